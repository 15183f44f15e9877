package dev.wingspread.model.settings;

import java.util.Map;

/** Named sets of thresholds. None of them is advice. */
public enum Preset {
    /** The defaults. */
    DEFAULT,
    /** Tight bands and a larger hedge. */
    STEWARD,
    /** Wide bands and a smaller hedge. */
    PROMOTER;

    /** What differs from the defaults, as the texts a user would write. */
    Map<Setting, String> changes() {
        return switch (this) {
            case DEFAULT -> Map.of();
            case STEWARD ->
                Map.of(
                        Setting.NV10_LOW, "-0.10",
                        Setting.NV10_HIGH, "0.20",
                        Setting.HEDGE_OFFSET_TARGET, "0.60",
                        Setting.HEDGE_BUDGET_INITIAL, "0.40");
            case PROMOTER ->
                Map.of(
                        Setting.NV10_LOW, "-0.25",
                        Setting.NV10_HIGH, "0.25",
                        Setting.HEDGE_OFFSET_TARGET, "0.40",
                        Setting.HEDGE_BUDGET_INITIAL, "0.20");
        };
    }
}
