package dev.wingspread.io.table;

import static dev.wingspread.io.table.TenPower.LOWER_63_BITS;

import java.nio.charset.StandardCharsets;

/**
 * Writes doubles in the fewest digits that read back to the same double, the nearest of these, on every JDK alike
 * ({@code Double.toString} before JDK 19 sometimes writes one digit too many).
 *
 * <p>Method: Giulietti, "The Schubfach way to render doubles" (2021). Between the two neighbours' halfway points there is
 * at most one number of one digit less; that, or else the nearer of two next to each other, is the answer. Three products
 * with 126 bits of a power of ten find it.
 */
public final class ShortestDecimal {

    /** No number needs more bytes. */
    public static final int LONGEST = 24;

    private static final int MANTISSA_BITS = 52;
    private static final long HIDDEN_BIT = 1L << MANTISSA_BITS;

    /** Exponent of two of the last bit of a double whose exponent field is zero. */
    private static final int LEAST_EXPONENT = -1074;

    /** The least subnormal numbers have one digit; as two are written, the second is found in ten times the number. */
    private static final long ONE_DIGIT_ONLY = 3;

    /** Digits are brought to this number for printing; doubles have no more. */
    private static final int DIGITS = 17;

    /** Numbers from 10^-3 to below 10^7 are written without power of ten. */
    private static final int MOST_LEADING_ZEROS = 2;

    private static final int MOST_WHOLE_DIGITS = 7;
    private static final int EIGHT_DIGITS = 100_000_000;

