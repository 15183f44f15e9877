package dev.wingspread.cli;

import dev.wingspread.base.Formats;
import dev.wingspread.monitor.DryRun;
import java.util.Map;
import java.util.stream.Collectors;

/** How often each rule would have spoken, for people. */
final class DryRunText {

    private final Map<String, DryRun> runs;

    DryRunText(Map<String, DryRun> runs) {
        this.runs = runs;
    }

    String print() {
        var text = new StringBuilder();
        runs.forEach((book, run) -> {
            text.append(text.isEmpty() ? "" : "\n").append(book).append('\n');
            text.append(Formats.plural(run.evaluations(), "snapshot", "snapshots"))
                    .append(" on ")
                    .append(Formats.plural(run.days(), "day", "days"))
                    .append("\n\n");
            text.append(table(run).print());
            run.rules().stream()
                    .filter(rule -> !rule.missing().isEmpty())
                    .forEach(rule -> text.append(Paragraph.wrapped("Skipped " + rule.rule() + ": ", missing(rule))));
        });
        return text.toString();
    }

    private static String missing(DryRun.RuleCount rule) {
        return rule.missing().stream()
                .map(each -> each.input() + " (" + Formats.plural(each.days(), "day", "days") + ")")
                .collect(Collectors.joining("; "));
    }

    private static TextTable table(DryRun run) {
        var table = new TextTable()
                .words("Rule")
                .words("Looks at")
                .numbers("Days true")
                .numbers("Days stood")
                .numbers("Times entered")
                .numbers("Days skipped")
                .words("Last");
        for (DryRun.RuleCount rule : run.rules()) {
            table.row(
                    rule.rule().name(),
                    rule.rule().title(),
                    Formats.count(rule.daysTrue()),
                    Formats.count(rule.daysConfirmed()),
                    Formats.count(rule.entered()),
                    Formats.count(rule.daysSkipped()),
                    rule.lastConfirmed().map(Formats::date).orElse(""));
        }
        return table;
    }
}
