package dev.wingspread.pricing.kernel;

/**
 * The terms that price and Greeks of one European option share, for an underlying with a constant cost of carry.
 *
 * <p>Black-Scholes-Merton is the general case with carry b = rate - payout. Black-76 with its future held fixed through
 * time is the case payout = rate, b = 0; only its rate sensitivities differ, so those come from outside. Arguments are
 * checked by the two public kernels. Source of the formulas: Haug, "The Complete Guide to Option Pricing Formulas", 2nd
 * edition (2007), chapter 2, with time derivatives turned to "as time passes"; each is checked against numerical
 * differentiation in 50 digits.
 */
final class CarryTerms {

    private static final double DAYS_PER_YEAR = 365;

    /** Vol points in 1.00 of volatility, and percentage points in 1.00 of a rate. */
    private static final double PERCENT = 100;

    private final double underlying;
    private final double years;
    private final double volatility;
    private final double rate;
    private final double payout;
    private final double carry;
    private final boolean isCall;

    private final double yieldDiscount;
    private final double presentUnderlying;
    private final double presentStrike;
    private final double logMoneyness;
    private final double totalVolatility;

    CarryTerms(
            double underlying,
            double strike,
            double years,
            double volatility,
            double rate,
            double payout,
            boolean isCall) {
        this(
                underlying,
                strike,
                years,
                volatility,
                rate,
                payout,
                rate - payout,
                Math.exp(-payout * years),
                Math.exp(-rate * years),
                isCall);
    }

    /** With carry and discount factors that were computed before, for many options of one expiry. */
    CarryTerms(
            double underlying,
            double strike,
            double years,
            double volatility,
            double rate,
            double payout,
            double carry,
            double yieldDiscount,
            double discount,
            boolean isCall) {
        this.underlying = underlying;
        this.years = years;
        this.volatility = volatility;
        this.rate = rate;
        this.payout = payout;
        this.carry = carry;
        this.isCall = isCall;
        this.yieldDiscount = yieldDiscount;
        presentUnderlying =
                KernelArguments.requireFinite("present value of the underlying", underlying * yieldDiscount);
        presentStrike = KernelArguments.requireFinite("present value of the strike", strike * discount);
        // Taken from the inputs, not from the rounded forward: near the money that would cost digits of d1.
        logMoneyness = KernelArguments.requireFinite(
                "log-moneyness with carry", BlackKernel.logRatio(underlying, strike) + carry * years);
        totalVolatility = volatility * Math.sqrt(years);
    }

    boolean hasTimeValue() {
        return totalVolatility >= TimeValueKernel.NEGLIGIBLE_TOTAL_VOLATILITY;
    }

    double price() {
        double intrinsic = Math.max(sign() * (presentUnderlying - presentStrike), 0);
        if (!hasTimeValue()) {
            return intrinsic;
        }
        double smaller = Math.min(presentUnderlying, presentStrike);
        return intrinsic + TimeValueKernel.timeValue(smaller, logMoneyness, totalVolatility);
    }

    /** Price and delta of an option without time value. */
    OptionGreeks intrinsicGreeks() {
        return OptionGreeks.ofIntrinsic(price(), stepDelta());
    }

    /** All Greeks of an option with time value; rho and epsilon are the caller's, per 1.00 of rate and payout. */
    OptionGreeks greeks(double rho, double epsilon) {
        return new OptionGreeks(
                price(),
                delta(),
                gamma(),
                vega() / PERCENT,
                theta() / DAYS_PER_YEAR,
                rho / PERCENT,
                epsilon / PERCENT,
                vanna() / PERCENT,
                volga() / (PERCENT * PERCENT),
                charm() / DAYS_PER_YEAR,
                speed(),
                zomma() / PERCENT,
                color() / DAYS_PER_YEAR,
                veta() / (PERCENT * DAYS_PER_YEAR));
    }

    /** Derivative of the price in the rate with the spot held fixed, per 1.00. */
    double spotRho() {
        return sign() * years * presentStrike * NormalKernel.normalCdf(sign() * d2());
    }

    /** Derivative of the price in the payout with the spot held fixed, per 1.00. */
    double spotEpsilon() {
        return -sign() * years * presentUnderlying * probabilityD1();
    }

    private double delta() {
        return sign() * yieldDiscount * probabilityD1();
    }

    /** Delta without time value: all, nothing, or half of it exactly at the money. */
    private double stepDelta() {
        double moneyness = sign() * logMoneyness;
        double share = moneyness > 0 ? 1 : moneyness == 0 ? 0.5 : 0;
        return share == 0 ? 0 : sign() * yieldDiscount * share;
    }

    private double gamma() {
        return yieldDiscount * bell(1 / totalVolatility) / underlying;
    }

    private double vega() {
        return presentUnderlying * bell(Math.sqrt(years));
    }

    /** Decay of the time value, plus interest on the value, less the drift of the underlying earned through delta. */
    private double theta() {
        double decay = presentUnderlying * bell(volatility / (2 * Math.sqrt(years)));
        return rate * price() - sign() * carry * presentUnderlying * probabilityD1() - decay;
    }

    private double vanna() {
        return -yieldDiscount * bell(d2() / volatility);
    }

    private double volga() {
        return presentUnderlying * bell(Math.sqrt(years) * d1() * d2() / volatility);
    }

    private double charm() {
        return sign() * payout * yieldDiscount * probabilityD1() - yieldDiscount * bell(d1PerYear());
    }

    private double speed() {
        return -gammaTimes(d1() / totalVolatility + 1) / underlying;
    }

    private double zomma() {
        return gammaTimes((d1() * d2() - 1) / volatility);
    }

    private double color() {
        return gammaTimes(payout + d1() * d1PerYear() + 1 / (2 * years));
    }

    private double veta() {
        return presentUnderlying * bell(Math.sqrt(years) * (payout + d1() * d1PerYear() - 1 / (2 * years)));
    }

    private double gammaTimes(double factor) {
        return yieldDiscount * bell(factor / totalVolatility) / underlying;
    }

    private double d1() {
        return logMoneyness / totalVolatility + 0.5 * totalVolatility;
    }

    private double d2() {
        return logMoneyness / totalVolatility - 0.5 * totalVolatility;
    }

    /** Derivative of d1 in the time to expiry. */
    private double d1PerYear() {
        return carry / totalVolatility - d2() / (2 * years);
    }

    private double probabilityD1() {
        return NormalKernel.normalCdf(sign() * d1());
    }

    /** The normal density at d1 times a factor; zero in the far wings whatever the factor has grown to. */
    private double bell(double factor) {
        double density = NormalKernel.density(d1());
        return density == 0 ? 0 : density * factor;
    }

    private int sign() {
        return isCall ? 1 : -1;
    }
}
