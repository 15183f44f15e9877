package dev.wingspread.risk;

import java.util.OptionalDouble;

/** Ratios of hedge to condors, undefined where there is next to nothing below the line. */
public final class HedgeRatios {

    /** Below a dollar, of net vega per VIX point or of loss, a ratio says nothing. */
    private static final double LEAST_USD = 1;

    private HedgeRatios() {}

    /**
     * Hedge ratio.
     *
     * @param condorsUsd sensitivity of the condors in dollars, either sign
     * @param hedgeUsd sensitivity of the hedge in dollars per the same unit
     * @return hedge over absolute condors; empty if the condors have less than a dollar
     */
    public static OptionalDouble hedgeRatio(double condorsUsd, double hedgeUsd) {
        return Math.abs(condorsUsd) < LEAST_USD
                ? OptionalDouble.empty()
                : OptionalDouble.of(hedgeUsd / Math.abs(condorsUsd));
    }

    /**
     * Offset.
     *
     * @param condorPnlUsd P&amp;L of the condors in dollars, a loss is negative
     * @param hedgePnlUsd P&amp;L of the hedge in dollars
     * @return hedge gain over condor loss; empty if the condors do not lose a dollar
     */
    public static OptionalDouble offset(double condorPnlUsd, double hedgePnlUsd) {
        return condorPnlUsd <= -LEAST_USD ? OptionalDouble.of(hedgePnlUsd / -condorPnlUsd) : OptionalDouble.empty();
    }
}
