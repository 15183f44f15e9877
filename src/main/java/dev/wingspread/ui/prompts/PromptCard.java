package dev.wingspread.ui.prompts;

import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.Prompt;
import dev.wingspread.monitor.Skipped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A prompt ready to show.
 *
 * @param id unique among the cards
 * @param action what it asks for
 * @param object what it speaks about
 * @param metric the figure against its threshold, possibly empty
 * @param rule the rule and where it comes from
 * @param parts why, what to do, what it does and when it clears, each under its word
 * @param hasTrades whether there are trades to preview
 * @param isQuestion whether there are ways to answer it, so that they can be compared
 * @param canBeAcknowledged whether it is silenced by being acknowledged
 */
public record PromptCard(
        String id,
        Action action,
        String object,
        String metric,
        String rule,
        List<Part> parts,
        boolean hasTrades,
        boolean isQuestion,
        boolean canBeAcknowledged) {

    private static final String SKIPPED = "Skipped";
    private static final String WORD_END = ": ";

    /** A part of the explanation. */
    public record Part(String word, String text) {}

    public PromptCard {
        parts = List.copyOf(parts);
    }

    /**
     * The card of a prompt.
     *
     * @param asked number of rules that were asked
     * @param skipped rules that could not be asked, told on the card that says to hold
     */
    static PromptCard of(Prompt prompt, int asked, List<Skipped> skipped) {
        var finding = prompt.finding();
        Action action = finding.action();
        boolean isHold = action == Action.HOLD;
        String headline = prompt.sentences().get(0);
        int metricStart = headline.indexOf(WORD_END);
        int metricEnd = headline.lastIndexOf(" [");
        String metric = metricStart < 0 || metricEnd < metricStart
                ? ""
                : headline.substring(metricStart + WORD_END.length(), metricEnd);
        String object = metricStart < 0
                ? finding.target().text()
                : headline.substring(0, metricStart)
                        .substring(Math.min(action.name().length(), metricStart))
                        .strip();
        var parts = new ArrayList<Part>();
        for (String sentence : prompt.sentences().subList(1, prompt.sentences().size())) {
            int end = sentence.indexOf(WORD_END);
            String word = end < 0 ? "" : sentence.substring(0, end);
            if (!word.equals(SKIPPED)) {
                parts.add(new Part(word, end < 0 ? sentence : sentence.substring(end + WORD_END.length())));
            }
        }
        if (isHold) {
            parts.add(new Part("Checked", asked - skipped.size() + " of " + asked + " rules could be asked"));
            if (!skipped.isEmpty()) {
                parts.add(new Part(SKIPPED, text(skipped)));
            }
        }
        boolean asksForTrades =
                action == Action.EXIT || action == Action.ROLL || action == Action.HEDGE || action == Action.REDUCE;
        return new PromptCard(
                prompt.id(),
                action,
                object,
                metric,
                finding.rule() + ", " + finding.origin().word(),
                parts,
                !prompt.trades().isEmpty() || prompt.newPhase().isPresent(),
                asksForTrades,
                asksForTrades || action == Action.NO_ADVICE);
    }

    static String text(List<Skipped> skipped) {
        return skipped.stream()
                .map(each -> each.rule() + ": " + each.missing())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The text of a part, empty if there is none of that word. */
    public String part(String word) {
        return parts.stream()
                .filter(part -> part.word().equals(word))
                .map(Part::text)
                .findFirst()
                .orElse("");
    }
}
