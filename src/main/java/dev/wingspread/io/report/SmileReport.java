package dev.wingspread.io.report;

import static dev.wingspread.io.report.JsonText.put;
import static dev.wingspread.io.report.TermReport.cell;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.io.table.ShortestDecimal;
import dev.wingspread.scenario.ExpirySmile;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The smile of an expiry as CSV and as JSON, schema {@code wingspread.smile/1}; vols are decimals. */
public final class SmileReport {

    private SmileReport() {}

    /** Rows of three kinds: the curve, the quotes, what is held. */
    public static String csv(ExpirySmile smile) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("kind", "strike", "type", "vol", "vol_scenario", "bid_vol", "ask_vol", "error", "quantity"));
        for (ExpirySmile.Point point : smile.points()) {
            rows.add(List.of(
                    "SMILE",
                    ShortestDecimal.of(point.strike()),
                    "",
                    ShortestDecimal.of(point.vol()),
                    cell(point.after()),
                    "",
                    "",
                    "",
                    ""));
        }
        for (ExpirySmile.Quoted quote : smile.quotes()) {
            rows.add(List.of(
                    "QUOTE",
                    ShortestDecimal.of(quote.vols().strike()),
                    quote.vols().type().name(),
                    ShortestDecimal.of(quote.smile()),
                    "",
                    cell(quote.vols().bid()),
                    cell(quote.vols().ask()),
                    cell(quote.error()),
                    ""));
        }
        for (ExpirySmile.Held held : smile.held()) {
            rows.add(List.of(
                    "HELD",
                    ShortestDecimal.of(held.strike()),
                    held.type().name(),
                    ShortestDecimal.of(held.vol()),
                    "",
                    "",
                    "",
                    "",
                    Integer.toString(held.quantity())));
        }
        return ReportCsv.of(rows);
    }

    /**
     * The same as JSON text.
     *
     * @param asOf time of the market
     */
    public static String json(ExpirySmile smile, LocalDateTime asOf) {
        ObjectNode root = JsonText.object();
        root.put("schema", "wingspread.smile/1");
        root.put("asOf", RiskJson.time(asOf));
        root.put("root", smile.choice().root().name());
        root.put("expiry", smile.choice().expiry().toString());
        root.put("dte", smile.dte());
        put(root, "forward", smile.forward());
        put(root, "forward_scenario", smile.forwardAfter());
        root.put("model", smile.model());
        put(root, "atm_vol", smile.atmVol());
        put(root, "rms_error", smile.rmsError());
        smile.fit().ifPresentOrElse(fit -> TermReport.putFit(root.putObject("fit"), fit), () -> root.putNull("fit"));
        ArrayNode points = root.putArray("smile");
        smile.points().forEach(point -> {
            ObjectNode node = points.addObject();
            put(node, "strike", point.strike());
            put(node, "vol", point.vol());
            put(node, "vol_scenario", point.after());
        });
        ArrayNode quotes = root.putArray("quotes");
        smile.quotes().forEach(quote -> {
            ObjectNode node = quotes.addObject();
            put(node, "strike", quote.vols().strike());
            node.put("type", quote.vols().type().name());
            put(node, "bid_vol", quote.vols().bid());
            put(node, "mid_vol", quote.vols().mid());
            put(node, "ask_vol", quote.vols().ask());
            put(node, "smile_vol", quote.smile());
            put(node, "error", quote.error());
        });
        ArrayNode held = root.putArray("held");
        smile.held().forEach(each -> {
            ObjectNode node = held.addObject();
            put(node, "strike", each.strike());
            node.put("type", each.type().name());
            node.put("quantity", each.quantity());
            put(node, "vol", each.vol());
        });
        TermReport.putWarnings(root, smile.warnings());
        return JsonText.of(root);
    }
}
