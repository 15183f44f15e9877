package dev.wingspread.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.RegimeFlags;
import dev.wingspread.model.settings.Preset;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.model.settings.Settings;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleProfileTest {

    private static RuleProfile own(Optional<Preset> base, Object... levels) {
        var map = new HashMap<Threshold, RuleProfile.Level>();
        for (int i = 0; i < levels.length; i += 2) {
            map.put((Threshold) levels[i], new RuleProfile.Level((Double) levels[i + 1], Origin.OURS, "mine"));
        }
        return new RuleProfile("Mine", 1, base, "", map);
    }

    private static Portfolio book(Preset preset, Map<Setting, String> overrides) {
        return new Portfolio(
                "Book",
                Optional.empty(),
                Phase.INITIAL,
                preset,
                new SettingOverrides(overrides),
                RegimeFlags.NEUTRAL,
                List.of());
    }

    private static RuleLevels levels(RuleProfile profile) {
        Settings settings = profile.settings(book(Preset.DEFAULT, Map.of()), SettingOverrides.NONE)
                .orThrow();
        return RuleLevels.of(settings, RegimeFlags.NEUTRAL, profile);
    }

    // Thresholds

    @Test
    void everyThresholdHasAKeyOfItsOwnAndATextAndAnAllowedDefault() {
        assertEquals(
                Threshold.values().length,
                Arrays.stream(Threshold.values()).map(Threshold::key).distinct().count());
        for (Threshold threshold : Threshold.values()) {
            assertFalse(threshold.text().isBlank(), threshold.key());
            assertFalse(threshold.unit().isBlank(), threshold.key());
            assertEquals(Optional.empty(), threshold.kind().problemWith(Double.toString(threshold.usual())));
            assertEquals(Optional.of(threshold), Threshold.ofKey(threshold.key()));
        }
    }

    // Built-in profiles

    @Test
    void theBuiltInProfilesAreSoundAndDecideEverything() {
        for (RuleProfile profile : RuleProfile.BUILT_IN) {
            assertEquals(List.of(), profile.conflicts(), profile.name());
            assertEquals(Threshold.values().length, profile.decided().size());
            assertEquals(Optional.of(profile), RuleProfile.builtIn(profile.name()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DEFAULT, -0.15, 0.25, 0.5, 0.3, -0.1, 0.2",
        "STEWARD, -0.10, 0.20, 0.6, 0.4, -0.05, 0.15",
        "PROMOTER, -0.25, 0.25, 0.4, 0.2, -0.2, 0.2"
    })
    void presetsMoveTheBandWithItsClearLevels(
            String name, double low, double high, double target, double budget, double lowClear, double highClear) {
        RuleLevels levels = levels(RuleProfile.builtIn(name).orElseThrow());
        assertEquals(low, levels.nv10Low());
        assertEquals(high, levels.nv10High());
        assertEquals(target, levels.value(Threshold.OFFSET_TARGET));
        assertEquals(budget, levels.value(Threshold.BUDGET_INITIAL));
        assertEquals(lowClear, levels.nv10LowClear());
        assertEquals(highClear, levels.nv10HighClear());
    }

    @Test
    void theOtherClearLevelsAreThoseOfTheRules() {
        RuleLevels levels = levels(RuleProfile.DEFAULT);
        assertEquals(-200, levels.lossPct());
        assertEquals(-170, levels.lossClearPct());
        assertEquals(50, levels.profitPct());
        assertEquals(45, levels.profitClearPct());
        assertEquals(0.35, levels.alarmClear());
        assertEquals(1.05, levels.spikeSmaClear());
        assertEquals(60, levels.spikeRsiClear());
        assertEquals(10, levels.steepeningClear());
        assertEquals(60, levels.rsiSpxClear());
        assertEquals(0.45, levels.offsetMinClear());
        assertEquals(0.55, levels.offsetMaxClear());
        assertEquals(0.65, levels.hrMinClear());
        assertEquals(1.15, levels.hrMaxClear());
        assertEquals(0.08, levels.thetaPct());
        assertEquals(0.09, levels.thetaClearPct());
        assertEquals(1.05, levels.expectedMoveClear());
    }

    @Test
    void aPresetsOwnNumbersAreOurs() {
        Map<Threshold, RuleProfile.Level> steward = RuleProfile.STEWARD.decided();
        assertEquals(Origin.OURS, origin(steward, Threshold.NV10_LOW));
        assertEquals(Origin.SEED, origin(steward, Threshold.HR_MAX));
    }

    private static Origin origin(Map<Threshold, RuleProfile.Level> levels, Threshold threshold) {
        return Objects.requireNonNull(levels.get(threshold)).origin();
    }

    // Precedence

    @Test
    void theCommandLineComesBeforeTheProfileBeforeTheBookBeforeThePreset() {
        Portfolio book = book(Preset.PROMOTER, Map.of(Setting.NV10_LOW, "-0.3", Setting.NV10_HIGH, "0.3"));
        RuleProfile profile = own(Optional.empty(), Threshold.NV10_LOW, -0.12);
        var commandLine = new SettingOverrides(Map.of(Setting.EXIT_LOSS, "3"));
        Settings settings = profile.settings(book, commandLine).orThrow();
        assertEquals("-0.12", settings.text(Setting.NV10_LOW));
        assertEquals("0.3", settings.text(Setting.NV10_HIGH));
        assertEquals("0.40", settings.text(Setting.HEDGE_OFFSET_TARGET));
        assertEquals("3", settings.text(Setting.EXIT_LOSS));
        var stronger = new SettingOverrides(Map.of(Setting.NV10_LOW, "-0.2"));
        assertEquals("-0.2", profile.settings(book, stronger).orThrow().text(Setting.NV10_LOW));
    }

    @Test
    void aNamedPresetReplacesTheThresholdsOfTheBookAndNothingElse() {
        Portfolio book = book(Preset.DEFAULT, Map.of(Setting.NV10_LOW, "-0.3", Setting.CONDOR_WIDTH, "25"));
        Settings settings =
                RuleProfile.STEWARD.settings(book, SettingOverrides.NONE).orThrow();
        assertEquals(-0.1, settings.number(Setting.NV10_LOW));
        assertEquals(25, settings.number(Setting.CONDOR_WIDTH));
        Settings untouched =
                RuleProfile.OF_BOOK.settings(book, SettingOverrides.NONE).orThrow();
        assertEquals(-0.3, untouched.number(Setting.NV10_LOW));
    }

    @Test
    void aProfileMovesLevelsThatAreNoSettings() {
        RuleLevels levels = levels(own(Optional.empty(), Threshold.STEEPENING, 25.0, Threshold.SCORE, 3.0));
        assertEquals(25, levels.value(Threshold.STEEPENING));
        assertEquals(20, levels.steepeningClear());
        assertEquals(3, levels.value(Threshold.SCORE));
    }

    @Test
    void aProfileThatContradictsTheBookSaysSo() {
        Portfolio book = book(Preset.DEFAULT, Map.of(Setting.HEDGE_OFFSET_TARGET, "0.45"));
        RuleProfile profile = own(Optional.empty(), Threshold.OFFSET_MIN, 0.48);
        assertFalse(profile.settings(book, SettingOverrides.NONE).isOk());
    }

    // Conflicts

    @ParameterizedTest
    @CsvSource({
        "NV10_LOW, 0.25, nv10.low",
        "NV10_CLEAR, 0.21, cleared",
        "NV10_TARGET, 0.01, target",
        "ALARM, 0.2, nv10.alarm",
        "ALARM, 0.1, nv10.alarm",
        "ALARM_CLEAR, 0.5, nv10.alarm cleared",
        "OFFSET_MIN, 0.55, hedge.offsetMin",
        "OFFSET_MAX, 0.45, hedge.offsetMax",
        "OFFSET_CLEAR, 0.11, hedge.offsetMin cleared",
        "HR_MIN, 1.2, hedge.hrMin",
        "HR_CLEAR, 0.31, hedge.hrMin cleared",
        "REDUCE_TARGET, 0.5, rsi.reduce",
        "SPIKE_RSI_CLEAR, 71, 'rsi.vix cleared is -1, below 0'",
        "RSI_SPX_CLEAR, 66, rsi.spx cleared",
        "SPIKE_SMA_CLEAR, 2, vix.smaMult cleared",
        "FADE_SCORE, 2, score.fade"
    })
    void levelsThatContradictEachOtherAreNamed(Threshold threshold, double value, String named) {
        List<String> conflicts = own(Optional.of(Preset.DEFAULT), threshold, value).conflicts().stream()
                .map(failure -> failure.message())
                .toList();
        assertTrue(conflicts.stream().anyMatch(message -> message.contains(named)), conflicts.toString());
    }

    @Test
    void aProfileHasANameAVersionAndAllowedValues() {
        assertThrows(IllegalArgumentException.class, () -> new RuleProfile(" ", 1, Optional.empty(), "", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> new RuleProfile("Mine", 0, Optional.empty(), "", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> own(Optional.empty(), Threshold.SCORE, 1.5));
        assertThrows(IllegalArgumentException.class, () -> own(Optional.empty(), Threshold.HR_MAX, 4.0));
    }
}
