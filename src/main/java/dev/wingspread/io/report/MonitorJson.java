package dev.wingspread.io.report;

import static dev.wingspread.io.report.JsonText.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wingspread.base.Failure;
import dev.wingspread.io.table.ShortestDecimal;
import dev.wingspread.model.Phase;
import dev.wingspread.monitor.CloseSignals;
import dev.wingspread.monitor.Finding;
import dev.wingspread.monitor.Macd;
import dev.wingspread.monitor.MarketSignals;
import dev.wingspread.monitor.Prompt;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.RuleProfile;
import dev.wingspread.monitor.cure.MonitorReport;
import dev.wingspread.strategy.OrderText;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What the monitor says as JSON, schema {@code wingspread.monitor/1}, and as CSV. */
public final class MonitorJson {

    private MonitorJson() {}

    /** The report as JSON text. */
    public static String text(MonitorReport report, LocalDateTime asOf, String book, Phase phase, RuleProfile profile) {
        ObjectNode root = JsonText.object();
        root.put("schema", "wingspread.monitor/1");
        root.put("asOf", RiskJson.time(asOf));
        root.put("book", book);
        root.put("phase", phase.name());
        root.putObject("profile").put("name", profile.name()).put("version", profile.version());
        ArrayNode prompts = root.putArray("prompts");
        report.prompts().forEach(prompt -> addPrompt(prompts.addObject(), prompt));
        ArrayNode skipped = root.putArray("skipped");
        report.evaluation()
                .skipped()
                .forEach(each ->
                        skipped.addObject().put("rule", each.rule().name()).put("missing", each.missing()));
        ArrayNode acknowledged = root.putArray("acknowledged");
        report.evaluation()
                .silenced()
                .forEach(each -> acknowledged
                        .addObject()
                        .put("rule", each.finding().rule().name())
                        .put("target", each.finding().target().text()));
        root.set("indicators", indicators(report));
        ArrayNode warnings = root.putArray("warnings");
        report.evaluation().warnings().stream().map(Failure::text).forEach(warnings::add);
        return JsonText.of(root);
    }

    private static void addPrompt(ObjectNode node, Prompt prompt) {
        Finding finding = prompt.finding();
        node.put("id", prompt.id());
        node.put("action", finding.action().name());
        node.put("target", finding.target().text());
        ArrayNode subjects = node.putArray("subjects");
        finding.subjects().forEach(subjects::add);
        node.put("rule", finding.rule().name());
        node.put("origin", finding.origin().word());
        node.put("text", prompt.text());
        node.put("metric", finding.metric());
        put(node, "value", finding.value());
        put(node, "threshold", finding.threshold());
        TradeNodes.putTrades(node, "trades", prompt.trades());
        TradeNodes.putFigures(node, "before", prompt.before());
        TradeNodes.putFigures(node, "after", prompt.after());
        ArrayNode also = node.putArray("also_true");
        prompt.alsoTrue().stream().map(Rule::name).forEach(also::add);
        node.put("clears_when", finding.clearsWhen());
        prompt.newPhase().ifPresent(phase -> node.put("new_phase", phase.name()));
    }

    private static ObjectNode indicators(MonitorReport report) {
        MarketSignals signals = report.signals();
        Optional<CloseSignals> close = signals.current();
        ObjectNode node = JsonText.object();
        close.ifPresentOrElse(known -> node.put("close", known.date().toString()), () -> node.putNull("close"));
        put(node.putObject("spx"), "rsi14", figure(close, CloseSignals::spxRsi));
        ObjectNode vix = node.putObject("vix");
        put(vix, "rsi14", figure(close, CloseSignals::vixRsi));
        put(vix, "sma20", figure(close, CloseSignals::vixSma));
        put(vix, "macd", figure(close, macd(Macd::line)));
        put(vix, "macd_signal", figure(close, macd(Macd::signal)));
        put(vix, "macd_hist", figure(close, macd(Macd::histogram)));
        put(node, "s12", signals.slope());
        put(node, "basis", signals.basis());
        close.flatMap(CloseSignals::breadth)
                .ifPresentOrElse(
                        breadth -> node.putObject("ad").put("diverges", breadth.diverges()), () -> node.putNull("ad"));
        report.evaluation()
                .score()
                .ifPresentOrElse(score -> node.put("score", score.points()), () -> node.putNull("score"));
        ArrayNode known = node.putArray("score_signals");
        report.evaluation().score().ifPresent(score -> score.signals().forEach(known::add));
        return node;
    }

    private static OptionalDouble figure(Optional<CloseSignals> close, Function<CloseSignals, OptionalDouble> figure) {
        return close.map(figure).orElse(OptionalDouble.empty());
    }

    private static Function<CloseSignals, OptionalDouble> macd(Function<Macd, Double> figure) {
        return close -> close.vixMacd()
                .map(macd -> OptionalDouble.of(figure.apply(macd)))
                .orElse(OptionalDouble.empty());
    }

    /** A row per prompt; what is unknown is an empty cell. */
    public static String csv(MonitorReport report) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "id",
                "action",
                "target",
                "rule",
                "origin",
                "metric",
                "value",
                "threshold",
                "nv10_before",
                "nv10_after",
                "hedge_ratio_before",
                "hedge_ratio_after",
                "offset6_before",
                "offset6_after",
                "theta_before_usd_per_day",
                "theta_after_usd_per_day",
                "trades",
                "text"));
        for (Prompt prompt : report.prompts()) {
            Finding finding = prompt.finding();
            rows.add(List.of(
                    prompt.id(),
                    finding.action().name(),
                    finding.target().text(),
                    finding.rule().name(),
                    finding.origin().word(),
                    finding.metric(),
                    number(finding.value()),
                    number(finding.threshold()),
                    number(prompt.before().nv10()),
                    number(prompt.after().nv10()),
                    number(prompt.before().hedgeRatio()),
                    number(prompt.after().hedgeRatio()),
                    number(prompt.before().offset6()),
                    number(prompt.after().offset6()),
                    number(prompt.before().thetaUsdPerDay()),
                    number(prompt.after().thetaUsdPerDay()),
                    prompt.trades().isEmpty() ? "" : OrderText.of(prompt.trades()),
                    SnapshotCsv.harmless(prompt.text())));
        }
        return ReportCsv.of(rows);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? ShortestDecimal.of(value.getAsDouble()) : "";
    }
}
