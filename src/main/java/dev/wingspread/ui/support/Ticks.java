package dev.wingspread.ui.support;

import java.util.ArrayList;
import java.util.List;

/** Round numbers for an axis. */
public final class Ticks {

    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    /** Keeps a tick that rounding has pushed just beyond the end of the axis. */
    private static final double SLACK = 1e-9;

    private Ticks() {}

    /**
     * Multiples of a round step within a range.
     *
     * @param low lower end of the range
     * @param high upper end of the range
     * @param most greatest number of intervals wanted, at least 1
     * @return rising values, possibly none for an empty range
     */
    public static List<Double> between(double low, double high, int most) {
        var ticks = new ArrayList<Double>();
        if (!(high > low) || !Double.isFinite(high - low)) {
            return ticks;
        }
        double step = step((high - low) / Math.max(most, 1));
        for (long i = (long) Math.ceil(low / step - SLACK); i * step <= high + SLACK * step; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** The smallest round number that is not below the least step: 1, 2, 2.5 or 5 times a power of ten. */
    static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double step : STEPS) {
            if (step * power >= least) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
