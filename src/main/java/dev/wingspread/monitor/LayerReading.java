package dev.wingspread.monitor;

import dev.wingspread.base.Checks;
import dev.wingspread.model.Layer;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What rules ask of a layer of condors.
 *
 * @param layer the layer
 * @param pnlUsd P&amp;L since entry in dollars; empty if an entry price or a price is unknown
 * @param creditUsd credit at entry in dollars; empty if an entry price is unknown
 * @param thetaUsdPerDay theta in dollars per calendar day; empty if nothing could be priced, like net vega
 * @param marginUsd strategy-based margin in dollars
 * @param netVegaUsd net vega in dollars per VIX point
 * @param condors its condors in the order of the book
 */
public record LayerReading(
        Layer layer,
        OptionalDouble pnlUsd,
        OptionalDouble creditUsd,
        OptionalDouble thetaUsdPerDay,
        double marginUsd,
        OptionalDouble netVegaUsd,
        List<CondorReading> condors) {

    public LayerReading {
        Objects.requireNonNull(layer, "layer");
        Checks.notNegative(marginUsd, "marginUsd");
        condors = List.copyOf(condors);
    }

    /** P&amp;L in per cent of the credit; empty if either is unknown or there was no credit. */
    public OptionalDouble pnlPctOfCredit() {
        return pnlUsd.isPresent() && creditUsd.isPresent() && creditUsd.getAsDouble() > 0
                ? OptionalDouble.of(100 * pnlUsd.getAsDouble() / creditUsd.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Theta in per cent of margin a day; empty if unknown or without margin. */
    public OptionalDouble thetaPctOfMargin() {
        return thetaUsdPerDay.isPresent() && marginUsd > 0
                ? OptionalDouble.of(100 * thetaUsdPerDay.getAsDouble() / marginUsd)
                : OptionalDouble.empty();
    }

    /** Whether something of it can still be traded. */
    public boolean isTradable() {
        return condors.stream().anyMatch(CondorReading::isTradable);
    }
}
