package dev.wingspread.monitor;

import static dev.wingspread.monitor.ReadingsBuilder.LAYER_M;
import static dev.wingspread.monitor.ReadingsBuilder.calm;
import static dev.wingspread.monitor.ReadingsBuilder.close;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.settings.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverboughtRuleTest {

    private static ReadingsBuilder overbought() {
        return calm().closes(close().spxRsi(70));
    }

    @ParameterizedTest
    @CsvSource({"64.9, false", "65, false", "65.1, true"})
    void anOverboughtIndexAsksForLessShortNetVega(double rsi, boolean isTrue) {
        assertEquals(isTrue, calm().closes(close().spxRsi(rsi)).isTrue(Rule.R40));
    }

    @ParameterizedTest
    @CsvSource({"60.1, true", "60, true", "59.9, false"})
    void itIsNoLongerOverboughtBelowSixty(double rsi, boolean isTrue) {
        assertEquals(
                isTrue,
                calm().closes(close().spxRsi(rsi))
                        .standing(Rule.R40, Target.HEDGE)
                        .isTrue(Rule.R40));
    }

    @ParameterizedTest
    @CsvSource({"0.99, true", "1, false", "1.01, false"})
    void onlyWhenTimeDecayLagsBehind(double capture, boolean isTrue) {
        assertEquals(isTrue, overbought().capture(capture).isTrue(Rule.R40));
    }

    @ParameterizedTest
    @CsvSource({"-0.01, true", "0, false", "10, false"})
    void onlyWhenNetVegaIsShort(double netVega, boolean isTrue) {
        assertEquals(isTrue, overbought().netVega(netVega).isTrue(Rule.R40));
        assertEquals(
                isTrue,
                overbought().netVega(netVega).standing(Rule.R40, Target.HEDGE).isTrue(Rule.R40));
    }

    @Test
    void theLevelFollowsTheSettingAndItsClearLevelWithIt() {
        assertFalse(overbought().set(Setting.RSI_SPX, "72").isTrue(Rule.R40));
        assertTrue(overbought()
                .set(Setting.RSI_SPX, "72")
                .standing(Rule.R40, Target.HEDGE)
                .isTrue(Rule.R40));
    }

    @Test
    void itStandsOnlyAfterTwoCloses() {
        Evaluation once = calm().closes(close().spxRsi(70), close()).evaluate(MonitorState.EMPTY);
        assertEquals(Rule.R40, once.pending().get(0).finding().rule());
        assertEquals(
                Rule.R40,
                overbought()
                        .evaluate(MonitorState.EMPTY)
                        .standing()
                        .get(0)
                        .finding()
                        .rule());
    }

    @Test
    void withoutClosesNetVegaOrHistoryItIsSkipped() {
        assertTrue(missing(overbought().withoutCloses()).contains("SPX closes"));
        assertTrue(missing(calm().closes(close().withoutSpx())).contains("15 completed SPX closes"));
        assertTrue(missing(overbought().stale("the closes end in May")).contains("end in May"));
        assertTrue(missing(overbought().withoutNetVega()).contains("net vega"));
        assertTrue(missing(overbought().withoutCapture()).contains("history of 5 trading days"));
    }

    @Test
    void onceItStandsTheHistoryIsNotAskedForAgain() {
        assertTrue(
                overbought().withoutCapture().standing(Rule.R40, Target.HEDGE).isTrue(Rule.R40));
    }

    @Test
    void hedgingReplacesRollsOfLayers() {
        Evaluation evaluation = overbought()
                .theta(0.01)
                .condors(ReadingsBuilder.condor("C-1", 30, 200, 0.5))
                .evaluateOnce();
        assertEquals(1, evaluation.standing().size());
        assertEquals(Rule.R40, evaluation.standing().get(0).finding().rule());
        assertEquals(List.of(Rule.R70, Rule.R80), evaluation.standing().get(0).alsoTrue());
    }

    @Test
    void rollsSpeakAgainOnceItIsOver() {
        Evaluation evaluation = calm().theta(0.01).evaluateOnce();
        assertEquals(Rule.R70, evaluation.standing().get(0).finding().rule());
        assertEquals(LAYER_M, evaluation.standing().get(0).finding().target());
    }

    private static String missing(ReadingsBuilder readings) {
        return readings.ask(Rule.R40).missing().get(0);
    }
}
