package dev.wingspread.pricing.kernel;

/**
 * Elementary functions over blocks of numbers, in loops the just-in-time compiler turns into vector instructions.
 *
 * <p>What such a loop must look like: index from zero over arrays of its own, no comparison, no branch, no bit of a
 * double looked at. Choices are made by arithmetic with exact zeros and ones, and powers of two are applied in loops of
 * their own. At most five arrays and some twenty operations, or six arrays and a handful: a larger body is not unrolled.
 * At most a dozen constants, or they do not stay in registers. No sum or product of two composite terms that do not
 * depend on each other: the compiler orders their operands as it likes, differently from copy to copy of the body, and
 * then finds no vectors; differences, quotients and fused operations keep their order.
 *
 * <p>Every loop treats each place alone, so a result depends neither on its neighbours nor on where a block begins.
 */
final class BlockMath {

    /** Numbers per block: two dozen blocks about fill a first-level cache. A multiple of eight. */
    static final int BLOCK = 256;

    private static final int PART = BLOCK / 8;

    /** |u| up to which {@link #twiceArtanh} is good. */
    private static final double ARTANH_LIMIT = 0.5;

    /** Absolute logarithms of ratios up to which {@link #logRatio} is good: a little less than that of 24. */
    static final double LOG_RATIO_LIMIT = 3.17;

    /** Brings any amount below one, so that the next whole number above is one, or zero for nothing and less. */
    private static final double TINY = 1e-101;

    private static final double WIDE = 3;
    private static final double LN_8 = 2.0794415416798357;

    /** Turns any excess into a logarithm beyond all limits. */
    private static final double FORBIDDING = 1e200;

    /** 1.5 * 2^52: added to a number and taken off again it leaves the nearest whole number. */
    private static final double ROUNDER = 6755399441055744.0;

    private static final double LOG2_E = 1.4426950408889634;

    /** ln 2 in two parts, the first with so few bits that its products with exponents are exact. */
    private static final double LN2_HIGH = 0.6931471803691238;

    private static final double LN2_LOW = 1.9082149292705877e-10;
    private static final double LN_2 = 0.6931471805599453;
    private static final long EXPONENT_OF_ONE = 1023L << 52;
    private static final long MANTISSA = (1L << 52) - 1;
    private static final long BITS_OF_2_TO_52 = (1023L + 52) << 52;

    private BlockMath() {}

    /**
     * An array for a block. With the six places beyond and its header it fills whole cache lines, so that arrays made one
     * after another begin at the same place of a line and what is aligned for one is aligned for all.
     */
    static double[] newColumn() {
        return newColumn(BLOCK);
    }

    /** The same with room for a multiple of {@link #BLOCK}. */
    static double[] newColumn(int rows) {
        return new double[rows + 6];
    }

    /**
     * Takes two positive numbers, at most 1e100, nearer to each other: where one is more than three times the other, it
     * is divided by eight.
     *
     * @param difference takes the first, perhaps divided, less the second, perhaps divided
     * @param sum takes the sum of the two
     * @param eighths takes 1 where the first was divided, -1 where the second was, else 0
     */
    static void narrow(double[] first, double[] second, double[] difference, double[] sum, double[] eighths, int n) {
        for (int i = 0; i < n; i++) {
            double isFirst = Math.ceil((first[i] - WIDE * second[i]) * TINY);
            double isSecond = Math.ceil((second[i] - WIDE * first[i]) * TINY);
            double narrowFirst = first[i] * Math.fma(-7 / 8.0, isFirst, 1);
            double narrowSecond = second[i] * Math.fma(-7 / 8.0, isSecond, 1);
            difference[i] = narrowFirst - narrowSecond;
            sum[i] = narrowFirst + narrowSecond;
            eighths[i] = isFirst - isSecond;
        }
    }

    /**
     * The logarithm of the ratio of two numbers from the quotient of their difference and sum once they are
     * {@link #narrow}: exactly zero for equal numbers, relative error below 3 ulps for ratios up to 24, infinite or at
     * least absurd beyond.
     */
    static double logRatio(double quotient, double eighths) {
        double beyond = lack(ARTANH_LIMIT, Math.abs(quotient));
        return Math.fma(-FORBIDDING, beyond, Math.fma(eighths, LN_8, twiceArtanh(quotient)));
    }

