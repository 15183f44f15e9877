package dev.wingspread.io.table;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The numbered lines of a text in UTF-8, ended by LF, CRLF or CR, none held longer than a limit. */
final class Lines {

    /** With room for so many bytes per character of the limit, a line that fills the buffer is over the limit. */
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;

    private static final int SPARE_BYTES = 1 << 17;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /**
     * A line.
     *
     * @param number from 1
     * @param text without its end, cut at the limit
     * @param isCut whether it was longer than the limit
     */
    record Line(long number, String text, boolean isCut) {}

    private final InputStream in;
    private final int limit;
    private final byte[] buffer;
    private int position;
    private int filled;
    private long number;
    private boolean afterCarriageReturn;
    private boolean ended;
    private @Nullable IOException failure;

    Lines(InputStream in, int limit) {
        this(in, limit, Integer.MAX_VALUE);
    }

    /** Lines of a text that is known to have no more than so many bytes, for which a smaller buffer does. */
    Lines(InputStream in, int limit, int bytes) {
        this.in = in;
        this.limit = limit;
        // With room for one byte more than there are, a buffer that is full is one whose line is too long.
        buffer = new byte[(int) Math.min((long) MOST_BYTES_OF_A_CHARACTER * limit + SPARE_BYTES, bytes + 1L)];
    }

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        skipLineFeed();
        int scanned = endOfLine(position) - position;
        while (position + scanned == filled && makeRoom() && fill()) {
            scanned = endOfLine(position + scanned) - position;
        }
        int end = position + scanned;
        if (end < filled) {
            return take(end, false);
        }
        if (filled == buffer.length) {
            return cutLine();
        }
        if (failure != null) {
            throw failure;
        }
        return position == filled ? null : take(end, false);
    }

    /** Number of the last line given by {@link #next}: those taken by {@link #takePlain} are not counted. */
    long number() {
        return number;
    }

    /**
     * Takes whole lines in front of the first quote, as many as there is room for. They end with a line end.
     *
     * @return number of bytes; zero if the next line holds a quote, is too long, or is the last one without end
     */
    int takePlain(byte[] into) {
        skipLineFeed();
        if (filled - position < into.length) {
            compact();
        }
        while (filled - position < into.length && fill()) {
            // One reading may give less than asked for.
        }
        int end = firstQuote(position, Math.min(filled, position + into.length));
        while (end > position && !isLineEnd(buffer[end - 1])) {
            end--;
        }
        int length = end - position;
        if (length > 0) {
            System.arraycopy(buffer, position, into, 0, length);
            afterCarriageReturn = buffer[end - 1] == '\r';
            position = end;
        }
        return length;
    }

    private Line take(int end, boolean isCut) {
        String text = new String(buffer, position, end - position, StandardCharsets.UTF_8);
        boolean isLong = text.length() > limit;
        afterCarriageReturn = end < filled && buffer[end] == '\r';
        position = Math.min(end + 1, filled);
        return new Line(++number, isLong ? text.substring(0, limit) : text, isCut || isLong);
    }

    /** The start of a line longer than the buffer; the rest of it is skipped. */
    private Line cutLine() throws IOException {
        Line start = take(filled, true);
        int end = filled;
        while (end == filled) {
            position = filled;
            compact();
            if (!fill()) {
                if (failure != null) {
                    throw failure;
                }
                return start;
            }
            end = endOfLine(position);
        }
        afterCarriageReturn = buffer[end] == '\r';
        position = end + 1;
        return start;
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < filled && !isLineEnd(buffer[end])) {
            end++;
        }
        return end;
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    /** The place of the first quote; the end if there is none. Eight bytes at a time, as all of a file goes through. */
    private int firstQuote(int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to) {
            long differences = (long) LONGS.get(buffer, at) ^ 0x2222_2222_2222_2222L;
            if (((differences - 0x0101_0101_0101_0101L) & ~differences & 0x8080_8080_8080_8080L) != 0) {
                break;
            }
            at += Long.BYTES;
        }
        while (at < to && buffer[at] != '"') {
            at++;
        }
        return at;
    }

    private void skipLineFeed() {
        if (!afterCarriageReturn) {
            return;
        }
        if (position == filled) {
            compact();
            fill();
        }
        if (position < filled) {
            position += buffer[position] == '\n' ? 1 : 0;
            afterCarriageReturn = false;
        }
    }

    /** False if the line begun fills the buffer already. */
    private boolean makeRoom() {
        if (filled == buffer.length) {
            compact();
        }
        return filled < buffer.length;
    }

    private void compact() {
        System.arraycopy(buffer, position, buffer, 0, filled - position);
        filled -= position;
        position = 0;
    }

    /** Reads on; false at the end, and where reading failed: what was read before still counts. */
    private boolean fill() {
        if (ended) {
            return false;
        }
        try {
            int count = in.read(buffer, filled, buffer.length - filled);
            ended = count < 0;
            filled += Math.max(count, 0);
        } catch (IOException e) {
            failure = e;
            ended = true;
        }
        return !ended;
    }
}
