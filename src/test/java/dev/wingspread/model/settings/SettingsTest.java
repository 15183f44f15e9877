package dev.wingspread.model.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {

    private static Settings with(Setting setting, String text) {
        return Settings.of(Preset.DEFAULT, new SettingOverrides(Map.of(setting, text)))
                .orThrow();
    }

    @Test
    void defaultsAreThePublishedOnes() {
        assertEquals(7, Settings.DEFAULT.number(Setting.LAYER_S_DTE_MIN));
        assertEquals(0.78, Settings.DEFAULT.number(Setting.POP_TARGET));
        assertEquals(List.of(4.0, 4.0, 2.0), Settings.DEFAULT.numbers(Setting.LADDER_WEIGHTS));
        assertEquals(List.of(5.0, 6.0, 7.0), Settings.DEFAULT.numbers(Setting.HEDGE_SPIKES));
        assertEquals(-0.15, Settings.DEFAULT.number(Setting.NV10_LOW));
        assertEquals(0.90, Settings.DEFAULT.number(Setting.SPIKE_BETA0));
        assertTrue(Settings.DEFAULT.is(Setting.MARGIN_MODEL, "REG_T"));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void presetIsFreeOfContradictions(Preset preset) {
        assertEquals(List.of(), Settings.of(preset, SettingOverrides.NONE).faults());
    }

    @Test
    void overrideBeatsPresetAndPresetBeatsDefault() {
        var override = new SettingOverrides(Map.of(Setting.NV10_LOW, "-0.12"));
        Settings settings = Settings.of(Preset.STEWARD, override).orThrow();
        assertEquals(-0.12, settings.number(Setting.NV10_LOW));
        assertEquals(0.20, settings.number(Setting.NV10_HIGH));
        assertEquals(0.40, settings.number(Setting.NV10_ALARM));
    }

    @Test
    void keysAreUniqueAndFound() {
        long distinct =
                Arrays.stream(Setting.values()).map(Setting::key).distinct().count();
        assertEquals(Setting.values().length, distinct);
        for (Setting setting : Setting.values()) {
            assertEquals(Optional.of(setting), Setting.ofKey(setting.key()));
        }
        assertEquals(Optional.empty(), Setting.ofKey("NV10.LOW"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"nv10.lo,nv10.low", "hedge.hrmin,hedge.hrMin", "spike.beta,spike.beta0", "ladder.weight,ladder.weights"
    })
    void nearestKeyIsTheOneMeant(String typed, String meant) {
        assertEquals(meant, Setting.nearestTo(typed).key());
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            POP_TARGET         | 0.30     |
            POP_TARGET         | 0.99     |
            POP_TARGET         | 0.299    | must be 0.3 to 0.99 but is 0.299
            POP_TARGET         | x        | must be a number but is 'x'
            POP_TARGET         | NaN      | must be a number but is 'NaN'
            POP_TARGET         | Infinity | must be a number but is 'Infinity'
            POP_TARGET         | 0x1p-1   | must be a number but is '0x1p-1'
            POP_TARGET         | 0.5d     | must be a number but is '0.5d'
            LAYER_S_DTE_MIN    | 7.5      | must be a whole number but is '7.5'
            LAYER_S_DTE_MIN    | 401      | must be 0 to 400 but is 401
            LADDER_WEIGHTS     | 3,4,3    |
            LADDER_WEIGHTS     | 0,0,0    | must not be all zero
            LADDER_WEIGHTS     | 4,4      | must be 3 numbers of 0 to 1000 separated by commas but is '4,4'
            LADDER_WEIGHTS     | 4,4,-2   | must be 3 numbers of 0 to 1000 separated by commas but is '4,4,-2'
            SPIKE_PRESET       | LOW      |
            SPIKE_PRESET       | low      | must be one of LOW, BASE, HIGH but is 'low'
            """)
    void valueOutsideItsRangeIsNamedWithTheRange(Setting setting, String text, String problem) {
        assertEquals(Optional.ofNullable(problem), setting.kind().problemWith(text));
    }

    @Test
    void valueOutOfRangeIsNoOverride() {
        assertThrows(IllegalArgumentException.class, () -> with(Setting.NV10_LOW, "99"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = ';', textBlock = """
            LAYER_M_DTE_MIN   ; 46    ; layer.M.dteMin 46 is above layer.M.dteMax 45
            POP_TARGET        ; 0.90  ; pop.target 0.90 is above pop.max 0.85
            NV10_LOW          ; 0.30  ; nv10.low 0.30 is above nv10.high 0.25
            HEDGE_OFFSET_MAX  ; 0.45  ; hedge.offsetTarget 0.50 is above hedge.offsetMax 0.45
            SSVI_SPX_ETA      ; 1.5   ; ssvi.spx.eta × (1 + |ssvi.spx.rho|) is above 2, which allows arbitrage
            """)
    void settingsThatContradictEachOtherAreAFault(Setting setting, String text, String message) {
        List<Failure> faults = Settings.of(Preset.DEFAULT, new SettingOverrides(Map.of(setting, text)))
                .faults();
        assertEquals(1, faults.size());
        assertEquals(FailureReason.INCONSISTENT, faults.get(0).reason());
        assertEquals(message, faults.get(0).message());
    }

    @Test
    void askingANumberOfAWordIsAMistakeOfTheProgram() {
        assertThrows(IllegalArgumentException.class, () -> Settings.DEFAULT.number(Setting.MARGIN_MODEL));
    }
}
