package dev.wingspread.risk;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The book as a whole.
 *
 * @param book all legs
 * @param condors all SPX legs
 * @param hedge all VIX legs: options and futures
 * @param premiumSpentUsd net premium paid for VIX options in dollars
 * @param creditUsd entry credit of the condors in dollars
 * @param vixSensitivityUsd net vega plus what SPX delta loses when SPX falls as it usually does, dollars per VIX point
 * @param nv10 net vega in index points per VIX point per 10-point-wide condor, under the settings' norm and basis
 * @param hedgeRatio net vega of the hedge over that of the condors, absolute
 * @param hedgeRatioNotional VIX future delta over SPX raw vega, the trader's shorthand; no rule uses it
 * @param offsets standard spikes under the model's own beta
 * @param offsetsLowBeta the same under the LOW beta curve
 * @param breakEvenSpike rises of VIX with which the book breaks even, SPX coupled; none where a side has no price
 * @param marginRegTUsd gross strategy-based margin in dollars
 * @param marginPmUsd portfolio-margin style stress requirement in dollars, indicative
 * @param thetaPctOfMargin theta of the book in per cent of the condors' margin a day
 * @param thetaThresholdPct threshold for it in per cent a day, tightened if the regime flag says so
 */
public record Totals(
        Exposure book,
        Exposure condors,
        Exposure hedge,
        OptionalDouble premiumSpentUsd,
        OptionalDouble creditUsd,
        double vixSensitivityUsd,
        OptionalDouble nv10,
        OptionalDouble hedgeRatio,
        OptionalDouble hedgeRatioNotional,
        List<SpikeOffset> offsets,
        List<SpikeOffset> offsetsLowBeta,
        SpikeBreakEven breakEvenSpike,
        double marginRegTUsd,
        double marginPmUsd,
        OptionalDouble thetaPctOfMargin,
        double thetaThresholdPct) {

    public Totals {
        offsets = List.copyOf(offsets);
        offsetsLowBeta = List.copyOf(offsetsLowBeta);
    }

    /**
     * Smallest rise of VIX in points with which the book does not lose, SPX coupled; empty where there is none up to 60
     * points or a side has no price.
     */
    public OptionalDouble breakEvenSpikeVixPoints() {
        return breakEvenSpike.vixPoints();
    }

    /** Whether a side has legs but none with a price, so that figures of both sides together say nothing about the book. */
    public boolean lacksSide() {
        return condors.isUnknown() || hedge.isUnknown();
    }

    /**
     * Gross strategy-based margin in dollars; empty where it came out as nil for want of prices. The widths of condors that
     * are open ask for margin whether their legs have prices or not.
     */
    public OptionalDouble knownMarginRegTUsd() {
        boolean isUnknown = marginRegTUsd == 0 && (condors.isUnknown() || book.isUnknown());
        return isUnknown ? OptionalDouble.empty() : OptionalDouble.of(marginRegTUsd);
    }

    /** Portfolio-margin style stress requirement in dollars; empty where no leg has a price. */
    public OptionalDouble knownMarginPmUsd() {
        return book.known(marginPmUsd);
    }

    /** Offset under the model's own beta at a spike, if it is one of the standard ones and defined. */
    public OptionalDouble offsetAt(double vixPoints) {
        return offsets.stream()
                .filter(spike -> spike.vixPoints() == vixPoints)
                .findFirst()
                .map(SpikeOffset::offset)
                .orElse(OptionalDouble.empty());
    }

    /** The least defined offset over the standard spikes. */
    public OptionalDouble leastOffset() {
        return offsets.stream()
                .map(SpikeOffset::offset)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .min();
    }
}
