package dev.wingspread.pricing.kernel;

/**
 * The time value of a Black option: the undiscounted value of its out-of-the-money side.
 *
 * <p>Call and put of one strike share it (put-call parity), so every price in this package is intrinsic value plus this
 * number. It keeps relative accuracy far into the wings, where the textbook difference of two normal probabilities has
 * lost all digits.
 */
final class TimeValueKernel {

    /** Below this total volatility an option is worth its intrinsic forward value; at the money the error is 4e-10 F. */
    static final double NEGLIGIBLE_TOTAL_VOLATILITY = 1e-9;

    /**
     * Up to this product of half the total volatility and the distance (at least 1) the tails are subtracted as a
     * series; beyond it the plain difference loses fewer digits. Both lose about distance^2 ulps where they meet.
     */
    private static final double SERIES_LIMIT = 0.5;

    /** Enough for the slowest case, half width 0.5 at the money: the 12th term is below 1e-18 of the first. */
    private static final int SERIES_TERMS = 14;

    private TimeValueKernel() {}

    /**
     * Time value of an option.
     *
     * <p>With a = |x| / s, h = s / 2 and M the scaled upper tail, the identity F n(d1) = K n(d2) lets one Gaussian serve
     * both terms of Black's formula: value = m exp(-(a-h)^2 / 2) [M(a-h) - M(a+h)].
     *
     * @param smaller the smaller of forward and strike (or of their present values), positive: the bound of the value
     * @param logMoneyness x = ln(forward / strike), either sign
     * @param totalVolatility s = volatility times root of years, above {@link #NEGLIGIBLE_TOTAL_VOLATILITY}, infinity
     *     included
     * @return the value in units of {@code smaller}, in [0, smaller]
     */
    static double timeValue(double smaller, double logMoneyness, double totalVolatility) {
        double distance = Math.abs(logMoneyness) / totalVolatility;
        double halfWidth = 0.5 * totalVolatility;
        double nearer = halfWidth - distance;
        double gaussian = smaller * StrictMath.exp(-0.5 * nearer * nearer);
        if (gaussian == 0) {
            return nearer > 0 ? smaller : 0;
        }
        if (halfWidth * Math.max(distance, 1) <= SERIES_LIMIT) {
            return gaussian * tailDifferenceBySeries(distance, halfWidth);
        }
        double nearTail = NormalKernel.scaledUpperTail(Math.abs(nearer));
        double farTail = NormalKernel.scaledUpperTail(distance + halfWidth);
        return nearer > 0 ? smaller - gaussian * (nearTail + farTail) : gaussian * (nearTail - farTail);
    }

    /**
     * M(a-h) - M(a+h) by Taylor's series around a. The k-th derivative of M is, up to sign, the density at zero times
     * the moment J(k), the integral of t^k exp(-a t - t^2 / 2) over t > 0, and J(k+1) = k J(k-1) - a J(k).
     */
    private static double tailDifferenceBySeries(double a, double h) {
        double evenMoment = NormalKernel.scaledUpperTail(a) / NormalKernel.INVERSE_SQRT_TWO_PI;
        double oddMoment = 1 - a * evenMoment;
        double weight = h;
        double sum = 0;
        for (int k = 1; k < 2 * SERIES_TERMS; k += 2) {
            sum += weight * oddMoment;
            evenMoment = k * evenMoment - a * oddMoment;
            oddMoment = (k + 1) * oddMoment - a * evenMoment;
            weight *= h * h / ((k + 1.0) * (k + 2.0));
        }
        return 2 * NormalKernel.INVERSE_SQRT_TWO_PI * sum;
    }
}
