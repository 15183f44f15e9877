package dev.wingspread.io.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.json.JsonValue.FlagValue;
import dev.wingspread.io.json.JsonValue.ListValue;
import dev.wingspread.io.json.JsonValue.Member;
import dev.wingspread.io.json.JsonValue.NullValue;
import dev.wingspread.io.json.JsonValue.NumberValue;
import dev.wingspread.io.json.JsonValue.ObjectValue;
import dev.wingspread.io.json.JsonValue.TextValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON text (RFC 8259) into values that know their line and column.
 *
 * <p>Whatever the bytes are, the result is a tree or one fault in plain words, never an exception. Names given twice and
 * numbers that are not finite are kept in the tree, so that {@link ObjectReader} can report all of them at once. A
 * leading byte-order mark and line ends of any system are fine.
 */
public final class JsonTree {

    /** The largest file read, in bytes; a hundred times a full option chain. */
    public static final int MAX_BYTES = 32 * 1024 * 1024;

    /** How deep objects and lists may lie within each other; our formats need seven levels. */
    public static final int MAX_DEPTH = 40;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    // Above our own limit, which has the better words.
                    .maxNestingDepth(2 * MAX_DEPTH)
                    .maxStringLength(MAX_BYTES)
                    .maxNameLength(MAX_BYTES)
                    .maxNumberLength(MAX_BYTES)
                    .build())
            // A number that is not finite is a fault of one value, not the end of reading.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final JsonParser parser;
    private final SyntaxFault faults;

    private JsonTree(JsonParser parser, SyntaxFault faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /**
     * Reads a file's bytes.
     *
     * @param bytes UTF-8 text, possibly with a byte-order mark
     * @param file name of the file as the user knows it
     */
    public static Loaded<JsonValue> parse(byte[] bytes, String file) {
        return FileText.decode(bytes, file).then(text -> parseText(text, file));
    }

    /**
     * Reads a text.
     *
     * @param text JSON, possibly with a byte-order mark
     * @param file name of the file as the user knows it
     */
    public static Loaded<JsonValue> parse(String text, String file) {
        return FileText.check(text, file).then(checked -> parseText(checked, file));
    }

    private static Loaded<JsonValue> parseText(String text, String file) {
        var faults = new SyntaxFault(text, file);
        try (JsonParser parser = JSON.createParser(text)) {
            return new JsonTree(parser, faults).document();
        } catch (IOException e) {
            // The source is a text in memory: only closing could fail, and it does not.
            throw new UncheckedIOException(e);
        }
    }

    private Loaded<JsonValue> document() throws IOException {
        JsonValue root;
        try {
            parser.nextToken();
            JsonLocation start = parser.currentTokenLocation();
            root = value(JsonPlace.root(start.getLineNr(), start.getColumnNr()));
        } catch (TooDeep e) {
            return Loaded.failed(faults.tooDeep(parser.currentTokenLocation(), MAX_DEPTH));
        } catch (JsonProcessingException e) {
            return Loaded.failed(faults.at(e.getLocation(), parser.getParsingContext()));
        }
        return trailing(root);
    }

    private Loaded<JsonValue> trailing(JsonValue root) throws IOException {
        try {
            if (parser.nextToken() == null) {
                return Loaded.of(root);
            }
            return Loaded.failed(faults.trailing(parser.currentTokenLocation()));
        } catch (JsonProcessingException e) {
            return Loaded.failed(faults.trailing(e.getLocation()));
        }
    }

    private JsonValue value(JsonPlace place) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> list(place);
            case VALUE_STRING -> new TextValue(place, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new NumberValue(place, parser.getText());
            case VALUE_TRUE -> new FlagValue(place, true);
            case VALUE_FALSE -> new FlagValue(place, false);
            case VALUE_NULL -> new NullValue(place);
            default -> throw new IllegalStateException("not the start of a value: " + parser.currentToken());
        };
    }

    private ObjectValue object(JsonPlace place) throws IOException {
        requireDepth();
        var members = new ArrayList<Member>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonPlace namePlace = childPlace(place, name);
            parser.nextToken();
            members.add(new Member(name, namePlace, value(childPlace(place, name))));
        }
        return new ObjectValue(place, List.copyOf(members));
    }

    private ListValue list(JsonPlace place) throws IOException {
        requireDepth();
        var items = new ArrayList<JsonValue>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(childPlace(place, Integer.toString(items.size()))));
        }
        return new ListValue(place, List.copyOf(items));
    }

    private JsonPlace childPlace(JsonPlace parent, String key) {
        JsonLocation location = parser.currentTokenLocation();
        return parent.child(key, location.getLineNr(), location.getColumnNr());
    }

    private void requireDepth() throws TooDeep {
        if (parser.getParsingContext().getNestingDepth() > MAX_DEPTH) {
            throw new TooDeep();
        }
    }

    /** The text nests deeper than any file of ours. */
    private static final class TooDeep extends IOException {
        private static final long serialVersionUID = 1;
    }
}
