package dev.wingspread.pricing.kernel;

import dev.wingspread.pricing.kernel.ImpliedVol.Status;

/** The volatility at which Black's formula gives a quoted price. */
public final class ImpliedVolKernel {

    /** Lowest volatility searched, 0.1 %. */
    static final double LOWEST_VOL = 0.001;

    /** Highest volatility searched, 500 %. */
    static final double HIGHEST_VOL = 5;

    /** Half a tick in price may move a reliable volatility by this much, five vol points. */
    static final double RELIABLE_VOL_MOVE = 0.05;

    /** A price this close to that of a bracket end counts as inside; the volatility is then the end itself. */
    private static final double BRACKET_SLACK = 1e-12;

    /** Time value below this many times the largest input is what is left of rounding after the intrinsic is taken off. */
    private static final double ROUNDING_NOISE = 8 * Math.ulp(0.5);

    private ImpliedVolKernel() {}

    /**
     * Volatility implied by the price of a European option on a forward, with a reason where there is none.
     *
     * <p>Bad quotes are expected here, so nothing throws: every outcome is a status. In this order: {@code BAD_INPUT}
     * for arguments out of domain; {@code EXPIRED} if no time is left; {@code BELOW_INTRINSIC} if the price is not above
     * discounted intrinsic value by more than rounding noise, or would need less than 0.1 % volatility;
     * {@code ABOVE_BOUND} if it reaches discountFactor * forward for a call or discountFactor * strike for a put, or
     * would need more than 500 %; {@code UNRELIABLE}, with its volatility, if half a tick up or down (at least the
     * rounding noise of the quote) moves the volatility by more than five vol points or takes the price out of the two
     * bounds just named; else {@code OK}.
     *
     * <p>An in-the-money quote is turned into its out-of-the-money twin by put-call parity and solved there, on the
     * logarithm of the price, so prices down to 1e-300 are served. The bracket is [0.1 %, 500 %].
     *
     * <p>Accuracy: pricing an out-of-the-money option up to six standard deviations out and solving back gives the
     * volatility to a relative 1e-12 at worst and to 1e-13 in 99 of 100 cases. Where the price hardly depends on
     * volatility (near the upper bound, or in the money, where only the rounded time value is left) the result reprices
     * the quote but is no better than the digits of the quote.
     *
     * @param price present value of the option in index points, zero or positive
     * @param forward forward price for the expiry, index points, positive
     * @param strike strike, index points, positive
     * @param years time to expiry as a year fraction, zero or positive
     * @param discountFactor value today of one paid at expiry, positive
     * @param isCall true for a call, false for a put
     * @param tick smallest price step of the quote in index points, zero or positive; zero checks rounding noise only
     * @return the volatility or the reason; never null, never an exception
     */
    public static ImpliedVol impliedVol(
            double price,
            double forward,
            double strike,
            double years,
            double discountFactor,
            boolean isCall,
            double tick) {
        boolean inDomain = isNonNegative(price)
                && isPositive(forward)
                && isPositive(strike)
                && isNonNegative(years)
                && isPositive(discountFactor)
                && isNonNegative(tick)
                && Double.isFinite(price / discountFactor)
                && Double.isFinite(tick / discountFactor);
        if (!inDomain) {
            return ImpliedVol.without(Status.BAD_INPUT);
        }
        if (years == 0) {
            return ImpliedVol.without(Status.EXPIRED);
        }
        double timeValue = timeValue(price, forward, strike, discountFactor, isCall);
        double noise = noise(price, forward, strike, discountFactor, isCall);
        boolean isInTheMoney = isCall ? forward > strike : strike > forward;
        if (timeValue <= (isInTheMoney ? noise : 0)) {
            return ImpliedVol.without(Status.BELOW_INTRINSIC);
        }
        double possibleError = Math.max(0.5 * tick / discountFactor, noise);
        return solve(timeValue, possibleError, forward, strike, years);
    }

