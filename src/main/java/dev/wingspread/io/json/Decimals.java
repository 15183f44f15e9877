package dev.wingspread.io.json;

import dev.wingspread.io.table.ShortestDecimal;
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
        String shortest = ShortestDecimal.of(value);
        double size = Math.abs(value);
        return value == 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN)
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
