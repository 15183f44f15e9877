package dev.wingspread.io.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.monitor.DryRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A dry run as JSON, schema {@code wingspread.dry-run/1}, and as CSV. */
public final class DryRunJson {

    private DryRunJson() {}

    /** The dry runs by book as JSON text. */
    public static String text(Map<String, DryRun> runs) {
        ObjectNode root = JsonText.object();
        root.put("schema", "wingspread.dry-run/1");
        ArrayNode books = root.putArray("books");
        runs.forEach((name, run) -> {
            ObjectNode book = books.addObject();
            book.put("book", name);
            book.put("evaluations", run.evaluations());
            book.put("days", run.days());
            ArrayNode rules = book.putArray("rules");
            for (DryRun.RuleCount rule : run.rules()) {
                ObjectNode node = rules.addObject();
                node.put("rule", rule.rule().name());
                node.put("days_true", rule.daysTrue());
                node.put("days_stood", rule.daysConfirmed());
                node.put("times_entered", rule.entered());
                node.put("days_skipped", rule.daysSkipped());
                rule.lastConfirmed()
                        .ifPresentOrElse(day -> node.put("last", day.toString()), () -> node.putNull("last"));
                ArrayNode missing = node.putArray("missing");
                rule.missing()
                        .forEach(each ->
                                missing.addObject().put("input", each.input()).put("days", each.days()));
            }
        });
        return JsonText.of(root);
    }

    /** A row per book and rule. */
    public static String csv(Map<String, DryRun> runs) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "book",
                "rule",
                "evaluations",
                "days",
                "days_true",
                "days_stood",
                "times_entered",
                "days_skipped",
                "last"));
        runs.forEach((name, run) -> run.rules()
                .forEach(rule -> rows.add(List.of(
                        SnapshotCsv.harmless(name),
                        rule.rule().name(),
                        Integer.toString(run.evaluations()),
                        Integer.toString(run.days()),
                        Integer.toString(rule.daysTrue()),
                        Integer.toString(rule.daysConfirmed()),
                        Integer.toString(rule.entered()),
                        Integer.toString(rule.daysSkipped()),
                        rule.lastConfirmed().map(LocalDate::toString).orElse("")))));
        return ReportCsv.of(rows);
    }
}
