package dev.wingspread.io.report;

import static dev.wingspread.io.report.JsonText.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.io.table.ShortestDecimal;
import dev.wingspread.monitor.cure.Alternative;
import dev.wingspread.monitor.cure.Comparison;
import dev.wingspread.risk.Totals;
import dev.wingspread.strategy.OrderText;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Ways to answer a finding as JSON, schema {@code wingspread.compare/1}, and as CSV. */
public final class CompareJson {

    private CompareJson() {}

    /** The comparison as JSON text, best alternative first. */
    public static String text(Comparison comparison, LocalDateTime asOf, String book) {
        ObjectNode root = JsonText.object();
        root.put("schema", "wingspread.compare/1");
        root.put("asOf", RiskJson.time(asOf));
        root.put("book", book);
        root.put("rule", comparison.finding().rule().name());
        root.put("target", comparison.finding().target().text());
        root.put("objective", comparison.objective().name());
        ArrayNode alternatives = root.putArray("alternatives");
        for (Alternative alternative : comparison.alternatives()) {
            ObjectNode node = alternatives.addObject();
            node.put("kind", alternative.kind().name());
            node.put("action", alternative.cure().action().name());
            TradeNodes.putTrades(node, "trades", alternative.cure().trades());
            figures(alternative).forEach((name, value) -> put(node, name, value));
            ArrayNode inside = node.putArray("break_even_inside_em");
            alternative.breakEvensInside().forEach(inside::add);
            ArrayNode remarks = node.putArray("remarks");
            alternative.cure().remarks().forEach(remarks::add);
        }
        return JsonText.of(root);
    }

    /** A row per alternative, best first; what is unknown is an empty cell. */
    public static String csv(Comparison comparison) {
        var rows = new ArrayList<List<String>>();
        for (Alternative alternative : comparison.alternatives()) {
            Map<String, OptionalDouble> figures = figures(alternative);
            if (rows.isEmpty()) {
                var header = new ArrayList<>(List.of("kind", "action", "trades"));
                header.addAll(figures.keySet());
                rows.add(header);
            }
            var row = new ArrayList<String>();
            row.add(alternative.kind().name());
            row.add(alternative.cure().action().name());
            row.add(
                    alternative.cure().trades().isEmpty()
                            ? ""
                            : OrderText.of(alternative.cure().trades()));
            figures.values()
                    .forEach(value -> row.add(value.isPresent() ? ShortestDecimal.of(value.getAsDouble()) : ""));
            rows.add(row);
        }
        return ReportCsv.of(rows);
    }

    private static Map<String, OptionalDouble> figures(Alternative alternative) {
        Totals totals = alternative.totals();
        var figures = new LinkedHashMap<String, OptionalDouble>();
        figures.put("cost_usd", OptionalDouble.of(alternative.costUsd()));
        figures.put(
                "nv_usd_per_vixpt", OptionalDouble.of(totals.book().netVega().totalUsd()));
        figures.put("nv10", totals.nv10());
        figures.put("hedge_ratio", totals.hedgeRatio());
        figures.put("offset_6", totals.offsetAt(6));
        figures.put("theta_usd_per_day", OptionalDouble.of(totals.book().thetaUsdPerDay()));
        figures.put("theta_pct_of_margin", totals.thetaPctOfMargin());
        figures.put("margin_reg_t_usd", OptionalDouble.of(totals.marginRegTUsd()));
        for (int vixPoints : Comparison.SPIKES) {
            figures.put("spike_pnl_" + vixPoints + "_usd", OptionalDouble.of(alternative.pnlUsd(vixPoints)));
        }
        figures.put("days_gained", OptionalDouble.of((double) alternative.cure().daysGained()));
        return figures;
    }
}
