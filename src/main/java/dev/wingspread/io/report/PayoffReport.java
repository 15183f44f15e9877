package dev.wingspread.io.report;

import static dev.wingspread.io.report.JsonText.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.io.table.ShortestDecimal;
import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.scenario.PayoffRequest;
import dev.wingspread.scenario.PricedSides;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Payoff curves as CSV, a row per point, and as JSON, schema {@code wingspread.payoff/1}. */
public final class PayoffReport {

    private static final List<String> FIGURES =
            List.of("spx", "spx_move_pct", "condors_pnl_usd", "hedge_pnl_usd", "total_pnl_usd");
    private static final double PER_CENT = 100;

    private PayoffReport() {}

    /** The table with its header; what is unknown is an empty cell. */
    public static String csv(PayoffChart chart, PricedSides sides) {
        var rows = new ArrayList<List<String>>();
        var names = new ArrayList<>(List.of("curve", "days"));
        names.addAll(FIGURES);
        rows.add(names);
        for (PayoffCurve curve : chart.curves()) {
            for (PayoffCurve.Point point : curve.points()) {
                var cells = new ArrayList<>(List.of(curve.label(), ShortestDecimal.of(curve.daysForward())));
                figures(point, chart, sides).stream()
                        .map(value -> value.isPresent() ? ShortestDecimal.of(value.getAsDouble()) : "")
                        .forEach(cells::add);
                rows.add(cells);
            }
        }
        return ReportCsv.of(rows);
    }

    /**
     * The curves as JSON text.
     *
     * @param asOf time of the market they start from
     */
    public static String json(PayoffRequest request, PayoffChart chart, PricedSides sides, LocalDateTime asOf) {
        ObjectNode root = JsonText.object();
        root.put("schema", "wingspread.payoff/1");
        root.put("asOf", RiskJson.time(asOf));
        put(root, "spx", chart.spot());
        root.put("basis", chart.basis().name());
        root.put("vix", request.vixCoupled() ? "coupled" : "unchanged");
        WhatIfJson.putResponse(root.putObject("response"), request.shock());
        ArrayNode curves = root.putArray("curves");
        for (PayoffCurve curve : chart.curves()) {
            ObjectNode node = curves.addObject();
            node.put("curve", curve.label());
            put(node, "days", curve.daysForward());
            ArrayNode breakEvens = node.putArray("break_evens");
            curve.breakEvens().forEach(breakEvens::add);
            ArrayNode points = node.putArray("points");
            curve.points().forEach(point -> putPoint(points.addObject(), figures(point, chart, sides)));
        }
        return JsonText.of(root);
    }

    private static void putPoint(ObjectNode node, List<OptionalDouble> figures) {
        for (int i = 0; i < FIGURES.size(); i++) {
            put(node, FIGURES.get(i), figures.get(i));
        }
    }

    private static List<OptionalDouble> figures(PayoffCurve.Point point, PayoffChart chart, PricedSides sides) {
        return List.of(
                OptionalDouble.of(point.spx()),
                OptionalDouble.of((point.spx() / chart.spot() - 1) * PER_CENT),
                sides.condorsUsd(point.condorsUsd()),
                sides.hedgeUsd(point.hedgeUsd()),
                sides.totalUsd(point.totalUsd()));
    }
}
