package dev.wingspread.strategy.condor;

import dev.wingspread.risk.RiskReport;
import java.util.OptionalDouble;

/**
 * What a condor does to a book.
 *
 * @param before the book as it is
 * @param after the book with the condor opened at its estimated prices
 */
public record BookEffect(Figures before, Figures after) {

    /**
     * The figures by which a book is kept.
     *
     * @param nv10 net vega in index points per VIX point per 10-point-wide condor
     * @param hedgeRatio net vega of the hedge over that of the condors, absolute
     * @param thetaPctOfMargin theta in per cent of the condors' margin a day
     */
    public record Figures(OptionalDouble nv10, OptionalDouble hedgeRatio, OptionalDouble thetaPctOfMargin) {

        /** The figures of a book. */
        public static Figures of(RiskReport report) {
            return new Figures(
                    report.totals().nv10(),
                    report.totals().hedgeRatio(),
                    report.totals().thetaPctOfMargin());
        }
    }
}
