package dev.wingspread.base;

import java.util.OptionalDouble;

/** Numbers as people and other programs write them in files: {@code 5750}, {@code -0.15}, {@code 1e-27}. */
public final class PlainNumber {

    private PlainNumber() {}

    /**
     * The finite number a text stands for, the nearest double.
     *
     * @param text digits with an optional sign, decimal point and exponent; blanks around it do not matter
     * @return the number; empty for anything else, such as {@code NaN}, {@code 0x10}, {@code 1,000}, or a number beyond
     *     the range of doubles
     */
    public static OptionalDouble parse(String text) {
        String number = text.strip();
        if (number.isEmpty() || !consistsOfNumberCharacters(number)) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(number);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** Java also reads 0x10p0, 1d and Infinity; nobody who writes a file means these. */
    private static boolean consistsOfNumberCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!mayContain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the character may stand in a number at all. */
    public static boolean mayContain(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }
}