    /** 2 artanh(u) as an odd polynomial: relative error below 2 ulps where |u| is at most {@link #ARTANH_LIMIT}. */
    static double twiceArtanh(double u) {
        double twice = 2 * u;
        double w = u * u;
        double p = 0.21098097885975797;
        p = Math.fma(p, w, -0.14450491183414468);
        p = Math.fma(p, w, 0.13557903913692299);
        p = Math.fma(p, w, 0.012292448728540531);
        p = Math.fma(p, w, 0.05441915418234587);
        p = Math.fma(p, w, 0.05160769881147162);
        p = Math.fma(p, w, 0.05893099692590042);
        p = Math.fma(p, w, 0.06665886352701884);
        p = Math.fma(p, w, 0.07692345940270638);
        p = Math.fma(p, w, 0.09090907881509189);
        p = Math.fma(p, w, 0.11111111133938968);
        p = Math.fma(p, w, 0.14285714285490106);
        p = Math.fma(p, w, 0.20000000000000864);
        p = Math.fma(p, w, 0.3333333333333333);
        return Math.fma(twice * w, p, twice);
    }

    /** The logarithm of numbers in [1, 1e308], in place, to a relative error of 1e-5: for a first guess. */
    static void roughLog(double[] numbers, double[] mantissa, double[] exponent, int n) {
        split(numbers, mantissa, exponent, n);
        for (int i = 0; i < n; i++) {
            double t = mantissa[i] - 1;
            double p = -0.0238691554199;
            p = Math.fma(p, t, 0.101222291517);
            p = Math.fma(p, t, -0.210048692959);
            p = Math.fma(p, t, 0.325206680143);
            p = Math.fma(p, t, -0.499361364603);
            p = Math.fma(p, t, 0.999991598192);
            numbers[i] = Math.fma(exponent[i], LN_2, t * p);
        }
    }

    /** Numbers as mantissas in [1, 2) and whole exponents of two. */
    private static void split(double[] numbers, double[] mantissa, double[] exponent, int n) {
        for (int i = 0; i < n; i++) {
            long bits = Double.doubleToRawLongBits(numbers[i]);
            mantissa[i] = Double.longBitsToDouble((bits & MANTISSA) | EXPONENT_OF_ONE);
            exponent[i] = Double.longBitsToDouble((bits >>> 52) | BITS_OF_2_TO_52) - (0x1p52 + 1023);
        }
    }

    /**
     * The scaled upper tails M(|near|) and M(far), where M(z) = (1 - N(z)) exp(z^2 / 2) as in
     * {@link NormalKernel#scaledUpperTail}, for z in [0, 40], each times the same factor; by a rational function fitted
     * for this purpose: relative error 6e-17 plus rounding. All coefficients are positive, so nothing cancels; both
     * fractions share one division.
     */
    static void scaledUpperTails(
            double[] near, double[] far, double[] factor, double[] nearTail, double[] farTail, int n) {
        nearNumerators(near, nearTail, n);
        nearDenominators(near, farTail, n);
        shareDivision(far, factor, nearTail, farTail, n);
        farNumerators(far, factor, farTail, n);
    }

    private static void nearNumerators(double[] near, double[] nearTail, int n) {
        for (int i = 0; i < n; i++) {
            nearTail[i] = tailNumerator(Math.abs(near[i]));
        }
    }

    private static void nearDenominators(double[] near, double[] denominator, int n) {
        for (int i = 0; i < n; i++) {
            denominator[i] = tailDenominator(Math.abs(near[i]));
        }
    }

    /** Completes the near tail; the far one takes its reciprocal denominator where the near denominator was. */
    private static void shareDivision(double[] far, double[] factor, double[] nearTail, double[] farTail, int n) {
        for (int i = 0; i < n; i++) {
            double q1 = farTail[i];
            double q2 = tailDenominator(far[i]);
            double reciprocal = 1 / (q2 * q1);
            // The factor comes last: it may be so small that nothing but a whole tail keeps it a normal number.
            nearTail[i] = nearTail[i] * (q2 * reciprocal) * factor[i];
            farTail[i] = reciprocal * q1;
        }
    }

    private static void farNumerators(double[] far, double[] factor, double[] farTail, int n) {
        for (int i = 0; i < n; i++) {
            farTail[i] = tailNumerator(far[i]) * farTail[i] * factor[i];
        }
    }

    private static double tailNumerator(double z) {
        double p = 1.3740959269133429e-06;
        p = Math.fma(p, z, 3.700396596813361e-05);
        p = Math.fma(p, z, 0.00048775039025883464);
        p = Math.fma(p, z, 0.0040713768385600415);
        p = Math.fma(p, z, 0.02354004409454938);
        p = Math.fma(p, z, 0.09743578291898915);
        p = Math.fma(p, z, 0.2887580217314919);
        p = Math.fma(p, z, 0.5932590721487266);
        p = Math.fma(p, z, 0.7743437738684077);
        return Math.fma(p, z, 0.5);
    }

