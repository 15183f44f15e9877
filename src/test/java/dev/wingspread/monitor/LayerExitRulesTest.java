package dev.wingspread.monitor;

import static dev.wingspread.monitor.ReadingsBuilder.LAYER_M;
import static dev.wingspread.monitor.ReadingsBuilder.calm;
import static dev.wingspread.monitor.ReadingsBuilder.condor;
import static dev.wingspread.monitor.ReadingsBuilder.layer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.Layer;
import dev.wingspread.model.settings.Setting;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerExitRulesTest {

    // R10

    @ParameterizedTest
    @CsvSource({"2, false", "1, true", "0, true"})
    void aCondorIsClosedOneDayBeforeItExpires(int dte, boolean isTrue) {
        assertEquals(isTrue, calm().condors(condor("C-1", dte, 200, 1.5)).isTrue(Rule.R10));
    }

    @Test
    void aCondorThatSettlesInTheMorningIsClosedOnItsLastTradingDay() {
        // Friday's expiry on a Thursday before a holiday Friday would be two days away and still the last day to trade.
        CondorReading morning = new CondorReading(
                "C-2",
                LocalDate.parse("2026-03-05"),
                2,
                LocalDate.parse("2026-03-03"),
                true,
                200,
                200,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        Finding finding = calm().condors(condor("C-1"), morning).finding(Rule.R10);
        assertEquals(List.of("C-2"), finding.subjects());
        assertEquals(Action.EXIT, finding.action());
        assertEquals(LAYER_M, finding.target());
    }

    @Test
    void whatCanNoLongerBeTradedIsNotClosed() {
        CondorReading over = condor("C-1", 0, -50, 0.5);
        CondorReading settled = new CondorReading(
                over.id(),
                over.expiry(),
                0,
                over.lastTradingDay(),
                false,
                -50,
                400,
                over.lowBreakEven(),
                over.highBreakEven(),
                over.forward(),
                over.expectedMove());
        ReadingsBuilder book = calm().layers(layer(Layer.M, -9000, 1000, settled));
        for (Rule rule : List.of(Rule.R10, Rule.R11, Rule.R12, Rule.R80)) {
            assertFalse(book.isTrue(rule), rule.name());
        }
    }

    // R11

    @ParameterizedTest
    @CsvSource({"-1999.9, false", "-2000, true", "-2000.1, true", "1000, false"})
    void aLossOfTwiceTheCreditIsRealised(double pnl, boolean isTrue) {
        assertEquals(isTrue, withPnl(pnl).isTrue(Rule.R11));
    }

    @ParameterizedTest
    @CsvSource({"-1700.1, true", "-1700, true", "-1699.9, false"})
    void theLossIsGoneBelowSeventeenTenthsOfTheCredit(double pnl, boolean isTrue) {
        assertEquals(isTrue, withPnl(pnl).standing(Rule.R11, LAYER_M).isTrue(Rule.R11));
    }

    @Test
    void theLossIsToldInPerCentOfTheCredit() {
        Finding finding = withPnl(-2100).finding(Rule.R11);
        assertEquals("pnl_pct_of_credit", finding.metric());
        assertEquals(OptionalDouble.of(-210), finding.value());
        assertEquals(OptionalDouble.of(-200), finding.threshold());
        assertEquals(List.of("P&L -$2,100 on a credit of $1,000"), finding.why());
        assertFalse(finding.worseIsHigher());
    }

    @Test
    void theLevelsOfLossAndProfitFollowTheSettings() {
        assertTrue(withPnl(-1000).set(Setting.EXIT_LOSS, "1").isTrue(Rule.R11));
        assertFalse(withPnl(-840)
                .set(Setting.EXIT_LOSS, "1")
                .standing(Rule.R11, LAYER_M)
                .isTrue(Rule.R11));
        assertTrue(withPnl(800).set(Setting.EXIT_PROFIT, "0.8").isTrue(Rule.R13));
        assertFalse(withPnl(719)
                .set(Setting.EXIT_PROFIT, "0.8")
                .standing(Rule.R13, LAYER_M)
                .isTrue(Rule.R13));
    }

    @Test
    void withoutEntryPricesProfitAndLossAreSkippedForThatLayerOnly() {
        var unknown = new LayerReading(
                Layer.S,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0,
                OptionalDouble.empty(),
                List.of(condor("C-0")));
        ReadingsBuilder book = calm().layers(unknown, layer(Layer.M, -2000, 1000, condor("C-1")));
        Answer answer = book.ask(Rule.R11);
        assertEquals(LAYER_M, answer.findings().get(0).target());
        assertEquals(1, answer.missing().size());
        assertTrue(answer.missing().get(0).contains("layer S"));
        assertEquals(1, book.ask(Rule.R13).missing().size());
    }

    // R12

    @ParameterizedTest
    @CsvSource({"0.01, false", "0, false", "-0.01, true"})
    void theIndexBeyondAShortStrikeIsABreach(double distance, boolean isTrue) {
        assertEquals(isTrue, calm().condors(condor("C-1", 30, distance, 1.5)).isTrue(Rule.R12));
    }

    @ParameterizedTest
    @CsvSource({"14.99, true", "15, false", "15.01, false"})
    void theBreachIsOverAQuarterOfAPerCentInside(double distance, boolean isTrue) {
        assertEquals(
                isTrue,
                calm().condors(condor("C-1", 30, distance, 1.5))
                        .standing(Rule.R12, LAYER_M)
                        .isTrue(Rule.R12));
    }

    @ParameterizedTest
    @CsvSource({"6, EXIT", "7, EXIT", "8, ROLL"})
    void aBreachedCondorIsRolledUnlessItsLastWeekHasCome(int dte, Action action) {
        assertEquals(
                action,
                calm().condors(condor("C-1", dte, -10, 1.5)).finding(Rule.R12).action());
    }

    @Test
    void amongBreachedCondorsThoseToBeClosedComeFirst() {
        Finding finding = calm().condors(condor("C-1", 30, -50, 1.5), condor("C-2", 5, -10, 1.5), condor("C-3"))
                .finding(Rule.R12);
        assertEquals(Action.EXIT, finding.action());
        assertEquals(List.of("C-2"), finding.subjects());
        assertEquals(OptionalDouble.of(-10), finding.value());
        assertEquals(2, finding.why().size());
    }

    @Test
    void aNeighbourNearItsStrikeIsNotMeantWhileAnotherCondorIsBreached() {
        Finding finding = calm().condors(condor("C-1", 30, -50, 1.5), condor("C-2", 30, 10, 1.5))
                .standing(Rule.R12, LAYER_M)
                .finding(Rule.R12);
        assertEquals(List.of("C-1"), finding.subjects());
    }

    // R13

    @ParameterizedTest
    @CsvSource({"499.9, false", "500, true", "500.1, true"})
    void aProfitOfHalfTheCreditIsTaken(double pnl, boolean isTrue) {
        assertEquals(isTrue, withPnl(pnl).isTrue(Rule.R13));
    }

    @ParameterizedTest
    @CsvSource({"450.1, true", "450, true", "449.9, false"})
    void theProfitIsGoneBelowFortyFivePerCent(double pnl, boolean isTrue) {
        assertEquals(isTrue, withPnl(pnl).standing(Rule.R13, LAYER_M).isTrue(Rule.R13));
    }

    @Test
    void ofALayerTheFirstRuleSpeaksAndNamesTheOthers() {
        Evaluation evaluation = calm().layers(layer(Layer.M, -2500, 1000, condor("C-1", 1, -50, 0.5)))
                .evaluateOnce();
        assertEquals(1, evaluation.standing().size());
        assertEquals(Rule.R10, evaluation.standing().get(0).finding().rule());
        assertEquals(
                List.of(Rule.R11, Rule.R12, Rule.R80),
                evaluation.standing().get(0).alsoTrue());
    }

    private static ReadingsBuilder withPnl(double pnl) {
        return calm().layers(layer(Layer.M, pnl, 1000, condor("C-1")));
    }
}
