package dev.wingspread.monitor;

import static dev.wingspread.monitor.ReadingsBuilder.calm;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.EventType;
import dev.wingspread.model.settings.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventRulesTest {

    /** In the week of an inflation release. */
    private static ReadingsBuilder inflationWeek(double nv10) {
        return calm().event(EventType.CPI, "2026-03-06").nv10(nv10);
    }

    @ParameterizedTest
    @CsvSource({"-0.41, true", "-0.4000001, true", "-0.40, false", "-0.39, false"})
    void shortNetVegaBeyondTheAlarmAsksForAHedge(double nv10, boolean isTrue) {
        assertEquals(isTrue, inflationWeek(nv10).isTrue(Rule.R20));
    }

    @ParameterizedTest
    @CsvSource({"-0.36, true", "-0.35, true", "-0.3499999, false"})
    void shortNetVegaIsGoodAgainAboveItsClearLevel(double nv10, boolean isTrue) {
        assertEquals(
                isTrue, inflationWeek(nv10).standing(Rule.R20, Target.HEDGE).isTrue(Rule.R20));
    }

    @ParameterizedTest
    @CsvSource({"0.41, true", "0.4000001, true", "0.40, false", "0.39, false"})
    void longNetVegaBeyondTheAlarmAsksForLessHedge(double nv10, boolean isTrue) {
        assertEquals(isTrue, inflationWeek(nv10).isTrue(Rule.R21));
    }

    @ParameterizedTest
    @CsvSource({"0.36, true", "0.35, true", "0.3499999, false"})
    void longNetVegaIsGoodAgainBelowItsClearLevel(double nv10, boolean isTrue) {
        assertEquals(
                isTrue, inflationWeek(nv10).standing(Rule.R21, Target.HEDGE).isTrue(Rule.R21));
    }

    @ParameterizedTest
    @CsvSource({
        "CPI, 2026-03-10, true",
        "PPI, 2026-03-10, true",
        "CPI, 2026-03-11, false",
        "CPI, 2026-03-02, true",
        "CPI, 2026-02-27, false",
        "FOMC, 2026-03-04, false"
    })
    void theAlarmBelongsToTheWeekOfAnInflationRelease(EventType type, String date, boolean isTrue) {
        assertEquals(isTrue, calm().event(type, date).nv10(-1).isTrue(Rule.R20));
        assertEquals(isTrue, calm().event(type, date).nv10(1).isTrue(Rule.R21));
    }

    @ParameterizedTest
    @EnumSource(names = {"R20", "R21"})
    void theEndOfTheWeekClearsTheAlarm(Rule rule) {
        ReadingsBuilder later = calm().nv10(rule == Rule.R20 ? -1 : 1).standing(rule, Target.HEDGE);
        assertFalse(later.isTrue(rule));
    }

    @ParameterizedTest
    @CsvSource({"BOTH, true, true", "LITERAL_UPPER, false, true", "LOWER_ONLY, true, false"})
    void theModeSaysWhichSideIsAlarming(String mode, boolean isLower, boolean isUpper) {
        assertEquals(
                isLower,
                inflationWeek(-1).set(Setting.NV10_EVENT_ALARM_MODE, mode).isTrue(Rule.R20));
        assertEquals(
                isUpper,
                inflationWeek(1).set(Setting.NV10_EVENT_ALARM_MODE, mode).isTrue(Rule.R21));
    }

    @ParameterizedTest
    @EnumSource(names = {"R20", "R21"})
    void theRegimeMultiplierDoesNotMoveTheAlarm(Rule rule) {
        double nv10 = rule == Rule.R20 ? -0.41 : 0.41;
        assertTrue(inflationWeek(nv10).flags(false, 2).isTrue(rule));
        assertFalse(inflationWeek(nv10 * 0.9).flags(false, 0.5).isTrue(rule));
    }

    @ParameterizedTest
    @EnumSource(names = {"R20", "R21"})
    void withoutReleasesOrNetVegaTheAlarmIsSkipped(Rule rule) {
        assertTrue(calm().withoutEvents().ask(rule).missing().get(0).contains("events"));
        assertTrue(calm().withoutEvents()
                .event(EventType.CPI, "2026-02-27")
                .ask(rule)
                .missing()
                .get(0)
                .contains("end with 2026-02-27"));
        assertTrue(inflationWeek(0).withoutNv10().ask(rule).missing().get(0).contains("nv10"));
    }

    @Test
    void theAlarmSaysWhichReleaseMakesTheWeek() {
        Finding finding = inflationWeek(-0.46).finding(Rule.R20);
        assertEquals(List.of("CPI 2026-03-06"), finding.why());
        assertEquals(Action.HEDGE, finding.action());
        assertEquals(-0.40, finding.threshold().getAsDouble());
        assertEquals(Action.REDUCE, inflationWeek(0.46).finding(Rule.R21).action());
    }

    @Test
    void theAlarmSpeaksAtOnceAndBeforeTheBand() {
        Evaluation evaluation = inflationWeek(-0.46).evaluate(MonitorState.EMPTY);
        assertEquals(Rule.R20, evaluation.standing().get(0).finding().rule());
        assertEquals(1, evaluation.pending().size());
        assertEquals(Rule.R50, evaluation.pending().get(0).finding().rule());
    }
}
