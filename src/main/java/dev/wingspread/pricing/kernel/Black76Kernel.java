package dev.wingspread.pricing.kernel;

/**
 * Black-76: a European option on a future, such as a VIX option on the VIX future of its expiry date.
 *
 * <p>Source: Black, "The pricing of commodity contracts", Journal of Financial Economics 3 (1976).
 */
public final class Black76Kernel {

    private Black76Kernel() {}

    /**
     * Present value of a European option on a future.
     *
     * <p>Equals {@link BlackKernel#price} with discount factor exp(-rate * years), with the same edges and accuracy.
     *
     * @param future price of the future that settles with the option, points, positive
     * @param strike strike, points, positive
     * @param years time to expiry as a year fraction, zero or positive
     * @param volatility decimal per square-root year, zero or positive
     * @param rate continuously compounded interest rate, decimal per year, any sign
     * @param isCall true for a call, false for a put
     * @return value of one long option in points of the future, contract multiplier not applied, never negative or NaN
     * @throws IllegalArgumentException if an argument is NaN, infinite or out of its domain, or if the rate over the
     *     years is so large that a present value overflows
     */
    public static double price(
            double future, double strike, double years, double volatility, double rate, boolean isCall) {
        return terms(future, strike, years, volatility, rate, isCall).price();
    }

    /**
     * Value and sensitivities; derivatives are in the future, which is held fixed when time, rate or volatility move.
     *
     * <p>Consequences of the fixed future: rho is pure discounting, minus years times price; epsilon is exactly zero, as
     * no dividend yield enters; theta contains the interest earned on the price. Gamma and vega are never negative.
     * Units are those of {@link OptionGreeks}.
     *
     * <p>Edges: below a total volatility of 1e-9 (expiry now, zero volatility) the option is its discounted intrinsic
     * value; delta is the discount factor in the money, half of that with the future exactly at the strike, zero out of
     * the money (negative for a put); every other Greek, theta and rho included, is zero. In the far wings everything
     * tends to zero without NaN.
     *
     * <p>Accuracy as for {@link BsmKernel#greeks}.
     *
     * @param future price of the future that settles with the option, points, positive
     * @param strike strike, points, positive
     * @param years time to expiry as a year fraction, zero or positive
     * @param volatility decimal per square-root year, zero or positive
     * @param rate continuously compounded interest rate, decimal per year, any sign
     * @param isCall true for a call, false for a put
     * @return price and Greeks of one long option, contract multiplier not applied
     * @throws IllegalArgumentException as for {@link #price}
     */
    public static OptionGreeks greeks(
            double future, double strike, double years, double volatility, double rate, boolean isCall) {
        CarryTerms terms = terms(future, strike, years, volatility, rate, isCall);
        return terms.hasTimeValue() ? terms.greeks(-years * terms.price(), 0) : terms.intrinsicGreeks();
    }

    private static CarryTerms terms(
            double future, double strike, double years, double volatility, double rate, boolean isCall) {
        KernelArguments.requirePositive("future", future);
        KernelArguments.requirePositive("strike", strike);
        KernelArguments.requireNonNegative("years", years);
        KernelArguments.requireNonNegative("volatility", volatility);
        KernelArguments.requireFinite("rate", rate);
        // A future costs nothing to hold: its "yield" is the rate, its carry zero.
        return new CarryTerms(future, strike, years, volatility, rate, rate, isCall);
    }
}
