package dev.wingspread.strategy.roll;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.ExpirySlice;
import dev.wingspread.market.Market;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionContract;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.Structure;
import dev.wingspread.model.TradingState;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.CondorMeasures.OutsideMove;
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
 * Rolls an iron condor: buys it back and sells one of the same size and widths in a later expiry, strikes chosen anew as
 * the settings say.
 */
public final class CondorRoll {

    private CondorRoll() {}

    /**
     * The roll into the next cycle of the condor's layer.
     *
     * @param portfolio the book it is in, for remarks on what else it holds
     * @param condor what is rolled
     * @return the plan, or why there is none: nothing later is listed, a price is missing, or no condor will do there
     */
    public static Loaded<RollPlan> plan(Portfolio portfolio, IronCondor condor, Market market, Settings settings) {
        SpxExpiry old = expiry(condor);
        return LayerExpiries.nextAfter(old, condor.layer(), market, settings)
                .map(target -> plan(portfolio, condor, market, settings, target))
                .orElseGet(() -> Loaded.failed(Failure.of(
                        FailureReason.MISSING,
                        "the market lists no SPX expiry after " + old.date() + " to roll " + condor.id() + " into",
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
        Dealing dealing = Dealing.in(market, settings);
        return closing(condor, market, dealing)
                .then(closing -> replacement(condor, market, settings, target)
                        .map(opened -> plan(portfolio, condor, market, closing, opened)));
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

    private static Loaded<CondorCandidate> replacement(
            IronCondor condor, Market market, Settings settings, SpxExpiry target) {
        CondorRequest request = CondorRequest.of(List.of(target), settings)
                .forLayer(condor.layer())
                .withWidths(condor.putWidth(), condor.callWidth())
                .with(new CondorRequest.Contracts(condor.contracts()))
                .withTop(1);
        CondorSearch search = CondorBuilder.search(market, settings, request);
        if (search.candidates().isEmpty()) {
            return Loaded.failed(Failure.of(
                    FailureReason.UNDEFINED,
                    "no condor of " + target.text() + " to roll " + condor.id() + " into: " + search.why(),
                    ""));
        }
        return Loaded.of(search.candidates().get(0));
    }

    private static RollPlan plan(
            Portfolio portfolio, IronCondor condor, Market market, List<Trade> closing, CondorCandidate opened) {
        var trades = new ArrayList<>(closing);
        trades.addAll(opened.trades());
        OptionalDouble realised = realised(condor, closing);
        var remarks = new ArrayList<String>();
        double cost = trades.stream().mapToDouble(Trade::costUsd).sum();
        double perCondor = cost / (OptionContract.OPTION_MULTIPLIER * condor.contracts());
        remarks.add("net " + (cost > 0 ? "debit" : "credit") + " of " + Formats.dollars(Math.abs(cost))
                + ", fees included: " + Formats.points(Math.abs(perCondor)) + " points a condor");
        addBreakEvens(opened, market, remarks);
        remarks.add(
                realised.isPresent()
                        ? "closing realises " + Formats.signedDollars(realised) + " before fees"
                        : "what closing realises is not known, as an entry price is missing");
        if (trades.stream().anyMatch(trade -> !trade.isQuoted())) {
            remarks.add("not every contract is quoted: those prices are the model's and leave the spread out");
        }
        addClashes(portfolio, condor, opened, remarks);
        return RollPlan.of(trades, realised, condor.expiry(), opened.condor().expiry(), remarks, Optional.of(opened));
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

    private static void addBreakEvens(CondorCandidate opened, Market market, List<String> remarks) {
        Optional<ExpirySlice> slice =
                market.slice(opened.condor().root(), opened.condor().expiry()).value();
        Optional<OutsideMove> outside = opened.measures().breakEvensOutsideMove();
        if (slice.isPresent() && outside.isPresent()) {
            List<Double> levels = opened.measures().breakEvens();
            remarks.add("new break-evens " + Formats.level(levels.get(0)) + " ("
                    + side(outside.get().low()) + ") and " + Formats.level(levels.get(1)) + " ("
                    + side(outside.get().high()) + ") against an expected move of "
                    + Formats.level(slice.get().expectedMovePoints()) + " around "
                    + Formats.level(slice.get().forward()));
        }
    }

    private static String side(boolean isOutside) {
        return isOutside ? "outside" : "inside";
    }

    /** Contracts that the rest of the book holds the other way round: at a broker they cancel out. */
    private static void addClashes(
            Portfolio portfolio, IronCondor condor, CondorCandidate opened, List<String> remarks) {
        for (Structure structure : portfolio.structures()) {
            if (structure.id().equals(condor.id())) {
                continue;
            }
            for (Trade trade : opened.trades()) {
                structure.legs().stream()
                        .filter(leg -> leg.instrument().equals(trade.instrument())
                                && Integer.signum(leg.quantity()) != Integer.signum(trade.quantity()))
                        .findFirst()
                        .ifPresent(leg ->
                                remarks.add(trade.instrument().symbol().strip() + " is held the other way round in "
                                        + structure.id() + ", and a broker nets the two"));
            }
        }
    }
}