    /**
     * Whether a quote pins down the volatility it was solved to, as {@link #impliedVol} defines it for its last two
     * statuses; arguments as there.
     *
     * @param vol the volatility that reprices the quote, between the ends of the bracket
     */
    static boolean isReliable(
            double vol,
            double price,
            double forward,
            double strike,
            double years,
            double discountFactor,
            boolean isCall,
            double tick) {
        double timeValue = timeValue(price, forward, strike, discountFactor, isCall);
        double noise = noise(price, forward, strike, discountFactor, isCall);
        var inversion =
                new TimeValueInversion(timeValue, Math.min(forward, strike), BlackKernel.logRatio(forward, strike));
        double possibleError = Math.max(0.5 * tick / discountFactor, noise);
        return isReliable(vol, inversion, timeValue, possibleError, Math.min(forward, strike), Math.sqrt(years));
    }

    /** Undiscounted, negative below intrinsic value. */
    private static double timeValue(
            double price, double forward, double strike, double discountFactor, boolean isCall) {
        return price / discountFactor - Math.max(isCall ? forward - strike : strike - forward, 0);
    }

    private static double noise(double price, double forward, double strike, double discountFactor, boolean isCall) {
        double undiscounted = price / discountFactor;
        boolean isInTheMoney = isCall ? forward > strike : strike > forward;
        return ROUNDING_NOISE * (isInTheMoney ? Math.max(undiscounted, Math.max(forward, strike)) : undiscounted);
    }

    private static ImpliedVol solve(
            double timeValue, double possibleError, double forward, double strike, double years) {
        double smaller = Math.min(forward, strike);
        double rootOfYears = Math.sqrt(years);
        var inversion = new TimeValueInversion(timeValue, smaller, BlackKernel.logRatio(forward, strike));
        double lowest = LOWEST_VOL * rootOfYears;
        double highest = HIGHEST_VOL * rootOfYears;
        if (timeValue < inversion.valueAt(lowest) * (1 - BRACKET_SLACK)) {
            return ImpliedVol.without(Status.BELOW_INTRINSIC);
        }
        if (timeValue >= smaller || timeValue > inversion.valueAt(highest) * (1 + BRACKET_SLACK)) {
            return ImpliedVol.without(Status.ABOVE_BOUND);
        }
        double vol = inversion.totalVolatility(lowest, highest) / rootOfYears;
        boolean isReliable = isReliable(vol, inversion, timeValue, possibleError, smaller, rootOfYears);
        return new ImpliedVol(vol, isReliable ? Status.OK : Status.UNRELIABLE);
    }

    private static boolean isReliable(
            double vol,
            TimeValueInversion inversion,
            double timeValue,
            double possibleError,
            double smaller,
            double rootOfYears) {
        return possibleError < timeValue
                && timeValue + possibleError < smaller
                && timeValue - possibleError >= leastReliable(inversion, vol, rootOfYears)
                && timeValue + possibleError <= greatestReliable(inversion, vol, rootOfYears);
    }

    /** The time value five vol points lower: as it rises with volatility, one price tells where the error leads to. */
    private static double leastReliable(TimeValueInversion inversion, double vol, double rootOfYears) {
        double lower = vol - RELIABLE_VOL_MOVE;
        return lower > LOWEST_VOL
                ? inversion.valueAt(lower * rootOfYears)
                : inversion.valueAt(LOWEST_VOL * rootOfYears) * (1 - BRACKET_SLACK);
    }

    private static double greatestReliable(TimeValueInversion inversion, double vol, double rootOfYears) {
        double upper = vol + RELIABLE_VOL_MOVE;
        return upper < HIGHEST_VOL
                ? inversion.valueAt(upper * rootOfYears)
                : inversion.valueAt(HIGHEST_VOL * rootOfYears) * (1 + BRACKET_SLACK);
    }

    private static boolean isPositive(double value) {
        return value > 0 && !Double.isInfinite(value);
    }

    private static boolean isNonNegative(double value) {
        return value >= 0 && !Double.isInfinite(value);
    }
}
