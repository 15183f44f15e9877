package dev.wingspread.monitor;

import static dev.wingspread.monitor.ReadingsBuilder.calm;
import static dev.wingspread.monitor.ReadingsBuilder.close;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.EventType;
import dev.wingspread.model.Phase;
import dev.wingspread.monitor.RuleMemory.Acknowledgement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorTest {

    private static final RuleTarget R51 = new RuleTarget(Rule.R51, Target.HEDGE);
    private static final LocalDateTime ELEVEN = LocalDateTime.parse("2026-03-03T11:00:00");

    private static ReadingsBuilder tooLong(String time, double nv10) {
        return calm().phase(Phase.CONFIRMED).at(time).nv10(nv10);
    }

    private static Rule first(Evaluation evaluation) {
        return evaluation.standing().get(0).finding().rule();
    }

    // R99

    @Test
    void whereNothingElseIsTrueTheBookIsHeld() {
        Evaluation evaluation = calm().evaluate(MonitorState.EMPTY);
        assertEquals(1, evaluation.standing().size());
        assertEquals(Rule.R99, first(evaluation));
        assertEquals(Action.HOLD, evaluation.standing().get(0).finding().action());
        assertEquals(List.of(), evaluation.skipped());
        assertEquals(List.of(), evaluation.pending());
    }

    @Test
    void anActionableFindingLeavesNoRoomForHold() {
        assertFalse(tooLong("2026-03-03T11:00:00", 1).evaluateOnce().standing().stream()
                .anyMatch(each -> each.finding().rule() == Rule.R99));
    }

    // Confirmation

    @ParameterizedTest
    @CsvSource({"2026-03-03T11:14:59, false", "2026-03-03T11:15:00, true", "2026-03-04T10:00:00, true"})
    void aRuleSpeaksOnceItHasBeenTrueForAQuarterOfAnHour(String time, boolean isConfirmed) {
        MonitorState once =
                tooLong("2026-03-03T11:00:00", 0.3).evaluate(MonitorState.EMPTY).next();
        Evaluation twice = tooLong(time, 0.3).evaluate(once);
        assertEquals(isConfirmed ? Rule.R51 : Rule.R99, first(twice));
        assertEquals(isConfirmed, twice.entered().contains(R51));
        assertEquals(isConfirmed, twice.pending().isEmpty());
    }

    @Test
    void evaluationsInBetweenDoNotStartTheQuarterOfAnHourAgain() {
        MonitorState state =
                tooLong("2026-03-03T11:00:00", 0.3).evaluate(MonitorState.EMPTY).next();
        state = tooLong("2026-03-03T11:10:00", 0.3).evaluate(state).next();
        Evaluation last = tooLong("2026-03-03T11:15:00", 0.3).evaluate(state);
        assertEquals(Rule.R51, first(last));
        assertEquals(ELEVEN, last.standing().get(0).since());
    }

    @Test
    void aRuleThatWasFalseInBetweenBeginsAgain() {
        MonitorState state =
                tooLong("2026-03-03T11:00:00", 0.3).evaluate(MonitorState.EMPTY).next();
        state = tooLong("2026-03-03T11:10:00", 0.25).evaluate(state).next();
        Evaluation last = tooLong("2026-03-03T11:20:00", 0.3).evaluate(state);
        assertEquals(Rule.R99, first(last));
        assertEquals("2026-03-03T11:20", last.pending().get(0).since().toString());
        assertEquals(
                "true at 2026-03-03 11:35 ET or later as well",
                last.pending().get(0).confirms());
    }

    @Test
    void whatIsPendingIsAskedByItsEnterLevel() {
        MonitorState once =
                tooLong("2026-03-03T11:00:00", 0.3).evaluate(MonitorState.EMPTY).next();
        assertEquals(Rule.R99, first(tooLong("2026-03-03T11:30:00", 0.22).evaluate(once)));
    }

    @Test
    void whatStandsStaysUntilItsClearLevelAndIsThenCleared() {
        MonitorState stands = standing();
        Evaluation stays = tooLong("2026-03-03T12:00:00", 0.22).evaluate(stands);
        assertEquals(Rule.R51, first(stays));
        assertEquals(List.of(), stays.entered());
        assertEquals(List.of(), stays.cleared());
        Evaluation clears = tooLong("2026-03-03T12:00:00", 0.19).evaluate(stands);
        assertEquals(Rule.R99, first(clears));
        assertEquals(List.of(R51), clears.cleared());
    }

    @Test
    void oneEvaluationIsEnoughWhereItIsTakenForConfirmed() {
        assertEquals(Rule.R51, first(tooLong("2026-03-03T11:00:00", 0.3).evaluateOnce()));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-03T11:20:00", "2026-03-03T11:19:00", "2026-03-01T11:00:00"})
    void aMarketThatIsNotLaterConfirmsAndRemembersNothing(String time) {
        MonitorState state =
                tooLong("2026-03-03T11:20:00", 0.3).evaluate(MonitorState.EMPTY).next();
        Evaluation again = tooLong(time, 0.3).evaluate(state);
        assertEquals(Rule.R99, first(again));
        assertEquals(state, again.next());
        assertEquals(List.of(), again.entered());
        assertEquals(List.of(), again.cleared());
        assertTrue(
                again.warnings().stream().anyMatch(warning -> warning.message().contains("not later")));
        assertEquals(Rule.R51, first(tooLong("2026-03-03T11:00:00", 0.22).evaluate(standing())));
    }

    private static MonitorState standing() {
        MonitorState once =
                tooLong("2026-03-03T11:00:00", 0.3).evaluate(MonitorState.EMPTY).next();
        return tooLong("2026-03-03T11:15:00", 0.3).evaluate(once).next();
    }

    // Acknowledgement

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T15:00:00, 0.3, true",
        "2026-03-04T10:59:59, 0.3, true",
        "2026-03-04T11:00:00, 0.3, false",
        "2026-03-03T15:00:00, 0.312, true",
        "2026-03-03T15:00:00, 0.313, false",
        "2026-03-03T15:00:00, 0.26, true"
    })
    void aPromptThatWasSeenIsSilentForATradingDayUnlessItWorsens(String time, double nv10, boolean isSilent) {
        MonitorState seen = standing().acknowledged(R51, new Acknowledgement(ELEVEN, OptionalDouble.of(0.3)));
        Evaluation later = tooLong(time, nv10).evaluate(seen);
        assertEquals(isSilent ? Rule.R99 : Rule.R51, first(later));
        assertEquals(isSilent ? 1 : 0, later.silenced().size());
    }

    @Test
    void aBookOfWhichEverythingWasSeenIsHeldAndSaysSo() {
        MonitorState seen = standing().acknowledged(R51, new Acknowledgement(ELEVEN, OptionalDouble.of(0.3)));
        Evaluation later = tooLong("2026-03-03T15:00:00", 0.3).evaluate(seen);
        assertEquals(
                List.of("what is true has been acknowledged: R51 hedge"),
                later.standing().get(0).finding().why());
        Evaluation done =
                tooLong("2026-03-03T15:00:00", 0.3).evaluate(standing().applied(R51, ELEVEN));
        assertEquals(
                List.of("what is true has been acknowledged: R51 hedge (done)"),
                done.standing().get(0).finding().why());
    }

    @Test
    void whatIsTakenForConfirmedIsNotRememberedAsSuch() {
        Evaluation assumed = tooLong("2026-03-03T11:00:00", 0.3).evaluateOnce();
        assertEquals(Rule.R51, first(assumed));
        assertFalse(assumed.next().standing().contains(R51));
        Evaluation next = tooLong("2026-03-03T11:10:00", 0.3).evaluate(assumed.next());
        assertEquals(Rule.R51, next.pending().get(0).finding().rule());
    }

    @Test
    void overAWeekendSilenceLastsUntilMonday() {
        MonitorState seen = standing()
                .acknowledged(
                        R51, new Acknowledgement(LocalDateTime.parse("2026-03-06T11:00:00"), OptionalDouble.of(0.3)));
        assertEquals(Rule.R99, first(tooLong("2026-03-09T10:59:00", 0.3).evaluate(seen)));
        assertEquals(Rule.R51, first(tooLong("2026-03-09T11:00:00", 0.3).evaluate(seen)));
    }

    @Test
    void aPromptThatHasSpokenAgainIsNotSilencedByTheOldAcknowledgement() {
        MonitorState seen = standing().acknowledged(R51, new Acknowledgement(ELEVEN, OptionalDouble.of(0.3)));
        MonitorState worse = tooLong("2026-03-03T12:00:00", 0.4).evaluate(seen).next();
        assertEquals(Rule.R51, first(tooLong("2026-03-03T12:30:00", 0.3).evaluate(worse)));
    }

    @Test
    void aPromptSeenWithoutAFigureCannotWorsen() {
        MonitorState seen = standing().acknowledged(R51, new Acknowledgement(ELEVEN, OptionalDouble.empty()));
        assertEquals(Rule.R99, first(tooLong("2026-03-03T15:00:00", 3).evaluate(seen)));
    }

    @Test
    void aHedgeSeenToBeTooSmallByOneFigureSpeaksByTheOther() {
        ReadingsBuilder book = calm().phase(Phase.CONFIRMED).hedgeRatio(0.1);
        var key = new RuleTarget(Rule.R60, Target.HEDGE);
        MonitorState once = book.evaluate(MonitorState.EMPTY).next();
        MonitorState stands = book.at("2026-03-03T11:20:00").evaluate(once).next();
        MonitorState byOffset =
                stands.acknowledged(key, new Acknowledgement(ELEVEN, OptionalDouble.of(0.3), "offset6", false));
        MonitorState byRatio =
                stands.acknowledged(key, new Acknowledgement(ELEVEN, OptionalDouble.of(0.1), "hedge_ratio", false));
        assertEquals(Rule.R60, first(book.at("2026-03-03T12:00:00").evaluate(byOffset)));
        assertEquals(Rule.R99, first(book.at("2026-03-03T12:00:00").evaluate(byRatio)));
    }

    @Test
    void aPromptSeenDoesNotHideTheNextRuleOfItsObject() {
        ReadingsBuilder both = calm().phase(Phase.CONFIRMED).nv10(-1).hedgeRatio(0.1);
        MonitorState seen = both.evaluateOnce()
                .next()
                .acknowledged(
                        new RuleTarget(Rule.R50, Target.HEDGE), new Acknowledgement(ELEVEN, OptionalDouble.of(-1)));
        Evaluation later = both.at("2026-03-03T12:00:00").evaluate(seen);
        assertEquals(Rule.R60, first(later));
        assertEquals(Rule.R50, later.silenced().get(0).finding().rule());
    }

    @Test
    void anAcknowledgementOfWhatIsNotRememberedIsKept() {
        MonitorState seen = MonitorState.EMPTY.acknowledged(R51, new Acknowledgement(ELEVEN, OptionalDouble.of(0.3)));
        assertEquals(Rule.R99, first(tooLong("2026-03-03T12:00:00", 0.3).evaluate(seen)));
    }

    // Order

    @Test
    void findingsComeInTheOrderOfTheRules() {
        Evaluation evaluation = calm().phase(Phase.CONFIRMED)
                .nv10(0.3)
                .theta(0.01)
                .closes(close().vix(23))
                .evaluateOnce();
        assertEquals(
                List.of(Rule.R32, Rule.R51, Rule.R70),
                evaluation.standing().stream()
                        .map(each -> each.finding().rule())
                        .toList());
    }

    @Test
    void aFindingOnTheWholeHedgeCoversItsMonths() {
        Evaluation evaluation = calm().event(EventType.CPI, "2026-03-04")
                .nv10(0.5)
                .closes(close().vix(23))
                .evaluateOnce();
        assertEquals(1, evaluation.standing().size());
        assertEquals(Rule.R21, first(evaluation));
        assertEquals(
                List.of(Rule.R30, Rule.R32, Rule.R51),
                evaluation.standing().get(0).alsoTrue());
    }

    @Test
    void whatCouldNotBeAskedIsListedOnceARule() {
        Evaluation evaluation =
                calm().withoutCapture().withoutEvents().withoutNv10().evaluateOnce();
        assertEquals(
                List.of(Rule.R20, Rule.R21, Rule.R30, Rule.R40, Rule.R50, Rule.R51),
                evaluation.skipped().stream().map(Skipped::rule).toList());
    }

    // Memory

    @Test
    void onlySoManyScoresAreRemembered() {
        MonitorState state = MonitorState.EMPTY;
        for (int i = 0; i < 100; i++) {
            state = state.withScore(LocalDate.parse("2026-01-01").plusDays(i), i % 5);
        }
        assertEquals(MonitorState.SCORES_KEPT, state.scores().size());
        assertTrue(state.scores().containsKey(LocalDate.parse("2026-04-10")));
    }

    @Test
    void levelsThatContradictEachOtherAreAWarning() {
        Evaluation evaluation = calm().flags(false, 2).evaluate(MonitorState.EMPTY);
        assertEquals(
                "nv10.high 0.5 is above nv10.alarm 0.4",
                evaluation.warnings().get(0).message());
    }
}
