package dev.wingspread.io.table;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * Writes doubles in the fewest digits that read back to the same double, on every JDK alike ({@code Double.toString}
 * before JDK 19 sometimes writes one digit too many).
 */
public final class ShortestDecimal {

    /** No number takes more bytes. */
    static final int ROOM = 24;

    private static final int BEHIND_WHOLE_NUMBERS = 2;

    private ShortestDecimal() {}

    /**
     * The number as text: {@code 5750}, {@code 0.132}, {@code 1.2E-27}. Zero is {@code 0} whatever its sign.
     *
     * @throws IllegalArgumentException if the number is not finite
     */
    public static String of(double value) {
        String text = digits(value);
        return text.substring(0, length(text));
    }

    /**
     * Writes the same text as ASCII.
     *
     * @param to takes it; needs room for {@link #ROOM} bytes
     * @param at where to write
     * @return the place after the last byte
     * @throws IllegalArgumentException if the number is not finite
     */
    static int write(double value, byte[] to, int at) {
        String text = digits(value);
        int length = length(text);
        for (int i = 0; i < length; i++) {
            to[at + i] = (byte) text.charAt(i);
        }
        return at + length;
    }

    private static String digits(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("only a finite number can be written, not " + value);
        }
        return value == 0 ? "0" : NumberOutput.toString(value, true);
    }

    /** Without the point and the zero behind whole numbers. */
    private static int length(String text) {
        return text.endsWith(".0") ? text.length() - BEHIND_WHOLE_NUMBERS : text.length();
    }
}
