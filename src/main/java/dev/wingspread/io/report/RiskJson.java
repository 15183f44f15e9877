package dev.wingspread.io.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.risk.RiskReport;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** A risk report as JSON, schema {@code wingspread.risk/1}. */
public final class RiskJson {

    static final String SCHEMA = "wingspread.risk/1";

    private RiskJson() {}

    /**
     * The report as JSON text.
     *
     * @param report the report
     * @param book name of the book
     * @param market name of the market file
     */
    public static String text(RiskReport report, String book, String market) {
        return JsonText.of(node(report, book, market));
    }

    static ObjectNode node(RiskReport report, String book, String market) {
        ObjectNode root = JsonText.object();
        root.put("schema", SCHEMA);
        root.put("asOf", time(report.market().asOf()));
        root.put("book", book);
        root.put("market", market);
        root.put("phase", report.portfolio().phase().name());
        root.set("quality", RiskNodes.quality(report.quality()));
        root.set("market_levels", RiskNodes.levels(report.levels()));
        root.set("totals", RiskNodes.totals(report.totals()));
        // Beside the totals, not among them: those are the columns of a snapshot, which stay as they are.
        root.set("spike_loss_vixpt", RiskNodes.spikeLoss(report.totals().breakEvenSpike()));
        ArrayNode layers = root.putArray("layers");
        report.layers().forEach(layer -> layers.add(RiskNodes.layer(layer)));
        ArrayNode months = root.putArray("hedge_months");
        report.hedgeMonths().forEach(month -> months.add(RiskNodes.hedgeMonth(month)));
        ArrayNode structures = root.putArray("structures");
        report.structures().forEach(structure -> structures.add(RiskNodes.structure(structure)));
        return root;
    }

    /** ISO date and time, always with seconds. */
    static String time(LocalDateTime time) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }
}
