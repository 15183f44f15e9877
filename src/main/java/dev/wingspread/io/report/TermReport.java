package dev.wingspread.io.report;

import static dev.wingspread.io.report.JsonText.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.io.table.ShortestDecimal;
import dev.wingspread.market.SmileFit;
import dev.wingspread.market.SmileWarning;
import dev.wingspread.scenario.TermStructure;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** VIX curve and SPX vols as CSV and as JSON, schema {@code wingspread.term/1}. */
public final class TermReport {

    private TermReport() {}

    /** A row per level: spot VIX, futures in points, ATM vols as decimals. */
    public static String csv(TermStructure curves) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("kind", "root", "expiry", "dte_days", "today", "scenario"));
        rows.add(List.of(
                "VIX_SPOT",
                "VIX",
                "",
                "0",
                ShortestDecimal.of(curves.vixSpot()),
                ShortestDecimal.of(curves.vixSpotAfter())));
        curves.futures()
                .forEach(future -> rows.add(List.of(
                        "VIX_FUTURE",
                        "VX",
                        future.expiry().toString(),
                        Long.toString(future.dte()),
                        ShortestDecimal.of(future.price()),
                        ShortestDecimal.of(future.after()))));
        curves.atm()
                .forEach(atm -> rows.add(List.of(
                        "ATM_VOL",
                        atm.root().name(),
                        atm.expiry().toString(),
                        Long.toString(atm.dte()),
                        ShortestDecimal.of(atm.vol()),
                        cell(atm.after()))));
        return ReportCsv.of(rows);
    }

    static String cell(OptionalDouble value) {
        return value.isPresent() ? ShortestDecimal.of(value.getAsDouble()) : "";
    }

    /**
     * The same as JSON text, with slope, basis and warnings.
     *
     * @param asOf time of the market
     */
    public static String json(TermStructure curves, LocalDateTime asOf) {
        ObjectNode root = JsonText.object();
        root.put("schema", "wingspread.term/1");
        root.put("asOf", RiskJson.time(asOf));
        put(root, "vix", curves.vixSpot());
        put(root, "vix_scenario", curves.vixSpotAfter());
        put(root, "s12", curves.slope());
        put(root, "s12_scenario", curves.slopeAfter());
        put(root, "basis", curves.basis());
        ArrayNode futures = root.putArray("futures");
        curves.futures().forEach(future -> {
            ObjectNode node = futures.addObject();
            node.put("expiry", future.expiry().toString());
            node.put("dte", future.dte());
            put(node, "price", future.price());
            put(node, "price_scenario", future.after());
        });
        ArrayNode atm = root.putArray("atm");
        curves.atm().forEach(each -> {
            ObjectNode node = atm.addObject();
            node.put("root", each.root().name());
            node.put("expiry", each.expiry().toString());
            node.put("dte", each.dte());
            put(node, "vol", each.vol());
            put(node, "vol_scenario", each.after());
        });
        ArrayNode fits = root.putArray("fits");
        curves.fits().forEach(each -> {
            ObjectNode node = fits.addObject();
            node.put("root", each.root().name());
            node.put("expiry", each.expiry().toString());
            node.put("strikes", each.strikes());
            putFit(node, each.fit());
        });
        putWarnings(root, curves.warnings());
        return JsonText.of(root);
    }

    /** A fit's model and errors; vol points, strikes in index points. */
    static void putFit(ObjectNode node, SmileFit fit) {
        node.put("model", fit.model().name());
        node.put("strikes_used", fit.strikes());
        put(node, "median_error_volpts", fit.medianVolPoints());
        put(node, "rms_error_volpts", fit.rmsVolPoints());
        put(node, "worst_error_volpts", fit.worstVolPoints());
        put(node, "worst_strike", fit.worstStrike());
    }

    static void putWarnings(ObjectNode root, List<SmileWarning> warnings) {
        ArrayNode list = root.putArray("warnings");
        for (SmileWarning warning : warnings) {
            ObjectNode node = list.addObject();
            node.put("kind", warning.finding().kind().name());
            node.put("root", warning.root().name());
            node.put("expiry", warning.expiry().toString());
            warning.earlier()
                    .ifPresentOrElse(date -> node.put("earlier", date.toString()), () -> node.putNull("earlier"));
            put(node, "strike", warning.strike());
            put(node, "size", warning.finding().size());
            node.put("text", warning.text());
        }
    }
}
