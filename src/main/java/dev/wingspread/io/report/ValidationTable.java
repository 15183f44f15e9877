package dev.wingspread.io.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.base.Failure;
import dev.wingspread.base.SourceLocation;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Faults and warnings of a book and its market as JSON or CSV. */
public final class ValidationTable {

    private ValidationTable() {}

    /** {@code {schema, asOf, faults: [{file, pointer, line, column, message, cure}], warnings: [...]}}. */
    public static String json(Optional<LocalDateTime> asOf, List<Failure> faults, List<Failure> warnings) {
        ObjectNode root = JsonText.object();
        root.put("schema", "wingspread.validate/1");
        root.put("asOf", asOf.map(RiskJson::time).orElse(null));
        add(root.putArray("faults"), faults);
        add(root.putArray("warnings"), warnings);
        return JsonText.of(root);
    }

    static void add(ArrayNode array, List<Failure> failures) {
        for (Failure failure : failures) {
            ObjectNode node = array.addObject();
            if (failure.location().isPresent()) {
                SourceLocation place = failure.location().get();
                node.put("file", place.file()).put("pointer", place.pointer());
                putNumber(node, "line", place.line());
                putNumber(node, "column", place.column());
            } else {
                node.putNull("file").putNull("pointer").putNull("line").putNull("column");
            }
            node.put("message", failure.message()).put("cure", failure.cure().isEmpty() ? null : failure.cure());
        }
    }

    private static void putNumber(ObjectNode node, String name, int value) {
        if (value > 0) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    /** A row per fault, then per warning. */
    public static String csv(List<Failure> faults, List<Failure> warnings) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("severity", "file", "pointer", "line", "column", "message", "cure"));
        faults.forEach(fault -> rows.add(row("FAULT", fault)));
        warnings.forEach(warning -> rows.add(row("WARNING", warning)));
        return ReportCsv.of(rows);
    }

    private static List<String> row(String severity, Failure failure) {
        SourceLocation place = failure.location().orElse(new SourceLocation("", "", 0, 0));
        return List.of(
                severity,
                SnapshotCsv.harmless(place.file()),
                SnapshotCsv.harmless(place.pointer()),
                place.line() > 0 ? Integer.toString(place.line()) : "",
                place.column() > 0 ? Integer.toString(place.column()) : "",
                SnapshotCsv.harmless(failure.message()),
                SnapshotCsv.harmless(failure.cure()));
    }
}
