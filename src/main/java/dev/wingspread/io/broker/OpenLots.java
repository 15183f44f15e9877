package dev.wingspread.io.broker;

import dev.wingspread.base.Formats;
import dev.wingspread.model.Instrument;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What stays open when trades are set against each other, the oldest first. Closings whose opening lies before the file
 * are told, never turned into positions of the opposite sign.
 */
final class OpenLots {

    /** What a trade does to a position. */
    enum Effect {
        OPENS,
        CLOSES,
        /** The file does not say: closes what there is, and opens with the rest. */
        EITHER,
        /** Takes whatever is open out of the account: expiry, exercise, assignment. */
        ENDS
    }

    /**
     * A trade in one contract.
     *
     * @param quantity contracts, positive bought; of one that ends positions their number without sign
     * @param price index points per contract
     * @param at when, if told; of trades of one file all or none
     * @param scope within which trades are set against each other
     */
    record Trade(
            long line,
            SpelledContract contract,
            int quantity,
            OptionalDouble price,
            Optional<LocalDateTime> at,
            String group,
            String scope,
            Effect effect) {

        Instrument instrument() {
            return contract.instrument();
        }

        Optional<LocalDate> day() {
            return at.map(LocalDateTime::toLocalDate);
        }
    }

    /** The part of a trade that is still open, of the trade's sign. */
    record Lot(Trade opening, int quantity) {}

    /** Trades are set against each other in one contract and scope. */
    private record Key(Instrument instrument, String scope) {}

    /** What is open in one contract, the oldest first. */
    private static final class Lots {

        // Most contracts are traded once: room for more is made when it is needed.
        private final Deque<Lot> bought = new ArrayDeque<>(1);
        private final Deque<Lot> sold = new ArrayDeque<>(1);

        private void add(Lot lot) {
            (lot.quantity() > 0 ? bought : sold).addLast(lot);
        }
    }

    /** Contracts of one kind that were closed without having been opened, from the first such trade on. */
    private static final class Unmatched {

        private final Trade first;
        private final List<Long> furtherLines = new ArrayList<>(0);
        private long quantity;

        Unmatched(Trade first) {
            this.first = first;
        }

        void add(Trade trade, int contracts) {
            quantity += contracts;
            if (!trade.equals(first)) {
                furtherLines.add(trade.line());
            }
        }
    }

    private final List<Trade> trades = new ArrayList<>();
    private final Map<Key, Lots> open = new LinkedHashMap<>();
    private final Map<Key, Unmatched> unmatched = new LinkedHashMap<>();
    private final StatementDraft draft;
    private Optional<LocalDateTime> latest = Optional.empty();

    OpenLots(StatementDraft draft) {
        this.draft = draft;
    }

    void add(Trade trade) {
        trades.add(trade);
        if (trade.at().isPresent()
                && (latest.isEmpty() || latest.get().isBefore(trade.at().get()))) {
            latest = trade.at();
        }
    }

    /** The latest time of any trade. */
    Optional<LocalDateTime> latest() {
        return latest;
    }

    /** Sets all trades against each other; rows that closed something are told to the statement. To be called once. */
    List<Lot> remaining() {
        for (Trade trade : inOrder()) {
            settle(trade);
        }
        trades.clear();
        var remaining = new ArrayList<Lot>();
        open.values().forEach(lots -> {
            remaining.addAll(lots.bought);
            remaining.addAll(lots.sold);
        });
        // Not needed again, and what is made of the lots needs the room.
        open.clear();
        remaining.sort(Comparator.comparingLong(lot -> lot.opening().line()));
        return remaining;
    }

    /** Tells per contract what was closed without having been opened in the file. */
    void tellUnmatched() {
        for (Unmatched closed : unmatched.values()) {
            String symbol = closed.first.instrument().symbol();
            draft.skip(
                    closed.first.line(),
                    symbol,
                    "it closes " + Formats.plural(closed.quantity, "contract", "contracts")
                            + " opened before the file begins: export from an earlier day if the position is still held in part");
            closed.furtherLines.forEach(line ->
                    draft.skipExpected(line, symbol, "what it closes is counted at line " + closed.first.line()));
        }
    }

    /** The same where it is known otherwise what is open, so that nothing is lost by it. */
    void passOverUnmatched() {
        for (Unmatched closed : unmatched.values()) {
            closed.furtherLines.add(0, closed.first.line());
            closed.furtherLines.forEach(line -> draft.skipExpected(
                    line, closed.first.instrument().symbol(), "it closes what was opened before the file begins"));
        }
    }

    /** By time, openings before closings of the same moment; in the order of the file where no times are told. */
    private List<Trade> inOrder() {
        var order = new ArrayList<>(trades);
        if (order.isEmpty() || order.stream().anyMatch(trade -> trade.at().isEmpty())) {
            return order;
        }
        if (order.get(0)
                .at()
                .orElseThrow()
                .isAfter(order.get(order.size() - 1).at().orElseThrow())) {
            Collections.reverse(order);
        }
        order.sort(Comparator.comparing((Trade trade) -> trade.at().orElseThrow())
                .thenComparing(trade -> trade.effect() != Effect.OPENS));
        return order;
    }

    private void settle(Trade trade) {
        Lots lots = open.computeIfAbsent(new Key(trade.instrument(), trade.scope()), key -> new Lots());
        if (trade.effect() == Effect.OPENS) {
            lots.add(new Lot(trade, trade.quantity()));
            return;
        }
        boolean closesBought = trade.quantity() < 0 || trade.effect() == Effect.ENDS;
        boolean closesSold = trade.quantity() > 0 || trade.effect() == Effect.ENDS;
        int rest = Math.abs(trade.quantity());
        rest = closesBought ? takeFrom(lots.bought, trade, rest) : rest;
        rest = closesSold ? takeFrom(lots.sold, trade, rest) : rest;
        if (rest == 0) {
            return;
        }
        if (trade.effect() == Effect.EITHER) {
            lots.add(new Lot(trade, trade.quantity() > 0 ? rest : -rest));
        } else if (trade.effect() == Effect.CLOSES) {
            unmatched
                    .computeIfAbsent(new Key(trade.instrument(), trade.scope()), key -> new Unmatched(trade))
                    .add(trade, rest);
        } else if (rest == trade.quantity()) {
            tell(trade, "it ends a position that is not open");
        }
    }

    private void tell(Trade trade, String reason) {
        draft.skipExpected(trade.line(), trade.instrument().symbol(), reason);
    }

    /** Closes the oldest lots; returns how many contracts found none. */
    private int takeFrom(Deque<Lot> lots, Trade trade, int contracts) {
        int rest = contracts;
        while (rest > 0 && !lots.isEmpty()) {
            Lot lot = lots.removeFirst();
            if (rest == Math.abs(trade.quantity())) {
                tell(trade, "it closes what line " + lot.opening().line() + " opened");
            }
            int held = Math.abs(lot.quantity());
            int taken = Math.min(rest, held);
            rest -= taken;
            if (taken == held) {
                tell(lot.opening(), "line " + trade.line() + " closes it again");
            } else {
                int left = held - taken;
                lots.addFirst(new Lot(lot.opening(), lot.quantity() > 0 ? left : -left));
            }
        }
        return rest;
    }
}
