package dev.wingspread.io.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.io.table.ShortestDecimal;
import dev.wingspread.market.DailyClose;
import dev.wingspread.market.Market;
import dev.wingspread.market.MarketEvent;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.calendar.TradingCalendar;
import dev.wingspread.monitor.Indicators;
import dev.wingspread.risk.MarketSummary;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.risk.StructureRisk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns a risk report into snapshot rows: one for the book, then one per layer, hedge month, structure and leg. Figures
 * are those of the JSON report under the same names, nested ones joined by an underscore.
 */
final class SnapshotRows {

    /** Trading days ahead within which an event is listed. */
    private static final int EVENT_DAYS = 5;

    private final RiskReport report;
    private final SnapshotIdentity identity;
    private final List<Map<String, String>> rows = new ArrayList<>();

    SnapshotRows(RiskReport report, SnapshotIdentity identity) {
        this.report = report;
        this.identity = identity;
    }

    List<Map<String, String>> all() {
        ObjectNode json = RiskJson.node(report, identity.book(), "");
        addBook((ObjectNode) json.get("totals"));
        for (JsonNode layer : json.get("layers")) {
            add("LAYER", layer.get("layer").asText(), (ObjectNode) layer);
        }
        for (JsonNode month : json.get("hedge_months")) {
            add("HEDGE_MONTH", month.get("expiry").asText(), (ObjectNode) month);
        }
        for (int i = 0; i < report.structures().size(); i++) {
            addStructure(report.structures().get(i), (ObjectNode)
                    json.get("structures").get(i));
        }
        return rows;
    }

    private void addBook(ObjectNode totals) {
        Map<String, String> row = add("BOOK", identity.book(), totals);
        putState(row);
        putMarket(row);
        putIndicators(row);
        row.put("priced_legs", Integer.toString(report.quality().pricedLegs()));
        row.put("unpriced_legs", Integer.toString(report.quality().unpriced().size()));
    }

    private void addStructure(StructureRisk structure, ObjectNode node) {
        String id = structure.structure().id();
        ObjectNode own = node.deepCopy();
        ArrayNode legs = (ArrayNode) own.remove("legs");
        JsonNode breakEvens = own.remove("break_evens");
        Map<String, String> row = add("STRUCTURE", id, own);
        if (structure.structure() instanceof IronCondor condor) {
            row.put("strikes", strikes(condor));
            // Of two break-evens the put side comes first; a single one is told by its side of the short strikes.
            breakEvens.forEach(level -> row.put(
                    level.asDouble() < condor.k2() ? "break_even_low" : "break_even_high",
                    ShortestDecimal.of(level.asDouble())));
        }
        for (JsonNode leg : legs) {
            add("LEG", id + "/" + leg.get("symbol").asText().replaceAll("\\s+", ""), (ObjectNode) leg);
        }
    }

    private static String strikes(IronCondor condor) {
        return List.of(condor.k1(), condor.k2(), condor.k3(), condor.k4()).stream()
                .map(FigureNodes::spikeName)
                .collect(Collectors.joining("/"));
    }

    private Map<String, String> add(String level, String key, ObjectNode figures) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("schema_version", SnapshotColumns.SCHEMA_VERSION);
        row.put("as_of", RiskJson.time(report.market().asOf()));
        row.put("book", identity.book());
        row.put("level", level);
        row.put("key", key);
        row.put("app_version", identity.appVersion());
        row.put("book_sha256", identity.bookSha256());
        row.put("market_sha256", identity.marketSha256());
        rows.add(row);
        flatten("", figures, row);
        return row;
    }

    private void putState(Map<String, String> row) {
        row.put("phase", report.portfolio().phase().name());
        row.put("theta_tighten", Boolean.toString(report.portfolio().flags().thetaTighten()));
        row.put(
                "vega_band_multiplier",
                ShortestDecimal.of(report.portfolio().flags().vegaBandMultiplier()));
        row.put("events_next_5_days", events());
    }

    private void putMarket(Map<String, String> row) {
        Market market = report.market();
        MarketSummary levels = report.levels();
        row.put("spx", ShortestDecimal.of(levels.spx()));
        levels.spxChangePct().ifPresent(value -> row.put("spx_change_pct", ShortestDecimal.of(value)));
        row.put("vix", ShortestDecimal.of(levels.vix()));
        levels.vixChangePoints().ifPresent(value -> row.put("vix_change_points", ShortestDecimal.of(value)));
        levels.vvix().ifPresent(value -> row.put("vvix", ShortestDecimal.of(value)));
        for (int i = 0; i < Math.min(3, levels.futures().size()); i++) {
            row.put("f" + (i + 1), ShortestDecimal.of(levels.futures().get(i).price()));
            row.put(
                    "f" + (i + 1) + "_dte",
                    Long.toString(levels.futures().get(i).dte()));
        }
        levels.slope().ifPresent(value -> row.put("s12", ShortestDecimal.of(value)));
        levels.basis().ifPresent(value -> row.put("vix_f1_basis", ShortestDecimal.of(value)));
        levels.expectedMovePoints()
                .forEach((days, points) -> row.put("em_points_" + days + "d", ShortestDecimal.of(points)));
        row.put("rate", ShortestDecimal.of(market.rate()));
        row.put("dividend_yield", ShortestDecimal.of(market.dividendYield()));
    }

    private void putIndicators(Map<String, String> row) {
        Market market = report.market();
        LocalDate today = market.asOf().toLocalDate();
        List<DailyClose> vix = Indicators.until(market.snapshot().vixCloses(), today);
        List<DailyClose> spx = Indicators.until(market.snapshot().spxCloses(), today);
        Indicators.sma(vix, Indicators.SMA_CLOSES).ifPresent(value -> row.put("vix_sma20", ShortestDecimal.of(value)));
        Indicators.rsi(vix, Indicators.RSI_CHANGES).ifPresent(value -> row.put("vix_rsi14", ShortestDecimal.of(value)));
        Indicators.macd(vix).ifPresent(macd -> {
            row.put("vix_macd", ShortestDecimal.of(macd.line()));
            row.put("vix_macd_signal", ShortestDecimal.of(macd.signal()));
            row.put("vix_macd_hist", ShortestDecimal.of(macd.histogram()));
        });
        Indicators.rsi(spx, Indicators.RSI_CHANGES).ifPresent(value -> row.put("spx_rsi14", ShortestDecimal.of(value)));
    }

    private String events() {
        LocalDate today = report.market().asOf().toLocalDate();
        LocalDate last = today;
        for (int i = 0; i < EVENT_DAYS; i++) {
            last = TradingCalendar.nextTradingDay(last);
        }
        LocalDate until = last;
        return report.market().snapshot().events().stream()
                .filter(event -> !event.date().isBefore(today) && !event.date().isAfter(until))
                .map(SnapshotRows::text)
                .collect(Collectors.joining(" "));
    }

    private static String text(MarketEvent event) {
        return event.type() + ":" + event.date();
    }

    private static void flatten(String prefix, ObjectNode node, Map<String, String> row) {
        node.properties().forEach(field -> {
            String name = prefix + field.getKey();
            JsonNode value = field.getValue();
            if (value instanceof ObjectNode nested) {
                flatten(name + "_", nested, row);
            } else if (value.isNumber()) {
                row.put(name, value.isIntegralNumber() ? value.asText() : ShortestDecimal.of(value.asDouble()));
            } else if (!value.isNull() && !value.isArray()) {
                row.put(name, value.asText());
            }
        });
    }
}
