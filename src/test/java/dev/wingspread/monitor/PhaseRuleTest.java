package dev.wingspread.monitor;

import static dev.wingspread.monitor.ReadingsBuilder.calm;
import static dev.wingspread.monitor.ReadingsBuilder.close;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseRuleTest {

    private static final Breadth DIVERGING = new Breadth(10, 20, -1, 0.5);

    /** Two signals without a spike: VIX above its average, and its convergence rising. */
    private static ReadingsBuilder twoSignals() {
        return calm().closes(two());
    }

    private static ReadingsBuilder.CloseBuilder two() {
        return close().vix(21).macdRising();
    }

    // The score

    @ParameterizedTest
    @CsvSource({
        "20, 50, false, 0.01, 0",
        "20.1, 50, false, 0.01, 1",
        "20, 70, false, 0.01, 0",
        "20, 70.1, false, 0.01, 1",
        "20, 50, true, 0.01, 1",
        "20, 50, false, 0, 1",
        "20, 50, false, -0.01, 1",
        "25, 80, true, -0.1, 4"
    })
    void eachSignalCountsOne(double vix, double rsi, boolean macdRises, double slope, int points) {
        ReadingsBuilder.CloseBuilder close = close().vix(vix).vixRsi(rsi);
        ReadingsBuilder readings = calm().slope(slope).closes(macdRises ? close.macdRising() : close);
        assertEquals(
                points,
                readings.evaluate(MonitorState.EMPTY).score().orElseThrow().points());
    }

    @Test
    void breadthIsAFifthSignalAndOptional() {
        Score without = twoSignals().evaluate(MonitorState.EMPTY).score().orElseThrow();
        assertEquals(2, without.points());
        assertTrue(without.isComplete());
        Score with = calm().closes(two().breadth(DIVERGING))
                .evaluate(MonitorState.EMPTY)
                .score()
                .orElseThrow();
        assertEquals(3, with.points());
    }

    @Test
    void theLineAboveItsSignalMustAlsoRise() {
        ReadingsBuilder.CloseBuilder falling = close().macdRising();
        falling.rises = java.util.Optional.of(false);
        assertEquals(
                0,
                calm().closes(falling)
                        .evaluate(MonitorState.EMPTY)
                        .score()
                        .orElseThrow()
                        .points());
    }

    // R90 in phase INITIAL

    @Test
    void twoSignalsAtTwoClosesAdvanceThePhase() {
        Evaluation evaluation = twoSignals().evaluate(MonitorState.EMPTY);
        Finding finding = evaluation.standing().get(0).finding();
        assertEquals(Rule.R90, finding.rule());
        assertEquals(Action.HEDGE, finding.action());
        assertEquals(OptionalDouble.of(2), finding.value());
        assertEquals(List.of("VIX above its 20-day average", "MACD of VIX above its signal and rising"), finding.why());
    }

    @Test
    void oneSignalIsTooFewAndOneCloseIsTooEarly() {
        assertFalse(calm().closes(close().vix(21)).isTrue(Rule.R90));
        Evaluation once = calm().closes(two(), close().vix(21)).evaluate(MonitorState.EMPTY);
        assertEquals(Rule.R90, once.pending().get(0).finding().rule());
    }

    @Test
    void theScoreRememberedOfTheCloseBeforeWins() {
        ReadingsBuilder.CloseBuilder two = two();
        ReadingsBuilder withMemory = calm().closes(two, close()).score("2026-02-27", 2);
        assertEquals(true, withMemory.ask(Rule.R90).closes().orElseThrow());
        ReadingsBuilder against = twoSignals().score("2026-02-27", 1);
        assertEquals(false, against.ask(Rule.R90).closes().orElseThrow());
    }

    @Test
    void theSlopeOfNowIsNotTakenForTheCloseBefore() {
        ReadingsBuilder.CloseBuilder one = close().vix(21);
        Answer answer = calm().slope(-0.01).closes(one).ask(Rule.R90);
        assertEquals(1, answer.findings().size());
        assertEquals(false, answer.closes().orElseThrow());
    }

    @Test
    void theScoreOfEachCloseIsRemembered() {
        MonitorState next = twoSignals().evaluate(MonitorState.EMPTY).next();
        assertEquals(2, next.scores().get(LocalDate.parse("2026-03-02")));
    }

    @Test
    void theAdvanceStandsUntilFiveClosesWithoutASignal() {
        ReadingsBuilder faded = calm().standing(Rule.R90, Target.HEDGE)
                .score("2026-02-24", 0)
                .score("2026-02-25", 0)
                .score("2026-02-26", 0);
        assertTrue(faded.isTrue(Rule.R90), "one close was not looked at");
        assertFalse(faded.score("2026-02-27", 0).isTrue(Rule.R90));
        assertTrue(faded.score("2026-02-25", 1).isTrue(Rule.R90));
    }

    @Test
    void withoutClosesOrFuturesTheScoreIsSkipped() {
        assertTrue(missing(twoSignals().withoutCloses()).contains("VIX closes"));
        assertTrue(missing(calm().closes(close().withoutVix())).contains("36 VIX closes"));
        assertEquals(
                "two VIX futures: add them to the market file",
                missing(twoSignals().withoutSlope()));
        assertTrue(missing(twoSignals().stale("the closes end in May")).contains("end in May"));
        assertTrue(twoSignals()
                .withoutSlope()
                .evaluate(MonitorState.EMPTY)
                .next()
                .scores()
                .isEmpty());
    }

    // R90 in the other phases

    @Test
    void inPhaseNoneThereIsNothingToAdvance() {
        assertEquals(Answer.NO, twoSignals().phase(Phase.NONE).ask(Rule.R90));
    }

    @Test
    void inPhaseConfirmedFiveClosesWithoutASignalAreWatched() {
        ReadingsBuilder confirmed = calm().phase(Phase.CONFIRMED)
                .score("2026-02-24", 0)
                .score("2026-02-25", 0)
                .score("2026-02-26", 0);
        assertFalse(confirmed.isTrue(Rule.R90));
        confirmed.score("2026-02-27", 0);
        assertEquals(Action.WATCH, confirmed.finding(Rule.R90).action());
        assertTrue(confirmed.finding(Rule.R90).why().get(0).contains("back to phase INITIAL"));
        assertFalse(confirmed.closes(close().vix(21)).isTrue(Rule.R90));
    }

    @Test
    void aPromptToGoBackIsNoneToAdvanceOnceThePhaseIsSet() {
        ReadingsBuilder faded = calm().score("2026-02-24", 0)
                .score("2026-02-25", 0)
                .score("2026-02-26", 0)
                .score("2026-02-27", 0);
        Finding back = faded.phase(Phase.CONFIRMED).finding(Rule.R90);
        var memory = new RuleMemory(faded.build().asOf(), faded.build().asOf(), true, Optional.empty(), back.metric());
        var state = new MonitorState(Map.of(back.key(), memory), Map.of(LocalDate.parse("2026-02-27"), 0));
        Evaluation later =
                calm().at("2026-03-04T11:00:00").closes(close().vix(21)).evaluate(state);
        assertFalse(later.next().rules().containsKey(back.key()));
    }

    private static String missing(ReadingsBuilder readings) {
        return readings.ask(Rule.R90).missing().get(0);
    }
}
