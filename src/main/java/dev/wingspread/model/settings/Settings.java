package dev.wingspread.model.settings;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The settings in force: defaults, then the preset, then single overrides.
 *
 * @param values every setting as a user would write it
 */
public record Settings(Map<Setting, String> values) {

    /** The DEFAULT preset without overrides. */
    public static final Settings DEFAULT =
            of(Preset.DEFAULT, SettingOverrides.NONE).orThrow();

    public Settings {
        values = Map.copyOf(values);
    }

    /**
     * The settings of a preset with overrides.
     *
     * @return the settings, or a fault for each pair of values that contradict each other
     */
    public static Loaded<Settings> of(Preset preset, SettingOverrides overrides) {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, setting.defaultText());
        }
        values.putAll(preset.changes());
        values.putAll(overrides.values());
        var settings = new Settings(values);
        List<Failure> faults = settings.contradictions();
        return faults.isEmpty() ? Loaded.of(settings) : Loaded.failed(faults, List.of());
    }

    /**
     * A number.
     *
     * @throws IllegalArgumentException if the setting is not a number
     */
    public double number(Setting setting) {
        return SettingKind.parse(text(setting))
                .orElseThrow(() -> new IllegalArgumentException(setting.key() + " is not a number"));
    }

    /** A list of numbers, in order. */
    public List<Double> numbers(Setting setting) {
        var numbers = new ArrayList<Double>();
        for (String part : SettingKind.Decimals.split(text(setting))) {
            numbers.add(SettingKind.parse(part)
                    .orElseThrow(() -> new IllegalArgumentException(setting.key() + " is not a list of numbers")));
        }
        return numbers;
    }

    /** The value as a user would write it. */
    public String text(Setting setting) {
        return values.getOrDefault(setting, setting.defaultText());
    }

    /** Whether a choice is set to this word. */
    public boolean is(Setting setting, String word) {
        return text(setting).equals(word);
    }

    private List<Failure> contradictions() {
        var faults = new ArrayList<Failure>();
        requireOrder(Setting.LAYER_S_DTE_MIN, Setting.LAYER_S_DTE_MAX, faults);
        requireOrder(Setting.LAYER_M_DTE_MIN, Setting.LAYER_M_DTE_MAX, faults);
        requireOrder(Setting.LAYER_L_DTE_MIN, Setting.LAYER_L_DTE_MAX, faults);
        requireOrder(Setting.POP_MIN, Setting.POP_TARGET, faults);
        requireOrder(Setting.POP_TARGET, Setting.POP_MAX, faults);
        requireOrder(Setting.HEDGE_HR_MIN, Setting.HEDGE_HR_MAX, faults);
        requireOrder(Setting.HEDGE_OFFSET_MIN, Setting.HEDGE_OFFSET_TARGET, faults);
        requireOrder(Setting.HEDGE_OFFSET_TARGET, Setting.HEDGE_OFFSET_MAX, faults);
        requireOrder(Setting.NV10_LOW, Setting.NV10_HIGH, faults);
        requireOrder(Setting.RSI_REDUCE_MIN, Setting.RSI_REDUCE_TARGET, faults);
        requireOrder(Setting.RSI_REDUCE_TARGET, Setting.RSI_REDUCE_MAX, faults);
        requireOrder(Setting.CLAMP_SPX_VOL_MIN, Setting.CLAMP_SPX_VOL_MAX, faults);
        requireOrder(Setting.CLAMP_VIX_VOL_MIN, Setting.CLAMP_VIX_VOL_MAX, faults);
        requireFreeOfArbitrage(Setting.SSVI_SPX_RHO, Setting.SSVI_SPX_ETA, faults);
        requireFreeOfArbitrage(Setting.SSVI_VIX_RHO, Setting.SSVI_VIX_ETA, faults);
        return faults;
    }

    private void requireOrder(Setting low, Setting high, List<Failure> faults) {
        if (number(low) > number(high)) {
            faults.add(Failure.of(
                    FailureReason.INCONSISTENT,
                    low.key() + " " + text(low) + " is above " + high.key() + " " + text(high),
                    "lower the first or raise the second"));
        }
    }

    /** Gatheral and Jacquier: an SSVI slice has no butterfly arbitrage where eta (1 + |rho|) is at most 2. */
    private void requireFreeOfArbitrage(Setting rho, Setting eta, List<Failure> faults) {
        if (number(eta) * (1 + Math.abs(number(rho))) > 2) {
            faults.add(Failure.of(
                    FailureReason.INCONSISTENT,
                    eta.key() + " × (1 + |" + rho.key() + "|) is above 2, which allows arbitrage",
                    "lower " + eta.key()));
        }
    }
}