    private static final long[] POWERS = new long[DIGITS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    private ShortestDecimal() {}

    /**
     * The number as text: {@code 5750}, {@code 0.132}, {@code 1.2E-27}. Zero is {@code 0} whatever its sign.
     *
     * @throws IllegalArgumentException if the number is not finite
     */
    public static String of(double value) {
        byte[] text = new byte[LONGEST];
        return new String(text, 0, write(value, text, 0), StandardCharsets.US_ASCII);
    }

    /**
     * Writes the number as ASCII.
     *
     * @param value the number
     * @param to takes it; needs room for {@link #LONGEST} bytes
     * @param at where to write
     * @return the place after the last byte
     * @throws IllegalArgumentException if the number is not finite
     */
    static int write(double value, byte[] to, int at) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("only a finite number can be written, not " + value);
        }
        if (value == 0) {
            to[at] = '0';
            return at + 1;
        }
        long bits = Double.doubleToRawLongBits(value);
        // Written in any case; the sign decides whether it stays. Guessing wrong at a branch costs more than a byte.
        to[at] = '-';
        int start = at + (int) (bits >>> 63);
        long fraction = bits & (HIDDEN_BIT - 1);
        int field = (int) (bits >>> MANTISSA_BITS) & 0x7FF;
        if (field > 0) {
            boolean isNarrow = fraction == 0 && field > 1;
            return shortest(fraction | HIDDEN_BIT, LEAST_EXPONENT - 1 + field, isNarrow, 0, to, start);
        }
        return fraction < ONE_DIGIT_ONLY
                ? shortest(10 * fraction, LEAST_EXPONENT, false, -1, to, start)
                : shortest(fraction, LEAST_EXPONENT, false, 0, to, start);
    }

    /**
     * Writes mantissa * 2^exponent * 10^tens.
     *
     * @param isNarrow whether the lower neighbour is only half as far away as the upper
     */
    private static int shortest(long mantissa, int exponent, boolean isNarrow, int tens, byte[] to, int at) {
        int decimal = isNarrow ? floorLog10OfThreeQuarters(exponent) : floorLog10OfTwoTo(exponent);
        TenPower power = TenPower.of(-decimal);
        // Rounded up, as the method wants it: one more in the last of the 126 bits.
        long low = (power.low() + 1) & LOWER_63_BITS;
        long high = low == 0 ? power.high() + 1 : power.high();
        int shift = exponent + TenPower.floorLog2OfTenTo(-decimal) + 2;
        long four = 4 * mantissa;
        long middle = scaled(high, low, four << shift);
        long lower = scaled(high, low, (four - (isNarrow ? 1 : 2)) << shift);
        long upper = scaled(high, low, (four + 2) << shift);
        // The halfway points themselves round to the even mantissa.
        long open = mantissa & 1;

        long down = middle >> 2;
        long tensDown = down / 10 * 10;
        boolean downFits = lower + open <= 4 * tensDown;
        boolean upFits = 4 * (tensDown + 10) + open <= upper;
        if (downFits != upFits && down >= 100) {
            return print(downFits ? tensDown : tensDown + 10, decimal + tens, to, at);
        }
        if (isNarrow && lower + open > 4 * down) {
            return print(down + 1, decimal + tens, to, at);
        }
        // The nearer one; of two equally near the even one. The last two bits are the quarters.
        long quarters = middle & 3;
        return print(down + (((quarters | (down & 1)) + 1) >> 2), decimal + tens, to, at);
    }

    /** The number times the power of ten, without its last 127 bits; odd if any of these are set. */
    private static long scaled(long high, long low, long number) {
        long carried = Math.multiplyHigh(low, number);
        long product = ((high * number) >>> 1) + carried;
        long whole = Math.multiplyHigh(high, number) + (product >>> 63);
        return whole | (((product & LOWER_63_BITS) + LOWER_63_BITS) >>> 63);
    }

    /** The greatest whole number not above log10(2^e), for every exponent of a double. */
    private static int floorLog10OfTwoTo(int exponent) {
        return (exponent * 1_262_611) >> 22;
    }

    /** The same of three quarters of the power. */
    private static int floorLog10OfThreeQuarters(int exponent) {
        return (exponent * 1_262_611 - 524_031) >> 22;
    }

    /** Prints digits * 10^exponent; trailing zeros are left out. */
    private static int print(long digits, int exponent, byte[] to, int at) {
        int length = floorLog10OfTwoTo(64 - Long.numberOfLeadingZeros(digits));
        length += (int) ((POWERS[length] - 1 - digits) >>> 63);
        long all = digits * POWERS[DIGITS - length];
        // The number is 0.ddd * 10^point.
        int point = exponent + length;
        if (point > MOST_WHOLE_DIGITS || point < -MOST_LEADING_ZEROS) {
            return printWithPower(all, point - 1, to, at);
        }
        if (point <= 0) {
            to[at] = '0';
            to[at + 1] = '.';
            to[at + 2] = '0';
            to[at + 3] = '0';
            int start = at + 2 - point;
            return start + putDigits(all, to, start);
        }
        int shown = putDigits(all, to, at + 1);
        for (int i = at; i < at + point; i++) {
            to[i] = to[i + 1];
        }
        to[at + point] = '.';
        return shown > point ? at + 1 + shown : at + point;
    }

    private static int printWithPower(long all, int power, byte[] to, int at) {
        // One digit after the point at least.
        int shown = Math.max(putDigits(all, to, at + 1), 2);
        to[at] = to[at + 1];
        to[at + 1] = '.';
        int end = at + 1 + shown;
        to[end++] = 'E';
        int rest = power;
        if (rest < 0) {
            to[end++] = '-';
            rest = -rest;
        }
        if (rest >= 100) {
            to[end++] = (byte) ('0' + rest / 100);
        }
        if (rest >= 10) {
            to[end++] = (byte) ('0' + rest / 10 % 10);
        }
        to[end++] = (byte) ('0' + rest % 10);
        return end;
    }

    /** Writes 17 digits; tells how many of them are left without the zeros at the end. */
    private static int putDigits(long all, byte[] to, int at) {
        long upper = all / EIGHT_DIGITS;
        int first = (int) (upper / EIGHT_DIGITS);
        long middle = eightDigits((int) (upper - (long) first * EIGHT_DIGITS));
        long last = eightDigits((int) (all - upper * EIGHT_DIGITS));
        to[at] = (byte) ('0' + first);
        putEight(middle, to, at + 1);
        putEight(last, to, at + 9);
        return last != 0
                ? DIGITS - Long.numberOfLeadingZeros(last) / Byte.SIZE
                : DIGITS - Long.BYTES - Long.numberOfLeadingZeros(middle) / Byte.SIZE;
    }

    /** A number below 10^8 as eight digits, a byte each, the first in the lowest: halves, quarters and eighths at once. */
    private static long eightDigits(int number) {
        int upper = number / 10_000;
        long fours = upper | (long) (number - 10_000 * upper) << 32;
        // x * 10486 / 2^20 is x / 100 below 10^4, and x * 103 / 2^10 is x / 10 below 10^2.
        long hundreds = ((fours * 10_486) >>> 20) & 0x0000_007F_0000_007FL;
        long twos = hundreds | (fours - 100 * hundreds) << 16;
        long tens = ((twos * 103) >>> 10) & 0x000F_000F_000F_000FL;
        return tens | (twos - 10 * tens) << 8;
    }

    private static void putEight(long digits, byte[] to, int at) {
        long text = digits + 0x3030_3030_3030_3030L;
        to[at] = (byte) text;
        to[at + 1] = (byte) (text >>> 8);
        to[at + 2] = (byte) (text >>> 16);
        to[at + 3] = (byte) (text >>> 24);
        to[at + 4] = (byte) (text >>> 32);
        to[at + 5] = (byte) (text >>> 40);
        to[at + 6] = (byte) (text >>> 48);
        to[at + 7] = (byte) (text >>> 56);
    }
}
