package dev.wingspread.io.json;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;

/**
 * Writes doubles in the shortest digits that read back to the same double, the same on every JDK ({@code Double.toString}
 * before JDK 19 sometimes writes a digit too many).
 */
public final class Decimals {

    /** Below and from these sizes on numbers are written with an exponent. */
    private static final double SMALLEST_PLAIN = 1e-9;

    private static final double LARGEST_PLAIN = 1e15;

    private Decimals() {}

    /**
     * The number without needless decimals: {@code 5500}, {@code 0.132}.
     *
     * @param value a finite number; minus zero is written {@code 0}
     * @throws IllegalArgumentException if it is not finite
     */
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("only a finite number can be written, not " + value);
        }
        if (value == 0) {
            return "0";
        }
        String shortest = NumberOutput.toString(value, true);
        double size = Math.abs(value);
        return size >= SMALLEST_PLAIN && size < LARGEST_PLAIN
                ? new BigDecimal(shortest).stripTrailingZeros().toPlainString()
                : shortest;
    }

    /**
     * The number with at least one decimal, for levels and prices: {@code 6000.0}, {@code 4.1}.
     *
     * @param value a finite number
     * @throws IllegalArgumentException if it is not finite
     */
    public static String decimal(double value) {
        String plain = plain(value);
        return plain.indexOf('.') < 0 && plain.indexOf('E') < 0 ? plain + ".0" : plain;
    }
}
