package dev.wingspread.pricing.kernel;

/**
 * Black-Scholes-Merton: a European option on an index with a continuous dividend yield, seen from the spot.
 *
 * <p>Source: Merton, "Theory of rational option pricing", Bell Journal of Economics 4 (1973); notation as in Hull,
 * "Options, Futures, and Other Derivatives".
 */
public final class BsmKernel {

    private BsmKernel() {}

    /**
     * Present value of a European option on an index.
     *
     * <p>Equals {@link BlackKernel#price} at the forward spot * exp((rate - dividendYield) * years), with the same edges:
     * below a total volatility of 1e-9 the result is the larger of zero and the present value of exercising at the
     * forward; as volatility grows a call tends to the dividend-discounted spot, a put to the discounted strike. Never
     * NaN, never negative.
     *
     * <p>Accuracy, against 50-digit references: error below 1e-15 of the larger of the present values of spot and
     * strike, and for the out-of-the-money side also below 5e-12 of the price itself down to prices of 1e-300.
     *
     * @param spot index level, points, positive
     * @param strike strike, points, positive
     * @param years time to expiry as a year fraction, zero or positive
     * @param volatility decimal per square-root year, zero or positive
     * @param rate continuously compounded interest rate, decimal per year, any sign
     * @param dividendYield continuously compounded dividend yield, decimal per year, any sign
     * @param isCall true for a call, false for a put
     * @return value of one long option in index points, contract multiplier not applied
     * @throws IllegalArgumentException if an argument is NaN, infinite or out of its domain, or if a rate over the years
     *     is so large that a present value overflows
     */
    public static double price(
            double spot,
            double strike,
            double years,
            double volatility,
            double rate,
            double dividendYield,
            boolean isCall) {
        return terms(spot, strike, years, volatility, rate, dividendYield, isCall)
                .price();
    }

    /**
     * Value and sensitivities; derivatives are in the spot with volatility, rate and yield held fixed.
     *
     * <p>Signs for one long option: gamma and vega are never negative; rho is positive for a call and negative for a
     * put, epsilon the reverse; theta is usually negative. Units are those of {@link OptionGreeks}.
     *
     * <p>Edges: below a total volatility of 1e-9 (expiry now, zero volatility) the option is its intrinsic forward
     * value; delta is exp(-dividendYield * years) in the money, half of that with the forward exactly at the strike, zero
     * out of the money (negative for a put); every other Greek, theta and rho included, is zero. In the far wings
     * everything tends to zero without NaN.
     *
     * <p>Accuracy, against numerical differentiation in 50 digits: delta, gamma, vega, vanna, volga, speed and zomma
     * below 1e-12, theta, rho, epsilon, charm, color and veta below 1e-11, relative to the sum of the absolute values of
     * the terms the Greek is made of (so also near its zero crossings), down to values of 1e-300.
     *
     * @param spot index level, points, positive
     * @param strike strike, points, positive
     * @param years time to expiry as a year fraction, zero or positive
     * @param volatility decimal per square-root year, zero or positive
     * @param rate continuously compounded interest rate, decimal per year, any sign
     * @param dividendYield continuously compounded dividend yield, decimal per year, any sign
     * @param isCall true for a call, false for a put
     * @return price and Greeks of one long option, contract multiplier not applied
     * @throws IllegalArgumentException as for {@link #price}
     */
    public static OptionGreeks greeks(
            double spot,
            double strike,
            double years,
            double volatility,
            double rate,
            double dividendYield,
            boolean isCall) {
        CarryTerms terms = terms(spot, strike, years, volatility, rate, dividendYield, isCall);
        return terms.hasTimeValue() ? terms.greeks(terms.spotRho(), terms.spotEpsilon()) : terms.intrinsicGreeks();
    }

    private static CarryTerms terms(
            double spot,
            double strike,
            double years,
            double volatility,
            double rate,
            double dividendYield,
            boolean isCall) {
        KernelArguments.requirePositive("spot", spot);
        KernelArguments.requirePositive("strike", strike);
        KernelArguments.requireNonNegative("years", years);
        KernelArguments.requireNonNegative("volatility", volatility);
        KernelArguments.requireFinite("rate", rate);
        KernelArguments.requireFinite("dividendYield", dividendYield);
        return new CarryTerms(spot, strike, years, volatility, rate, dividendYield, isCall);
    }
}
