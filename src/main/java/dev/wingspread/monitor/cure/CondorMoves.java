package dev.wingspread.monitor.cure;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.Market;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.monitor.Action;
import dev.wingspread.strategy.Trade;
import dev.wingspread.strategy.roll.CondorRoll;
import dev.wingspread.strategy.roll.RollPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Closes condors, or rolls them into the next expiry of their bucket. */
final class CondorMoves {

    private final Situation situation;

    CondorMoves(Situation situation) {
        this.situation = situation;
    }

    /** Buys condors back. */
    Cure exit(List<IronCondor> condors, Layer layer) {
        var trades = new ArrayList<Trade>();
        var remarks = new ArrayList<String>();
        for (IronCondor condor : condors) {
            Optional<List<Trade>> closing = closing(condor);
            closing.ifPresentOrElse(
                    trades::addAll, () -> remarks.add(condor.id() + " cannot be priced and has to be closed by hand"));
        }
        return new Cure(Action.EXIT, trades, layer, remarks, Optional.empty(), 0);
    }

    private Optional<List<Trade>> closing(IronCondor condor) {
        var trades = new ArrayList<Trade>();
        for (Leg leg : condor.legs()) {
            Optional<Trade> trade = situation.dealing().trade(leg.instrument(), -leg.quantity());
            if (trade.isEmpty()) {
                return Optional.empty();
            }
            trades.add(trade.get());
        }
        return Optional.of(trades);
    }

    /** Buys condors back and sells new ones in the next expiry of their bucket, strikes from the builder. */
    Cure roll(List<IronCondor> condors, Layer layer) {
        return roll(condors, layer, CondorRoll::plan);
    }

    /** The same, with break-evens outside the expected move where the builder finds such a condor. */
    Cure rollOutsideMove(List<IronCondor> condors, Layer layer) {
        return roll(condors, layer, CondorRoll::planOutsideMove);
    }

    private interface Planner {
        Loaded<RollPlan> plan(Portfolio book, IronCondor condor, Market market, Settings settings);
    }

    private Cure roll(List<IronCondor> condors, Layer layer, Planner planner) {
        var trades = new ArrayList<Trade>();
        var remarks = new ArrayList<String>();
        long days = 0;
        for (IronCondor condor : condors) {
            Loaded<RollPlan> plan =
                    planner.plan(situation.portfolio(), condor, situation.market(), situation.settings());
            if (plan.isOk()) {
                RollPlan roll = plan.orThrow();
                trades.addAll(roll.trades());
                roll.remarks().forEach(remarks::add);
                days = Math.max(days, roll.daysGained());
            } else {
                plan.faults().stream()
                        .map(Failure::message)
                        .forEach(message -> remarks.add(condor.id() + " cannot be rolled: " + message));
            }
        }
        return trades.isEmpty()
                ? Cure.nothing(Action.ROLL, remarks.toArray(String[]::new))
                : new Cure(Action.ROLL, trades, layer, remarks, Optional.empty(), days);
    }
}
