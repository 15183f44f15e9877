package dev.wingspread.pricing.kernel;

/**
 * Elementary functions over blocks of numbers, in loops the just-in-time compiler turns into vector instructions.
 *
 * <p>What such a loop must look like: index from zero over arrays of its own, few arrays, no comparison, no branch, no
 * bit of a double looked at. Choices are made by arithmetic with exact zeros and ones, and powers of two are applied in
 * loops of their own. Every loop treats each place alone, so a result depends neither on its neighbours nor on where a
 * block begins.
 */
final class BlockMath {

    /** Numbers per block: a dozen blocks fit into a first-level cache. */
    static final int BLOCK = 256;

    /** |u| below which {@link #logRatio} is good: ratios up to three. */
    static final double LOG_RATIO_LIMIT = 0.5;

    /** 1.5 * 2^52: added to a number and taken off again it leaves the nearest whole number. */
    private static final double ROUNDER = 6755399441055744.0;

    private static final double LOG2_E = 1.4426950408889634;

    /** ln 2 in two parts, the first with so few bits that its products with exponents are exact. */
    private static final double LN2_HIGH = 0.6931471803691238;

    private static final double LN2_LOW = 1.9082149292705877e-10;
    private static final double LN_2 = 0.6931471805599453;
    private static final double SQRT_2 = 1.4142135623730951;
    private static final long EXPONENT_OF_ONE = 1023L << 52;
    private static final long MANTISSA = (1L << 52) - 1;
    private static final long BITS_OF_2_TO_52 = (1023L + 52) << 52;

    private BlockMath() {}

    /**
     * u = (first - second) / (first + second), and ln(first / second) = 2 artanh(u) as an odd polynomial; exactly zero
     * for equal numbers, relative error below 3 ulps where |u| is at most {@link #LOG_RATIO_LIMIT}, and useless beyond.
     */
    static void logRatio(double[] first, double[] second, double[] u, double[] log, int n) {
        for (int i = 0; i < n; i++) {
            u[i] = (first[i] - second[i]) / (first[i] + second[i]);
        }
        for (int i = 0; i < n; i++) {
            double twice = 2 * u[i];
            double w = u[i] * u[i];
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
            log[i] = Math.fma(twice * w, p, twice);
        }
    }

    /** The logarithm of numbers in [1, 1e308], in place: a handful of digits for a first guess. */
    static void roughLog(double[] numbers, double[] mantissa, double[] exponent, int n) {
        split(numbers, mantissa, exponent, n);
        for (int i = 0; i < n; i++) {
            double u = (mantissa[i] - SQRT_2) / (mantissa[i] + SQRT_2);
            double w = u * u;
            double p = Math.fma(Math.fma(0.4, w, 2 / 3.0), w, 2);
            numbers[i] = Math.fma(exponent[i] + 0.5, LN_2, u * p);
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
     * The scaled upper tail M(z) = (1 - N(z)) exp(z^2 / 2) as in {@link NormalKernel#scaledUpperTail}, for z in [0, 40],
     * by a rational function fitted for this purpose: relative error 6e-17 plus rounding. All coefficients are positive,
     * so nothing cancels.
     */
    static void scaledUpperTail(double[] z, double[] tail, int n) {
        for (int i = 0; i < n; i++) {
            double x = z[i];
            double p = 1.3740959269133429e-06;
            double q = 3.444347702466445e-06;
            p = Math.fma(p, x, 3.700396596813361e-05);
            q = Math.fma(q, x, 9.275518736708477e-05);
            p = Math.fma(p, x, 0.00048775039025883464);
            q = Math.fma(q, x, 0.0012260532670869406);
            p = Math.fma(p, x, 0.0040713768385600415);
            q = Math.fma(q, x, 0.010298183476336377);
            p = Math.fma(p, x, 0.02354004409454938);
            q = Math.fma(q, x, 0.060221860766238096);
            p = Math.fma(p, x, 0.09743578291898915);
            q = Math.fma(q, x, 0.2542551945133701);
            p = Math.fma(p, x, 0.2887580217314919);
            q = Math.fma(q, x, 0.780404634357658);
            p = Math.fma(p, x, 0.5932590721487266);
            q = Math.fma(q, x, 1.71182793908613);
            p = Math.fma(p, x, 0.7743437738684077);
            q = Math.fma(q, x, 2.558811800512157);
            p = Math.fma(p, x, 0.5);
            q = Math.fma(q, x, 2.3465721085396725);
            q = Math.fma(q, x, 1);
            tail[i] = p / q;
        }
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

    /** One where the number is positive, zero where it is negative, a half where it is zero. */
    static double isPositive(double number) {
        return Math.fma(0.5, number / (Math.abs(number) + 1e-300), 0.5);
    }
}
