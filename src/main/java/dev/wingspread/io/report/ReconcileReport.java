package dev.wingspread.io.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.positions.BrokerStatement;
import dev.wingspread.model.positions.SkippedRow;
import dev.wingspread.model.reconcile.Difference;
import dev.wingspread.model.reconcile.Reconciliation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A book beside a broker's statement, as JSON or CSV. */
public final class ReconcileReport {

    private ReconcileReport() {}

    /** {@code {schema, asOf, book, format, agreed, matched, differences: [...], skipped: [...]}}. */
    public static String json(String book, BrokerStatement statement, Reconciliation compared) {
        ObjectNode root = JsonText.object();
        root.put("schema", "wingspread.reconcile/1");
        root.put("asOf", statement.asOf().map(RiskJson::time).orElse(null));
        root.put("book", book);
        root.put("format", statement.format().name());
        root.put("agreed", compared.isAgreed());
        root.put("matched", compared.matched());
        ArrayNode differences = root.putArray("differences");
        compared.differences().forEach(difference -> add(differences.addObject(), difference));
        ArrayNode skipped = root.putArray("skipped");
        statement.skipped().stream().filter(row -> !row.isExpected()).forEach(row -> add(skipped.addObject(), row));
        return JsonText.of(root);
    }

    private static void add(ObjectNode node, Difference difference) {
        node.put("cause", difference.cause().name());
        node.put("book_symbol", difference.inBook().map(Instrument::symbol).orElse(null));
        node.put("book_quantity", difference.bookQuantity());
        node.put("broker_symbol", difference.atBroker().map(Instrument::symbol).orElse(null));
        node.put("broker_quantity", difference.brokerQuantity());
        node.put("text", difference.text()).put("cure", difference.cure());
        ArrayNode structures = node.putArray("structures");
        difference.structures().forEach(structures::add);
        ArrayNode lines = node.putArray("lines");
        difference.lines().forEach(lines::add);
    }

    private static void add(ObjectNode node, SkippedRow row) {
        node.put("line", row.line()).put("text", row.text()).put("reason", row.reason());
    }

    /** A row per difference. */
    public static String csv(Reconciliation compared) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "cause",
                "book_symbol",
                "book_quantity",
                "broker_symbol",
                "broker_quantity",
                "structures",
                "lines",
                "text",
                "cure"));
        for (Difference each : compared.differences()) {
            rows.add(List.of(
                    each.cause().name(),
                    symbol(each.inBook()),
                    Integer.toString(each.bookQuantity()),
                    symbol(each.atBroker()),
                    Integer.toString(each.brokerQuantity()),
                    SnapshotCsv.harmless(String.join(" ", each.structures())),
                    each.lines().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                    SnapshotCsv.harmless(each.text()),
                    SnapshotCsv.harmless(each.cure())));
        }
        return ReportCsv.of(rows);
    }

    private static String symbol(Optional<Instrument> contract) {
        return contract.map(Instrument::symbol).orElse("");
    }
}
