package dev.wingspread.ui.kpi;

import java.util.OptionalDouble;

/**
 * Where a figure lies against its thresholds.
 *
 * @param low lower threshold; minus infinity without one
 * @param high upper threshold; infinity without one
 * @param from left end of the gauge
 * @param to right end of the gauge, above {@code from}
 * @param value the figure, empty if unknown
 */
record Band(double low, double high, double from, double to, OptionalDouble value) {

    /** Within this share of the gauge's length from a threshold a figure counts as near it. */
    private static final double NEAR_SHARE = 0.06;

    /** The verdict. */
    Level level() {
        if (value.isEmpty()) {
            return Level.UNKNOWN;
        }
        double figure = value.getAsDouble();
        if (figure < low || figure > high) {
            return Level.OUTSIDE;
        }
        double near = NEAR_SHARE * (to - from);
        return figure - low < near || high - figure < near ? Level.NEAR : Level.INSIDE;
    }

    /**
     * This band to paint.
     *
     * @param after the figure after a scenario, empty without one
     */
    KpiCard.Gauge gauge(OptionalDouble after) {
        return new KpiCard.Gauge(
                place(low),
                place(high),
                value.isPresent() ? place(value.getAsDouble()) : -1,
                after.isPresent() ? place(after.getAsDouble()) : -1);
    }

    /** Place of a figure on the gauge, 0 at its left end and 1 at its right end; figures beyond stop there. */
    double place(double figure) {
        return Math.max(0, Math.min(1, (figure - from) / (to - from)));
    }
}
