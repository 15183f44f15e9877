package dev.wingspread.scenario.explain;

import dev.wingspread.market.Market;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.Underlying;
import dev.wingspread.pricing.Priced;
import dev.wingspread.risk.LayerRisk;
import dev.wingspread.risk.Quality;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Where the change of P&amp;L of a book between two markets came from.
 *
 * <p>Every leg held in the earlier market is priced again after each step of {@link ExplainStep}; the steps add up to the
 * change of value exactly, but for rounding. Positions are marked to the model in both markets, so no residual against
 * quoted marks is left. Greeks are shown beside it and never used.
 *
 * @param from time of the earlier market
 * @param to time of the later market
 * @param book all legs
 * @param groups condor layers, then loose SPX legs, then VIX expiries; those the book has
 * @param trading what was traded between
 * @param unpriced legs left out because one of the markets cannot price them
 */
public record PnlExplanation(
        LocalDateTime from,
        LocalDateTime to,
        ExplainedGroup book,
        List<ExplainedGroup> groups,
        TradingEffect trading,
        List<Quality.UnpricedLeg> unpriced) {

    private static final String BOOK = "Book";

    public PnlExplanation {
        groups = List.copyOf(groups);
        unpriced = List.copyOf(unpriced);
    }

    /** One leg on its way. */
    private record Explained(Map<ExplainStep, Double> changesUsd, Optional<Double> greeksUsd) {}

    /**
     * The change of a book from an earlier market to a later one.
     *
     * @param before the book as it was in the earlier market
     * @param after the book as it is in the later market
     * @throws IllegalArgumentException if the later market is the earlier one
     */
    public static PnlExplanation of(Portfolio before, Market from, Portfolio after, Market to) {
        if (to.asOf().isBefore(from.asOf())) {
            throw new IllegalArgumentException("the later market is from " + to.asOf() + ", before " + from.asOf());
        }
        var all = new ArrayList<Explained>();
        Map<String, List<Explained>> byGroup = new TreeMap<>();
        var unpriced = new ArrayList<Quality.UnpricedLeg>();
        for (Structure structure : before.structures()) {
            for (Leg leg : structure.legs()) {
                var path = new LegPath(leg, from, to);
                if (path.why().isPresent()) {
                    unpriced.add(new Quality.UnpricedLeg(
                            leg, structure.id(), path.why().get()));
                    continue;
                }
                var explained = new Explained(path.changesUsd(), Approximation.usd((Priced) path.before(), to));
                all.add(explained);
                byGroup.computeIfAbsent(sortKey(structure, leg), key -> new ArrayList<>())
                        .add(explained);
            }
        }
        var groups = new ArrayList<ExplainedGroup>();
        byGroup.forEach((key, legs) -> groups.add(group(key.substring(1), legs)));
        return new PnlExplanation(
                from.asOf(), to.asOf(), group(BOOK, all), groups, TradingEffect.between(before, after, to), unpriced);
    }

    /** Name of a leg's group behind a digit that puts the groups in order. */
    private static String sortKey(Structure structure, Leg leg) {
        Instrument instrument = leg.instrument();
        if (instrument.underlying() == Underlying.VIX) {
            return "5VIX " + instrument.expiry();
        }
        if (structure instanceof IronCondor condor) {
            return switch (condor.layer()) {
                case S -> "1Layer S";
                case M -> "2Layer M";
                case L -> "3Layer L";
            };
        }
        return "4" + LayerRisk.LOOSE;
    }

    private static ExplainedGroup group(String name, List<Explained> legs) {
        boolean areKnown = legs.stream().allMatch(leg -> leg.greeksUsd().isPresent());
        double greeks =
                legs.stream().mapToDouble(leg -> leg.greeksUsd().orElse(0.0)).sum();
        return ExplainedGroup.of(
                name,
                legs.stream().map(Explained::changesUsd).toList(),
                areKnown ? OptionalDouble.of(greeks) : OptionalDouble.empty());
    }

    /** Whether the book held legs and none of them can be explained, so that the zeros of the sums say nothing. */
    public boolean isUnknown() {
        return groups.isEmpty() && !unpriced.isEmpty();
    }

    /** A sum over the legs explained, dollars; empty where none is. */
    public OptionalDouble known(double usd) {
        return isUnknown() ? OptionalDouble.empty() : OptionalDouble.of(usd);
    }

    /** Change of P&amp;L of positions and trades together, dollars, fees not deducted. */
    public double totalUsd() {
        return book.totalUsd() + trading.usd();
    }
}
