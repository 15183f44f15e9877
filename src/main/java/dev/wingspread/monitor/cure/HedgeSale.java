package dev.wingspread.monitor.cure;

import dev.wingspread.base.Formats;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.strategy.Dealing;
import dev.wingspread.strategy.Trade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Sells VIX calls that are held until a figure of the book has come down to where it should be, and never below it. */
final class HedgeSale {

    /** Relative slack against the target, for rounding alone. */
    private static final double ROUNDING = 1e-9;

    private final Situation situation;
    private final Dealing dealing;

    HedgeSale(Situation situation) {
        this.situation = situation;
        this.dealing = situation.dealing();
    }

    /** The calls held, nearest expiry first. */
    List<Leg> nearestFirst() {
        return situation.longCalls();
    }

    /**
     * The calls held, the month that is cheapest to leave first: the one whose bids are nearest to their mids. Without
     * quotes the spread is unknown everywhere, and the nearest month comes first.
     */
    List<Leg> cheapestToLeaveFirst() {
        return situation.longCalls().stream()
                .sorted(Comparator.comparingDouble(
                                (Leg leg) -> -bidToMid(leg.instrument().expiry()))
                        .thenComparing(leg -> leg.instrument().expiry()))
                .toList();
    }

    /** Bids over mids of the calls held of a month, by contracts; 1 where nothing is quoted. */
    private double bidToMid(LocalDate expiry) {
        double bids = 0;
        double mids = 0;
        for (Leg leg : situation.longCalls()) {
            Optional<OptionQuote> quote = dealing.quote(leg.instrument());
            if (leg.instrument().expiry().equals(expiry) && quote.isPresent()) {
                bids += leg.quantity() * quote.get().bid().getAsDouble();
                mids += leg.quantity() * quote.get().mid().getAsDouble();
            }
        }
        return mids > 0 ? bids / mids : 1;
    }

    /**
     * What is sold together: a call, or a call spread, whose sold call is bought back in the same order so that it is never
     * left uncovered.
     *
     * @param held the call held
     * @param sold the call sold against it
     * @param count how many
     */
    private record Unit(Leg held, Optional<Leg> sold, int count) {}

    /** Calls alone before spreads, leg by leg. */
    private List<Unit> units(List<Leg> legs) {
        var units = new ArrayList<Unit>();
        var covered = new HashMap<Leg, Integer>();
        for (Leg leg : legs) {
            int left = leg.quantity();
            var spreads = new ArrayList<Unit>();
            for (Leg sold : situation.soldAgainst(leg)) {
                int count = Math.min(left, -sold.quantity() - covered.getOrDefault(sold, 0));
                if (count > 0) {
                    spreads.add(new Unit(leg, Optional.of(sold), count));
                    covered.merge(sold, count, Math::addExact);
                    left -= count;
                }
            }
            if (left > 0) {
                units.add(new Unit(leg, Optional.empty(), left));
            }
            units.addAll(spreads);
        }
        return units;
    }

    /**
     * Sells down to a target.
     *
     * @param legs what may be sold, in the order of selling
     * @param figure the figure that is too high
     * @param target where it should be
     * @param most above it the figure is still too high once the trades are done, which is worth a remark
     */
    Cure downTo(List<Leg> legs, Function<KeyFigures, OptionalDouble> figure, double target, double most) {
        double now = figure.apply(situation.figures()).orElse(target);
        double slack = ROUNDING * Math.max(Math.abs(now), Math.abs(target));
        var trades = new ArrayList<Trade>();
        var remarks = new ArrayList<String>();
        for (Unit unit : units(legs)) {
            double perUnit = effectOfSellingOne(unit, figure);
            if (perUnit <= 0) {
                continue;
            }
            int wanted = (int) Math.floor((now - target + slack) / perUnit);
            int sold = Math.min(wanted, unit.count());
            if (sold > 0) {
                trades.addAll(sale(unit, sold));
                now -= sold * perUnit;
            }
            if (sold < unit.count()) {
                // The rest is less than one contract of this month: further months would only add odd lots.
                if (now > most) {
                    remarks.add("it stays at " + Formats.delta(now) + ": one contract more would take it to "
                            + Formats.delta(now - perUnit) + ", below its aim");
                }
                break;
            }
        }
        return trades.isEmpty()
                ? Cure.nothing(Action.WATCH, "less than one contract away from its aim")
                : Cure.hedge(Action.REDUCE, trades, remarks);
    }

    /** Sells a share of each leg, rounded down to whole contracts. */
    Cure share(List<Leg> legs, double share) {
        var trades = new ArrayList<Trade>();
        for (Unit unit : units(legs)) {
            int sold = (int) Math.floor(unit.count() * share * (1 + ROUNDING));
            if (sold > 0) {
                trades.addAll(sale(unit, sold));
            }
        }
        return trades.isEmpty()
                ? Cure.nothing(Action.WATCH, "there are too few contracts to sell a part of them")
                : Cure.hedge(Action.REDUCE, trades, List.of());
    }

    private List<Trade> sale(Unit unit, int count) {
        var trades = new ArrayList<Trade>();
        unit.sold()
                .ifPresent(sold ->
                        trades.add(dealing.trade(sold.instrument(), count).orElseThrow()));
        trades.add(dealing.trade(unit.held().instrument(), -count).orElseThrow());
        return trades;
    }

    private double effectOfSellingOne(Unit unit, Function<KeyFigures, OptionalDouble> figure) {
        OptionalDouble before = figure.apply(situation.figures());
        OptionalDouble after =
                figure.apply(situation.after(sale(unit, 1), Layer.M).figures());
        return before.isPresent() && after.isPresent() ? before.getAsDouble() - after.getAsDouble() : 0;
    }
}
