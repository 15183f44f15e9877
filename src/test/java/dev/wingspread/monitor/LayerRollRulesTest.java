package dev.wingspread.monitor;

import static dev.wingspread.monitor.ReadingsBuilder.LAYER_M;
import static dev.wingspread.monitor.ReadingsBuilder.calm;
import static dev.wingspread.monitor.ReadingsBuilder.condor;
import static dev.wingspread.monitor.ReadingsBuilder.layer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.Layer;
import dev.wingspread.model.settings.Setting;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerRollRulesTest {

    // R70

    @ParameterizedTest
    @CsvSource({"0.079, true", "0.0799999, true", "0.08, false", "0.081, false"})
    void thetaMustPayForTheMargin(double theta, boolean isTrue) {
        assertEquals(isTrue, calm().theta(theta).isTrue(Rule.R70));
    }

    @ParameterizedTest
    @CsvSource({"0.089, true", "0.09, true", "0.0900001, false"})
    void thetaPaysAgainAboveItsClearLevel(double theta, boolean isTrue) {
        assertEquals(isTrue, calm().theta(theta).standing(Rule.R70, LAYER_M).isTrue(Rule.R70));
    }

    @ParameterizedTest
    @CsvSource({"0.0919, true", "0.092, false"})
    void theRegimeFlagTightensTheLevelOfTheta(double theta, boolean isTrue) {
        assertEquals(isTrue, calm().flags(true, 1).theta(theta).isTrue(Rule.R70));
    }

    @Test
    void theTightenedClearLevelMovesAlong() {
        assertEquals(0.1035, calm().flags(true, 1).levels().thetaClearPct());
        assertEquals(0.09, calm().levels().thetaClearPct());
    }

    @Test
    void theLevelOfThetaFollowsTheSettings() {
        assertTrue(calm().theta(0.15).set(Setting.THETA_MIN_PCT, "0.2").isTrue(Rule.R70));
    }

    @Test
    void theLayerThatPaysLeastIsRolled() {
        assertEquals(
                Target.of(Layer.L), twoLayers().theta(0.01).finding(Rule.R70).target());
    }

    @Test
    void aLayerOnceMeantStaysSoWhileTheRuleStands() {
        assertEquals(
                LAYER_M,
                twoLayers()
                        .theta(0.01)
                        .standing(Rule.R70, LAYER_M)
                        .finding(Rule.R70)
                        .target());
    }

    @Test
    void withoutMarginThetaIsSkipped() {
        assertTrue(calm().withoutTheta().ask(Rule.R70).missing().get(0).contains("theta"));
    }

    /** The longer layer earns less. */
    private static ReadingsBuilder twoLayers() {
        var lazy = new LayerReading(
                Layer.L,
                OptionalDouble.of(0),
                OptionalDouble.of(1000),
                OptionalDouble.of(1),
                10_000,
                OptionalDouble.of(-100),
                List.of(condor("C-9", 70, 300, 1.5)));
        return calm().layers(layer(Layer.M, 0, 1000, condor("C-1")), lazy);
    }

    // R80

    @ParameterizedTest
    @CsvSource({"0.999, true", "1, false", "1.001, false"})
    void aBreakEvenInsideOneExpectedMoveIsTooNear(double moves, boolean isTrue) {
        assertEquals(isTrue, calm().condors(condor("C-1", 30, 200, moves)).isTrue(Rule.R80));
    }

    @ParameterizedTest
    @CsvSource({"1.049, true", "1.05, false", "1.051, false"})
    void aBreakEvenIsFarEnoughOutsideByAnotherTwentieth(double moves, boolean isTrue) {
        assertEquals(
                isTrue,
                calm().condors(condor("C-1", 30, 200, moves))
                        .standing(Rule.R80, LAYER_M)
                        .isTrue(Rule.R80));
    }

    @Test
    void theCallSideCountsAsWell() {
        CondorReading call = new CondorReading(
                "C-1",
                LocalDate.parse("2026-04-02"),
                30,
                LocalDate.parse("2026-04-02"),
                true,
                200,
                200,
                OptionalDouble.of(5000),
                OptionalDouble.of(6190),
                OptionalDouble.of(6000),
                OptionalDouble.of(200));
        Finding finding = calm().condors(call, condor("C-2")).finding(Rule.R80);
        assertEquals(List.of("C-1"), finding.subjects());
        assertEquals(OptionalDouble.of(0.95), finding.value());
        assertEquals(Action.ROLL, finding.action());
        assertEquals(List.of("C-1 breaks even at 5,000 and 6,190, one expected move is 5,800 to 6,200"), finding.why());
    }

    @Test
    void withoutAMarketOfItsExpiryACondorIsSkipped() {
        CondorReading known = condor("C-1", 30, 200, 0.5);
        var unknown = new CondorReading(
                "C-2",
                known.expiry(),
                30,
                known.lastTradingDay(),
                true,
                200,
                200,
                known.lowBreakEven(),
                known.highBreakEven(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        Answer answer = calm().condors(known, unknown).ask(Rule.R80);
        assertEquals(List.of("C-1"), answer.findings().get(0).subjects());
        assertTrue(answer.missing().get(0).contains("C-2"));
    }
}
