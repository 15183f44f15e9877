package dev.wingspread.monitor.cure;

import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.Evaluation;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.monitor.MarketSignals;
import dev.wingspread.monitor.Prompt;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the monitor says of a book at one time.
 *
 * @param prompts the prompts in the order of the rules, at least one; {@link Action#WATCH} for what is not to be acted on
 *     yet, {@link Action#HOLD} where nothing else asks for an action
 * @param now the book's figures
 * @param evaluation what the rules said: what is pending, silent or skipped, and what is to be remembered
 * @param signals the market around the book
 */
public record MonitorReport(List<Prompt> prompts, KeyFigures now, Evaluation evaluation, MarketSignals signals) {

    public MonitorReport {
        prompts = List.copyOf(prompts);
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(evaluation, "evaluation");
        Objects.requireNonNull(signals, "signals");
    }

    /** The prompt of an id. */
    public Optional<Prompt> prompt(String id) {
        return prompts.stream().filter(prompt -> prompt.id().equals(id)).findFirst();
    }

    /** Prompts that ask for an action. */
    public List<Prompt> standing() {
        return prompts.stream()
                .filter(prompt -> prompt.finding().action() != Action.WATCH
                        && prompt.finding().action() != Action.HOLD)
                .toList();
    }
}
