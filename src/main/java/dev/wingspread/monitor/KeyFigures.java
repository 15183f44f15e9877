package dev.wingspread.monitor;

import dev.wingspread.risk.Totals;
import java.util.OptionalDouble;

/**
 * The figures a prompt shows before and after its trades.
 *
 * @param nv10 net vega in index points per VIX point per 10-point-wide condor
 * @param hedgeRatio net vega of the hedge over that of the condors, absolute
 * @param offset6 share of the condors' loss at VIX +6 that the hedge earns, SPX coupled
 * @param thetaUsdPerDay theta of the book in dollars per calendar day
 */
public record KeyFigures(
        OptionalDouble nv10, OptionalDouble hedgeRatio, OptionalDouble offset6, OptionalDouble thetaUsdPerDay) {

    /** The spike in VIX points that the rules judge the hedge by. */
    public static final double RULE_SPIKE = 6;

    /** The figures of a book. */
    public static KeyFigures of(Totals totals) {
        return new KeyFigures(
                totals.nv10(),
                totals.hedgeRatio(),
                totals.offsetAt(RULE_SPIKE),
                totals.book().isUnknown()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(totals.book().thetaUsdPerDay()));
    }
}
