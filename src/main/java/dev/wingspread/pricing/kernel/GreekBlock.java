package dev.wingspread.pricing.kernel;

/**
 * Greeks of one block of options, from the quantities its prices are made of. The formulas are those of
 * {@link CarryTerms}; all powers of total volatility and underlying come from one reciprocal each.
 */
final class GreekBlock {

    static final double DAYS_PER_YEAR = 365;
    static final double PERCENT = 100;

    /** At the money exactly, either side serves; this makes it the call's. */
    private static final double NEXT_TO_NOTHING = 1e-250;

    private final PriceBlock prices;

    final double[] rate = BlockMath.newColumn();
    final double[] isCallOut = BlockMath.newColumn();
    private final double[] nearLeg = BlockMath.newColumn();
    private final double[] farLeg = BlockMath.newColumn();
    final double[] underlyingLeg = BlockMath.newColumn();
    private final double[] strikeLeg = BlockMath.newColumn();
    final double[] perUnderlying = BlockMath.newColumn();
    final double[] perTotalVolatility;
    final double[] bell = BlockMath.newColumn();

    private final double[] delta = BlockMath.newColumn();
    final double[] gamma = BlockMath.newColumn();
    final double[] vega = BlockMath.newColumn();
    private final double[] theta = BlockMath.newColumn();
    private final double[] rho = BlockMath.newColumn();
    private final double[] vanna = BlockMath.newColumn();
    private final double[] volga = BlockMath.newColumn();

    GreekBlock(PriceBlock prices) {
        this.prices = prices;
        perTotalVolatility = prices.perTotalVolatility;
    }

    /** Greeks of the rows just priced; rho is that of the given model. */
    void compute(OptionColumns options, int from, int n, boolean isSpot) {
        PriceBlock p = prices;
        System.arraycopy(options.rate, from, rate, 0, n);
        p.distrustRates(rate, n);
        outOfTheMoneySides(p.logMoneyness, isCallOut, n);
        nearLegs(isCallOut, p.side, p.near, p.smaller, p.nearTail, nearLeg, n);
        farLegs(isCallOut, p.side, p.presentUnderlying, p.presentStrike, p.farTail, farLeg, n);
        assign(isCallOut, nearLeg, farLeg, underlyingLeg, strikeLeg, n);
        deltas(p.underlying, p.side, underlyingLeg, perUnderlying, delta, n);
        vegas(p.gaussian, p.rootOfYears, bell, vega, n);
        gammas(bell, perUnderlying, perTotalVolatility, gamma, n);
        decays(bell, p.volatility, perTotalVolatility, theta, n);
        thetas(rate, p.price, p.side, p.carry, underlyingLeg, theta, n);
        volgas(bell, p.years, perTotalVolatility, p.near, p.far, volga, n);
        minusD2(isCallOut, p.near, p.far, vanna, n);
        vannas(bell, perUnderlying, p.rootOfYears, perTotalVolatility, vanna, n);
        if (isSpot) {
            spotRhos(p.side, p.years, strikeLeg, rho, n);
        } else {
            futureRhos(p.years, p.price, rho, n);
        }
    }

    void store(GreekColumns greeks, int from, int n) {
        System.arraycopy(prices.price, 0, greeks.price, from, n);
        System.arraycopy(delta, 0, greeks.delta, from, n);
        System.arraycopy(gamma, 0, greeks.gamma, from, n);
        System.arraycopy(vega, 0, greeks.vegaPerVolPoint, from, n);
        System.arraycopy(theta, 0, greeks.thetaPerDay, from, n);
        System.arraycopy(rho, 0, greeks.rhoPerPct, from, n);
        System.arraycopy(vanna, 0, greeks.vannaPerVolPoint, from, n);
        System.arraycopy(volga, 0, greeks.volgaPerVolPoint2, from, n);
    }

    /** One where the call is out of the money (or at it), zero where the put is. */
    private static void outOfTheMoneySides(double[] logMoneyness, double[] isCallOut, int n) {
        for (int i = 0; i < n; i++) {
            isCallOut[i] = BlockMath.isPositive(NEXT_TO_NOTHING - logMoneyness[i]);
        }
    }

    /** m N(D) for an option out of the money, its complement m N(-D) for one in the money, each without cancellation. */
    private static void nearLegs(
            double[] isCallOut, double[] side, double[] near, double[] smaller, double[] tail, double[] leg, int n) {
        for (int i = 0; i < n; i++) {
            double half = side[i] * (2 * isCallOut[i] - 1) * (BlockMath.isPositive(near[i]) - 0.5);
            leg[i] = Math.fma(0.5 + half, smaller[i], -2 * half * tail[i]);
        }
    }

