package dev.wingspread.pricing.kernel;

import static dev.wingspread.pricing.kernel.BlockMath.lack;

/**
 * Which rows of a block of quotes are plainly within the reach of the vector formulas and plainly reliable: their
 * distrust is zero. The margins are generous; the scalar kernel judges whatever is left.
 */
final class QuoteTrust {

    /** A last step of this relative size leaves an error of its fourth power, nothing. */
    private static final double LAST_STEP = 1e-4;

    private static final double LEAST_TOTAL_VOLATILITY = 2e-3;

    /** Nearer to its upper bound, beyond this many deviations, a price says little about its volatility. */
    private static final double NEAREST = 3;

    private static final double FARTHEST = 30;
    private static final double SMALLEST_AMOUNT = 1e-6;
    private static final double LARGEST_AMOUNT = 1e98;
    private static final double SMALLEST_VALUE = 1e-90;
    private static final double LOWEST_VOL = 1.5 * ImpliedVolKernel.LOWEST_VOL;
    private static final double HIGHEST_VOL = 0.96 * ImpliedVolKernel.HIGHEST_VOL;

    /** At most this volatility times years: vega then falls by less than a third within the reliable move. */
    private static final double LONGEST = 20;

    /** Linear moves are within a factor of 1.4 of true ones up to the two limits above. */
    private static final double SURE_VOL_MOVE = 0.5 * ImpliedVolKernel.RELIABLE_VOL_MOVE;

    /** At least the noise the scalar kernel allows for, and for every quote: only tiny prices are the worse for it. */
    private static final double ROUNDING_NOISE = 16 * Math.ulp(0.5);

    private QuoteTrust() {}

    /** The strike is of the order of the forward, or the logarithm of their ratio has gone beyond all limits. */
    static void inputs(double[] tick, double[] forward, double[] discount, double[] side, double[] distrust, int n) {
        for (int i = 0; i < n; i++) {
            distrust[i] = Math.abs(Math.abs(side[i]) - 1)
                    - lack(discount[i], 0)
                    - lack(tick[i], 0)
                    - lack(LARGEST_AMOUNT, forward[i]);
        }
    }

    static void values(double[] target, double[] smaller, double[] distrust, int n) {
        for (int i = 0; i < n; i++) {
            distrust[i] = distrust[i] - lack(target[i], SMALLEST_VALUE) - lack(smaller[i], SMALLEST_AMOUNT);
        }
    }

    static void solution(
            double[] change, double[] near, double[] far, double[] totalVolatility, double[] distrust, int n) {
        for (int i = 0; i < n; i++) {
            distrust[i] = distrust[i]
                    - lack(NEAREST, near[i])
                    - lack(FARTHEST, far[i])
                    - lack(LAST_STEP, Math.abs(change[i]))
                    - lack(totalVolatility[i], LEAST_TOTAL_VOLATILITY);
        }
    }

    /** How wrong a quote may be, discounted: half a tick, and the rounding of price and intrinsic value. */
    static void errors(
            double[] price,
            double[] forward,
            double[] strike,
            double[] discount,
            double[] tick,
            double[] error,
            int n) {
        for (int i = 0; i < n; i++) {
            double rounded = Math.fma(discount[i], forward[i] + strike[i], price[i]);
            error[i] = Math.fma(ROUNDING_NOISE, rounded, 0.5 * tick[i]);
        }
    }

    /** An error moves the volatility by error * vol / (elasticity * value), up to the curvature. */
    static void reliability(
            double[] error, double[] value, double[] elasticity, double[] vol, double[] distrust, int n) {
        for (int i = 0; i < n; i++) {
            double most = Math.min(SURE_VOL_MOVE, Math.fma(0.5, vol[i], -0.5 * LOWEST_VOL));
            distrust[i] = distrust[i]
                    - lack(value[i], 2 * error[i])
                    - lack(most * elasticity[i] * value[i], error[i] * vol[i]);
        }
    }

    static void range(double[] vol, double[] years, double[] distrust, int n) {
        for (int i = 0; i < n; i++) {
            distrust[i] = distrust[i] - lack(HIGHEST_VOL, vol[i]) - lack(LONGEST, (vol[i] + 0.05) * years[i]);
        }
    }
}
