package dev.wingspread.model.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Single settings that differ from the preset, in the order they were given.
 *
 * @param values accepted values as the texts a user would write
 */
public record SettingOverrides(Map<Setting, String> values) {

    /** Nothing overridden. */
    public static final SettingOverrides NONE = new SettingOverrides(Map.of());

    public SettingOverrides {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        values.forEach((setting, text) -> setting.kind().problemWith(text).ifPresent(problem -> {
            throw new IllegalArgumentException(setting.key() + " " + problem);
        }));
    }

    /** These overrides with others laid over them. */
    public SettingOverrides with(SettingOverrides others) {
        var merged = new LinkedHashMap<>(values);
        merged.putAll(others.values);
        return new SettingOverrides(merged);
    }
}
