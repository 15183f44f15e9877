package dev.wingspread.strategy.condor;

import dev.wingspread.strategy.condor.PricedStrikes.Spread;
import java.util.Comparator;

/**
 * A pair of spreads that meets the request, before its figures are worked out.
 *
 * @param expiry expiry of both
 * @param put put spread
 * @param call call spread
 * @param creditPoints credit at the mids in points
 * @param miss how far it is from what is aimed at: probability, or the deltas of both sides together
 * @param creditToMargin credit over gross margin; by it the pairs fall into the same order as by return on net margin
 * @param contracts how many fit the sizing
 */
record Draft(
        SpxExpiry expiry,
        Spread put,
        Spread call,
        double creditPoints,
        double miss,
        double creditToMargin,
        int contracts) {

    /**
     * Best first: least miss, then most credit for the margin, then least net delta.
     *
     * <p>By delta the farther strike comes first among equals instead. What is left equal is ordered by strikes and
     * expiry, so that the same request gives the same answer.
     */
    static Comparator<Draft> order(CondorRequest.Selection selection) {
        Comparator<Draft> byMiss = Comparator.comparingDouble(Draft::miss);
        Comparator<Draft> farther = Comparator.<Draft>comparingDouble(draft -> draft.put.strike())
                .thenComparing(Comparator.<Draft>comparingDouble(draft -> draft.call.strike())
                        .reversed());
        Comparator<Draft> better = Comparator.comparingDouble(Draft::creditToMargin)
                .reversed()
                .thenComparingDouble(draft -> Math.abs(draft.put.netDelta() + draft.call.netDelta()));
        Comparator<Draft> byChoice = selection instanceof CondorRequest.ByDelta
                ? byMiss.thenComparing(farther).thenComparing(better)
                : byMiss.thenComparing(better).thenComparing(farther);
        return byChoice.thenComparing(draft -> draft.expiry.date()).thenComparing(draft -> draft.expiry.root());
    }
}
