package dev.wingspread.strategy.roll;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.Market;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.strategy.Dealing;
import dev.wingspread.strategy.PriceRemarks;
import dev.wingspread.strategy.Trade;
import dev.wingspread.strategy.ladder.CallStrikes;
import dev.wingspread.strategy.ladder.HeldCalls;
import dev.wingspread.strategy.ladder.VixMonths;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Rolls VIX calls to a later month at a similar break-even, keeping their net vega.
 *
 * <p>What replaces a call is chosen by {@link SimilarBreakEven}. As many are bought as keep the net vega, not the number of
 * contracts.
 */
public final class HedgeRoll {

    /** Net vega in dollars per VIX point below which a call hedges nothing. */
    private static final double LEAST_VEGA_USD = 0.01;

    private final Portfolio book;
    private final Market market;
    private final Dealing dealing;
    private final CallVega vega;
    private final SimilarBreakEven replacements;
    private final Map<VixOption, Integer> held;

    /** Net contracts to trade by call: closing and opening of the same call cancel out. */
    private final Map<VixOption, Integer> closing = new LinkedHashMap<>();

    private final Map<VixOption, Integer> opening = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();

    private HedgeRoll(Portfolio book, Market market, Settings settings) {
        this.book = book;
        this.market = market;
        this.dealing = Dealing.in(market, settings);
        this.vega = new CallVega(book, market, settings);
        this.replacements = new SimilarBreakEven(market, settings, dealing);
        this.held = HeldCalls.of(book, market).contracts();
    }

    /** The roll of the VIX calls of an expiry into the next monthly expiry, or why it cannot be done. */
    public static Loaded<RollPlan> plan(Portfolio book, Market market, Settings settings, LocalDate fromExpiry) {
        return plan(book, market, settings, fromExpiry, VixMonths.after(fromExpiry));
    }

    /**
     * The roll of the VIX calls of an expiry into another one.
     *
     * @param toExpiry a monthly VIX expiry after the first
     * @return the plan, or why it cannot be done
     */
    public static Loaded<RollPlan> plan(
            Portfolio book, Market market, Settings settings, LocalDate fromExpiry, LocalDate toExpiry) {
        if (!toExpiry.isAfter(fromExpiry)) {
            return Loaded.failed(Failure.of(
                    FailureReason.OUT_OF_RANGE,
                    "a roll from " + fromExpiry + " must go to a later expiry than " + toExpiry,
                    "choose a later one"));
        }
        var roll = new HedgeRoll(book, market, settings);
        Optional<Failure> fault = roll.rollMonth(fromExpiry, toExpiry);
        return fault.isPresent() ? Loaded.failed(fault.get()) : Loaded.of(roll.plan(fromExpiry, toExpiry));
    }

    /**
     * The roll of every month of VIX calls into the monthly expiry after it. A month that cannot be rolled stays, and a
     * remark says why.
     *
     * @return the plan, or why none of the months can be rolled
     */
    public static Loaded<RollPlan> planAll(Portfolio book, Market market, Settings settings) {
        var roll = new HedgeRoll(book, market, settings);
        var faults = new ArrayList<Failure>();
        var rolled = new TreeSet<LocalDate>();
        for (LocalDate month : roll.months()) {
            Optional<Failure> fault = roll.rollMonth(month, VixMonths.after(month));
            if (fault.isEmpty()) {
                rolled.add(month);
            } else {
                faults.add(fault.get());
                roll.remarks.add(
                        "the calls of " + month + " stay: " + fault.get().text());
            }
        }
        if (rolled.isEmpty()) {
            return Loaded.failed(faults.isEmpty() ? List.of(noCalls("the book")) : faults, List.of());
        }
        return Loaded.of(roll.plan(rolled.first(), VixMonths.after(rolled.first())));
    }

    private SortedSet<LocalDate> months() {
        var months = new TreeSet<LocalDate>();
        held.forEach((call, quantity) -> {
            if (quantity > 0) {
                months.add(call.expiry());
            }
        });
        return months;
    }

    private static Failure noCalls(String where) {
        return Failure.of(
                FailureReason.MISSING,
                where + " has no long VIX calls that still trade, so there is nothing to roll",
                "");
    }

