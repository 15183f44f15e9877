package dev.wingspread.ui.basket;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.model.Portfolio;
import dev.wingspread.strategy.OrderText;
import dev.wingspread.strategy.Trade;
import java.util.List;

/**
 * What-if trades on a book.
 *
 * @param origin where they come from, such as {@code REDUCE hedge (R51)}
 * @param trades the trades
 * @param before the book as it is
 * @param after what it would hold
 * @param onApplied told once they are in the book
 */
public record Basket(String origin, List<Trade> trades, OpenBook before, Portfolio after, Runnable onApplied) {

    public Basket {
        trades = List.copyOf(trades);
    }

    /** The same trades on a book that holds the same. */
    Basket onto(OpenBook book) {
        Portfolio traded = book.portfolio().withStructures(after.structures()).withPhase(after.phase());
        return new Basket(origin, trades, book, traded, onApplied);
    }

    /** The book with the trades in it. */
    public OpenBook traded() {
        return before.withPortfolio(after);
    }

    /** The trades as an order, and the phase that is accepted with them. */
    public String order() {
        String phase = after.phase() == before.portfolio().phase() ? "" : "set the phase to " + after.phase();
        if (trades.isEmpty()) {
            return phase;
        }
        return OrderText.of(trades) + (phase.isEmpty() ? "" : ", and " + phase);
    }

    /** Such as {@code REDUCE hedge (R51): 3 trades, cost $2,046}. */
    String summary() {
        double cost = trades.stream().mapToDouble(Trade::costUsd).sum();
        return origin + ": " + Formats.plural(trades.size(), "trade", "trades") + ", "
                + (cost < 0 ? "credit " + Formats.dollars(-cost) : "cost " + Formats.dollars(cost));
    }
}
