package dev.wingspread.scenario;

import dev.wingspread.base.Failure;
import dev.wingspread.market.spike.Guard;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.model.Leg;
import dev.wingspread.risk.Quality;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The book after one scenario.
 *
 * @param shock the scenario as asked for
 * @param effectiveVixPoints change of spot VIX in points after the floor
 * @param spxMovePct SPX move in per cent after the clip
 * @param vixAfter spot VIX in points
 * @param spxAfter SPX level in points
 * @param futures VIX futures before and after
 * @param knownCondorsPnlUsd P&amp;L of the SPX legs against today, dollars; empty where none of them has a price
 * @param knownHedgePnlUsd P&amp;L of the VIX legs against today, dollars; empty where none of them has a price
 * @param offset hedge gain over condor loss; empty where the condors do not lose
 * @param netVegaAfterUsd dollars per VIX point around the scenario
 * @param hedgeRatioAfter net vega of hedge over condors around the scenario
 * @param thetaAfterUsdPerDay dollars per calendar day in the scenario's market
 * @param deltaCombinedAfterUsdPerPt dollars per SPX point in the scenario's market, VIX legs through beta
 * @param layers P&amp;L by layer
 * @param hedgeMonths P&amp;L by VIX expiry
 * @param legs P&amp;L by leg, in the order of the file
 * @param guards limits the scenario ran into
 */
public record WhatIfReport(
        Shock shock,
        double effectiveVixPoints,
        double spxMovePct,
        double vixAfter,
        double spxAfter,
        List<FutureMove> futures,
        OptionalDouble knownCondorsPnlUsd,
        OptionalDouble knownHedgePnlUsd,
        OptionalDouble offset,
        double netVegaAfterUsd,
        OptionalDouble hedgeRatioAfter,
        double thetaAfterUsdPerDay,
        double deltaCombinedAfterUsdPerPt,
        List<LayerPnl> layers,
        List<MonthPnl> hedgeMonths,
        List<LegPnl> legs,
        Set<Guard> guards) {

    public WhatIfReport {
        futures = List.copyOf(futures);
        layers = List.copyOf(layers);
        hedgeMonths = List.copyOf(hedgeMonths);
        legs = List.copyOf(legs);
        guards = Set.copyOf(guards);
    }

    /** Legs without a price, with the reason. */
    public List<Quality.UnpricedLeg> unpriced() {
        return legs.stream()
                .flatMap(leg ->
                        leg.why().stream().map(why -> new Quality.UnpricedLeg(leg.leg(), leg.structureId(), why)))
                .toList();
    }

    /** P&amp;L of the SPX legs in sums, dollars: legs without a price are left out. */
    public double condorsPnlUsd() {
        return knownCondorsPnlUsd.orElse(0);
    }

    /** P&amp;L of the VIX legs in sums, dollars: legs without a price are left out. */
    public double hedgePnlUsd() {
        return knownHedgePnlUsd.orElse(0);
    }

    /** P&amp;L of the whole book against today, dollars, over the legs that have a price. */
    public double totalPnlUsd() {
        return condorsPnlUsd() + hedgePnlUsd();
    }

    /** The same, empty where no leg has a price. */
    public OptionalDouble knownTotalPnlUsd() {
        boolean isUnknown =
                !legs.isEmpty() && legs.stream().noneMatch(leg -> leg.pnlUsd().isPresent());
        return isUnknown ? OptionalDouble.empty() : OptionalDouble.of(totalPnlUsd());
    }

    /**
     * A VIX future in the scenario.
     *
     * @param expiry settlement date
     * @param basePoints level at the scenario's date without the shock: rolled along the curve, or as today
     * @param shockedPoints level after the scenario
     */
    public record FutureMove(LocalDate expiry, double basePoints, double shockedPoints) {}

    /** P&amp;L of a layer in dollars; empty where none of its legs has a price. */
    public record LayerPnl(String layer, OptionalDouble pnlUsd) {}

    /** P&amp;L of the VIX legs of an expiry in dollars; empty where none of them has a price. */
    public record MonthPnl(LocalDate expiry, OptionalDouble pnlUsd) {}

    /**
     * A leg in the scenario; empty where it cannot be priced.
     *
     * @param leg the leg
     * @param structureId the structure it belongs to
     * @param priceBefore points today
     * @param priceAfter points after the scenario
     * @param pnlUsd dollars
     * @param why the reason if it cannot be priced
     */
    public record LegPnl(
            Leg leg,
            String structureId,
            OptionalDouble priceBefore,
            OptionalDouble priceAfter,
            OptionalDouble pnlUsd,
            Optional<Failure> why) {}
}
