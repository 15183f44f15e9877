package dev.wingspread.testing;

import dev.wingspread.model.settings.Preset;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.model.settings.Settings;
import java.util.Map;

/** Settings that differ from the default. */
public final class SettingsOf {

    private SettingsOf() {}

    public static Settings settings(Setting setting, String value) {
        return settings(Map.of(setting, value));
    }

    public static Settings settings(Map<Setting, String> values) {
        return Settings.of(Preset.DEFAULT, new SettingOverrides(values)).orThrow();
    }
}
