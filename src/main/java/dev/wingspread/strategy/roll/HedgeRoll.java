package dev.wingspread.strategy.roll;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.Market;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.VixCallLadder;
import dev.wingspread.model.VixOption;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.strategy.Dealing;
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
 * <p>A call of strike K and mark m breaks even at K + m. It is replaced by the call of the later month whose strike plus ask
 * is nearest to that; where none comes within {@link #TOLERANCE} it is the one of the ladder's usual delta. As many are
 * bought as keep the net vega, not the number of contracts.
 */
public final class HedgeRoll {

    /** Break-evens this many VIX points apart are still similar. */
    public static final double TOLERANCE = 1.0;

    /** Ticks of VIX options, below and from this price on, all in points: break-evens within a tick are the same. */
    private static final double TICK = 0.01;

    private static final double WIDE_TICK = 0.05;
    private static final double TICK_CHANGE = 3;

    /** Net vega in dollars per VIX point below which a call hedges nothing. */
    private static final double LEAST_VEGA_USD = 0.01;

    private final Portfolio book;
    private final Market market;
    private final Settings settings;
    private final Dealing dealing;
    private final CallVega vega;
    private final Map<VixOption, Integer> held;

    /** Net contracts to trade by call: closing and opening of the same call cancel out. */
    private final Map<VixOption, Integer> closing = new LinkedHashMap<>();

    private final Map<VixOption, Integer> opening = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();

    private HedgeRoll(Portfolio book, Market market, Settings settings) {
        this.book = book;
        this.market = market;
        this.settings = settings;
        this.dealing = Dealing.in(market, settings);
        this.vega = new CallVega(book, market, settings);
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
        var replacements = new LinkedHashMap<VixOption, Integer>();
        for (Map.Entry<VixOption, Integer> position : longCalls.entrySet()) {
            Loaded<VixOption> replacement = replacement(position.getKey(), to);
            if (!replacement.isOk()) {
                return Optional.of(replacement.faults().get(0));
            }
            VixOption bought = replacement.orThrow();
            double vegaEach = vega.usd(bought);
            if (vegaEach < LEAST_VEGA_USD) {
                return Optional.of(Failure.of(
                        FailureReason.UNDEFINED,
                        name(bought) + " has next to no net vega, so that no number of them keeps that of "
                                + name(position.getKey()),
                        "choose another expiry"));
            }
            double kept = keptShare * position.getValue() * vega.usd(position.getKey());
            replacements.merge(bought, (int) Math.max(1, Math.round(kept / vegaEach)), Math::addExact);
        }
        longCalls.forEach((call, quantity) -> closing.merge(call, -quantity, Math::addExact));
        soldCalls.forEach((call, quantity) -> closing.merge(call, -quantity, Math::addExact));
        replacements.forEach((call, quantity) -> opening.merge(call, quantity, Math::addExact));
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

    /** The call of similar break-even, else that of the ladder's delta. */
    private Loaded<VixOption> replacement(VixOption old, LocalDate to) {
        double breakEven = old.strike() + dealing.mid(old).orElseThrow();
        VixOption nearest = nearest(to, breakEven);
        double found = nearest.strike() + dealing.ask(nearest).orElseThrow();
        if (Math.abs(found - breakEven) <= TOLERANCE) {
            return Loaded.of(nearest);
        }
        double delta = settings.number(Setting.LADDER_DELTA);
        remarks.add("no call of " + to + " breaks even within " + Formats.points(TOLERANCE) + " of the "
                + Formats.points(breakEven) + " of " + name(old) + " (nearest " + Formats.points(found)
                + "): the one of delta " + Formats.ratio(delta) + " is bought instead");
        return CallStrikes.byDelta(market, to, delta);
    }

    /** The call whose strike plus ask is nearest to a level; of those within a tick of the best the highest strike. */
    private VixOption nearest(LocalDate to, double breakEven) {
        VixOption best = CallStrikes.call(to, CallStrikes.grid(market, to).first());
        double least = distance(best, breakEven);
        for (double strike : CallStrikes.grid(market, to)) {
            least = Math.min(least, distance(CallStrikes.call(to, strike), breakEven));
        }
        for (double strike : CallStrikes.grid(market, to)) {
            VixOption call = CallStrikes.call(to, strike);
            double tick = dealing.ask(call).orElseThrow() < TICK_CHANGE ? TICK : WIDE_TICK;
            if (distance(call, breakEven) <= least + tick) {
                best = call;
            }
        }
        return best;
    }

    private double distance(VixOption call, double breakEven) {
        return Math.abs(call.strike() + dealing.ask(call).orElseThrow() - breakEven);
    }

    private RollPlan plan(LocalDate from, LocalDate to) {
        var trades = new ArrayList<Trade>();
        var net = new LinkedHashMap<>(closing);
        opening.forEach((call, quantity) -> net.merge(call, quantity, Math::addExact));
        // Calls sold are bought back before what covers them is sold, and what is new is bought last.
        addTrades(trades, net, (call, quantity) -> held.getOrDefault(call, 0) < 0);
        addTrades(trades, net, (call, quantity) -> held.getOrDefault(call, 0) >= 0 && quantity < 0);
        addTrades(trades, net, (call, quantity) -> held.getOrDefault(call, 0) >= 0 && quantity > 0);
        return RollPlan.of(trades, realisedUsd(trades), from, to, remarks, Optional.empty());
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

    /** P&amp;L of what the trades close, the first legs of the file first; empty if one of their entry prices is unknown. */
    private OptionalDouble realisedUsd(List<Trade> trades) {
        double realised = 0;
        for (Trade trade : trades) {
            int left = -trade.quantity();
            for (Leg leg : legsOf((VixOption) trade.instrument())) {
                if (Integer.signum(leg.quantity()) != Integer.signum(left)) {
                    continue;
                }
                int closed = Integer.signum(left) * Math.min(Math.abs(left), Math.abs(leg.quantity()));
                if (leg.entryPrice().isEmpty()) {
                    return OptionalDouble.empty();
                }
                realised += closed
                        * leg.instrument().multiplier()
                        * (trade.pricePoints() - leg.entryPrice().getAsDouble());
                left -= closed;
            }
        }
        return OptionalDouble.of(realised);
    }

    private List<Leg> legsOf(VixOption call) {
        var legs = new ArrayList<Leg>();
        for (Structure structure : book.structures()) {
            for (Leg leg : structure.legs()) {
                if (leg.instrument().equals(call) && (leg.isLong() || structure instanceof VixCallLadder)) {
                    legs.add(leg);
                }
            }
        }
        return legs;
    }

    private static String name(VixOption call) {
        return call.symbol().replaceAll("\\s+", " ");
    }
}
