package dev.wingspread.market.spike;

import static dev.wingspread.testing.SettingsOf.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.settings.Setting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaCurveTest {

    /** The table is printed to two digits. */
    private static final double TWO_DIGITS = 0.005;

    /** The single value is printed to four digits. */
    private static final double FOUR_DIGITS = 0.00005;

    /** A few roundings of a number near one. */
    private static final double ROUNDING = 1e-14;

    private static final double DAY = 1 / 365.0;

    @ParameterizedTest
    @CsvSource(textBlock = """
            7,   0.80
            16,  0.69
            30,  0.56
            44,  0.47
            60,  0.39
            78,  0.33
            120, 0.25
            200, 0.21
            """)
    void defaultCurveHasThePublishedValues(double days, double beta) {
        assertEquals(beta, BetaCurve.BASE.at(days * DAY), TWO_DIGITS);
    }

    @Test
    void theSecondMonthRespondsWithNearlyAHalf() {
        assertEquals(0.4669, BetaCurve.BASE.at(44 * DAY), FOUR_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({"0.90, 0.20, 8", "0.55, 0.12, 8", "1.00, 0.35, 6"})
    void belowFiveDaysTheCurveRunsStraightToOneAtSettlement(double beta0, double betaInf, double kappa) {
        var curve = new BetaCurve("", beta0, betaInf, kappa);
        double atPin = betaInf + (beta0 - betaInf) * Math.exp(-kappa * 5 * DAY);
        assertEquals(1, curve.at(0), ROUNDING);
        assertEquals(atPin, curve.at(5 * DAY), ROUNDING);
        assertEquals(atPin, curve.at(Math.nextDown(5 * DAY)), ROUNDING, "continuous at five days");
        assertEquals((1 + atPin) / 2, curve.at(2.5 * DAY), ROUNDING);
        assertEquals(1 + (atPin - 1) / 5, curve.at(DAY), ROUNDING);
    }

    @Test
    void presetsOrderTheResponseAtEveryHorizon() {
        for (int day = 1; day <= 365; day++) {
            double low = BetaCurve.LOW.at(day * DAY);
            double base = BetaCurve.BASE.at(day * DAY);
            double high = BetaCurve.HIGH.at(day * DAY);
            assertTrue(low < base && base < high, "day " + day + ": " + low + ", " + base + ", " + high);
        }
    }

    @Test
    void settingsChooseThePresetAndShapeTheBaseCurveAlone() {
        assertEquals(
                BetaCurve.LOW,
                SpikeModel.of(settings(Setting.SPIKE_PRESET, "LOW")).beta());
        assertEquals(
                BetaCurve.HIGH,
                SpikeModel.of(settings(Setting.SPIKE_PRESET, "HIGH")).beta());
        assertEquals(BetaCurve.BASE, SpikeModel.of(settings(Map.of())).beta());
        var own = settings(Map.of(Setting.SPIKE_BETA0, "0.8", Setting.SPIKE_BETA_INF, "0.1", Setting.SPIKE_KAPPA, "5"));
        assertEquals(new BetaCurve("BASE", 0.8, 0.1, 5), SpikeModel.of(own).beta());
    }

    @Test
    void negativeParametersAreAProgrammersError() {
        assertThrows(IllegalArgumentException.class, () -> new BetaCurve("", -0.1, 0.2, 8));
        assertThrows(IllegalArgumentException.class, () -> new BetaCurve("", 0.9, Double.NaN, 8));
        assertThrows(IllegalArgumentException.class, () -> new BetaCurve("", 0.9, 0.2, -1));
    }
}
