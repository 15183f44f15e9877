package dev.wingspread.monitor;

import dev.wingspread.model.Layer;
import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.strategy.Trade;
import dev.wingspread.strategy.TradedBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A finding with what to do about it.
 *
 * @param finding what is true; its action may have been changed by a conflict with another rule
 * @param sentences the explanation: what against which level first, then each part under its own word such as {@code
 *     Why:} or {@code Do:}, without full stops
 * @param trades what would be done, possibly nothing
 * @param layer layer of a condor the trades open
 * @param before the book now
 * @param after the book once the trades are done; the same as {@code before} without trades
 * @param alsoTrue other rules that are true for the same object
 * @param newPhase the phase the trader accepts together with the trades, where the prompt changes it
 */
public record Prompt(
        Finding finding,
        List<String> sentences,
        List<Trade> trades,
        Layer layer,
        KeyFigures before,
        KeyFigures after,
        List<Rule> alsoTrue,
        Optional<Phase> newPhase) {

    public Prompt {
        Objects.requireNonNull(finding, "finding");
        sentences = List.copyOf(sentences);
        trades = List.copyOf(trades);
        Objects.requireNonNull(layer, "layer");
        alsoTrue = List.copyOf(alsoTrue);
    }

    /**
     * The book once the trades are done and the phase is accepted: what {@code after} are the figures of.
     *
     * @param day the day of the trades, usually the market's
     */
    public Portfolio appliedTo(Portfolio book, LocalDate day) {
        Portfolio traded = trades.isEmpty() ? book : TradedBook.of(book, trades, layer, day);
        return newPhase.map(traded::withPhase).orElse(traded);
    }

    /** The whole explanation in one paragraph. */
    public String text() {
        return String.join(". ", sentences) + ".";
    }

    /** Unique among the prompts of a book: rule and object, such as {@code R50-hedge} or {@code R12-layer-S}. */
    public String id() {
        return finding.id();
    }
}
