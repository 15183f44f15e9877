package dev.wingspread.monitor.cure;

import static dev.wingspread.testing.Legs.instrument;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.model.Layer;
import dev.wingspread.model.Phase;
import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.Finding;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.Skipped;
import dev.wingspread.monitor.Target;
import dev.wingspread.strategy.Trade;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

    private static final KeyFigures BEFORE = figures(-0.464, 0.23, 0.501, 712.4);
    private static final KeyFigures AFTER = figures(-0.149, 0.56, 0.598, 611.6);
    private static final List<Trade> TRADES = List.of(
            new Trade(instrument("VIX260415C00024000"), 12, 1.07, 7.80, true),
            new Trade(instrument("VIX260519C00026000"), 6, 1.27, 3.90, true),
            new Trade(instrument("SPXW260313P05750000"), -10, 4.1, 6.50, false));

    private static KeyFigures figures(double nv10, double ratio, double offset, double theta) {
        return new KeyFigures(
                OptionalDouble.of(nv10), OptionalDouble.of(ratio), OptionalDouble.of(offset), OptionalDouble.of(theta));
    }

    private static Finding finding(Rule rule, Target target, String metric, double value, double threshold) {
        return new Finding(
                rule,
                target,
                rule.action(),
                target.kind() == Target.Kind.LAYER ? List.of("S-1") : List.of(),
                metric,
                OptionalDouble.of(value),
                OptionalDouble.of(threshold),
                List.of("CPI 2026-03-11", "short vega mostly of layer S"),
                "nv10 above -0.35",
                true);
    }

    private static Cure cure(Action action, List<Trade> trades) {
        return new Cure(action, trades, Layer.S, List.of(), java.util.Optional.empty(), 0);
    }

    private static Target target(String text) {
        return switch (text) {
            case "layer" -> Target.of(Layer.S);
            case "month" -> Target.month(LocalDate.of(2026, 3, 18));
            case "book" -> Target.BOOK;
            default -> Target.HEDGE;
        };
    }

    /** What every rule says first: action, object, figure against its level, rule and origin. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R01|book|failed_inputs_pct|12|10|NO_ADVICE book: legs with bad inputs 12.00 % vs 10.00 % [R01, ours]",
                "R10|layer|dte|1|1|EXIT layer S (S-1): dte 1.00 vs 1.00 [R10, ours]",
                "R11|layer|pnl_pct_of_credit|-210|-200|EXIT layer S (S-1): P&L against credit -210.00 % vs -200.00 % [R11, ours]",
                "R12|layer|distance_to_short_points|-5|0|ROLL layer S (S-1): points to the short strike -5.00 vs 0.00 [R12, ours]",
                "R13|layer|pnl_pct_of_credit|51|50|EXIT layer S (S-1): P&L against credit 51.00 % vs 50.00 % [R13, ours]",
                "R20|hedge|nv10|-0.46|-0.4|HEDGE hedge: nv10 -0.46 vs -0.40 [R20, seed]",
                "R21|hedge|nv10|0.46|0.4|REDUCE hedge: nv10 0.46 vs 0.40 [R21, seed]",
                "R30|month|vix_over_sma20|1.2|1.1|REDUCE hedge month 2026-03-18: VIX/SMA20 1.20 vs 1.10 [R30, seed]",
                "R31|hedge|steepening_bp|18|15|ROLL hedge: 2s10s in 5 days, bp 18.00 vs 15.00 [R31, seed]",
                "R32|month|vix_rsi14|72|70|ROLL hedge month 2026-03-18: RSI(VIX) 72.00 vs 70.00 [R32, seed]",
                "R40|hedge|spx_rsi14|68|65|HEDGE hedge: RSI(SPX) 68.00 vs 65.00 [R40, seed]",
                "R50|hedge|nv10|-0.2|-0.15|HEDGE hedge: nv10 -0.20 vs -0.15 [R50, seed]",
                "R51|hedge|nv10|0.3|0.25|REDUCE hedge: nv10 0.30 vs 0.25 [R51, seed]",
                "R60|hedge|offset6|0.3|0.4|HEDGE hedge: offset6 0.30 vs 0.40 [R60, seed]",
                "R61|hedge|hedge_ratio|1.3|1.2|REDUCE hedge: HR 1.30 vs 1.20 [R61, seed]",
                "R70|layer|theta_pct_of_margin|0.05|0.08|ROLL layer S (S-1): theta a day against margin 0.05 % vs 0.08 % [R70, seed]",
                "R80|layer|break_even_distance_em|0.9|1|ROLL layer S (S-1): break-even in EM 0.90 vs 1.00 [R80, seed]",
                "R90|hedge|score|3|2|HEDGE hedge: score 3.00 vs 2.00 [R90, seed]"
            })
    void everyRuleNamesActionObjectFigureAndOrigin(
            Rule rule, String target, String metric, double value, double threshold, String sentence) {
        List<String> sentences = Explanation.of(
                finding(rule, target(target), metric, value, threshold),
                cure(rule.action(), List.of()),
                BEFORE,
                BEFORE,
                List.of(),
                List.of());
        assertEquals(sentence, sentences.get(0));
        assertEquals("Why: CPI 2026-03-11; short vega mostly of layer S", sentences.get(1));
        assertEquals("Clears: nv10 above -0.35", sentences.get(2));
    }

    @Test
    void allPartsStandInTheirOrder() {
        Cure cure =
                cure(Action.HEDGE, TRADES).withRemark("the budget has $0 left").towards(Phase.CONFIRMED);
        assertEquals(
                List.of(
                        "HEDGE hedge: nv10 -0.46 vs -0.40 [R20, seed]",
                        "Why: CPI 2026-03-11; short vega mostly of layer S",
                        "Do: buy 12 VIX 260415C24 @1.07, 6 VIX 260519C26 @1.27; sell 10 SPXW 260313P5750 @4.10,"
                                + " credit $2,036, and set the phase to CONFIRMED",
                        "Note: the budget has $0 left",
                        "Effect: nv10 -0.46 → -0.15, HR 0.23 → 0.56, offset6 0.50 → 0.60, theta +$712 → +$612 a day",
                        "Clears: nv10 above -0.35",
                        "Also true: R50, R60",
                        "Skipped: R31 (yields)"),
                Explanation.of(
                        finding(Rule.R20, Target.HEDGE, "nv10", -0.464, -0.40),
                        cure,
                        BEFORE,
                        AFTER,
                        List.of(Rule.R50, Rule.R60),
                        List.of(new Skipped(Rule.R31, "yields"))));
    }

    @Test
    void unknownFiguresAreSaidToBeUnknown() {
        KeyFigures unknown = new KeyFigures(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        List<String> sentences = Explanation.of(
                finding(Rule.R20, Target.HEDGE, "nv10", -0.464, -0.40),
                cure(Action.HEDGE, TRADES),
                unknown,
                unknown,
                List.of(),
                List.of());
        assertEquals("Effect: nv10 – → –, HR – → –, offset6 – → –, theta – → – a day", sentences.get(3));
    }

    @Test
    void holdSaysThatNothingAsksForATrade() {
        List<String> sentences =
                Explanation.of(Finding.hold(), cure(Action.HOLD, List.of()), BEFORE, BEFORE, List.of(), List.of());
        assertEquals("HOLD book [R99, ours]", sentences.get(0));
        assertEquals("Why: no rule asks for a trade", sentences.get(1));
    }
}
