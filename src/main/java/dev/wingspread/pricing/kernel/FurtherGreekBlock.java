package dev.wingspread.pricing.kernel;

/**
 * The Greeks beyond the usual seven of one block of options, from the quantities of those. The formulas are those of
 * {@link CarryTerms}.
 */
final class FurtherGreekBlock {

    private final PriceBlock prices;
    private final GreekBlock greeks;

    private final double[] payout = BlockMath.newColumn();
    private final double[] halfPerYear = BlockMath.newColumn();
    private final double[] d1 = BlockMath.newColumn();
    private final double[] d1PerYear = BlockMath.newColumn();

    private final double[] epsilon = BlockMath.newColumn();
    private final double[] charm = BlockMath.newColumn();
    private final double[] speed = BlockMath.newColumn();
    private final double[] zomma = BlockMath.newColumn();
    private final double[] color = BlockMath.newColumn();
    private final double[] veta = BlockMath.newColumn();

    FurtherGreekBlock(PriceBlock prices, GreekBlock greeks) {
        this.prices = prices;
        this.greeks = greeks;
    }

    /** Greeks of the rows whose prices and other Greeks were just computed; epsilon is that of the given model. */
    void compute(int n, boolean isSpot) {
        PriceBlock p = prices;
        GreekBlock g = greeks;
        payouts(g.rate, p.carry, payout, n);
        halvesPerYear(p.years, halfPerYear, n);
        d1(g.isCallOut, p.near, p.far, d1, n);
        minusD2(g.isCallOut, p.near, p.far, d1PerYear, n);
        changesOfD1(p.carry, g.perTotalVolatility, halfPerYear, d1PerYear, n);
        charms(payout, p.side, g.underlyingLeg, charm, n);
        subtractBells(g.bell, d1PerYear, g.perUnderlying, charm, n);
        speeds(g.gamma, g.perUnderlying, g.perTotalVolatility, d1, speed, n);
        zommas(g.gamma, p.near, p.far, p.rootOfYears, g.perTotalVolatility, zomma, n);
        decays(payout, d1, d1PerYear, n);
        colors(g.gamma, d1PerYear, halfPerYear, color, n);
        vetas(g.vega, d1PerYear, halfPerYear, veta, n);
        if (isSpot) {
            spotEpsilons(p.side, p.years, g.underlyingLeg, epsilon, n);
        } else {
            futureEpsilons(epsilon, n);
        }
    }

    void store(FurtherGreekColumns columns, int from, int n) {
        System.arraycopy(epsilon, 0, columns.epsilonPerPct, from, n);
        System.arraycopy(charm, 0, columns.charmPerDay, from, n);
        System.arraycopy(speed, 0, columns.speedPerPoint, from, n);
        System.arraycopy(zomma, 0, columns.zommaPerVolPoint, from, n);
        System.arraycopy(color, 0, columns.colorPerDay, from, n);
        System.arraycopy(veta, 0, columns.vetaPerDay, from, n);
    }

    /** Dividend yield of an index, interest rate of a future. */
    private static void payouts(double[] rate, double[] carry, double[] payout, int n) {
        for (int i = 0; i < n; i++) {
            payout[i] = rate[i] - carry[i];
        }
    }

    private static void halvesPerYear(double[] years, double[] halfPerYear, int n) {
        for (int i = 0; i < n; i++) {
            halfPerYear[i] = 0.5 / years[i];
        }
    }

    private static void d1(double[] isCallOut, double[] near, double[] far, double[] d1, int n) {
        for (int i = 0; i < n; i++) {
            d1[i] = Math.fma(isCallOut[i], near[i], (1 - isCallOut[i]) * far[i]);
        }
    }

    private static void minusD2(double[] isCallOut, double[] near, double[] far, double[] minusD2, int n) {
        for (int i = 0; i < n; i++) {
            minusD2[i] = Math.fma(isCallOut[i], far[i], (1 - isCallOut[i]) * near[i]);
        }
    }

    /** Derivative of d1 in the time to expiry from minus d2, in place. */
    private static void changesOfD1(
            double[] carry, double[] perTotalVolatility, double[] halfPerYear, double[] d1PerYear, int n) {
        for (int i = 0; i < n; i++) {
            d1PerYear[i] = Math.fma(carry[i], perTotalVolatility[i], d1PerYear[i] * halfPerYear[i]);
        }
    }

    /** The part of charm that the payout makes, in money. */
    private static void charms(double[] payout, double[] side, double[] underlyingLeg, double[] charm, int n) {
        for (int i = 0; i < n; i++) {
            charm[i] = side[i] * payout[i] * underlyingLeg[i];
        }
    }

    private static void subtractBells(
            double[] bell, double[] d1PerYear, double[] perUnderlying, double[] charm, int n) {
        for (int i = 0; i < n; i++) {
            charm[i] = (charm[i] - bell[i] * d1PerYear[i]) * perUnderlying[i] * (1 / GreekBlock.DAYS_PER_YEAR);
        }
    }

    private static void speeds(
            double[] gamma, double[] perUnderlying, double[] perTotalVolatility, double[] d1, double[] speed, int n) {
        for (int i = 0; i < n; i++) {
            speed[i] = -gamma[i] * perUnderlying[i] * Math.fma(d1[i], perTotalVolatility[i], 1);
        }
    }

    private static void zommas(
            double[] gamma,
            double[] near,
            double[] far,
            double[] rootOfYears,
            double[] perTotalVolatility,
            double[] zomma,
            int n) {
        for (int i = 0; i < n; i++) {
            double scale = gamma[i] * rootOfYears[i] * perTotalVolatility[i] * (-1 / GreekBlock.PERCENT);
            zomma[i] = scale * Math.fma(near[i], far[i], 1);
        }
    }

    /** What color and veta share, from the derivative of d1, in place. */
    private static void decays(double[] payout, double[] d1, double[] d1PerYear, int n) {
        for (int i = 0; i < n; i++) {
            d1PerYear[i] = Math.fma(d1[i], d1PerYear[i], payout[i]);
        }
    }

    private static void colors(double[] gamma, double[] decay, double[] halfPerYear, double[] color, int n) {
        for (int i = 0; i < n; i++) {
            color[i] = gamma[i] * (decay[i] + halfPerYear[i]) * (1 / GreekBlock.DAYS_PER_YEAR);
        }
    }

    private static void vetas(double[] vega, double[] decay, double[] halfPerYear, double[] veta, int n) {
        for (int i = 0; i < n; i++) {
            veta[i] = vega[i] * (decay[i] - halfPerYear[i]) * (1 / GreekBlock.DAYS_PER_YEAR);
        }
    }

    private static void spotEpsilons(double[] side, double[] years, double[] underlyingLeg, double[] epsilon, int n) {
        for (int i = 0; i < n; i++) {
            epsilon[i] = -side[i] * years[i] * underlyingLeg[i] * (1 / GreekBlock.PERCENT);
        }
    }

    /** No dividend yield enters. */
    private static void futureEpsilons(double[] epsilon, int n) {
        for (int i = 0; i < n; i++) {
            epsilon[i] = 0;
        }
    }
}
