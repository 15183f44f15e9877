package dev.wingspread.io.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * CSV in the making, as bytes: UTF-8, commas, LF, quotes only where they are needed. Texts are written as they are; a
 * table made to be opened in a spreadsheet must disarm its texts before. It grows as needed; used by one thread at a time.
 */
public final class CsvText {

    private static final int BEGINNING = 1 << 16;

    private byte[] bytes = new byte[BEGINNING];
    private int length;
    private boolean inRow;

    /** A cell of text. */
    public void text(String text) {
        separate();
        boolean isQuoted = needsQuotes(text);
        String cell = isQuoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
        byte[] encoded = cell.getBytes(StandardCharsets.UTF_8);
        append(encoded, 0, encoded.length);
    }

    /**
     * A number in the shortest form that reads back to the same double.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public void number(double value) {
        separate();
        ensureRoom(ShortestDecimal.ROOM);
        length = ShortestDecimal.write(value, bytes, length);
    }

    /**
     * Cells of numbers, each as {@link #number} writes it.
     *
     * @throws IllegalArgumentException if one of them is not finite
     */
    public void numbers(double[] values) {
        ensureRoom(values.length * (1 + ShortestDecimal.ROOM));
        int end = length;
        for (double value : values) {
            if (inRow) {
                bytes[end++] = ',';
            }
            inRow = true;
            end = ShortestDecimal.write(value, bytes, end);
        }
        length = end;
    }

    /** A cell whose value is unknown. */
    public void unknown() {
        separate();
    }

    /** Cells as they stand in another text, with commas between them. */
    public void cells(byte[] text, int from, int to) {
        separate();
        append(text, from, to);
    }

    /** Ends the row. */
    public void endRow() {
        ensureRoom(1);
        bytes[length++] = '\n';
        inRow = false;
    }

    /** Number of bytes. */
    public int length() {
        return length;
    }

    /** Hands the text to a stream and begins another one. */
    public void writeTo(OutputStream out) throws IOException {
        int written = length;
        length = 0;
        out.write(bytes, 0, written);
    }

    private void separate() {
        ensureRoom(1);
        if (inRow) {
            bytes[length++] = ',';
        }
        inRow = true;
    }

    private void append(byte[] text, int from, int to) {
        ensureRoom(to - from);
        System.arraycopy(text, from, bytes, length, to - from);
        length += to - from;
    }

    private void ensureRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
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
