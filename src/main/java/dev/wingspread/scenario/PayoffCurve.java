package dev.wingspread.scenario;

import java.util.List;

/**
 * P&amp;L over SPX levels at one time.
 *
 * @param label what to call it, such as T+0 or the expiry
 * @param occasion why there is a curve at this time
 * @param daysForward calendar days from today
 * @param points P&amp;L by SPX level, levels rising
 * @param breakEvens SPX levels where the total changes sign, rising
 */
public record PayoffCurve(
        String label, Occasion occasion, double daysForward, List<Point> points, List<Double> breakEvens) {

    /** Why there is a curve at a time. */
    public enum Occasion {
        /** The first date: today, or where a scenario stands. */
        NOW,
        /** A date somebody wants to see. */
        CHOSEN,
        /** SPX legs of the book settle. */
        EXPIRY
    }

    public PayoffCurve {
        points = List.copyOf(points);
        breakEvens = List.copyOf(breakEvens);
    }

    /**
     * One point.
     *
     * @param spx SPX level in points
     * @param condorsUsd P&amp;L of the SPX legs in dollars
     * @param hedgeUsd P&amp;L of the VIX legs in dollars
     */
    public record Point(double spx, double condorsUsd, double hedgeUsd) {

        public double totalUsd() {
            return condorsUsd + hedgeUsd;
        }
    }
}
