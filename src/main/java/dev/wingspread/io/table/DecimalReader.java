package dev.wingspread.io.table;

import dev.wingspread.base.PlainNumber;
import java.nio.charset.StandardCharsets;

/** Reads numbers out of the bytes of a text, to the nearest double as {@link PlainNumber}, several times faster. */
final class DecimalReader {

    /** So many digits fit into a long whatever they are. */
    private static final int MOST_DIGITS = 18;

    /** Whole numbers up to here are doubles. */
    private static final long LARGEST_EXACT = 1L << 53;

    private static final double[] EXACT_POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    /** Beyond these exponents the result may be subnormal, or none. */
    private static final int LARGEST_EXPONENT = 280;

    private static final int LONGEST_POWER = 3;
    private static final int NO_POWER = Integer.MAX_VALUE;
    private static final int MANTISSA_BITS = 53;
    private static final int EXPONENT_OFFSET = 1075;

    private DecimalReader() {}

    /**
     * The finite number that bytes stand for, without blanks around it.
     *
     * @param text holds the number
     * @param from its first byte
     * @param to the byte after its last
     * @return the nearest double; NaN where {@link PlainNumber} finds no number
     */
    static double read(byte[] text, int from, int to) {
        int at = from;
        boolean isNegative = at < to && text[at] == '-';
        if (isNegative || (at < to && text[at] == '+')) {
            at++;
        }
        long digits = 0;
        int begin = at;
        while (at < to && text[at] - '0' >= 0 && text[at] - '0' <= 9) {
            digits = 10 * digits + (text[at] - '0');
            at++;
        }
        int count = at - begin;
        int decimals = 0;
        if (at < to && text[at] == '.') {
            int point = at++;
            while (at < to && text[at] - '0' >= 0 && text[at] - '0' <= 9) {
                digits = 10 * digits + (text[at] - '0');
                at++;
            }
            decimals = at - point - 1;
            count += decimals;
        }
        if (count == 0 || (count > MOST_DIGITS && !fits(text, begin, count))) {
            return unusual(text, from, to);
        }
        int exponent = -decimals;
        if (at < to) {
            int power = power(text, at, to);
            if (power == NO_POWER) {
                return unusual(text, from, to);
            }
            exponent += power;
        }
        double number = digits <= LARGEST_EXACT && exponent <= 0 && -exponent < EXACT_POWERS.length
                ? digits / EXACT_POWERS[-exponent]
                : nearest(digits, exponent);
        if (Double.isNaN(number)) {
            return unusual(text, from, to);
        }
        return isNegative ? -number : number;
    }

    /** The power of ten at the end of a number, such as E-5, if it is short. */
    private static int power(byte[] text, int from, int to) {
        if ((text[from] | 0x20) != 'e') {
            return NO_POWER;
        }
        int at = from + 1;
        boolean isNegative = at < to && text[at] == '-';
        if (isNegative || (at < to && text[at] == '+')) {
            at++;
        }
        if (at == to || to - at > LONGEST_POWER) {
            return NO_POWER;
        }
        int power = 0;
        for (; at < to; at++) {
            int digit = text[at] - '0';
            if (digit < 0 || digit > 9) {
                return NO_POWER;
            }
            power = 10 * power + digit;
        }
        return isNegative ? -power : power;
    }

    /** Whether enough of the digits are leading zeros. */
    private static boolean fits(byte[] text, int begin, int count) {
        int spare = count - MOST_DIGITS;
        for (int at = begin; spare > 0; at++) {
            if (text[at] != '.') {
                if (text[at] != '0') {
                    return false;
                }
                spare--;
            }
        }
        return true;
    }

    /**
     * The double nearest to digits * 10^exponent: the product with 126 bits of the power, which is known to two units of
     * its last place; NaN where that leaves open how to round. The idea of leaving the rare open cases to a slow method
     * is that of Clinger, "How to read floating point numbers accurately" (1990).
     */
    static double nearest(long digits, int exponent) {
        if (digits == 0 || Math.abs(exponent) > LARGEST_EXPONENT) {
            return digits == 0 ? 0 : Double.NaN;
        }
        TenPower power = TenPower.of(exponent);
        int shift = Long.numberOfLeadingZeros(digits) - 1;
        long normal = digits << shift;
        long carried = (Math.multiplyHigh(normal, power.low()) << 1) | ((normal * power.low()) >>> 63);
        long product = normal * power.high();
        long low = product + carried;
        boolean carries = Long.compareUnsigned(low, product) < 0;
        long high = Math.multiplyHigh(normal, power.high()) + (carries ? 1 : 0);

        int spareBits = 64 - Long.numberOfLeadingZeros(high) - MANTISSA_BITS;
        long mantissa = high >>> spareBits;
        long rest = high & ((1L << spareBits) - 1);
        long half = 1L << (spareBits - 1);
        boolean isOpen = (rest == half && (low >>> 2) == 0) || (rest == half - 1 && (low >>> 2) == -1L >>> 2);
        if (isOpen) {
            return Double.NaN;
        }
        long rounded = mantissa + (rest >= half ? 1 : 0);
        int binary = 64 + 63 + spareBits + TenPower.binaryExponent(exponent) - shift;
        // Adding, not joining: a mantissa rounded up to the next power of two raises the exponent.
        return Double.longBitsToDouble(((long) (binary + EXPONENT_OFFSET - 1) << (MANTISSA_BITS - 1)) + rounded);
    }

    private static double unusual(byte[] text, int from, int to) {
        String number = new String(text, from, to - from, StandardCharsets.UTF_8);
        return number.isEmpty() || number.charAt(0) <= ' ' || number.charAt(number.length() - 1) <= ' '
                ? Double.NaN
                : PlainNumber.parse(number).orElse(Double.NaN);
    }
}
