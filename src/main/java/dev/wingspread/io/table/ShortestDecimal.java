package dev.wingspread.io.table;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * Writes doubles in the fewest digits that read back to the same double, on every JDK alike ({@code Double.toString}
 * before JDK 19 sometimes writes one digit too many).
 */
public final class ShortestDecimal {

    private ShortestDecimal() {}

    /**
     * The number as text: {@code 5750}, {@code 0.132}, {@code 1.2E-27}. Zero is {@code 0} whatever its sign.
     *
     * @throws IllegalArgumentException if the number is not finite
     */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("only a finite number can be written, not " + value);
        }
        if (value == 0) {
            return "0";
        }
        String digits = NumberOutput.toString(value, true);
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }
}
