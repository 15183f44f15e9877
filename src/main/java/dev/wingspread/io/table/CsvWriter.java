package dev.wingspread.io.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes CSV cell by cell: UTF-8, commas, LF, quotes only where they are needed. Texts are written as they are; a table
 * made to be opened in a spreadsheet must disarm its texts before.
 */
public final class CsvWriter {

    private static final int BUFFER = 1 << 16;

    private final Writer out;
    private boolean inRow;

    /** Writes to a stream, which is flushed by {@link #flush} and closed by the caller. */
    public CsvWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    }

    /** A cell of text. */
    public CsvWriter text(String text) throws IOException {
        separate();
        if (needsQuotes(text)) {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            out.append(text);
        }
        return this;
    }

    /**
     * A number in the shortest form that reads back to the same double.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public CsvWriter number(double value) throws IOException {
        separate();
        out.append(ShortestDecimal.of(value));
        return this;
    }

    /** A cell whose value is unknown. */
    public CsvWriter unknown() throws IOException {
        separate();
        return this;
    }

    /** Ends the row. */
    public void endRow() throws IOException {
        out.append('\n');
        inRow = false;
    }

    /** Hands everything written so far to the stream. */
    public void flush() throws IOException {
        out.flush();
    }

    private void separate() throws IOException {
        if (inRow) {
            out.append(',');
        }
        inRow = true;
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
