package dev.wingspread.scenario.explain;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.TradingState;
import dev.wingspread.model.VixFuture;
import dev.wingspread.pricing.LegPricer;
import dev.wingspread.pricing.LegValue;
import dev.wingspread.pricing.Priced;
import dev.wingspread.pricing.Unpriced;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Prices of one leg on the way from one market to a later one, index points. */
final class LegPath {

    private final Leg leg;
    private final Market from;
    private final Market to;
    private final LegValue before;
    private final LegValue after;

    LegPath(Leg leg, Market from, Market to) {
        this.leg = leg;
        this.from = from;
        this.to = to;
        this.before = LegPricer.value(leg, from);
        this.after = LegPricer.value(leg, to);
    }

    /** Why the leg cannot be explained; empty if it can. */
    Optional<Failure> why() {
        return why(before).or(() -> why(after));
    }

    private static Optional<Failure> why(LegValue value) {
        return value instanceof Unpriced unpriced ? Optional.of(unpriced.why()) : Optional.empty();
    }

    LegValue before() {
        return before;
    }

    /**
     * Dollars each step brought, by step: they add up to the change of value.
     *
     * @throws IllegalStateException if there is a reason why the leg cannot be explained
     */
    Map<ExplainStep, Double> changesUsd() {
        var changes = new EnumMap<ExplainStep, Double>(ExplainStep.class);
        double reached = price(before);
        for (ExplainStep step : ExplainStep.values()) {
            // The last step ends at the later market itself, so that nothing is lost on the way.
            double next = step == ExplainStep.LAST ? price(after) : priceAt(step);
            changes.put(step, leg.dollarsPerPoint() * (next - reached));
            reached = next;
        }
        return changes;
    }

    private static double price(LegValue value) {
        if (value instanceof Priced priced) {
            return priced.pricePoints();
        }
        throw new IllegalStateException("not priced: " + value.leg());
    }

    private double priceAt(ExplainStep step) {
        if (((Priced) before).state() == TradingState.SETTLED) {
            return price(before);
        }
        return leg.instrument()
                .match(spx -> optionAt(spx, step), vix -> optionAt(vix, step), future -> futureAt(future, step));
    }

    private double optionAt(OptionContract option, ExplainStep step) {
        ExpirySlice first = from.slice(option.root(), option.expiry()).orThrow();
        Loaded<ExpirySlice> last = to.slice(option.root(), option.expiry());
        if (last.isOk()) {
            return LegPricer.pricePoints(option, new StepwiseInputs(first, last.orThrow()).at(step, option.strike()));
        }
        // It has settled on the way: time leaves its intrinsic value, its underlying brings it to the settlement value.
        boolean hasMoved = option.match(
                spx -> ExplainStep.SPX.isDoneAt(step),
                vix -> ExplainStep.VIX_FUTURES.isDoneAt(step),
                future -> ExplainStep.VIX_FUTURES.isDoneAt(step));
        return hasMoved ? price(after) : option.type().intrinsic(first.underlying(), option.strike());
    }

    private double futureAt(VixFuture future, ExplainStep step) {
        return ExplainStep.VIX_FUTURES.isDoneAt(step)
                ? price(after)
                : from.future(future).orThrow();
    }
}
