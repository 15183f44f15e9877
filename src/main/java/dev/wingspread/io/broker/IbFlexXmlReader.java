package dev.wingspread.io.broker;

import dev.wingspread.base.Loaded;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerStatement;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Flex queries in XML. Document types, and with them entities of any kind, are refused: no query has one, and they can
 * read other files and fill the memory.
 */
final class IbFlexXmlReader implements BrokerReader {

    private static final String DOCUMENT_TYPE = "<!DOCTYPE";

    /** Flex queries have five. */
    private static final int DEEPEST = 32;

    @Override
    public BrokerFormat format() {
        return BrokerFormat.IB_FLEX_XML;
    }

    @Override
    public boolean recognises(BrokerInput input) {
        return input.opening().stream()
                .anyMatch(line -> line.contains("<FlexQueryResponse")
                        || line.contains("<FlexStatements")
                        || line.contains("<FlexStatementResponse"));
    }

    @Override
    public Loaded<BrokerStatement> read(BrokerInput input) {
        var draft = new StatementDraft(format(), input);
        OptionalLong documentType = input.firstLineWith(DOCUMENT_TYPE);
        if (documentType.isPresent()) {
            draft.fault(
                    input.line(documentType.getAsLong()),
                    "the XML has a document type, which no Flex query has",
                    "do not trust the file; run the query again");
        } else {
            new Reading(input, draft).run();
        }
        return draft.finished();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no entity is resolved");
        });
        return factory;
    }

    /** One reading of a file. */
    private static final class Reading {

        private final BrokerInput input;
        private final StatementDraft draft;
        private final IbFlexRows rows;
        private String account = "";
        private String errorField = "";
        private String error = "";
        private boolean hasPositions;
        private int depth;

        Reading(BrokerInput input, StatementDraft draft) {
            this.input = input;
            this.draft = draft;
            rows = new IbFlexRows(input, draft);
        }

        void run() {
            int line = 1;
            try {
                XMLStreamReader xml = factory().createXMLStreamReader(input.text());
                line = lineOf(xml);
                while (xml.hasNext()) {
                    if (!take(xml, next(xml), line)) {
                        return;
                    }
                    // Where one piece ends the next begins; an element in several lines is told by its first.
                    line = lineOf(xml);
                }
                settle();
            } catch (XMLStreamException e) {
                draft.fault(
                        input.line(Math.max(
                                e.getLocation() == null ? line : e.getLocation().getLineNumber(), line)),
                        "the XML is malformed from here on",
                        "it may be cut off or edited: run the query again");
            }
        }

        /** The parser of the platform answers some malformed texts with exceptions that it does not declare. */
        private static int next(XMLStreamReader xml) throws XMLStreamException {
            try {
                return xml.next();
            } catch (RuntimeException e) {
                throw new XMLStreamException("the text is malformed", e);
            }
        }

        private static int lineOf(XMLStreamReader xml) {
            return Math.max(xml.getLocation().getLineNumber(), 1);
        }

        /** False where reading is to end. */
        private boolean take(XMLStreamReader xml, int event, int line) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return start(xml, line);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    errorField = "";
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (errorField.equals("ErrorMessage")) {
                        error = shortened(error + xml.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    draft.fault(
                            input.line(line),
                            "the XML has entities, which no Flex query has",
                            "do not trust the file; run the query again");
                    return false;
                }
                default -> {
                    // Comments and the like.
                }
            }
            return true;
        }

        private boolean start(XMLStreamReader xml, int line) {
            if (++depth > DEEPEST) {
                draft.fault(
                        input.line(line), "the XML is nested more deeply than any Flex query", "run the query again");
                return false;
            }
            switch (xml.getLocalName()) {
                case "FlexStatement" -> {
                    Map<String, String> fields = fields(xml);
                    account = fields.getOrDefault("accountId", "");
                    rows.begin(fields.getOrDefault("toDate", ""), fields.getOrDefault("whenGenerated", ""));
                }
                case "OpenPositions" -> hasPositions = true;
                case "OpenPosition" -> {
                    hasPositions = true;
                    if (!draft.countRow()) {
                        return false;
                    }
                    position(fields(xml), line);
                }
                default -> errorField = xml.getLocalName();
            }
            return true;
        }

        private void position(Map<String, String> fields, int line) {
            String text = String.join(
                    " ",
                    fields.getOrDefault("symbol", ""),
                    fields.getOrDefault("description", ""),
                    fields.getOrDefault("position", ""));
            rows.take(
                    line,
                    text,
                    names -> {
                        for (String name : names) {
                            String value = fields.get(name);
                            if (value != null && !value.isBlank()) {
                                return value;
                            }
                        }
                        return "";
                    },
                    account);
        }

        /** Names of attributes are compared without regard to case. */
        private static Map<String, String> fields(XMLStreamReader xml) {
            var fields = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                fields.putIfAbsent(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
            return fields;
        }

        private void settle() {
            if (!error.isBlank()) {
                draft.fault(
                        input.whole(),
                        "in place of the query's result Interactive Brokers sent: " + error.strip(),
                        "run the query again later");
            } else if (!hasPositions) {
                draft.fault(
                        input.whole(),
                        "the query has no section \"Open Positions\"",
                        "add that section to the query and run it again");
            } else {
                rows.settle();
            }
        }

        private static String shortened(String text) {
            int most = 200;
            return text.length() <= most ? text : text.substring(0, most);
        }
    }
}
