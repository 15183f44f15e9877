package dev.wingspread.monitor;

import static dev.wingspread.monitor.ReadingsBuilder.calm;
import static dev.wingspread.monitor.ReadingsBuilder.close;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.Phase;
import dev.wingspread.model.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HedgeSizeRulesTest {

    // R60

    @ParameterizedTest
    @CsvSource({"0.39, true", "0.3999999, true", "0.40, false", "0.41, false"})
    void inTheInitialPhaseTheOffsetMustNotBeTooSmall(double offset, boolean isTrue) {
        assertEquals(isTrue, calm().offset6(offset).hedgeRatio(0).isTrue(Rule.R60));
    }

    @ParameterizedTest
    @CsvSource({"0.44, true", "0.45, true", "0.4500001, false"})
    void theOffsetIsLargeEnoughAboveItsClearLevel(double offset, boolean isTrue) {
        assertEquals(
                isTrue, calm().offset6(offset).standing(Rule.R60, Target.HEDGE).isTrue(Rule.R60));
    }

    @ParameterizedTest
    @CsvSource({"0.59, true", "0.5999999, true", "0.60, false", "0.61, false"})
    void inTheConfirmedPhaseTheHedgeRatioMustNotBeTooSmall(double ratio, boolean isTrue) {
        assertEquals(
                isTrue,
                calm().phase(Phase.CONFIRMED).hedgeRatio(ratio).offset6(0.1).isTrue(Rule.R60));
    }

    @ParameterizedTest
    @CsvSource({"0.64, true", "0.65, true", "0.6500001, false"})
    void theHedgeRatioIsLargeEnoughAboveItsClearLevel(double ratio, boolean isTrue) {
        assertEquals(
                isTrue,
                calm().phase(Phase.CONFIRMED)
                        .hedgeRatio(ratio)
                        .standing(Rule.R60, Target.HEDGE)
                        .isTrue(Rule.R60));
    }

    @Test
    void aHedgeTooSmallByItsOffsetIsNotYetTooSmallByItsRatio() {
        MonitorState byOffset = calm().offset6(0.3)
                .hedgeRatio(0.626)
                .evaluate(MonitorState.EMPTY)
                .next();
        byOffset = calm().at("2026-03-03T11:20:00")
                .offset6(0.3)
                .hedgeRatio(0.626)
                .evaluate(byOffset)
                .next();
        assertTrue(stands(byOffset, Rule.R60));
        ReadingsBuilder confirmed =
                calm().phase(Phase.CONFIRMED).at("2026-03-03T11:40:00").offset6(0.3);
        assertFalse(stands(confirmed.hedgeRatio(0.626).evaluate(byOffset).next(), Rule.R60));
        assertTrue(stands(confirmed.hedgeRatio(0.599).evaluate(byOffset).next(), Rule.R60));
    }

    @Test
    void aHedgeTooLargeByItsOffsetIsNotYetTooLargeByItsRatioOnceASpikeStarts() {
        MonitorState byOffset = calm().offset6(0.7)
                .hedgeRatio(1.17)
                .evaluate(MonitorState.EMPTY)
                .next();
        byOffset = calm().at("2026-03-03T11:20:00")
                .offset6(0.7)
                .hedgeRatio(1.17)
                .evaluate(byOffset)
                .next();
        assertTrue(stands(byOffset, Rule.R61));
        ReadingsBuilder spike = calm().at("2026-03-03T11:40:00").offset6(0.7).closes(close().vix(23));
        assertFalse(stands(spike.hedgeRatio(1.17).evaluate(byOffset).next(), Rule.R61));
        assertTrue(stands(spike.hedgeRatio(1.21).evaluate(byOffset).next(), Rule.R61));
    }

    private static boolean stands(MonitorState state, Rule rule) {
        return state.standing().contains(new RuleTarget(rule, Target.HEDGE));
    }

    @Test
    void withoutAHedgeIntendedNoneIsTooSmall() {
        assertEquals(
                Answer.NO, calm().phase(Phase.NONE).offset6(0).hedgeRatio(0).ask(Rule.R60));
    }

    @ParameterizedTest
    @EnumSource(names = {"INITIAL", "CONFIRMED"})
    void withoutHedgeFiguresTheHedgeIsNotJudged(Phase phase) {
        assertEquals(
                1,
                calm().phase(phase)
                        .withoutHedgeFigures()
                        .ask(Rule.R60)
                        .missing()
                        .size());
        assertTrue(calm().phase(phase)
                        .withoutHedgeFigures()
                        .ask(Rule.R61)
                        .missing()
                        .size()
                >= 1);
    }

    // R61

    @ParameterizedTest
    @CsvSource({"0.59, false", "0.60, false", "0.6000001, true"})
    void inTheInitialPhaseTheOffsetMustNotBeTooLarge(double offset, boolean isTrue) {
        ReadingsBuilder book = calm().offset6(offset);
        assertEquals(isTrue, book.isTrue(Rule.R61));
        if (isTrue) {
            assertEquals("offset6", book.finding(Rule.R61).metric());
        }
    }

    @ParameterizedTest
    @CsvSource({"0.56, true", "0.55, true", "0.5499999, false"})
    void theOffsetIsSmallEnoughBelowItsClearLevel(double offset, boolean isTrue) {
        assertEquals(
                isTrue, calm().offset6(offset).standing(Rule.R61, Target.HEDGE).isTrue(Rule.R61));
    }

    @Test
    void inASpikeALargeOffsetIsWhatTheHedgeWasBoughtFor() {
        assertFalse(calm().offset6(0.9).closes(close().vix(23)).isTrue(Rule.R61));
        assertTrue(calm().offset6(0.9).closes(close().vix(22)).isTrue(Rule.R61));
    }

    @ParameterizedTest
    @CsvSource({"1.19, false", "1.20, false", "1.2000001, true"})
    void inEveryPhaseTheHedgeRatioMustNotBeTooLarge(double ratio, boolean isTrue) {
        for (Phase phase : Phase.values()) {
            assertEquals(isTrue, calm().phase(phase).hedgeRatio(ratio).isTrue(Rule.R61), phase.name());
        }
    }

    @ParameterizedTest
    @CsvSource({"1.16, true", "1.15, true", "1.1499999, false"})
    void theHedgeRatioIsSmallEnoughBelowItsClearLevel(double ratio, boolean isTrue) {
        assertEquals(
                isTrue,
                calm().phase(Phase.CONFIRMED)
                        .hedgeRatio(ratio)
                        .standing(Rule.R61, Target.HEDGE)
                        .isTrue(Rule.R61));
    }

    @Test
    void onlyTheInitialPhaseLooksAtALargeOffset() {
        assertFalse(calm().phase(Phase.CONFIRMED).offset6(3).isTrue(Rule.R61));
        assertFalse(calm().phase(Phase.NONE).offset6(3).isTrue(Rule.R61));
    }

    @Test
    void withoutClosesTheRatioIsStillJudgedAndTheOffsetSkipped() {
        Answer answer = calm().withoutCloses().hedgeRatio(1.3).ask(Rule.R61);
        assertEquals("hedge_ratio", answer.findings().get(0).metric());
        assertEquals(1, answer.missing().size());
    }

    @Test
    void theLevelsFollowTheSettings() {
        assertTrue(calm().offset6(0.42).set(Setting.HEDGE_OFFSET_MIN, "0.45").isTrue(Rule.R60));
        assertTrue(calm().offset6(0.56).set(Setting.HEDGE_OFFSET_MAX, "0.55").isTrue(Rule.R61));
        assertTrue(calm().hedgeRatio(1.1).set(Setting.HEDGE_HR_MAX, "1").isTrue(Rule.R61));
        assertTrue(calm().phase(Phase.CONFIRMED)
                .hedgeRatio(0.65)
                .set(Setting.HEDGE_HR_MIN, "0.7")
                .isTrue(Rule.R60));
    }
}
