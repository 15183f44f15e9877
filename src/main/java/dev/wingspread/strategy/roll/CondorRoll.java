package dev.wingspread.strategy.roll;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.Market;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.TradingState;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.strategy.Dealing;
import dev.wingspread.strategy.Trade;
import dev.wingspread.strategy.condor.CondorBuilder;
import dev.wingspread.strategy.condor.CondorCandidate;
import dev.wingspread.strategy.condor.CondorRequest;
import dev.wingspread.strategy.condor.CondorSearch;
import dev.wingspread.strategy.condor.LayerExpiries;
import dev.wingspread.strategy.condor.SpxExpiry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Rolls an iron condor: buys it back and sells as many again in a later expiry, strikes chosen anew as the settings say.
 * The new wings are as wide as the old ones; where the strikes of the new expiry do not allow that, a remark says so.
 */
public final class CondorRoll {

    /** Candidates among which one of the old widths is looked for; the best one is taken if none has them. */
    private static final int LOOKED_AT = 10;

    private CondorRoll() {}

    /** What the new condor is judged by besides the settings. */
    private enum Aim {
        AS_SET,
        OUTSIDE_MOVE
    }

    /**
     * The roll into the next cycle of the condor's layer.
     *
     * @param portfolio the book it is in, for remarks on what else it holds
     * @param condor what is rolled
     * @return the plan, or why there is none: nothing later is listed, a price is missing, or no condor will do there
     */
    public static Loaded<RollPlan> plan(Portfolio portfolio, IronCondor condor, Market market, Settings settings) {
        return intoNextCycle(portfolio, condor, market, settings, Aim.AS_SET);
    }

    /**
     * The same for a condor that is rolled because a break-even lies within one expected move: both new break-evens lie
     * outside it, whatever {@code condor.beOutsideEm} says. Where no condor of the new expiry has that and meets the
     * settings otherwise, the best that meets them is taken, and a remark says which side is still inside.
     *
     * @param portfolio the book it is in, for remarks on what else it holds
     * @param condor what is rolled
     * @return the plan, or why there is none
     */
    public static Loaded<RollPlan> planOutsideMove(
            Portfolio portfolio, IronCondor condor, Market market, Settings settings) {
        return intoNextCycle(portfolio, condor, market, settings, Aim.OUTSIDE_MOVE);
    }

    private static Loaded<RollPlan> intoNextCycle(
            Portfolio portfolio, IronCondor condor, Market market, Settings settings, Aim aim) {
        return LayerExpiries.nextAfter(expiry(condor), condor.layer(), market, settings)
                .map(target -> plan(portfolio, condor, market, settings, target, aim))
                .orElseGet(() -> Loaded.failed(Failure.of(
                        FailureReason.MISSING,
                        "the market lists no SPX expiry after " + condor.expiry() + " to roll " + condor.id() + " into",
                        "add later expiries under spx.expiries of the market file")));
    }

    /**
     * The roll into a given expiry.
     *
     * @param target an expiry after the condor's own
     */
    public static Loaded<RollPlan> plan(
            Portfolio portfolio, IronCondor condor, Market market, Settings settings, SpxExpiry target) {
        if (!target.date().isAfter(condor.expiry())) {
            return Loaded.failed(Failure.of(
                    FailureReason.INCONSISTENT,
                    target.text() + " is not after the expiry of " + condor.id() + ", " + condor.expiry(),
                    "name a later expiry"));
        }
        return plan(portfolio, condor, market, settings, target, Aim.AS_SET);
    }

    private static Loaded<RollPlan> plan(
            Portfolio portfolio, IronCondor condor, Market market, Settings settings, SpxExpiry target, Aim aim) {
        return closing(condor, market, Dealing.in(market, settings))
                .then(closing -> replacement(condor, market, settings, target, aim)
                        .map(opened ->
                                plan(new CondorRollRemarks(portfolio, condor, market, settings), closing, opened)));
    }

