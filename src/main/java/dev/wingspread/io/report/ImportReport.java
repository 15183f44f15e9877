package dev.wingspread.io.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.base.Failure;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Structure;
import dev.wingspread.model.positions.BrokerStatement;
import dev.wingspread.model.positions.SkippedRow;
import dev.wingspread.model.recognition.ProposedStructure;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an import made of files, as JSON or CSV. */
public final class ImportReport {

    private ImportReport() {}

    /**
     * {@code {schema, asOf, files: [...], book, market, structures: [...], warnings: [...]}}.
     *
     * @param statements statements by file, in the order they were named
     * @param marketFiles files of quotes
     * @param proposals structures of the positions
     * @param book where the book was saved
     * @param market market file the book names
     * @param asOf time of the market, else of the first statement
     */
    public static String json(
            Map<String, BrokerStatement> statements,
            List<String> marketFiles,
            List<ProposedStructure> proposals,
            Optional<String> book,
            Optional<String> market,
            Optional<LocalDateTime> asOf,
            List<Failure> warnings) {
        ObjectNode root = JsonText.object();
        root.put("schema", "wingspread.import/1");
        root.put("asOf", asOf.map(RiskJson::time).orElse(null));
        ArrayNode files = root.putArray("files");
        statements.forEach((file, statement) -> add(files.addObject(), file, statement));
        marketFiles.forEach(file -> files.addObject().put("file", file).put("kind", "MARKET"));
        root.put("book", book.orElse(null));
        root.put("market", market.orElse(null));
        ArrayNode structures = root.putArray("structures");
        proposals.forEach(proposal -> add(structures.addObject(), proposal));
        ValidationTable.add(root.putArray("warnings"), warnings);
        return JsonText.of(root);
    }

    private static void add(ObjectNode node, String file, BrokerStatement statement) {
        node.put("file", file).put("kind", "BROKER");
        node.put("format", statement.format().name());
        node.put("asOf", statement.asOf().map(RiskJson::time).orElse(null));
        node.put("rows_read", statement.rowsRead());
        node.put("positions", statement.positions().size());
        node.put("rows_skipped", statement.skippedInAll());
        ArrayNode skipped = node.putArray("skipped");
        for (SkippedRow row : statement.skipped()) {
            skipped.addObject()
                    .put("line", row.line())
                    .put("text", row.text())
                    .put("reason", row.reason())
                    .put("expected", row.isExpected());
        }
    }

    private static void add(ObjectNode node, ProposedStructure proposal) {
        Structure structure = proposal.structure();
        node.put("id", structure.id());
        node.put("kind", structure.kind().name());
        node.put("layer", layer(structure));
        node.put("openedOn", structure.openedOn().map(LocalDate::toString).orElse(null));
        node.put("note", structure.note());
        node.put("ground", proposal.ground().name());
        node.put("why", proposal.why());
        ArrayNode legs = node.putArray("legs");
        for (Leg leg : structure.legs()) {
            ObjectNode entry = legs.addObject();
            entry.put("symbol", leg.instrument().symbol()).put("quantity", leg.quantity());
            JsonText.put(entry, "price", leg.entryPrice());
        }
    }

    private static @Nullable String layer(Structure structure) {
        return structure instanceof IronCondor condor ? condor.layer().name() : null;
    }

    /** A row per leg. */
    public static String csv(List<ProposedStructure> proposals) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "structure", "kind", "layer", "opened_on", "ground", "why", "symbol", "quantity", "price_points"));
        for (ProposedStructure proposal : proposals) {
            Structure structure = proposal.structure();
            for (Leg leg : structure.legs()) {
                rows.add(List.of(
                        structure.id(),
                        structure.kind().name(),
                        structure instanceof IronCondor condor ? condor.layer().name() : "",
                        structure.openedOn().map(LocalDate::toString).orElse(""),
                        proposal.ground().name(),
                        SnapshotCsv.harmless(proposal.why()),
                        leg.instrument().symbol(),
                        Integer.toString(leg.quantity()),
                        leg.entryPrice().isPresent()
                                ? Double.toString(leg.entryPrice().getAsDouble())
                                : ""));
            }
        }
        return ReportCsv.of(rows);
    }
}
