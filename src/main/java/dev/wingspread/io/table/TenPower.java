package dev.wingspread.io.table;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The leading 126 bits of a power of ten, cut off: 10^e = (high * 2^63 + low + something below 1) * 2^{@link
 * #binaryExponent}. What reading and writing decimals have in common.
 *
 * @param high upper 63 bits
 * @param low lower 63 bits
 */
record TenPower(long high, long low) {

    /** Least and greatest exponent that doubles need. */
    static final int LEAST = -343;

    static final int GREATEST = 343;

    static final long LOWER_63_BITS = Long.MAX_VALUE;

    private static final int BITS = 126;

    /** Filled as needed; two threads that find the same one write equal records. */
    private static final @Nullable TenPower[] POWERS = new @Nullable TenPower[GREATEST - LEAST + 1];

    /** The power, for an exponent within the limits. */
    static TenPower of(int exponent) {
        TenPower known = POWERS[exponent - LEAST];
        if (known != null) {
            return known;
        }
        TenPower computed = compute(exponent);
        POWERS[exponent - LEAST] = computed;
        return computed;
    }

    /** Exponent of two of the last bit. */
    static int binaryExponent(int exponent) {
        return floorLog2OfTenTo(exponent) - (BITS - 1);
    }

    /** The greatest whole number not above log2(10^e); log2(10) to 19 binary places is enough up to 1,000. */
    static int floorLog2OfTenTo(int exponent) {
        return (exponent * 1_741_647) >> 19;
    }

    private static TenPower compute(int exponent) {
        int shift = -binaryExponent(exponent);
        BigInteger power = BigInteger.TEN.pow(Math.abs(exponent));
        BigInteger bits = exponent >= 0
                ? power.shiftLeft(shift)
                : BigInteger.ONE.shiftLeft(shift).divide(power);
        return new TenPower(bits.shiftRight(63).longValue(), bits.longValue() & LOWER_63_BITS);
    }
}
