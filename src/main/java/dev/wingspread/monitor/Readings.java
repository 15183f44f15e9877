package dev.wingspread.monitor;

import dev.wingspread.model.Phase;
import dev.wingspread.model.RegimeFlags;
import dev.wingspread.risk.RiskReport;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Every figure a rule may ask for, at one time. What is unknown is empty.
 *
 * @param asOf time of the market, New York wall clock
 * @param now when the evaluation takes place, New York wall clock; empty where nobody looks at a clock, so that the age of
 *     the quotes is not judged
 * @param phase phase of the book
 * @param flags regime flags of the book
 * @param quality how far the figures can be trusted
 * @param nv10 net vega in index points per VIX point per 10-point-wide condor
 * @param hedgeRatio net vega of the hedge over that of the condors, absolute
 * @param offset6 share of the condors' loss at VIX +6 that the hedge earns
 * @param thetaPctOfMargin theta of the book in per cent of margin a day
 * @param netVegaUsd net vega of the book in dollars per VIX point
 * @param thetaCapture time decay realised over the last 5 trading days over what was predicted, a ratio
 * @param layers layers of condors, short to long
 * @param hedgeMonths VIX expiries held, nearest first
 * @param signals the market around the book
 */
public record Readings(
        LocalDateTime asOf,
        Optional<LocalDateTime> now,
        Phase phase,
        RegimeFlags flags,
        DataQuality quality,
        OptionalDouble nv10,
        OptionalDouble hedgeRatio,
        OptionalDouble offset6,
        OptionalDouble thetaPctOfMargin,
        OptionalDouble netVegaUsd,
        OptionalDouble thetaCapture,
        List<LayerReading> layers,
        List<HedgeMonthReading> hedgeMonths,
        MarketSignals signals) {

    public Readings {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(flags, "flags");
        Objects.requireNonNull(quality, "quality");
        Objects.requireNonNull(signals, "signals");
        layers = List.copyOf(layers);
        hedgeMonths = List.copyOf(hedgeMonths);
    }

    /** What a risk report says, without a clock and without a history of the book. */
    public static Readings of(RiskReport report) {
        return of(report, Optional.empty(), OptionalDouble.empty());
    }

    /**
     * What a risk report says.
     *
     * @param now when the evaluation takes place, New York wall clock; empty where the age of quotes is not judged
     * @param thetaCapture time decay realised over the last 5 trading days over what was predicted, if it is known
     */
    public static Readings of(RiskReport report, Optional<LocalDateTime> now, OptionalDouble thetaCapture) {
        return new ReportReadings(report).readings(now, thetaCapture);
    }

    /** Months of the ladder that can still be traded, the innermost first. */
    List<HedgeMonthReading> ladder() {
        return hedgeMonths.stream().filter(month -> month.order() > 0).toList();
    }
}