    private static double tailDenominator(double z) {
        double q = 3.444347702466445e-06;
        q = Math.fma(q, z, 9.275518736708477e-05);
        q = Math.fma(q, z, 0.0012260532670869406);
        q = Math.fma(q, z, 0.010298183476336377);
        q = Math.fma(q, z, 0.060221860766238096);
        q = Math.fma(q, z, 0.2542551945133701);
        q = Math.fma(q, z, 0.780404634357658);
        q = Math.fma(q, z, 1.71182793908613);
        q = Math.fma(q, z, 2.558811800512157);
        q = Math.fma(q, z, 2.3465721085396725);
        return Math.fma(q, z, 1);
    }

    /**
     * exp(-d^2 / 2) for |d| up to 37, relative error d^2 / 2 times that of d plus 2 ulps: the rounding of the square is
     * carried along.
     *
     * @param exponent scratch
     */
    static void gaussian(double[] d, double[] exponent, double[] result, int n) {
        for (int i = 0; i < n; i++) {
            double square = d[i] * d[i];
            double lost = Math.fma(d[i], d[i], -square);
            double y = -0.5 * square;
            double shifted = Math.fma(y, LOG2_E, ROUNDER);
            double k = shifted - ROUNDER;
            double r = Math.fma(k, -LN2_HIGH, y);
            r = Math.fma(k, -LN2_LOW, r);
            r = Math.fma(-0.5, lost, r);
            exponent[i] = shifted;
            result[i] = expOfSmall(r);
        }
        scale(result, exponent, n);
    }

    /** exp(r) for |r| up to half of ln 2. */
    private static double expOfSmall(double r) {
        double p = 2.5112229588471555e-08;
        p = Math.fma(p, r, 2.7630913920171313e-07);
        p = Math.fma(p, r, 2.755723426998938e-06);
        p = Math.fma(p, r, 2.480149107994737e-05);
        p = Math.fma(p, r, 0.00019841269897020664);
        p = Math.fma(p, r, 0.0013888888945773202);
        p = Math.fma(p, r, 0.008333333333316756);
        p = Math.fma(p, r, 0.04166666666652095);
        p = Math.fma(p, r, 0.16666666666666685);
        p = Math.fma(p, r, 0.5000000000000012);
        return 1 + Math.fma(p, r * r, r);
    }

    /** Multiplies by two to the whole number in the low bits of a number shifted by {@link #ROUNDER}. */
    private static void scale(double[] numbers, double[] exponent, int n) {
        for (int i = 0; i < n; i++) {
            long bits = (Double.doubleToRawLongBits(exponent[i]) << 52) + EXPONENT_OF_ONE;
            numbers[i] *= Double.longBitsToDouble(bits);
        }
    }

    /** One where the number is positive, else zero, for numbers between plus and minus 4096; beyond, no such thing. */
    static double isPositive(double number) {
        return Math.ceil(number * 0x1p-12);
    }

    /**
     * Zero for a number that reaches the least, negative for one that does not; NaN for NaN. To be subtracted, not added,
     * to keep its order.
     */
    static double lack(double number, double least) {
        double spare = number - least;
        return spare - Math.abs(spare);
    }

    /**
     * Lists the places that hold anything but zero, NaN included, among numbers none of which is negative.
     *
     * @param sums scratch
     * @return how many there are
     */
    static int findNonZeros(double[] numbers, double[] sums, int[] places, int n) {
        if (n == BLOCK && isZero(numbers, sums)) {
            return 0;
        }
        int count = 0;
        for (int i = 0; i < n; i++) {
            // Written so that NaN counts, too.
            if (!(numbers[i] <= 0)) {
                places[count++] = i;
            }
        }
        return count;
    }

    /** Adds up a whole block of numbers, none of which is negative, as far as vectors can. */
    private static boolean isZero(double[] numbers, double[] sums) {
        for (int i = 0; i < PART; i++) {
            double sum1 = numbers[i] + numbers[i + PART];
            double sum2 = numbers[i + 2 * PART] + numbers[i + 3 * PART];
            double sum3 = numbers[i + 4 * PART] + numbers[i + 5 * PART];
            double sum4 = numbers[i + 6 * PART] + numbers[i + 7 * PART];
            sums[i] = sum1 + sum2 + (sum3 + sum4);
        }
        double sum = 0;
        for (int i = 0; i < PART; i++) {
            sum += sums[i];
        }
        return sum == 0;
    }
}
