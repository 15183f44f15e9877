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

    /** Share of the time value that the quote may be wrong by. */
    private static final double LARGEST_ERROR = 0.5;

    /** At most this volatility times years: vega then falls by less than a third within the reliable move. */
    private static final double LONGEST = 20;

    /** Linear moves are within a factor of 1.4 of true ones up to the two limits above. */
    private static final double SURE_VOL_MOVE = 0.5 * ImpliedVolKernel.RELIABLE_VOL_MOVE;

    /** At least the rounding noise the scalar kernel allows for, taken as a sum and not as a maximum. */
    private static final double ROUNDING_NOISE = 16 * Math.ulp(0.5);

    /** Makes the smallest intrinsic value a full one. */
    private static final double ENLARGING = 1e250;

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

    /** The relative error a time value may have: half a tick, and the rounding of what it was taken from. */
    static void quotes(
            double[] price, double[] value, double[] forward, double[] strike, double[] tick, double[] error, int n) {
        for (int i = 0; i < n; i++) {
            double isIntrinsic = Math.min(1, ENLARGING * Math.abs(price[i] - value[i]));
            double rounded = Math.fma(isIntrinsic, forward[i] + strike[i], price[i]);
            error[i] = Math.fma(ROUNDING_NOISE, rounded, 0.5 * Math.abs(tick[i])) / value[i];
        }
    }

    static void reliability(
            double[] error, double[] elasticity, double[] vol, double[] years, double[] distrust, int n) {
        for (int i = 0; i < n; i++) {
            double move = error[i] * vol[i] / elasticity[i];
            double moves = excess(error[i], LARGEST_ERROR) + excess(move, SURE_VOL_MOVE);
            double lowest = excess(LOWEST_VOL + 2 * move, vol[i]);
            double highest = excess(vol[i], HIGHEST_VOL) + excess((vol[i] + 0.05) * years[i], LONGEST);
            distrust[i] += moves + lowest + highest;
        }
    }

    /** Zero up to the limit, positive above; NaN for NaN. */
    private static double excess(double number, double limit) {
        double difference = number - limit;
        return difference + Math.abs(difference);
    }
}
