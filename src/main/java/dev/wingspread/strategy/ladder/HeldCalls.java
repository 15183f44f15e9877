package dev.wingspread.strategy.ladder;

import dev.wingspread.market.Market;
import dev.wingspread.model.Leg;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.Structure;
import dev.wingspread.model.TradingState;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.VixCallLadder;
import dev.wingspread.model.VixOption;
import dev.wingspread.strategy.Dealing;
import dev.wingspread.strategy.Trade;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The VIX calls a book holds as its hedge: every long call, and the calls sold in call spreads of its ladders. VIX
 * futures, puts and loose short calls serve purposes of their own and are left alone.
 */
public final class HeldCalls {

    private final Map<VixOption, Integer> held = new LinkedHashMap<>();
    private final List<Leg> leftAlone = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private HeldCalls() {}

    /** The calls of a book that can still be traded; remarks name the VIX legs left alone. */
    public static HeldCalls of(Portfolio book, Market market) {
        var calls = new HeldCalls();
        for (Structure structure : book.structures()) {
            for (Leg leg : structure.legs()) {
                if (leg.instrument().underlying() == Underlying.VIX) {
                    calls.add(structure, leg, market);
                }
            }
        }
        if (!calls.leftAlone.isEmpty()) {
            calls.remarks.add("left alone, and not in the figures after: "
                    + calls.leftAlone.stream().map(HeldCalls::text).collect(Collectors.joining(", ")));
        }
        return calls;
    }

    private void add(Structure structure, Leg leg, Market market) {
        boolean isCall = leg.instrument() instanceof VixOption option && option.type() == OptionType.CALL;
        if (!isCall || !(leg.isLong() || structure instanceof VixCallLadder)) {
            leftAlone.add(leg);
        } else if (SettlementClock.stateAt(market.asOf(), leg.instrument()) != TradingState.TRADABLE) {
            remarks.add(text(leg) + " no longer trades and stays as it is");
        } else {
            held.merge((VixOption) leg.instrument(), leg.quantity(), Math::addExact);
        }
    }

    private static String text(Leg leg) {
        return leg.quantity() + " " + leg.instrument().symbol().replaceAll("\\s+", " ");
    }

    /** Net contracts by call, in the order of the file; calls that cancel out count 0. */
    public Map<VixOption, Integer> contracts() {
        return new LinkedHashMap<>(held);
    }

    /** What was left alone and why, a sentence each. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /**
     * The trades that turn what is held into a target: calls sold are bought back first, so that none is ever left
     * uncovered, then what is too much is sold, then the rest bought, last the calls of new spreads sold.
     *
     * @param target net contracts by call
     * @param unpriced receives a sentence for each call that cannot be priced and is therefore not traded
     */
    List<Trade> tradesTo(Map<VixOption, Integer> target, Dealing dealing, List<String> unpriced) {
        var changes = new LinkedHashMap<VixOption, Integer>();
        held.forEach((call, quantity) -> changes.merge(call, -quantity, Math::addExact));
        target.forEach((call, quantity) -> changes.merge(call, quantity, Math::addExact));
        var trades = new ArrayList<Trade>();
        changes.forEach((call, change) -> {
            if (change != 0) {
                Optional<Trade> trade = dealing.trade(call, change);
                trade.ifPresent(trades::add);
                if (trade.isEmpty()) {
                    unpriced.add(held.get(call) + " " + call.symbol().replaceAll("\\s+", " ")
                            + " cannot be priced and stays as it is");
                }
            }
        });
        trades.sort(Comparator.comparingInt(this::turn)
                .thenComparing(trade -> trade.instrument().expiry()));
        return trades;
    }

    private int turn(Trade trade) {
        int before = held.getOrDefault((VixOption) trade.instrument(), 0);
        boolean isBought = trade.quantity() > 0;
        if (before < 0 && isBought) {
            return 0;
        }
        if (before > 0 && !isBought) {
            return 1;
        }
        return isBought ? 2 : 3;
    }
}
