package dev.wingspread.io.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes one JSON object member by member, with lists of rows that need not fit into memory. Members stand on lines of
 * their own, and so does every row.
 */
public final class JsonRows {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    /** The members of the outer object have lines of their own; those of a row share one. */
    private static final int DEEPEST_OBJECT_ON_LINES = 1;

    private final JsonGenerator json;

    /** Opens the object; the stream is closed by the caller. */
    public JsonRows(OutputStream out) throws IOException {
        json = FACTORY.createGenerator(out);
        json.setPrettyPrinter(new DefaultPrettyPrinter(
                        PrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(new LineBreaks(DEEPEST_OBJECT_ON_LINES))
                .withArrayIndenter(new LineBreaks(Integer.MAX_VALUE)));
        json.writeStartObject();
    }

    /** A member that is text. */
    public JsonRows text(String name, String value) throws IOException {
        json.writeStringField(name, value);
        return this;
    }

    /** A member that is a whole number. */
    public JsonRows whole(String name, long value) throws IOException {
        json.writeNumberField(name, value);
        return this;
    }

    /**
     * A member that is a number, in the shortest form that reads back to the same double; zero without sign.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public JsonRows number(String name, double value) throws IOException {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("only a finite number can be written, not " + value);
        }
        json.writeNumberField(name, value == 0 ? 0.0 : value);
        return this;
    }

    /** A member whose value is unknown: {@code null}. */
    public JsonRows unknown(String name) throws IOException {
        json.writeNullField(name);
        return this;
    }

    /** A member that is a list of texts. */
    public JsonRows texts(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
        return this;
    }

    /** Begins a list of rows. */
    public JsonRows beginRows(String name) throws IOException {
        json.writeArrayFieldStart(name);
        return this;
    }

    /** Begins a row, whose members follow. */
    public JsonRows beginRow() throws IOException {
        json.writeStartObject();
        return this;
    }

    /** Ends the row. */
    public JsonRows endRow() throws IOException {
        json.writeEndObject();
        return this;
    }

    /** Ends the list of rows. */
    public JsonRows endRows() throws IOException {
        json.writeEndArray();
        return this;
    }

    /** Ends the object and hands everything to the stream. */
    public void end() throws IOException {
        json.writeEndObject();
        json.writeRaw('\n');
        json.close();
    }

    /** Begins a new line down to a depth of nesting, and stays on the line below. */
    private record LineBreaks(int deepest) implements DefaultPrettyPrinter.Indenter {

        @Override
        public void writeIndentation(JsonGenerator json, int level) throws IOException {
            json.writeRaw(level > deepest ? " " : "\n" + "  ".repeat(level));
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
