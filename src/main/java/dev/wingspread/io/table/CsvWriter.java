package dev.wingspread.io.table;

import java.io.IOException;
import java.io.OutputStream;

/** Writes {@link CsvText} to a stream, row by row. */
public final class CsvWriter {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final CsvText text = new CsvText();

    /** Writes to a stream, which is flushed by {@link #flush} and closed by the caller. */
    public CsvWriter(OutputStream out) {
        this.out = out;
    }

    /** A cell of text. */
    public CsvWriter text(String cell) {
        text.text(cell);
        return this;
    }

    /**
     * A number in the shortest form that reads back to the same double.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public CsvWriter number(double value) {
        text.number(value);
        return this;
    }

    /** A cell whose value is unknown. */
    public CsvWriter unknown() {
        text.unknown();
        return this;
    }

    /** Ends the row. */
    public void endRow() throws IOException {
        text.endRow();
        if (text.length() >= BUFFER) {
            text.writeTo(out);
        }
    }

    /** Hands everything written so far to the stream. */
    public void flush() throws IOException {
        text.writeTo(out);
        out.flush();
    }
}
