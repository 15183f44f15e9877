package dev.wingspread.risk;

import java.util.OptionalDouble;

/**
 * How much of the condors' loss in a spike the hedge pays back, SPX moving as it usually does.
 *
 * @param vixPoints spike of spot VIX in points
 * @param condorPnlUsd P&amp;L of all SPX legs in dollars, a loss is negative
 * @param hedgePnlUsd P&amp;L of all VIX legs in dollars
 * @param isHedgeKnown whether a VIX leg could be priced, or there is none
 * @param condorPnlSpotFixedUsd P&amp;L of all SPX legs in dollars with SPX unchanged
 */
public record SpikeOffset(
        double vixPoints, double condorPnlUsd, double hedgePnlUsd, boolean isHedgeKnown, double condorPnlSpotFixedUsd) {

    /** Hedge gain over condor loss, a ratio; empty where the condors do not lose a dollar or the hedge has no price. */
    public OptionalDouble offset() {
        return isHedgeKnown ? HedgeRatios.offset(condorPnlUsd, hedgePnlUsd) : OptionalDouble.empty();
    }
}
