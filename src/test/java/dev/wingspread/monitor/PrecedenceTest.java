package dev.wingspread.monitor;

import static dev.wingspread.monitor.ReadingsBuilder.calm;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.EventType;
import dev.wingspread.model.Phase;
import dev.wingspread.monitor.RuleMemory.Acknowledgement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that contradict each other. */
class PrecedenceTest {

    private static Finding first(Evaluation evaluation) {
        return evaluation.standing().get(0).finding();
    }

    // Net vega in the initial phase

    @ParameterizedTest
    @CsvSource({"0.399, HEDGE", "0.40, WATCH", "0.60, WATCH"})
    void inTheInitialPhaseASufficientOffsetExcusesShortNetVega(double offset, Action action) {
        assertEquals(
                action, first(calm().nv10(-0.2).offset6(offset).evaluateOnce()).action());
    }

    @Test
    void excusedNetVegaIsWatchedInsideHold() {
        Evaluation evaluation = calm().nv10(-0.2).evaluateOnce();
        assertEquals(
                List.of(Rule.R50, Rule.R99),
                evaluation.standing().stream()
                        .map(each -> each.finding().rule())
                        .toList());
        assertTrue(first(evaluation).why().get(0).startsWith("net vega below band, accepted in the initial phase"));
    }

    @Test
    void onlyTheInitialPhaseExcusesShortNetVega() {
        assertEquals(
                Action.HEDGE,
                first(calm().phase(Phase.CONFIRMED).nv10(-0.2).evaluateOnce()).action());
        assertEquals(
                Action.HEDGE,
                first(calm().phase(Phase.NONE).nv10(-0.2).evaluateOnce()).action());
    }

    @Test
    void anUnknownOffsetExcusesNothing() {
        assertEquals(
                Action.HEDGE,
                first(calm().nv10(-0.2).withoutHedgeFigures().evaluateOnce()).action());
    }

    @Test
    void whatIsMerelyWatchedDoesNotSpeakForTheHedge() {
        MonitorState once = calm().at("2026-03-03T10:30:00")
                .offset6(0.3)
                .evaluate(MonitorState.EMPTY)
                .next();
        MonitorState before = calm().offset6(0.3).evaluate(once).next();
        Evaluation evaluation = Monitor.evaluate(
                calm().at("2026-03-03T12:00:00").nv10(-0.2).offset6(0.42).build(), calm().levels(), before, true);
        assertEquals(
                List.of(Rule.R50, Rule.R60),
                evaluation.standing().stream()
                        .map(each -> each.finding().rule())
                        .toList());
        assertEquals(Action.WATCH, first(evaluation).action());
    }

    // Bands against each other

    @Test
    void shortNetVegaAndALargeHedgeHoldEachOther() {
        Evaluation evaluation =
                calm().phase(Phase.CONFIRMED).nv10(-0.2).hedgeRatio(1.3).evaluateOnce();
        assertEquals(1, evaluation.standing().size());
        assertEquals(Rule.R50, first(evaluation).rule());
        assertEquals(Action.HOLD, first(evaluation).action());
        assertEquals(List.of(Rule.R61), evaluation.standing().get(0).alsoTrue());
        assertEquals(
                "bands conflict: nv10 -0.20 is below its band, while the hedge is above its own at hedge_ratio 1.30",
                first(evaluation).why().get(0));
    }

    @Test
    void longNetVegaAndASmallHedgeHoldEachOther() {
        Evaluation evaluation = calm().nv10(0.3).offset6(0.2).evaluateOnce();
        assertEquals(Rule.R51, first(evaluation).rule());
        assertEquals(Action.HOLD, first(evaluation).action());
        assertEquals(
                "bands conflict: nv10 +0.30 is above its band, while the hedge is below its own at offset6 0.20 and"
                        + " hedge_ratio 0.80",
                first(evaluation).why().get(0));
    }

    @Test
    void aConflictWithARuleNotYetConfirmedHoldsAsWell() {
        MonitorState before =
                calm().phase(Phase.CONFIRMED).nv10(-0.2).evaluateOnce().next();
        Evaluation evaluation = calm().phase(Phase.CONFIRMED)
                .at("2026-03-03T12:00:00")
                .nv10(-0.2)
                .hedgeRatio(1.3)
                .evaluate(before);
        assertEquals(Action.HOLD, first(evaluation).action());
        assertEquals(Rule.R61, evaluation.pending().get(0).finding().rule());
    }

    @Test
    void theOtherRuleOfAConflictDoesNotTradeWhenTheFirstIsSilent() {
        ReadingsBuilder book = calm().phase(Phase.CONFIRMED).nv10(-0.2).hedgeRatio(1.3);
        MonitorState seen = book.evaluateOnce()
                .next()
                .acknowledged(
                        new RuleTarget(Rule.R50, Target.HEDGE),
                        new Acknowledgement(book.build().asOf(), java.util.OptionalDouble.of(-0.2)));
        Evaluation evaluation = book.at("2026-03-03T12:00:00").evaluate(seen);
        assertEquals(Rule.R61, first(evaluation).rule());
        assertEquals(Action.HOLD, first(evaluation).action());
    }

    @ParameterizedTest
    @CsvSource({"-0.5, 1.3, R20, HEDGE", "0.5, 0.1, R21, REDUCE"})
    void theAlarmOfAnInflationWeekOverridesTheConflict(double nv10, double ratio, Rule rule, Action action) {
        Evaluation evaluation = calm().phase(Phase.CONFIRMED)
                .event(EventType.PPI, "2026-03-04")
                .nv10(nv10)
                .hedgeRatio(ratio)
                .evaluateOnce();
        assertEquals(1, evaluation.standing().size());
        assertEquals(rule, first(evaluation).rule());
        assertEquals(action, first(evaluation).action());
    }

    @Test
    void theAlarmAlsoOverridesWhatTheInitialPhaseExcuses() {
        Evaluation evaluation =
                calm().event(EventType.PPI, "2026-03-04").nv10(-0.5).evaluateOnce();
        assertEquals(Action.HEDGE, first(evaluation).action());
        assertEquals(List.of(Rule.R50), evaluation.standing().get(0).alsoTrue());
    }
}