    /** Adds the trades that roll one month; nothing is added where that fails. */
    private Optional<Failure> rollMonth(LocalDate from, LocalDate to) {
        var longCalls = new LinkedHashMap<VixOption, Integer>();
        var soldCalls = new LinkedHashMap<VixOption, Integer>();
        held.forEach((call, quantity) -> {
            if (call.expiry().equals(from) && quantity != 0) {
                (quantity > 0 ? longCalls : soldCalls).put(call, quantity);
            }
        });
        if (longCalls.isEmpty()) {
            return Optional.of(noCalls("expiry " + from));
        }
        Optional<Failure> unpriced = firstUnpriced(longCalls, soldCalls, to);
        if (unpriced.isPresent()) {
            return unpriced;
        }
        double keptShare = keptShare(longCalls, soldCalls, from);
        var bought = new LinkedHashMap<VixOption, Integer>();
        for (Map.Entry<VixOption, Integer> position : longCalls.entrySet()) {
            Loaded<VixOption> replacement = replacements.of(position.getKey(), to, remarks);
            if (!replacement.isOk()) {
                return Optional.of(replacement.faults().get(0));
            }
            VixOption call = replacement.orThrow();
            double vegaEach = vega.usd(call);
            if (vegaEach < LEAST_VEGA_USD) {
                return Optional.of(Failure.of(
                        FailureReason.UNDEFINED,
                        SimilarBreakEven.name(call)
                                + " has next to no net vega, so that no number of them keeps that of "
                                + SimilarBreakEven.name(position.getKey()),
                        "choose another expiry"));
            }
            double kept = keptShare * position.getValue() * vega.usd(position.getKey());
            bought.merge(call, (int) Math.max(1, Math.round(kept / vegaEach)), Math::addExact);
        }
        longCalls.forEach((call, quantity) -> closing.merge(call, -quantity, Math::addExact));
        soldCalls.forEach((call, quantity) -> closing.merge(call, -quantity, Math::addExact));
        bought.forEach((call, quantity) -> opening.merge(call, quantity, Math::addExact));
        return Optional.empty();
    }

    private Optional<Failure> firstUnpriced(
            Map<VixOption, Integer> longCalls, Map<VixOption, Integer> soldCalls, LocalDate to) {
        var calls = new ArrayList<>(longCalls.keySet());
        calls.addAll(soldCalls.keySet());
        for (VixOption call : calls) {
            Loaded<?> slice = market.slice(call.root(), call.expiry());
            if (!slice.isOk()) {
                return Optional.of(slice.faults().get(0));
            }
        }
        return market.slice(CallStrikes.call(to, 1).root(), to).faults().stream()
                .findFirst();
    }

    /** Share of the long calls' net vega that remains after the calls sold against them; those are not sold again. */
    private double keptShare(Map<VixOption, Integer> longCalls, Map<VixOption, Integer> soldCalls, LocalDate from) {
        if (soldCalls.isEmpty()) {
            return 1;
        }
        remarks.add("the calls sold for " + from
                + " are bought back and not sold again; the net vega kept is that of the" + " spreads");
        double bought = vega.usd(longCalls);
        double kept = bought + vega.usd(soldCalls);
        return bought > 0 && kept > 0 ? kept / bought : 1;
    }

    private RollPlan plan(LocalDate from, LocalDate to) {
        var trades = new ArrayList<Trade>();
        var net = new LinkedHashMap<>(closing);
        opening.forEach((call, quantity) -> net.merge(call, quantity, Math::addExact));
        // Calls sold are bought back before what covers them is sold, and what is new is bought last.
        addTrades(trades, net, (call, quantity) -> held.getOrDefault(call, 0) < 0);
        addTrades(trades, net, (call, quantity) -> held.getOrDefault(call, 0) >= 0 && quantity < 0);
        addTrades(trades, net, (call, quantity) -> held.getOrDefault(call, 0) >= 0 && quantity > 0);
        remarks.addAll(PriceRemarks.of(trades));
        OptionalDouble realised = RealisedPnl.usd(book, trades);
        return RollPlan.of(trades, realised, from, to, remarks, Optional.empty());
    }

    private interface Wanted {
        boolean test(VixOption call, int quantity);
    }

    private void addTrades(List<Trade> trades, Map<VixOption, Integer> net, Wanted wanted) {
        net.forEach((call, quantity) -> {
            if (quantity != 0 && wanted.test(call, quantity)) {
                trades.add(dealing.trade(call, quantity).orElseThrow());
            }
        });
    }
}
