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

    /** Whether the trades are for this book: it holds what they were made for, under the same settings and levels. */
    boolean isFor(OpenBook book) {
        // The very same book, as during a drag, is not compared figure by figure.
        if (book.equals(before)) {
            return true;
        }
        return book.portfolio().withContentOf(before.portfolio()).equals(book.portfolio())
                && book.settings().equals(before.settings())
                && book.hasLevelsOf(before);
    }

    /** A book they are for with the trades in it. */
    OpenBook in(OpenBook book) {
        return book.equals(before)
                ? book.withPortfolio(after)
                : book.withPortfolio(book.portfolio().withContentOf(after));
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