    private static SpxExpiry expiry(IronCondor condor) {
        return new SpxExpiry(condor.root(), condor.expiry());
    }

    private static Loaded<List<Trade>> closing(IronCondor condor, Market market, Dealing dealing) {
        var trades = new ArrayList<Trade>();
        for (Leg leg : condor.legs()) {
            Instrument instrument = leg.instrument();
            Optional<Trade> trade = dealing.trade(instrument, -leg.quantity());
            boolean isTradable = SettlementClock.stateAt(market.asOf(), instrument) == TradingState.TRADABLE;
            if (!isTradable || trade.isEmpty()) {
                String why = isTradable ? "cannot be priced" : "can no longer be traded";
                return Loaded.failed(Failure.of(
                        FailureReason.UNPRICEABLE,
                        instrument.symbol().strip() + " in " + condor.id() + " " + why + ", so there is no roll",
                        isTradable ? "add its expiry to the market file" : "let it settle"));
            }
            trades.add(trade.get());
        }
        return Loaded.of(trades);
    }

    /**
     * What is opened.
     *
     * @param request what was asked for
     * @param candidate what was found
     * @param isAimMissed whether break-evens outside the expected move were wanted first and could not be had
     */
    record Opened(CondorRequest request, CondorCandidate candidate, boolean isAimMissed) {}

    private static Loaded<Opened> replacement(
            IronCondor condor, Market market, Settings settings, SpxExpiry target, Aim aim) {
        CondorRequest request = CondorRequest.of(List.of(target), settings)
                .forLayer(condor.layer())
                .withWidths(condor.putWidth(), condor.callWidth())
                .with(new CondorRequest.Contracts(condor.contracts()))
                .withTop(LOOKED_AT);
        if (aim == Aim.AS_SET) {
            return found(condor, target, CondorBuilder.search(market, settings, request), false);
        }
        CondorSearch outside = CondorBuilder.search(market, settings, request.withMoveHard(true));
        return outside.candidates().isEmpty()
                ? found(condor, target, CondorBuilder.search(market, settings, request.withMoveHard(false)), true)
                : found(condor, target, outside, false);
    }

    private static Loaded<Opened> found(IronCondor condor, SpxExpiry target, CondorSearch search, boolean isAimMissed) {
        if (search.candidates().isEmpty()) {
            return Loaded.failed(Failure.of(
                    FailureReason.UNDEFINED,
                    "no condor of " + target.text() + " to roll " + condor.id() + " into: " + search.why(),
                    ""));
        }
        CondorCandidate best = search.candidates().stream()
                .filter(candidate -> candidate.widthDifference(search.request()).isEmpty())
                .findFirst()
                .orElse(search.candidates().get(0));
        return Loaded.of(new Opened(search.request(), best, isAimMissed));
    }

    private static RollPlan plan(CondorRollRemarks remarks, List<Trade> closing, Opened opened) {
        IronCondor condor = remarks.condor();
        CondorCandidate candidate = opened.candidate();
        var trades = new ArrayList<>(closing);
        trades.addAll(candidate.trades());
        OptionalDouble realised = realised(condor, closing);
        return RollPlan.of(
                trades,
                realised,
                condor.expiry(),
                candidate.condor().expiry(),
                remarks.of(trades, realised, opened),
                Optional.of(candidate));
    }

    /** P&amp;L of the closing trades against the entry prices, in dollars before fees; empty if one is unknown. */
    private static OptionalDouble realised(IronCondor condor, List<Trade> closing) {
        double usd = 0;
        for (int i = 0; i < closing.size(); i++) {
            Leg leg = condor.legs().get(i);
            if (leg.entryPrice().isEmpty()) {
                return OptionalDouble.empty();
            }
            usd += leg.dollarsPerPoint()
                    * (closing.get(i).pricePoints() - leg.entryPrice().getAsDouble());
        }
        return OptionalDouble.of(usd);
    }
}
