package dev.wingspread.monitor;

import static dev.wingspread.monitor.ReadingsBuilder.calm;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.Phase;
import dev.wingspread.model.settings.Setting;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NetVegaRulesTest {

    @ParameterizedTest
    @CsvSource({"-0.16, true", "-0.1500001, true", "-0.15, false", "-0.14, false"})
    void netVegaBelowItsBandAsksForAHedge(double nv10, boolean isTrue) {
        assertEquals(isTrue, calm().nv10(nv10).isTrue(Rule.R50));
    }

    @ParameterizedTest
    @CsvSource({"-0.11, true", "-0.10, true", "-0.0999999, false"})
    void netVegaIsBackAboveItsClearLevel(double nv10, boolean isTrue) {
        assertEquals(isTrue, calm().nv10(nv10).standing(Rule.R50, Target.HEDGE).isTrue(Rule.R50));
    }

    @ParameterizedTest
    @CsvSource({"0.26, true", "0.2500001, true", "0.25, false", "0.24, false"})
    void netVegaAboveItsBandAsksForLessHedge(double nv10, boolean isTrue) {
        assertEquals(isTrue, calm().nv10(nv10).isTrue(Rule.R51));
    }

    @ParameterizedTest
    @CsvSource({"0.21, true", "0.20, true", "0.1999999, false"})
    void netVegaIsBackBelowItsClearLevel(double nv10, boolean isTrue) {
        assertEquals(isTrue, calm().nv10(nv10).standing(Rule.R51, Target.HEDGE).isTrue(Rule.R51));
    }

    @Test
    void theRegimeMultiplierScalesTheBandWithClearLevelsAndTargets() {
        ReadingsBuilder wide = calm().flags(false, 2);
        assertEquals(false, wide.nv10(-0.30).isTrue(Rule.R50));
        assertEquals(true, wide.nv10(-0.301).isTrue(Rule.R50));
        assertEquals(-0.20, wide.levels().nv10LowClear());
        assertEquals(-0.20, wide.levels().nv10LowTarget());
        assertEquals(0.50, wide.levels().nv10High());
        assertEquals(0.40, wide.levels().nv10HighClear());
        assertEquals(0.40, wide.levels().nv10HighTarget());
        assertEquals(0.40, wide.levels().alarm());
    }

    @Test
    void theBandFollowsTheSettings() {
        assertTrue(calm().nv10(-0.11).set(Setting.NV10_LOW, "-0.10").isTrue(Rule.R50));
        assertTrue(calm().nv10(0.21).set(Setting.NV10_HIGH, "0.20").isTrue(Rule.R51));
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void theBandHoldsInEveryPhase(Phase phase) {
        assertTrue(calm().phase(phase).nv10(-1).isTrue(Rule.R50));
        assertTrue(calm().phase(phase).nv10(1).isTrue(Rule.R51));
    }

    @ParameterizedTest
    @EnumSource(names = {"R50", "R51"})
    void withoutNetVegaTheBandIsSkipped(Rule rule) {
        assertEquals(
                List.of(NetVegaRules.NV10_UNKNOWN),
                calm().withoutNv10().ask(rule).missing());
    }

    @Test
    void theFindingNamesFigureAndLevels() {
        Finding low = calm().nv10(-0.2).finding(Rule.R50);
        assertEquals("nv10", low.metric());
        assertEquals(OptionalDouble.of(-0.2), low.value());
        assertEquals(OptionalDouble.of(-0.15), low.threshold());
        assertEquals("nv10 above -0.10", low.clearsWhen());
        assertEquals(false, low.worseIsHigher());
        Finding high = calm().nv10(0.3).finding(Rule.R51);
        assertEquals("nv10 below +0.20", high.clearsWhen());
        assertEquals(true, high.worseIsHigher());
    }
}
