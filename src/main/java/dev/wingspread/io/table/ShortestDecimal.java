package dev.wingspread.io.table;

import static dev.wingspread.io.table.TenPower.LOWER_63_BITS;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

    /** No number takes more bytes; a few more are written over. */
    private static final int LONGEST = 24;

    static final int ROOM = LONGEST + 8;

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
    private static final long ZEROS = 0x3030_3030_3030_3030L;

    /** "0.00" with its first character in the lowest byte. */
    private static final int ZERO_POINT_ZEROS = 0x3030_2E30;

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
        byte[] text = new byte[ROOM];
        return new String(text, 0, write(value, buffer(text), 0), StandardCharsets.US_ASCII);
    }

    /** Bytes as {@link #write} needs them. */
    static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Writes the number as ASCII. Choices that cannot be guessed, one digit more or less above all, are arithmetic: a
     * wrong guess at a branch costs as much as the rest.
     *
     * @param value the number
     * @param to takes it, made by {@link #buffer}; needs room for {@link #ROOM} bytes
     * @param at where to write
     * @return the place after the last byte; some bytes behind it are overwritten
     * @throws IllegalArgumentException if the number is not finite
     */
    static int write(double value, ByteBuffer to, int at) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("only a finite number can be written, not " + value);
        }
        if (value == 0) {
            to.put(at, (byte) '0');
            return at + 1;
        }
        long bits = Double.doubleToRawLongBits(value);
        // Written in any case; the sign decides whether it stays.
        to.put(at, (byte) '-');
        int start = at + (int) (bits >>> 63);
        long fraction = bits & (HIDDEN_BIT - 1);
        int field = (int) (bits >>> MANTISSA_BITS) & 0x7FF;
        boolean isNormal = field > 0;
        boolean hasOneDigit = !isNormal && fraction < ONE_DIGIT_ONLY;
        long mantissa = isNormal ? fraction | HIDDEN_BIT : hasOneDigit ? 10 * fraction : fraction;
        int exponent = LEAST_EXPONENT + (isNormal ? field - 1 : 0);
        boolean isNarrow = fraction == 0 && field > 1;
        return shortest(mantissa, exponent, isNarrow, hasOneDigit ? -1 : 0, to, start);
    }

    /**
     * Writes mantissa * 2^exponent * 10^tens.
     *
     * @param isNarrow whether the lower neighbour is only half as far away as the upper
     */
    private static int shortest(long mantissa, int exponent, boolean isNarrow, int tens, ByteBuffer to, int at) {
        int decimal = isNarrow ? floorLog10OfThreeQuarters(exponent) : floorLog10OfTwoTo(exponent);
        TenPower power = TenPower.of(-decimal);
        // Rounded up, as the method wants it: one more in the last of the 126 bits.
        long low = (power.low() + 1) & LOWER_63_BITS;
        long high = low == 0 ? power.high() + 1 : power.high();
        int shift = exponent + TenPower.floorLog2OfTenTo(-decimal) + 2;
        long four = 4 * mantissa;
        long middle = scaled(high, low, four << shift);
        // The halfway points themselves round to the even mantissa.
        long open = mantissa & 1;
        long lower = scaled(high, low, (four - (isNarrow ? 1 : 2)) << shift) + open;
        long upper = scaled(high, low, (four + 2) << shift) - open;

        long down = middle >> 2;
        boolean isAbove = isNarrow && lower > 4 * down;
        long nearest = isAbove ? down + 1 : nearest(middle);
        long tensDown = down / 10 * 10;
        long downMisses = (4 * tensDown - lower) >> 63;
        long upMisses = (upper - 4 * (tensDown + 10)) >> 63;
        long shorter = tensDown + (10 & downMisses);
        long hasMoreDigits = (99 - down) >> 63;
        long isShorter = (downMisses ^ upMisses) & hasMoreDigits;
        return print(nearest + ((shorter - nearest) & isShorter), decimal + tens, to, at);
    }

    /** The nearer whole number to so many quarters; of two equally near the even one. */
    private static long nearest(long quarters) {
        long down = quarters >> 2;
        return down + ((((quarters & 3) | (down & 1)) + 1) >> 2);
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

    /** Prints number * 10^exponent; zeros at the end are left out. */
    private static int print(long number, int exponent, ByteBuffer to, int at) {
        int length = floorLog10OfTwoTo(64 - Long.numberOfLeadingZeros(number));
        length += (int) ((POWERS[length] - 1 - number) >>> 63);
        // The number is 0.ddd * 10^point.
        int point = exponent + length;

        long digits = number * POWERS[DIGITS - length];
        long upper = digits / EIGHT_DIGITS;
        int first = (int) (upper / EIGHT_DIGITS);
        long middle = eightDigits((int) (upper - (long) first * EIGHT_DIGITS));
        long last = eightDigits((int) (digits - upper * EIGHT_DIGITS));
        int shown = last != 0 ? DIGITS - trailingZeros(last) : DIGITS - Long.BYTES - trailingZeros(middle);

        if (point > MOST_WHOLE_DIGITS || point < -MOST_LEADING_ZEROS) {
            to.put(at, (byte) ('0' + first));
            to.put(at + 1, (byte) '.');
            to.putLong(at + 2, middle + ZEROS);
            to.putLong(at + 2 + Long.BYTES, last + ZEROS);
            // One digit after the point at least.
            return printPower(point - 1, to, at + 1 + Math.max(shown, 2));
        }
        if (point <= 0) {
            to.putInt(at, ZERO_POINT_ZEROS);
            int start = at + 2 - point;
            putDigits(first, middle, last, to, start);
            return start + shown;
        }
        putDigits(first, middle, last, to, at + 1);
        to.putLong(at, withPoint(to.getLong(at + 1), point));
        return shown > point ? at + 1 + shown : at + point;
    }

    private static void putDigits(int first, long middle, long last, ByteBuffer to, int at) {
        to.put(at, (byte) ('0' + first));
        to.putLong(at + 1, middle + ZEROS);
        to.putLong(at + 1 + Long.BYTES, last + ZEROS);
    }

    /** Eight characters with a point in front of one of them, without the last. */
    private static long withPoint(long text, int point) {
        long behind = -1L << (Byte.SIZE * point);
        return (text & ~behind) | ((long) '.' << (Byte.SIZE * point)) | ((text << Byte.SIZE) & (behind << Byte.SIZE));
    }

    private static int printPower(int power, ByteBuffer to, int at) {
        int end = at;
        to.put(end++, (byte) 'E');
        int rest = power;
        if (rest < 0) {
            to.put(end++, (byte) '-');
            rest = -rest;
        }
        if (rest >= 100) {
            to.put(end++, (byte) ('0' + rest / 100));
        }
        if (rest >= 10) {
            to.put(end++, (byte) ('0' + rest / 10 % 10));
        }
        to.put(end++, (byte) ('0' + rest % 10));
        return end;
    }

    private static int trailingZeros(long eightDigits) {
        return Long.numberOfLeadingZeros(eightDigits) / Byte.SIZE;
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
}
