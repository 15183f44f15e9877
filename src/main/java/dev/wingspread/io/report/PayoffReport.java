package dev.wingspread.io.report;

import static dev.wingspread.io.report.JsonText.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.io.table.ShortestDecimal;
import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.scenario.PayoffRequest;
import dev.wingspread.scenario.PayoffSlices;
import dev.wingspread.scenario.PricedSides;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Payoff curves as CSV, a row per point, and as JSON, schema {@code wingspread.payoff/1}. */
public final class PayoffReport {

    private static final List<String> FIGURES =
            List.of("spx", "spx_move_pct", "condors_pnl_usd", "hedge_pnl_usd", "total_pnl_usd");
    private static final List<String> SLICE_FIGURES = List.of(
            "spx",
            "spx_move_pct",
            "dvix",
            "condors_pnl_usd",
            "hedge_pnl_usd",
            "total_pnl_usd",
            "delta_combined_usd_per_pt",
            "nv_usd_per_vixpt",
            "theta_usd_per_day");
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

    /** Slices as a table with its header; what is unknown is an empty cell. */
    public static String csv(PayoffSlices slices, double spot) {
        var rows = new ArrayList<List<String>>();
        var names = new ArrayList<>(List.of("curve", "days", "level"));
        names.addAll(SLICE_FIGURES);
        rows.add(names);
        for (PayoffSlices.Row row : slices.rows()) {
            var cells = new ArrayList<>(List.of(
                    slices.curve(),
                    ShortestDecimal.of(slices.daysForward()),
                    row.level().name(spot)));
            figures(row).stream()
                    .map(value -> value.isPresent() ? ShortestDecimal.of(value.getAsDouble()) : "")
                    .forEach(cells::add);
            rows.add(cells);
        }
        return ReportCsv.of(rows);
    }

    /**
     * The curves as JSON text.
     *
     * @param slices the book at telling levels on the date of a curve, where they are wanted
     * @param asOf time of the market they start from
     */
    public static String json(
            PayoffRequest request,
            PayoffChart chart,
            PricedSides sides,
            Optional<PayoffSlices> slices,
            LocalDateTime asOf) {
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
        slices.ifPresent(wanted -> putSlices(root.putObject("slices"), wanted, chart.spot()));
        return JsonText.of(root);
    }

    private static void putSlices(ObjectNode node, PayoffSlices slices, double spot) {
        node.put("curve", slices.curve());
        put(node, "days", slices.daysForward());
        ArrayNode rows = node.putArray("rows");
        for (PayoffSlices.Row row : slices.rows()) {
            ObjectNode level = rows.addObject();
            level.put("level", row.level().name(spot));
            List<OptionalDouble> figures = figures(row);
            for (int i = 0; i < SLICE_FIGURES.size(); i++) {
                put(level, SLICE_FIGURES.get(i), figures.get(i));
            }
        }
    }

    private static List<OptionalDouble> figures(PayoffSlices.Row row) {
        return List.of(
                OptionalDouble.of(row.level().spx()),
                OptionalDouble.of(row.spxMovePct()),
                OptionalDouble.of(row.vixPoints()),
                row.condorsUsd(),
                row.hedgeUsd(),
                row.totalUsd(),
                row.deltaUsdPerPt(),
                row.netVegaUsd(),
                row.thetaUsdPerDay());
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
