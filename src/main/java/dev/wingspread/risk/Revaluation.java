package dev.wingspread.risk;

import dev.wingspread.base.Workers;
import dev.wingspread.market.Market;
import dev.wingspread.market.MarketView;
import dev.wingspread.market.spike.Scenarios;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.pricing.LegPricer;
import dev.wingspread.pricing.Priced;
import dev.wingspread.pricing.compiled.CompiledLegs;
import dev.wingspread.pricing.compiled.ScenarioSums;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Full revaluation of a book under scenarios. Greeks are never used to extrapolate: every live leg is priced again in the
 * shocked market.
 *
 * <p>There are two ways that agree to 1e-12 of the prices: one market, leg by leg, for a reader who wants to follow it,
 * and the compiled legs for everything that looks at many scenarios.
 *
 * @param market today's market
 * @param positions every leg valued today, in the order of the file
 * @param compiled the legs of the positions, ready for scenarios
 */
public record Revaluation(Market market, List<Position> positions, CompiledLegs compiled) {

    public Revaluation {
        positions = List.copyOf(positions);
    }

    /** The book valued today, legs in the order of the file. */
    public static Revaluation of(Portfolio portfolio, Market market) {
        var positions = new ArrayList<Position>();
        for (Structure structure : portfolio.structures()) {
            for (Leg leg : structure.legs()) {
                positions.add(new Position(structure, leg, LegPricer.value(leg, market)));
            }
        }
        return of(positions, market);
    }

    private static Revaluation of(List<Position> positions, Market market) {
        CompiledLegs compiled = CompiledLegs.of(
                positions.stream().map(Position::leg).toList(),
                positions.stream().map(Position::isLive).toList(),
                market);
        return new Revaluation(market, positions, compiled);
    }

    /** The part of the book that consists of the positions wanted, valued today as it is in the whole. */
    public Revaluation only(Predicate<Position> wanted) {
        return of(positions.stream().filter(wanted).toList(), market);
    }

    /**
     * P&amp;L of each leg against today.
     *
     * @return dollars by position; 0 for legs that have settled or cannot be priced, which no scenario moves
     */
    public double[] pnlUsd(Shock shock, SpikeModel model) {
        return compiled.changesUsd(model, Scenarios.of(shock), 0);
    }

    /**
     * P&amp;L of condor side and hedge side against today.
     *
     * @return dollars by scenario: SPX legs are the condor side, VIX legs the hedge
     */
    public ScenarioSums sidesUsd(Scenarios scenarios, SpikeModel model, Workers workers) {
        return compiled.sumsUsd(model, scenarios, workers);
    }

    /**
     * Value of one contract of each leg in a market already shocked, leg by leg.
     *
     * @return index points by position: today's for legs that have settled, empty for those that cannot be priced
     */
    public List<OptionalDouble> pricesPoints(MarketView shocked) {
        return positions.stream()
                .map(position -> pricePoints(position, shocked))
                .toList();
    }

    private static OptionalDouble pricePoints(Position position, MarketView shocked) {
        if (!(position.value() instanceof Priced priced)) {
            return OptionalDouble.empty();
        }
        if (!position.isLive()) {
            return OptionalDouble.of(priced.pricePoints());
        }
        OptionalDouble after = LegPricer.pricePoints(position.leg(), shocked);
        if (after.isEmpty()) {
            throw new IllegalStateException("a priced leg lost its inputs: " + position);
        }
        return after;
    }

    /**
     * P&amp;L of each leg against today at the values of {@link #pricesPoints}.
     *
     * @return dollars by position; 0 for legs that have settled or cannot be priced
     */
    public double[] pnlUsd(List<OptionalDouble> pricesAfter) {
        double[] pnl = new double[positions.size()];
        for (int i = 0; i < pnl.length; i++) {
            if (positions.get(i).value() instanceof Priced priced) {
                double change = pricesAfter.get(i).orElseThrow() - priced.pricePoints();
                pnl[i] = priced.leg().dollarsPerPoint() * change;
            }
        }
        return pnl;
    }

    /** Sum in dollars over the positions wanted, in the order of the file. */
    public double sum(double[] pnlUsd, Predicate<Position> wanted) {
        double sum = 0;
        for (int i = 0; i < pnlUsd.length; i++) {
            if (wanted.test(positions.get(i))) {
                sum += pnlUsd[i];
            }
        }
        return sum;
    }

    /** The same sum; empty where there are positions wanted but none of them has a price. */
    public OptionalDouble knownSum(double[] pnlUsd, Predicate<Position> wanted) {
        List<Position> group = positions.stream().filter(wanted).toList();
        boolean isUnknown = !group.isEmpty() && group.stream().noneMatch(Position::isPriced);
        return isUnknown ? OptionalDouble.empty() : OptionalDouble.of(sum(pnlUsd, wanted));
    }

    /** Sum in dollars over all positions. */
    public double total(double[] pnlUsd) {
        return sum(pnlUsd, position -> true);
    }
}
