package dev.wingspread.app;

import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.Evaluation;
import dev.wingspread.monitor.Prompt;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.RuleProfile;
import dev.wingspread.monitor.RuleTarget;
import dev.wingspread.monitor.Standing;
import dev.wingspread.monitor.cure.MonitorReport;
import dev.wingspread.monitor.journal.JournalEntry;
import dev.wingspread.monitor.journal.Subject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an evaluation changed about the prompts of a book: those that came, those that ask for something else than before
 * and those that went.
 *
 * @param book name of the book
 * @param asOf time of the market
 * @param before prompts told before, by what they asked for
 * @param report what is to be told now
 * @param profile thresholds in use
 */
record PromptChanges(
        String book, LocalDateTime asOf, Map<RuleTarget, Action> before, MonitorReport report, RuleProfile profile) {

    /** The prompts of now by what they ask for. */
    Map<RuleTarget, Action> told() {
        var told = new LinkedHashMap<RuleTarget, Action>();
        report.prompts()
                .forEach(prompt ->
                        told.put(prompt.finding().key(), prompt.finding().action()));
        return told;
    }

    /** An entry for each change. */
    List<JournalEntry> entries() {
        var entries = new ArrayList<JournalEntry>();
        for (Prompt prompt : report.prompts()) {
            if (prompt.finding().action() != before.get(prompt.finding().key())) {
                entries.add(JournalEntry.prompt(book, asOf, prompt, profile));
            }
        }
        Map<RuleTarget, Action> told = told();
        before.keySet().stream()
                .filter(key -> !told.containsKey(key))
                .map(key -> JournalEntry.remark(book, asOf, Subject.of(key), whyGone(key)))
                .forEach(entries::add);
        return entries;
    }

    private String whyGone(RuleTarget key) {
        Evaluation evaluation = report.evaluation();
        boolean isNoAdvice =
                evaluation.standing().stream().anyMatch(each -> each.finding().rule() == Rule.R01);
        if (isNoAdvice && key.rule() != Rule.R99) {
            return "not asked while the inputs are not good enough";
        }
        if (isOf(key, evaluation.silenced())) {
            return "still true, acknowledged";
        }
        boolean isTrue = evaluation.next().rules().containsKey(key) && key.rule() != Rule.R99;
        return isTrue ? "still true, an earlier rule speaks" : "no longer true";
    }

    private static boolean isOf(RuleTarget key, List<Standing> standing) {
        return standing.stream().anyMatch(each -> each.finding().key().equals(key));
    }
}
