package dev.wingspread.io.table;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The numbered lines of a text, ended by LF, CRLF or CR, none held longer than a limit. */
final class Lines {

    private static final int BUFFER = 1 << 16;

    /**
     * A line.
     *
     * @param number from 1
     * @param text without its end, cut at the limit
     * @param isCut whether it was longer than the limit
     */
    record Line(long number, String text, boolean isCut) {}

    private final Reader reader;
    private final int limit;
    private final char[] buffer = new char[BUFFER];
    private int position;
    private int filled;
    private long number;
    private boolean afterCarriageReturn;

    Lines(Reader reader, int limit) {
        this.reader = reader;
        this.limit = limit;
    }

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        StringBuilder begun = null;
        boolean isCut = false;
        while (fill()) {
            int end = endOfLine();
            String part = new String(buffer, position, end - position);
            boolean ended = end < filled;
            if (ended) {
                afterCarriageReturn = buffer[end] == '\r';
            }
            position = ended ? end + 1 : end;
            if (ended && begun == null && part.length() <= limit) {
                return new Line(++number, part, false);
            }
            begun = begun == null ? new StringBuilder() : begun;
            isCut |= begun.length() + part.length() > limit;
            begun.append(part, 0, Math.min(part.length(), limit - begun.length()));
            if (ended) {
                return new Line(++number, begun.toString(), isCut);
            }
        }
        return begun == null ? null : new Line(++number, begun.toString(), isCut);
    }

    private int endOfLine() {
        int end = position;
        while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    /** Makes sure that there is a character to look at; false at the end. */
    private boolean fill() throws IOException {
        while (true) {
            if (position == filled) {
                position = 0;
                filled = Math.max(reader.read(buffer), 0);
                if (filled == 0) {
                    return false;
                }
            }
            if (!afterCarriageReturn) {
                return true;
            }
            afterCarriageReturn = false;
            if (buffer[position] != '\n') {
                return true;
            }
            position++;
        }
    }
}
