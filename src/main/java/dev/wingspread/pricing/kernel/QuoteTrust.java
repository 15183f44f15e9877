package dev.wingspread.pricing.kernel;

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
    private static final double LARGEST_AMOUNT = 1e100;
    private static final double SMALLEST_VALUE = 1e-140;
    private static final double LOWEST_VOL = 1.5 * ImpliedVolKernel.LOWEST_VOL;
    private static final double HIGHEST_VOL = 0.96 * ImpliedVolKernel.HIGHEST_VOL;

    /** At most this volatility times years: vega then falls by less than a third within the reliable move. */
    private static final double LONGEST = 20;

    /** Linear moves are within a factor of 1.4 of true ones up to the two limits above. */
    private static final double SURE_VOL_MOVE = 0.5 * ImpliedVolKernel.RELIABLE_VOL_MOVE;

    /** At least the noise the scalar kernel allows for, and for every quote: only tiny prices are the worse for it. */
    private static final double ROUNDING_NOISE = 16 * Math.ulp(0.5);

    private QuoteTrust() {}

    static void inputs(
            double[] tick,
            double[] forward,
            double[] strike,
            double[] discount,
            double[] side,
            double[] distrust,
            int n) {
        for (int i = 0; i < n; i++) {
            double negative = (Math.abs(discount[i]) - discount[i]) + (Math.abs(tick[i]) - tick[i]);
            distrust[i] = negative + Math.abs(Math.abs(side[i]) - 1) + excess(forward[i] + strike[i], LARGEST_AMOUNT);
        }
    }

    static void values(double[] target, double[] smaller, double[] distrust, int n) {
        for (int i = 0; i < n; i++) {
            distrust[i] += excess(SMALLEST_VALUE, target[i]) + excess(SMALLEST_AMOUNT, smaller[i]);
        }
    }

    static void solution(
            double[] change, double[] near, double[] far, double[] totalVolatility, double[] distrust, int n) {
        for (int i = 0; i < n; i++) {
            double distances = excess(near[i], NEAREST) + excess(far[i], FARTHEST);
            double steps = excess(Math.abs(change[i]), LAST_STEP) + excess(LEAST_TOTAL_VOLATILITY, totalVolatility[i]);
            distrust[i] += distances + steps;
        }
    }

    /** How wrong a quote may be: half a tick, and the rounding of price and intrinsic value. */
    static void errors(double[] price, double[] forward, double[] strike, double[] tick, double[] error, int n) {
        for (int i = 0; i < n; i++) {
            double rounded = price[i] + forward[i] + strike[i];
            error[i] = Math.fma(ROUNDING_NOISE, rounded, 0.5 * tick[i]);
        }
    }

    /** An error moves the volatility by error * vol / (elasticity * value), up to the curvature. */
    static void reliability(
            double[] error, double[] value, double[] elasticity, double[] vol, double[] distrust, int n) {
        for (int i = 0; i < n; i++) {
            double move = error[i] * vol[i];
            double unit = elasticity[i] * value[i];
            double moves = excess(2 * error[i], value[i]) + excess(move, SURE_VOL_MOVE * unit);
            distrust[i] += moves + excess(2 * move, (vol[i] - LOWEST_VOL) * unit);
        }
    }

    static void range(double[] vol, double[] years, double[] distrust, int n) {
        for (int i = 0; i < n; i++) {
            distrust[i] += excess(vol[i], HIGHEST_VOL) + excess((vol[i] + 0.05) * years[i], LONGEST);
        }
    }

    /** Zero up to the limit, positive above; NaN for NaN. */
    private static double excess(double number, double limit) {
        double difference = number - limit;
        return difference + Math.abs(difference);
    }
}
