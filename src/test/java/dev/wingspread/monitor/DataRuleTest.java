package dev.wingspread.monitor;

import static dev.wingspread.monitor.ReadingsBuilder.calm;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.monitor.RuleMemory.Acknowledgement;
import dev.wingspread.risk.inputs.InputAge;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataRuleTest {

    @Test
    void goodInputsGiveAdvice() {
        assertEquals(Answer.NO, calm().ask(Rule.R01));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T11:29:59, false",
        "2026-03-03T11:30:00, false",
        "2026-03-03T11:30:01, true",
        "2026-03-03T16:15:00, true",
        "2026-03-03T16:15:01, false",
        "2026-03-04T09:29:59, false",
        "2026-03-04T09:30:00, true",
        "2026-03-07T12:00:00, false"
    })
    void quotesAreTooOldAfterHalfAnHourOfTrading(String now, boolean isOld) {
        assertEquals(isOld, calm().now(now).isTrue(Rule.R01));
    }

    @Test
    void withoutATimeOfEvaluationNobodyAsksForTheAge() {
        assertFalse(calm().at("2020-03-03T11:00:00").isTrue(Rule.R01));
    }

    @Test
    void aMonthlyFutureThatIsHeldOnAndNotQuotedIsAGap() {
        Finding finding = calm().quality(20, List.of(), List.of("2026-04-15")).finding(Rule.R01);
        assertEquals(Action.NO_ADVICE, finding.action());
        assertEquals(Target.BOOK, finding.target());
        assertEquals(List.of("no VIX future of 2026-04-15"), finding.why());
        assertEquals("missing_futures", finding.metric());
        assertEquals(OptionalDouble.of(1), finding.value());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T11:31:00, 31 minutes, 0.5166666666666667",
        "2026-03-03T12:00:00, 1 hour, 1",
        "2026-03-03T13:05:00, 2 hours 5 minutes, 2.0833333333333335",
        "2026-03-05T11:00:00, 2 days, 48",
        "2026-03-05T12:30:00, 2 days 1 hour, 49.5"
    })
    void theAgeOfOldQuotesIsTheFigureAndIsToldInWords(String now, String age, double hours) {
        Finding finding = calm().now(now).finding(Rule.R01);
        assertEquals("quote_age_hours", finding.metric());
        assertEquals(OptionalDouble.of(hours), finding.value());
        assertEquals(OptionalDouble.of(0.5), finding.threshold());
        assertEquals(
                "the market of 2026-03-03 11:00 ET is " + age + " old",
                finding.why().get(0));
    }

    @Test
    void legsWithoutAPriceAreTheFigureWhereNothingElseIsLacking() {
        Finding finding =
                calm().quality(7, Collections.nCopies(3, "VIX"), List.of()).finding(Rule.R01);
        assertEquals("failed_inputs_pct", finding.metric());
        assertEquals(OptionalDouble.of(30), finding.value());
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true"})
    void moreThanATenthOfTheLegsWithoutAPriceIsAGap(int unpriced, boolean isTrue) {
        assertEquals(
                isTrue,
                calm().quality(20 - unpriced, Collections.nCopies(unpriced, "VIX"), List.of())
                        .isTrue(Rule.R01));
    }

    @ParameterizedTest
    @CsvSource({"0, 2, false", "0, 3, true", "1, 1, false", "1, 2, true", "2, 1, true"})
    void legsWithBadInputsCountLikeThoseWithoutAPrice(int unpriced, int bad, boolean isTrue) {
        assertEquals(isTrue, failing(unpriced, bad).isTrue(Rule.R01));
    }

    /** Of 20 legs. */
    private static ReadingsBuilder failing(int unpriced, int bad) {
        return calm().quality(new DataQuality(
                20 - unpriced,
                Collections.nCopies(unpriced, "SPXW"),
                Collections.nCopies(bad, "VIX"),
                List.of(),
                List.of()));
    }

    @Test
    void theFindingNamesLegsWithoutAPriceAndWithBadInputs() {
        Finding finding = failing(1, 2).finding(Rule.R01);
        assertEquals("failed_inputs_pct", finding.metric());
        assertEquals(OptionalDouble.of(15), finding.value());
        assertEquals(OptionalDouble.of(10), finding.threshold());
        assertEquals(List.of("no price for SPXW; no vol or forward that can be trusted for VIX, VIX"), finding.why());
    }

    @Test
    void theRuleIsOverOnceATenthIsNotExceededAnyMore() {
        MonitorState before = failing(0, 3).evaluate(MonitorState.EMPTY).next();
        Evaluation after = failing(0, 2).at("2026-03-03T11:10:00").evaluate(before);
        assertTrue(after.standing().stream().noneMatch(each -> each.finding().rule() == Rule.R01));
    }

    @ParameterizedTest
    @CsvSource({"30, false", "30.01, true", "1440, true"})
    void inputsOlderThanTheirMarketAreAGapWithoutAClock(double minutes, boolean isTrue) {
        assertEquals(isTrue, aged(minutes).isTrue(Rule.R01));
    }

    private static ReadingsBuilder aged(double... minutes) {
        return calm().quality(new DataQuality(
                20,
                List.of(),
                List.of(),
                List.of(),
                Arrays.stream(minutes)
                        .mapToObj(each -> new InputAge(each, false, "quotes " + each + " old"))
                        .toList()));
    }

    @Test
    void theOldestInputIsTheFigureAndAllOldOnesAreNamed() {
        Finding finding = aged(45, 20, 90).finding(Rule.R01);
        assertEquals("input_age_hours", finding.metric());
        assertEquals(OptionalDouble.of(1.5), finding.value());
        assertEquals(List.of("quotes 90.0 old; quotes 45.0 old"), finding.why());
    }

    @Test
    void theProfileSaysFromWhichAgeAndShareOn() {
        assertFalse(aged(45).level(Threshold.QUOTE_AGE, 60).isTrue(Rule.R01));
        assertTrue(aged(20).level(Threshold.QUOTE_AGE, 15).isTrue(Rule.R01));
        assertFalse(failing(0, 3).level(Threshold.UNPRICED, 20).isTrue(Rule.R01));
    }

    @Test
    void badInputsSilenceEveryOtherRuleButNameALastTradingDay() {
        ReadingsBuilder bad = calm().quality(20, List.of(), List.of("2026-04-15"))
                .nv10(-3)
                .condors(ReadingsBuilder.condor("C-1", 0, -50, 1.5));
        Evaluation evaluation = bad.evaluateOnce();
        assertEquals(1, evaluation.standing().size());
        assertEquals(Rule.R01, evaluation.standing().get(0).finding().rule());
        assertEquals(List.of(Rule.R10), evaluation.standing().get(0).alsoTrue());
        assertTrue(evaluation.pending().isEmpty());
    }

    @Test
    void whatWasRememberedOutlivesBadInputs() {
        MonitorState before = calm().nv10(-1).evaluate(MonitorState.EMPTY).next();
        MonitorState bad = calm().at("2026-03-03T11:10:00")
                .quality(20, List.of(), List.of("2026-04-15"))
                .evaluate(before)
                .next();
        Evaluation good = calm().at("2026-03-03T11:20:00").nv10(-1).evaluate(bad);
        assertEquals(Rule.R50, good.standing().get(0).finding().rule());
    }

    @Test
    void goodDataClearTheRuleAndAcknowledgingItDoesNotSilenceIt() {
        ReadingsBuilder bad = calm().quality(20, List.of(), List.of("2026-04-15"));
        MonitorState seen = bad.evaluate(MonitorState.EMPTY)
                .next()
                .acknowledged(
                        new RuleTarget(Rule.R01, Target.BOOK),
                        new Acknowledgement(bad.build().asOf(), OptionalDouble.of(0)));
        assertEquals(
                Rule.R01,
                bad.at("2026-03-03T11:01:00")
                        .evaluate(seen)
                        .standing()
                        .get(0)
                        .finding()
                        .rule());
        assertEquals(
                Rule.R99,
                calm().at("2026-03-03T11:01:00")
                        .evaluate(seen)
                        .standing()
                        .get(0)
                        .finding()
                        .rule());
    }
}
