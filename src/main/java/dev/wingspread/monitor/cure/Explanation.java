package dev.wingspread.monitor.cure;

import dev.wingspread.base.Formats;
import dev.wingspread.monitor.Finding;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.Skipped;
import dev.wingspread.monitor.Target;
import dev.wingspread.strategy.OrderText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A prompt in words, always in the same order: what, against which level, why, what to do, what it does, when it clears,
 * what else is true, what could not be asked.
 */
final class Explanation {

    /** How traders call the figures that have long names in reports; the others go by their own. */
    private static final Map<String, String> SHORT_NAMES = Map.ofEntries(
            Map.entry("break_even_distance_em", "break-even in EM"),
            Map.entry("distance_to_short_points", "points to the short strike"),
            Map.entry("hedge_ratio", "HR"),
            Map.entry("vix_rsi14", "RSI(VIX)"),
            Map.entry("pnl_pct_of_credit", "P&L against credit"),
            Map.entry("spx_rsi14", "RSI(SPX)"),
            Map.entry("steepening_bp", "2s10s in 5 days, bp"),
            Map.entry("theta_pct_of_margin", "theta a day against margin"),
            Map.entry("failed_inputs_pct", "legs with bad inputs"),
            Map.entry("input_age_hours", "age of the oldest input, hours"),
            Map.entry("vix_over_sma20", "VIX/SMA20"),
            Map.entry("quote_age_hours", "age of the quotes, hours"),
            Map.entry("missing_futures", "futures missing"),
            Map.entry("fading_score", "score"));

    private Explanation() {}

    static List<String> of(
            Finding finding, Cure cure, KeyFigures before, KeyFigures after, List<Rule> also, List<Skipped> skipped) {
        var parts = new ArrayList<String>();
        parts.add(cure.action() + " " + object(finding) + measured(finding) + " [" + finding.rule() + ", "
                + finding.origin().word() + "]");
        add(parts, "Why: ", String.join("; ", finding.why()));
        add(parts, "Do: ", doing(cure));
        add(parts, "Note: ", String.join("; ", cure.remarks()));
        add(parts, "Effect: ", cure.trades().isEmpty() ? "" : effect(before, after));
        add(parts, "Clears: ", finding.clearsWhen());
        add(parts, "Also true: ", also.stream().map(Rule::name).collect(Collectors.joining(", ")));
        add(
                parts,
                "Skipped: ",
                skipped.stream()
                        .map(each -> each.rule() + " (" + each.missing() + ")")
                        .collect(Collectors.joining(", ")));
        return parts;
    }

    private static void add(List<String> parts, String title, String text) {
        if (!text.isEmpty()) {
            parts.add(title + text);
        }
    }

    private static String object(Finding finding) {
        boolean isNamed = finding.target().kind() != Target.Kind.HEDGE_MONTH;
        String subjects = isNamed ? String.join(", ", finding.subjects()) : "";
        return finding.target().text() + (subjects.isEmpty() ? "" : " (" + subjects + ")");
    }

    private static String measured(Finding finding) {
        String metric = finding.metric();
        if (metric.isEmpty()) {
            return "";
        }
        String name = ": " + SHORT_NAMES.getOrDefault(metric, metric);
        if (finding.value().isEmpty()) {
            return name;
        }
        String value = name + " " + figure(metric, finding.value());
        return finding.threshold().isEmpty() ? value : value + " vs " + figure(metric, finding.threshold());
    }

    /** A figure in the digits that its name asks for. */
    static String figure(String metric, OptionalDouble value) {
        if (metric.contains("_usd")) {
            return Formats.dollars(value);
        }
        if (metric.contains("_pct")) {
            return Formats.withUnit(Formats.rate(value), "%");
        }
        return Formats.signedRatio(value).replaceFirst("^\\+", "");
    }

    private static String doing(Cure cure) {
        String orders = cure.trades().isEmpty() ? "" : OrderText.of(cure.trades());
        String phase = cure.newPhase().map(next -> "set the phase to " + next).orElse("");
        return orders + (orders.isEmpty() || phase.isEmpty() ? "" : ", and ") + phase;
    }

    private static String effect(KeyFigures before, KeyFigures after) {
        return "nv10 " + change(before, after, KeyFigures::nv10, Formats::signedRatio)
                + ", HR " + change(before, after, KeyFigures::hedgeRatio, Formats::ratio)
                + ", offset6 " + change(before, after, KeyFigures::offset6, Formats::ratio)
                + ", theta " + change(before, after, KeyFigures::thetaUsdPerDay, Formats::signedDollars) + " a day";
    }

    private static String change(
            KeyFigures before,
            KeyFigures after,
            Function<KeyFigures, OptionalDouble> figure,
            Function<OptionalDouble, String> format) {
        return format.apply(figure.apply(before)) + " → " + format.apply(figure.apply(after));
    }
}
