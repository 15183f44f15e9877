package dev.wingspread.io.report;

import static dev.wingspread.io.report.JsonText.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.io.table.ShortestDecimal;
import dev.wingspread.scenario.HedgeCoverage;
import dev.wingspread.scenario.HedgeCoverage.Row;
import dev.wingspread.scenario.HedgeCoverage.UnderBeta;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What the hedge pays by size of a spike, as CSV and as JSON, schema {@code wingspread.coverage/1}. */
public final class CoverageReport {

    private CoverageReport() {}

    /** A row per curve and spike, a column per month; what is unknown or undefined is an empty cell. */
    public static String csv(HedgeCoverage coverage) {
        var rows = new ArrayList<List<String>>();
        var header = new ArrayList<>(List.of("beta", "dvix", "condors_pnl_usd", "hedge_pnl_usd", "coverage"));
        coverage.months().forEach(month -> header.add("hedge_" + month + "_pnl_usd"));
        rows.add(header);
        for (UnderBeta curve : coverage.curves()) {
            for (Row row : curve.rows()) {
                var cells = new ArrayList<>(List.of(
                        curve.beta().name(),
                        ShortestDecimal.of(row.vixPoints()),
                        cell(row.condorsUsd()),
                        cell(row.hedgeUsd()),
                        cell(row.coverage())));
                row.monthsUsd().forEach(month -> cells.add(cell(month)));
                rows.add(cells);
            }
        }
        return ReportCsv.of(rows);
    }

    private static String cell(OptionalDouble value) {
        return value.isPresent() ? ShortestDecimal.of(value.getAsDouble()) : "";
    }

    /**
     * The same as JSON text.
     *
     * @param book name of the book
     * @param market name of the market
     * @param asOf time of the market
     */
    public static String json(HedgeCoverage coverage, String book, String market, LocalDateTime asOf) {
        ObjectNode root = JsonText.object();
        root.put("schema", "wingspread.coverage/1");
        root.put("asOf", RiskJson.time(asOf));
        root.put("book", book);
        root.put("market", market);
        put(root, "days", coverage.common().days());
        ArrayNode curves = root.putArray("curves");
        coverage.curves().forEach(curve -> curves.add(curve(coverage, curve)));
        return JsonText.of(root);
    }

    private static ObjectNode curve(HedgeCoverage coverage, UnderBeta curve) {
        ObjectNode node = JsonText.object();
        node.put("beta", curve.beta().name());
        put(node, "beta0", curve.beta().beta0());
        put(node, "beta_inf", curve.beta().betaInf());
        put(node, "kappa", curve.beta().kappa());
        put(node, "no_loss_from_vixpt", curve.noLossFromVixPoints());
        ArrayNode spikes = node.putArray("spikes");
        for (Row row : curve.rows()) {
            ObjectNode spike = spikes.addObject();
            put(spike, "dvix", row.vixPoints());
            put(spike, "condors_pnl_usd", row.condorsUsd());
            put(spike, "hedge_pnl_usd", row.hedgeUsd());
            put(spike, "coverage", row.coverage());
            ArrayNode months = spike.putArray("hedge_months");
            for (int i = 0; i < coverage.months().size(); i++) {
                ObjectNode month = months.addObject();
                month.put("expiry", coverage.months().get(i).toString());
                put(month, "pnl_usd", row.monthsUsd().get(i));
            }
        }
        return node;
    }
}
