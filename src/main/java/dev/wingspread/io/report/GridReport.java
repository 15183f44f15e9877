package dev.wingspread.io.report;

import static dev.wingspread.io.report.JsonText.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.io.table.ShortestDecimal;
import dev.wingspread.scenario.PnlGrid;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A grid of scenarios as CSV and as JSON, schema {@code wingspread.grid/1}, under the same names. */
public final class GridReport {

    private static final List<String> NAMES =
            List.of("spx_move_pct", "dvix", "days", "condors_pnl_usd", "hedge_pnl_usd", "total_pnl_usd");

    private GridReport() {}

    /** The table with its header; what is unknown is an empty cell. */
    public static String csv(PnlGrid grid) {
        var rows = new ArrayList<List<String>>();
        rows.add(NAMES);
        for (PnlGrid.Row row : grid.rows()) {
            rows.add(cells(row).stream()
                    .map(value -> value.isPresent() ? ShortestDecimal.of(value.getAsDouble()) : "")
                    .toList());
        }
        return ReportCsv.of(rows);
    }

    /**
     * The grid as JSON text.
     *
     * @param asOf time of the market it starts from
     */
    public static String json(PnlGrid grid, LocalDateTime asOf) {
        ObjectNode root = JsonText.object();
        root.put("schema", "wingspread.grid/1");
        root.put("asOf", RiskJson.time(asOf));
        WhatIfJson.putResponse(root.putObject("response"), grid.common());
        ArrayNode rows = root.putArray("rows");
        for (PnlGrid.Row row : grid.rows()) {
            ObjectNode node = rows.addObject();
            List<OptionalDouble> cells = cells(row);
            for (int i = 0; i < NAMES.size(); i++) {
                put(node, NAMES.get(i), cells.get(i));
            }
        }
        return JsonText.of(root);
    }

    private static List<OptionalDouble> cells(PnlGrid.Row row) {
        return List.of(
                OptionalDouble.of(row.spxMovePct()),
                OptionalDouble.of(row.vixPoints()),
                OptionalDouble.of(row.days()),
                row.condorsUsd(),
                row.hedgeUsd(),
                row.totalUsd());
    }
}
