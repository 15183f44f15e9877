package dev.wingspread.pricing.kernel;

/**
 * Black's formula on a forward: the one price formula behind {@link BsmKernel} and {@link Black76Kernel}.
 *
 * <p>Written to be read and trusted; it is the measure any faster kernel is held against.
 */
public final class BlackKernel {

    /** Ratios within these bounds of one take the log1p road; their difference is exact. */
    private static final double NEAR_ONE = 2.0;

    private BlackKernel() {}

    /**
     * Present value of a European option on a forward.
     *
     * <p>The out-of-the-money side is valued without cancellation and the in-the-money side is that plus intrinsic value
     * (put-call parity), so a put far below the forward keeps its digits: never negative, and zero only by underflow.
     *
     * <p>Edges: with volatility * sqrt(years) below 1e-9, or years or volatility zero, the result is the discounted
     * intrinsic value of the forward; with it growing without bound a call tends to discountFactor * forward and a put to
     * discountFactor * strike. Never NaN.
     *
     * <p>Accuracy, against 50-digit references: error below 1e-15 of the larger of forward and strike (before
     * discounting), and for the out-of-the-money side also below 5e-12 of the price itself down to prices of 1e-300.
     * Source: Black, "The pricing of commodity contracts", Journal of Financial Economics 3 (1976).
     *
     * @param forward forward price of the underlying for the expiry, index points, positive
     * @param strike strike, index points, positive
     * @param years time to expiry as a year fraction, zero or positive
     * @param volatility decimal per square-root year, zero or positive
     * @param discountFactor value today of one paid at expiry, positive; may exceed one
     * @param isCall true for a call, false for a put
     * @return value of one long option in index points, contract multiplier not applied, never negative
     * @throws IllegalArgumentException if an argument is NaN, infinite or out of its domain
     */
    public static double price(
            double forward, double strike, double years, double volatility, double discountFactor, boolean isCall) {
        KernelArguments.requirePositive("forward", forward);
        KernelArguments.requirePositive("strike", strike);
        KernelArguments.requireNonNegative("years", years);
        KernelArguments.requireNonNegative("volatility", volatility);
        KernelArguments.requirePositive("discountFactor", discountFactor);
        double intrinsic = Math.max(isCall ? forward - strike : strike - forward, 0);
        double totalVolatility = volatility * Math.sqrt(years);
        if (totalVolatility < TimeValueKernel.NEGLIGIBLE_TOTAL_VOLATILITY) {
            return discountFactor * intrinsic;
        }
        double timeValue =
                TimeValueKernel.timeValue(Math.min(forward, strike), logRatio(forward, strike), totalVolatility);
        return discountFactor * (intrinsic + timeValue);
    }

    /**
     * Black's d1 = ln(forward / strike) / s + s / 2 with s = volatility * sqrt(years), a pure number.
     *
     * <p>N(d1) is the undiscounted forward delta of a call. As s falls to zero, d1 tends to plus or minus infinity, or to
     * zero at the money; the value at s = 0 is that limit. Relative error a few ulps of the larger summand.
     *
     * @param forward forward price, index points, positive
     * @param strike strike, index points, positive
     * @param years time to expiry as a year fraction, zero or positive
     * @param volatility decimal per square-root year, zero or positive
     * @return d1, possibly infinite, never NaN
     * @throws IllegalArgumentException if an argument is NaN, infinite or out of its domain
     */
    public static double d1(double forward, double strike, double years, double volatility) {
        return standardisedMoneyness(forward, strike, years, volatility, 0.5);
    }

    /**
     * Black's d2 = ln(forward / strike) / s - s / 2 with s = volatility * sqrt(years), a pure number.
     *
     * <p>N(d2) is the model's probability that a call ends in the money. Limits, accuracy and domain as for
     * {@link #d1}.
     *
     * @param forward forward price, index points, positive
     * @param strike strike, index points, positive
     * @param years time to expiry as a year fraction, zero or positive
     * @param volatility decimal per square-root year, zero or positive
     * @return d2, possibly infinite, never NaN
     * @throws IllegalArgumentException if an argument is NaN, infinite or out of its domain
     */
    public static double d2(double forward, double strike, double years, double volatility) {
        return standardisedMoneyness(forward, strike, years, volatility, -0.5);
    }

    private static double standardisedMoneyness(
            double forward, double strike, double years, double volatility, double shift) {
        KernelArguments.requirePositive("forward", forward);
        KernelArguments.requirePositive("strike", strike);
        KernelArguments.requireNonNegative("years", years);
        KernelArguments.requireNonNegative("volatility", volatility);
        double totalVolatility = volatility * Math.sqrt(years);
        double logMoneyness = logRatio(forward, strike);
        double scaled = logMoneyness == 0 ? 0 : logMoneyness / totalVolatility;
        return scaled + shift * totalVolatility;
    }

    /**
     * ln(numerator / denominator) for two positive numbers, relative error below 3 ulps also where the ratio is next to
     * one, and exactly zero where they are equal.
     */
    static double logRatio(double numerator, double denominator) {
        double ratio = numerator / denominator;
        if (ratio > 1 / NEAR_ONE && ratio < NEAR_ONE) {
            return StrictMath.log1p((numerator - denominator) / denominator);
        }
        boolean ratioIsNormal = ratio >= Double.MIN_NORMAL && ratio <= Double.MAX_VALUE;
        return ratioIsNormal ? StrictMath.log(ratio) : StrictMath.log(numerator) - StrictMath.log(denominator);
    }
}
