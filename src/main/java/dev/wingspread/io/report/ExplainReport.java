package dev.wingspread.io.report;

import static dev.wingspread.io.report.JsonText.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.io.table.ShortestDecimal;
import dev.wingspread.risk.Quality;
import dev.wingspread.scenario.explain.ExplainStep;
import dev.wingspread.scenario.explain.ExplainedGroup;
import dev.wingspread.scenario.explain.PnlExplanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Where a change of P&amp;L came from as CSV, a row per group of legs, and as JSON, schema {@code wingspread.explain/1}. */
public final class ExplainReport {

    private ExplainReport() {}

    private static String name(ExplainStep step) {
        return step.name().toLowerCase(Locale.ROOT) + "_usd";
    }

    /** The table with its header; what is unknown is an empty cell. */
    public static String csv(PnlExplanation explained) {
        var rows = new ArrayList<List<String>>();
        var header = new ArrayList<>(List.of("group"));
        for (ExplainStep step : ExplainStep.values()) {
            header.add(name(step));
        }
        header.addAll(List.of("change_usd", "greeks_usd"));
        rows.add(header);
        explained.groups().forEach(group -> rows.add(cells(explained, group)));
        rows.add(cells(explained, explained.book()));
        return ReportCsv.of(rows);
    }

    private static List<String> cells(PnlExplanation explained, ExplainedGroup group) {
        var cells = new ArrayList<>(List.of(group.name()));
        for (ExplainStep step : ExplainStep.values()) {
            cells.add(cell(explained.known(group.usd(step))));
        }
        cells.add(cell(explained.known(group.totalUsd())));
        cells.add(cell(greeks(explained, group)));
        return cells;
    }

    private static String cell(OptionalDouble usd) {
        return usd.isPresent() ? ShortestDecimal.of(usd.getAsDouble()) : "";
    }

    private static OptionalDouble greeks(PnlExplanation explained, ExplainedGroup group) {
        return explained.isUnknown() ? OptionalDouble.empty() : group.greeksUsd();
    }

    /** The explanation as JSON text. */
    public static String json(PnlExplanation explained) {
        ObjectNode root = JsonText.object();
        root.put("schema", "wingspread.explain/1");
        root.put("asOf", RiskJson.time(explained.to()));
        root.put("from", RiskJson.time(explained.from()));
        putGroup(root.putObject("book"), explained, explained.book());
        ArrayNode groups = root.putArray("groups");
        explained.groups().forEach(group -> putGroup(groups.addObject(), explained, group));
        ObjectNode trading = root.putObject("trading");
        put(trading, "pnl_usd", explained.trading().usd());
        put(trading, "fees_usd", explained.trading().feesUsd());
        ArrayNode remarks = trading.putArray("remarks");
        explained.trading().remarks().forEach(remarks::add);
        put(root, "total_usd", explained.known(explained.totalUsd()));
        ArrayNode unpriced = root.putArray("unpriced");
        for (Quality.UnpricedLeg leg : explained.unpriced()) {
            ObjectNode node = unpriced.addObject();
            node.put("symbol", leg.leg().instrument().symbol());
            node.put("structure", leg.structureId());
            node.put("reason", leg.why().message());
        }
        return JsonText.of(root);
    }

    private static void putGroup(ObjectNode node, PnlExplanation explained, ExplainedGroup group) {
        node.put("group", group.name());
        for (ExplainStep step : ExplainStep.values()) {
            put(node, name(step), explained.known(group.usd(step)));
        }
        put(node, "change_usd", explained.known(group.totalUsd()));
        put(node, "greeks_usd", greeks(explained, group));
    }
}
