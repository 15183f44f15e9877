package dev.wingspread.io.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.io.table.ShortestDecimal;
import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.Target;
import dev.wingspread.monitor.journal.DayRow;
import dev.wingspread.monitor.journal.Decision;
import dev.wingspread.monitor.journal.JournalEntry;
import dev.wingspread.monitor.journal.RecordedEntry;
import dev.wingspread.monitor.journal.StoredDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Entries and stored days of a journal as JSON, schema {@code wingspread.journal/1}, and entries as CSV. */
public final class JournalTable {

    private static final String SCHEMA = "wingspread.journal/1";

    /** What users and programs type; a spreadsheet would run it if it starts like a formula. */
    private static final List<String> FREE_TEXTS =
            List.of("book", "target", "metric", "text", "reason", "note", "tags");

    private static final List<String> COLUMNS = List.of(
            "id",
            "recorded_at",
            "as_of",
            "book",
            "kind",
            "rule",
            "target",
            "action",
            "decision",
            "metric",
            "value",
            "threshold",
            "text",
            "reason",
            "note",
            "tags",
            "before_nv10",
            "before_hedge_ratio",
            "before_offset6",
            "before_theta_usd_per_day",
            "after_nv10",
            "after_hedge_ratio",
            "after_offset6",
            "after_theta_usd_per_day");

    private JournalTable() {}

    /** The entries as JSON. */
    public static String json(List<RecordedEntry> entries) {
        ObjectNode root = JsonText.object();
        root.put("schema", SCHEMA);
        // What a journal holds belongs to many days.
        root.putNull("asOf");
        ArrayNode array = root.putArray("entries");
        entries.forEach(entry -> array.add(node(entry)));
        return JsonText.of(root);
    }

    private static ObjectNode node(RecordedEntry recorded) {
        JournalEntry entry = recorded.entry();
        ObjectNode node = JsonText.object();
        node.put("id", recorded.id());
        node.put("recorded_at", recorded.recordedAt().toString());
        node.put("as_of", RiskJson.time(entry.asOf()));
        node.put("book", entry.book());
        node.put("kind", entry.kind().name());
        node.put("rule", entry.subject().rule().map(Rule::name).orElse(null));
        node.put("target", entry.subject().target().map(Target::text).orElse(null));
        node.put("action", entry.subject().action().map(Action::name).orElse(null));
        node.put("decision", entry.decision().map(Decision::name).orElse(null));
        node.put(
                "metric",
                entry.measure().metric().isEmpty() ? null : entry.measure().metric());
        JsonText.put(node, "value", entry.measure().value());
        JsonText.put(node, "threshold", entry.measure().threshold());
        node.put("text", entry.text());
        node.put("reason", entry.reason());
        node.put("note", entry.note());
        ArrayNode tags = node.putArray("tags");
        entry.tags().forEach(tags::add);
        figures(entry.before()).forEach((name, value) -> JsonText.put(object(node, "before"), name, value));
        figures(entry.after()).forEach((name, value) -> JsonText.put(object(node, "after"), name, value));
        return node;
    }

    private static ObjectNode object(ObjectNode node, String name) {
        return node.get(name) instanceof ObjectNode present ? present : node.putObject(name);
    }

    private static Map<String, OptionalDouble> figures(KeyFigures figures) {
        var named = new LinkedHashMap<String, OptionalDouble>();
        named.put("nv10", figures.nv10());
        named.put("hedge_ratio", figures.hedgeRatio());
        named.put("offset6", figures.offset6());
        named.put("theta_usd_per_day", figures.thetaUsdPerDay());
        return named;
    }

    /** The entries as CSV, a row each; several tags are joined by commas. */
    public static String csv(List<RecordedEntry> entries) {
        var rows = new ArrayList<List<String>>();
        rows.add(COLUMNS);
        entries.forEach(entry -> rows.add(row(entry)));
        return ReportCsv.of(rows);
    }

    private static List<String> row(RecordedEntry recorded) {
        JournalEntry entry = recorded.entry();
        var cells = new LinkedHashMap<String, String>();
        cells.put("id", Long.toString(recorded.id()));
        cells.put("recorded_at", recorded.recordedAt().toString());
        cells.put("as_of", RiskJson.time(entry.asOf()));
        cells.put("book", entry.book());
        cells.put("kind", entry.kind().name());
        entry.subject().rule().ifPresent(rule -> cells.put("rule", rule.name()));
        entry.subject().target().ifPresent(target -> cells.put("target", target.text()));
        entry.subject().action().ifPresent(action -> cells.put("action", action.name()));
        entry.decision().ifPresent(decision -> cells.put("decision", decision.name()));
        cells.put("metric", entry.measure().metric());
        put(cells, "value", entry.measure().value());
        put(cells, "threshold", entry.measure().threshold());
        cells.put("text", entry.text());
        cells.put("reason", entry.reason());
        cells.put("note", entry.note());
        cells.put("tags", String.join(",", entry.tags()));
        figures(entry.before()).forEach((name, value) -> put(cells, "before_" + name, value));
        figures(entry.after()).forEach((name, value) -> put(cells, "after_" + name, value));
        return COLUMNS.stream()
                .map(column -> FREE_TEXTS.contains(column)
                        ? SnapshotCsv.harmless(cells.getOrDefault(column, ""))
                        : cells.getOrDefault(column, ""))
                .toList();
    }

    private static void put(Map<String, String> cells, String column, OptionalDouble value) {
        value.ifPresent(number -> cells.put(column, ShortestDecimal.of(number)));
    }

    /** The stored days as JSON: the cells of the snapshot file by their columns, numbers as numbers. */
    public static String daysJson(List<StoredDay> days) {
        ObjectNode root = JsonText.object();
        root.put("schema", SCHEMA);
        root.putNull("asOf");
        ArrayNode array = root.putArray("snapshots");
        for (StoredDay day : days) {
            ObjectNode node = array.addObject();
            node.put("book", day.book());
            node.put("as_of", RiskJson.time(day.asOf()));
            node.put("recorded_at", day.recordedAt().toString());
            node.put("app_version", day.appVersion());
            node.put("book_sha256", day.bookSha256());
            node.put("market_sha256", day.marketSha256());
            ArrayNode rows = node.putArray("rows");
            day.rows().forEach(row -> rows.add(node(row)));
        }
        return JsonText.of(root);
    }

    private static ObjectNode node(DayRow row) {
        ObjectNode node = JsonText.object();
        node.put("level", row.level());
        node.put("key", row.key());
        row.cells().forEach((column, cell) -> {
            OptionalDouble number = SnapshotCsv.isText(column) ? OptionalDouble.empty() : row.figure(column);
            if (number.isPresent()) {
                JsonText.put(node, column, number);
            } else {
                node.put(column, cell);
            }
        });
        return node;
    }
}