    /** M N(-z) for an option out of the money, its complement M N(z) for one in the money. */
    private static void farLegs(
            double[] isCallOut, double[] side, double[] first, double[] second, double[] tail, double[] leg, int n) {
        for (int i = 0; i < n; i++) {
            double half = side[i] * (isCallOut[i] - 0.5);
            leg[i] = Math.fma(0.5 - half, Math.max(first[i], second[i]), 2 * half * tail[i]);
        }
    }

    /** Which leg is paid in the underlying, which in the strike. */
    private static void assign(
            double[] isCallOut, double[] nearLeg, double[] farLeg, double[] underlyingLeg, double[] strikeLeg, int n) {
        for (int i = 0; i < n; i++) {
            double other = 1 - isCallOut[i];
            underlyingLeg[i] = Math.fma(isCallOut[i], nearLeg[i], other * farLeg[i]);
            strikeLeg[i] = Math.fma(isCallOut[i], farLeg[i], other * nearLeg[i]);
        }
    }

    /** With the reciprocals of the underlyings. */
    private static void deltas(
            double[] underlying, double[] side, double[] underlyingLeg, double[] perUnderlying, double[] delta, int n) {
        for (int i = 0; i < n; i++) {
            double reciprocal = 1 / underlying[i];
            perUnderlying[i] = reciprocal;
            delta[i] = side[i] * underlyingLeg[i] * reciprocal;
        }
    }

    private static void gammas(
            double[] bell, double[] perUnderlying, double[] perTotalVolatility, double[] gamma, int n) {
        for (int i = 0; i < n; i++) {
            gamma[i] = bell[i] * perUnderlying[i] * perUnderlying[i] * perTotalVolatility[i];
        }
    }

    /** With the bells: present underlyings times the normal density at d1. */
    private static void vegas(double[] gaussian, double[] rootOfYears, double[] bell, double[] vega, int n) {
        for (int i = 0; i < n; i++) {
            double b = gaussian[i] * NormalKernel.INVERSE_SQRT_TWO_PI;
            bell[i] = b;
            vega[i] = b * (rootOfYears[i] * (1 / PERCENT));
        }
    }

    /** What the time value loses per year. */
    private static void decays(double[] bell, double[] volatility, double[] perTotalVolatility, double[] decay, int n) {
        for (int i = 0; i < n; i++) {
            decay[i] = 0.5 * volatility[i] * volatility[i] * perTotalVolatility[i] * bell[i];
        }
    }

    /** Theta from the decay, in place. */
    private static void thetas(
            double[] rate,
            double[] price,
            double[] side,
            double[] carry,
            double[] underlyingLeg,
            double[] theta,
            int n) {
        for (int i = 0; i < n; i++) {
            double drift = side[i] * carry[i] * underlyingLeg[i];
            theta[i] = (rate[i] * price[i] - drift - theta[i]) * (1 / DAYS_PER_YEAR);
        }
    }

    private static void volgas(
            double[] bell,
            double[] years,
            double[] perTotalVolatility,
            double[] near,
            double[] far,
            double[] volga,
            int n) {
        for (int i = 0; i < n; i++) {
            double minusD1D2 = near[i] * far[i];
            double scale = bell[i] * years[i] * perTotalVolatility[i] * (-1 / (PERCENT * PERCENT));
            volga[i] = scale * minusD1D2;
        }
    }

    private static void minusD2(double[] isCallOut, double[] near, double[] far, double[] minusD2, int n) {
        for (int i = 0; i < n; i++) {
            minusD2[i] = Math.fma(isCallOut[i], far[i], (1 - isCallOut[i]) * near[i]);
        }
    }

    /** Vanna from minus d2, in place. */
    private static void vannas(
            double[] bell,
            double[] perUnderlying,
            double[] rootOfYears,
            double[] perTotalVolatility,
            double[] vanna,
            int n) {
        for (int i = 0; i < n; i++) {
            double scale = bell[i] * perUnderlying[i] * rootOfYears[i] * perTotalVolatility[i] * (1 / PERCENT);
            vanna[i] *= scale;
        }
    }

    private static void spotRhos(double[] side, double[] years, double[] strikeLeg, double[] rho, int n) {
        for (int i = 0; i < n; i++) {
            rho[i] = side[i] * years[i] * strikeLeg[i] * (1 / PERCENT);
        }
    }

    private static void futureRhos(double[] years, double[] price, double[] rho, int n) {
        for (int i = 0; i < n; i++) {
            rho[i] = -years[i] * price[i] * (1 / PERCENT);
        }
    }
}
