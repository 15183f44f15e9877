package dev.wingspread.market.spike;

import static dev.wingspread.testing.SettingsOf.settings;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpikeModelTest {

    /** Published to four digits. */
    private static final double FOUR_DIGITS = 0.00005;

    private static final SpikeModel MODEL = SpikeModel.of(Settings.DEFAULT);

    @ParameterizedTest
    @CsvSource({"11, 1.4938", "45, 0.8503", "30, 1", "1, 1.5", "10.8, 1.5"})
    void spxTenorResponseIsAsPublished(double days, double response) {
        assertEquals(response, MODEL.spxTenor(days / 365), FOUR_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({"30, 1", "120, 0.5", "13.3, 1.5", "1, 1.5"})
    void vixTenorResponseFallsWithTheRootOfTime(double days, double response) {
        assertEquals(response, MODEL.vixTenor(days / 365), FOUR_DIGITS);
    }

    @Test
    void tenorResponsesAreCappedAtSettlementItself() {
        assertEquals(1.5, MODEL.spxTenor(0));
        assertEquals(1.5, MODEL.vixTenor(0));
    }

    @Test
    void everySettingOfTheModelIsRead() {
        var settings = settings(Map.ofEntries(
                Map.entry(Setting.COUPLING_C1, "0.7"),
                Map.entry(Setting.COUPLING_C2, "0.04"),
                Map.entry(Setting.COUPLING_C3, "0.55"),
                Map.entry(Setting.SPX_A, "1.1"),
                Map.entry(Setting.SPX_EXPONENT, "0.45"),
                Map.entry(Setting.SPX_CAP, "1.7"),
                Map.entry(Setting.SPX_STICKINESS, "0.25"),
                Map.entry(Setting.SPX_SKEW, "0.01"),
                Map.entry(Setting.VIX_CV, "0.5"),
                Map.entry(Setting.VIX_EXPONENT, "0.6"),
                Map.entry(Setting.VIX_CAP, "1.8"),
                Map.entry(Setting.FLOOR_VIX, "9"),
                Map.entry(Setting.CLAMP_SPX_VOL_MIN, "0.04"),
                Map.entry(Setting.CLAMP_SPX_VOL_MAX, "2"),
                Map.entry(Setting.CLAMP_VIX_VOL_MIN, "0.3"),
                Map.entry(Setting.CLAMP_VIX_VOL_MAX, "3"),
                Map.entry(Setting.BASE_CURVE, "MARTINGALE")));
        assertEquals(
                new SpikeModel(
                        BetaCurve.BASE,
                        new Coupling(0.7, 0.04, 0.55),
                        1.1,
                        0.45,
                        1.7,
                        0.25,
                        0.01,
                        0.5,
                        0.6,
                        1.8,
                        9,
                        new SpikeModel.VolRange(0.04, 2),
                        new SpikeModel.VolRange(0.3, 3),
                        BaseCurve.MARTINGALE),
                SpikeModel.of(settings));
    }

    @Test
    void theModelsOwnShockTakesItsResponseShapeAndBaseCurve() {
        Shock shock = SpikeModel.of(settings(Map.of(Setting.SPX_STICKINESS, "0.5", Setting.BASE_CURVE, "MARTINGALE")))
                .shock(6);
        assertEquals(6, shock.vixPoints());
        assertTrue(shock.spx().isCoupled());
        assertEquals(0.5, shock.stickiness());
        assertEquals(BaseCurve.MARTINGALE, shock.base());
        assertFalse(shock.isNone());
        assertTrue(shock.withVixPoints(0).isNone());
    }
}
