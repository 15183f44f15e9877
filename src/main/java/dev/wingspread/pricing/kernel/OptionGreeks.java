package dev.wingspread.pricing.kernel;

/**
 * Value and sensitivities of one long option, in index points; contract multiplier and quantity are NOT applied.
 *
 * <p>"Point" is one point of the underlying the kernel differentiates in: index spot for {@link BsmKernel}, the future
 * for {@link Black76Kernel}. "Vol point" is 0.01 of volatility. "Day" is one calendar day (1/365 year) and a change per
 * day is the change as time passes. All are rates at fixed strike volatility: the exact derivative scaled to the unit,
 * not the change over a whole unit. Infinities can only come from absurd inputs; NaN is refused.
 *
 * @param price value, index points
 * @param delta price per point
 * @param gamma delta per point
 * @param vegaPerVolPoint price per vol point
 * @param thetaPerDay price per day
 * @param rhoPerPct price per percentage point of the interest rate
 * @param epsilonPerPct price per percentage point of the dividend yield; 0 where the model has no dividend yield
 * @param vannaPerVolPoint delta per vol point
 * @param volgaPerVolPoint2 vega (per vol point) per vol point
 * @param charmPerDay delta per day
 * @param speedPerPoint gamma per point
 * @param zommaPerVolPoint gamma per vol point
 * @param colorPerDay gamma per day
 * @param vetaPerDay vega (per vol point) per day
 */
public record OptionGreeks(
        double price,
        double delta,
        double gamma,
        double vegaPerVolPoint,
        double thetaPerDay,
        double rhoPerPct,
        double epsilonPerPct,
        double vannaPerVolPoint,
        double volgaPerVolPoint2,
        double charmPerDay,
        double speedPerPoint,
        double zommaPerVolPoint,
        double colorPerDay,
        double vetaPerDay) {

    /** A worthless option that reacts to nothing. */
    public static final OptionGreeks ZERO = ofIntrinsic(0, 0);

    /**
     * Refuses NaN in any component and takes the sign off a negative zero.
     *
     * @throws IllegalArgumentException if a component is NaN
     */
    public OptionGreeks {
        price = number("price", price);
        delta = number("delta", delta);
        gamma = number("gamma", gamma);
        vegaPerVolPoint = number("vegaPerVolPoint", vegaPerVolPoint);
        thetaPerDay = number("thetaPerDay", thetaPerDay);
        rhoPerPct = number("rhoPerPct", rhoPerPct);
        epsilonPerPct = number("epsilonPerPct", epsilonPerPct);
        vannaPerVolPoint = number("vannaPerVolPoint", vannaPerVolPoint);
        volgaPerVolPoint2 = number("volgaPerVolPoint2", volgaPerVolPoint2);
        charmPerDay = number("charmPerDay", charmPerDay);
        speedPerPoint = number("speedPerPoint", speedPerPoint);
        zommaPerVolPoint = number("zommaPerVolPoint", zommaPerVolPoint);
        colorPerDay = number("colorPerDay", colorPerDay);
        vetaPerDay = number("vetaPerDay", vetaPerDay);
    }

    /**
     * An option without time value: it has a price and a delta, every other sensitivity is zero.
     *
     * @param price intrinsic value, index points
     * @param delta price per point
     * @return the Greeks
     * @throws IllegalArgumentException if an argument is NaN
     */
    public static OptionGreeks ofIntrinsic(double price, double delta) {
        return new OptionGreeks(price, delta, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** A put far out of the money has a delta of zero, not of minus zero. */
    private static double number(String name, double value) {
        return KernelArguments.requireNumber(name, value) + 0.0;
    }
}
