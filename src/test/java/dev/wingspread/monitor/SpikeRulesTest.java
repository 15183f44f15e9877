package dev.wingspread.monitor;

import static dev.wingspread.monitor.ReadingsBuilder.APRIL;
import static dev.wingspread.monitor.ReadingsBuilder.MARCH;
import static dev.wingspread.monitor.ReadingsBuilder.MAY;
import static dev.wingspread.monitor.ReadingsBuilder.calm;
import static dev.wingspread.monitor.ReadingsBuilder.close;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.EventType;
import dev.wingspread.model.settings.Setting;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SpikeRulesTest {

    /** VIX at 23, its average 20. */
    private static ReadingsBuilder spike() {
        return calm().closes(close().vix(23));
    }

    private static ReadingsBuilder eventSpike() {
        return spike().event(EventType.FOMC, "2026-03-04");
    }

    // The spike itself

    @ParameterizedTest
    @CsvSource({"22.01, 50, true", "22, 50, false", "21.9, 50, false", "20, 70, false", "20, 70.1, true"})
    void aSpikeIsVixFarAboveItsAverageOrTooStrong(double vix, double rsi, boolean isTrue) {
        assertEquals(isTrue, calm().closes(close().vix(vix).vixRsi(rsi)).isTrue(Rule.R32));
    }

    @ParameterizedTest
    @CsvSource({"21, 50, true", "20.99, 50, false", "20, 60, true", "20, 59.9, false", "20.99, 60, true"})
    void aSpikeIsOverWhenBothHaveComeBack(double vix, double rsi, boolean isTrue) {
        assertEquals(
                isTrue,
                calm().closes(close().vix(vix).vixRsi(rsi))
                        .standing(Rule.R32, Target.month(MARCH))
                        .isTrue(Rule.R32));
    }

    @Test
    void theFigureThatMakesTheSpikeIsTold() {
        Finding byLevel = calm().closes(close().vix(23).vixRsi(75)).finding(Rule.R32);
        assertEquals("vix_over_sma20", byLevel.metric());
        assertEquals(OptionalDouble.of(1.1), byLevel.threshold());
        Finding byStrength = calm().closes(close().vix(20).vixRsi(75)).finding(Rule.R32);
        assertEquals("vix_rsi14", byStrength.metric());
        assertEquals(OptionalDouble.of(75), byStrength.value());
        assertEquals(OptionalDouble.of(70), byStrength.threshold());
    }

    @Test
    void theLevelsOfTheSpikeFollowTheSettings() {
        ReadingsBuilder wide = spike().set(Setting.VIX_SMA_MULT, "1.20");
        assertFalse(wide.isTrue(Rule.R32));
        assertTrue(calm().closes(close().vix(23))
                .set(Setting.VIX_SMA_MULT, "1.20")
                .standing(Rule.R32, Target.month(MARCH))
                .isTrue(Rule.R32));
        assertFalse(calm().closes(close().vix(22.9))
                .set(Setting.VIX_SMA_MULT, "1.20")
                .standing(Rule.R32, Target.month(MARCH))
                .isTrue(Rule.R32));
        assertTrue(calm().closes(close().vixRsi(66)).set(Setting.RSI_VIX, "65").isTrue(Rule.R32));
    }

    @ParameterizedTest
    @EnumSource(names = {"R30", "R31", "R32"})
    void withoutClosesOrWithStaleOnesTheSpikeRulesAreSkipped(Rule rule) {
        assertTrue(eventSpike().withoutCloses().ask(rule).missing().get(0).contains("20 completed VIX closes"));
        assertTrue(eventSpike()
                .closes(close().withoutVix())
                .ask(rule)
                .missing()
                .get(0)
                .contains("VIX closes"));
        assertTrue(eventSpike()
                .stale("the closes end with May")
                .ask(rule)
                .missing()
                .get(0)
                .contains("end with May"));
    }

    @ParameterizedTest
    @EnumSource(names = {"R30", "R31", "R32"})
    void withoutALadderThereIsNothingToAsk(Rule rule) {
        assertEquals(Answer.NO, eventSpike().months().withoutCloses().ask(rule));
        var sold = new HedgeMonthReading(MARCH, 0, -3, OptionalDouble.of(10), OptionalDouble.of(-10));
        assertEquals(Answer.NO, eventSpike().months(sold).ask(rule));
    }

    // R30

    @Test
    void theSpikeOfAnEventTakesProfitInTheTwoInnermostMonths() {
        List<Finding> findings = eventSpike().ask(Rule.R30).findings();
        assertEquals(
                List.of(Target.month(MARCH), Target.month(APRIL)),
                findings.stream().map(Finding::target).toList());
        assertEquals(Action.REDUCE, findings.get(0).action());
        assertTrue(findings.get(0).why().contains("FOMC 2026-03-04"));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-26, false", "2026-02-27, true", "2026-03-03, true", "2026-03-05, true", "2026-03-06, false"})
    void theEventIsAtMostTwoTradingDaysAway(String date, boolean isTrue) {
        assertEquals(isTrue, spike().event(EventType.PPI, date).isTrue(Rule.R30));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "0.01, true"})
    void onlyAMonthInProfitIsReduced(double pnl, boolean isTrue) {
        var month = new HedgeMonthReading(MARCH, 1, 8, OptionalDouble.of(pnl), OptionalDouble.of(300));
        assertEquals(isTrue, eventSpike().months(month).isTrue(Rule.R30));
    }

    @Test
    void withoutASpikeAnEventReducesNothing() {
        assertFalse(eventSpike().closes(close().vix(22)).isTrue(Rule.R30));
    }

    @Test
    void theReductionStandsUntilTheSpikeIsOver() {
        ReadingsBuilder standing = calm().standing(Rule.R30, Target.month(MARCH));
        assertTrue(standing.closes(close().vix(21)).isTrue(Rule.R30));
        assertFalse(standing.closes(close().vix(20.9)).isTrue(Rule.R30));
    }

    @Test
    void withoutReleasesOrEntryPricesTheReductionIsSkipped() {
        assertTrue(spike().withoutEvents().ask(Rule.R30).missing().get(0).contains("events"));
        var unknown = new HedgeMonthReading(MARCH, 1, 8, OptionalDouble.empty(), OptionalDouble.of(300));
        assertTrue(eventSpike().months(unknown).ask(Rule.R30).missing().get(0).contains("entry"));
    }

    // R31

    @ParameterizedTest
    @CsvSource({"14.9, false", "15, true", "15.1, true"})
    void steeperYieldsInASpikeRollTheWholeLadder(double bp, boolean isTrue) {
        ReadingsBuilder steeper = calm().closes(close().vix(23).steepening(bp));
        assertEquals(isTrue, steeper.isTrue(Rule.R31));
        if (isTrue) {
            assertEquals(Target.HEDGE, steeper.finding(Rule.R31).target());
            assertEquals(
                    List.of(MARCH.toString(), APRIL.toString(), MAY.toString()),
                    steeper.finding(Rule.R31).subjects());
        }
    }

    @ParameterizedTest
    @CsvSource({"10.1, 23, true", "10, 23, true", "9.9, 23, false", "20, 20, false"})
    void theRollOfTheLadderStandsUntilYieldsComeBackOrTheSpikeIsOver(double bp, double vix, boolean isTrue) {
        assertEquals(
                isTrue,
                calm().closes(close().vix(vix).steepening(bp))
                        .standing(Rule.R31, Target.HEDGE)
                        .isTrue(Rule.R31));
    }

    @Test
    void withoutASpikeSteeperYieldsRollNothing() {
        assertFalse(calm().closes(close().steepening(40)).isTrue(Rule.R31));
    }

    @Test
    void withoutYieldsTheRollOfTheLadderIsSkipped() {
        assertTrue(calm().closes(close().vix(23).withoutYields())
                .ask(Rule.R31)
                .missing()
                .get(0)
                .contains("yields"));
    }

    // R32 and closes

    @Test
    void aSpikeRollsTheInnermostMonth() {
        Finding finding = spike().finding(Rule.R32);
        assertEquals(Target.month(MARCH), finding.target());
        assertEquals(Action.ROLL, finding.action());
    }

    @Test
    void aSpikeAtOneCloseIsPendingAndAtTwoClosesStands() {
        Evaluation first = calm().closes(close().vix(23), close()).evaluate(MonitorState.EMPTY);
        assertEquals(Rule.R32, first.pending().get(0).finding().rule());
        assertTrue(first.pending().get(0).confirms().contains("next close"));
        Evaluation second = spike().evaluate(MonitorState.EMPTY);
        assertEquals(Rule.R32, second.standing().get(0).finding().rule());
    }

    @Test
    void anotherEvaluationOfTheSameClosesConfirmsNothing() {
        ReadingsBuilder once = calm().closes(close().vix(23), close());
        MonitorState state = once.evaluate(MonitorState.EMPTY).next();
        Evaluation later = once.at("2026-03-03T15:00:00").evaluate(state);
        assertEquals(Rule.R32, later.pending().get(0).finding().rule());
    }

    @Test
    void whatASpikeAsksForOnceIsSilentOnceDoneUntilTheSpikeIsOver() {
        var half = new RuleTarget(Rule.R30, Target.month(MARCH));
        var roll = new RuleTarget(Rule.R32, Target.month(MARCH));
        MonitorState done = eventSpike()
                .evaluate(MonitorState.EMPTY)
                .next()
                .applied(half, LocalDateTime.parse("2026-03-03T11:00:00"))
                .applied(roll, LocalDateTime.parse("2026-03-03T11:00:00"));
        Evaluation days = eventSpike()
                .at("2026-03-09T11:00:00")
                .closes(close().vix(40), close().vix(40))
                .evaluate(done);
        assertEquals(Set.of(half, roll), keys(days.silenced()));
        assertFalse(keys(days.standing()).contains(half));
        Evaluation over = calm().at("2026-03-10T11:00:00").evaluate(days.next());
        assertTrue(over.silenced().isEmpty());
        Evaluation again = eventSpike()
                .event(EventType.FOMC, "2026-03-11")
                .at("2026-03-11T11:00:00")
                .evaluate(over.next());
        assertTrue(
                again.pending().stream().anyMatch(each -> each.finding().key().equals(half)));
    }

    private static Set<RuleTarget> keys(List<Standing> standing) {
        return standing.stream().map(each -> each.finding().key()).collect(Collectors.toSet());
    }

    @Test
    void theRollFollowsTheInnermostMonthWhileItStands() {
        MonitorState state = spike().evaluate(MonitorState.EMPTY).next();
        Evaluation later = calm().at("2026-03-04T11:00:00")
                .closes(close().vix(21.5), close())
                .months(new HedgeMonthReading(APRIL, 1, 8, OptionalDouble.of(1), OptionalDouble.of(1)))
                .evaluate(state);
        assertEquals(Target.month(APRIL), later.standing().get(0).finding().target());
    }
}
