package dev.wingspread.risk;

import dev.wingspread.market.Market;
import dev.wingspread.market.MarketView;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.ShockedMarket;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.pricing.LegPricer;
import dev.wingspread.pricing.Priced;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Full revaluation of a book under scenarios. Greeks are never used to extrapolate: every live leg is priced again in the
 * shocked market.
 *
 * @param market today's market
 * @param positions every leg valued today, in the order of the file
 */
public record Revaluation(Market market, List<Position> positions) {

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
        return new Revaluation(market, positions);
    }

    /**
     * P&amp;L of each leg against today.
     *
     * @return dollars by position; 0 for legs that have settled or cannot be priced, which no scenario moves
     */
    public double[] pnlUsd(Shock shock, SpikeModel model) {
        return pnlUsd(new ShockedMarket(market, shock, model));
    }

    /** The same in a market already shocked. */
    public double[] pnlUsd(MarketView shocked) {
        double[] pnl = new double[positions.size()];
        for (int i = 0; i < pnl.length; i++) {
            Position position = positions.get(i);
            if (position.isLive()) {
                double after = LegPricer.pricePoints(position.leg(), shocked)
                        .orElseThrow(() -> new IllegalStateException("a priced leg lost its inputs: " + position));
                double before = ((Priced) position.value()).pricePoints();
                pnl[i] = position.leg().dollarsPerPoint() * (after - before);
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
