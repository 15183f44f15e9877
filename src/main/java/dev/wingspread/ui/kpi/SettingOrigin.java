package dev.wingspread.ui.kpi;

import dev.wingspread.app.OpenBook;
import dev.wingspread.model.settings.Preset;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.model.settings.Settings;

/** Says where the value of a setting comes from. */
final class SettingOrigin {

    private final OpenBook book;
    private final Settings ofPreset;

    SettingOrigin(OpenBook book) {
        this.book = book;
        this.ofPreset = Settings.of(book.portfolio().preset(), SettingOverrides.NONE)
                .value()
                .orElse(Settings.DEFAULT);
    }

    /** Such as {@code nv10.low = -0.10, preset STEWARD (default -0.15)}. */
    String of(Setting setting) {
        String value = book.settings().text(setting);
        return setting.key() + " = " + value + ", " + origin(setting, value);
    }

    private String origin(Setting setting, String value) {
        boolean isPreset = value.equals(ofPreset.text(setting));
        String usual = " (" + (isPreset ? "" : presetValue(setting)) + "default " + setting.defaultText() + ")";
        if (book.unsavedOverrides().values().containsKey(setting)) {
            return "set on the command line" + usual;
        }
        if (book.portfolio().overrides().values().containsKey(setting)) {
            return "set in this book" + usual;
        }
        if (!value.equals(setting.defaultText())) {
            return "preset " + book.portfolio().preset() + " (default " + setting.defaultText() + ")";
        }
        return "the default";
    }

    private String presetValue(Setting setting) {
        Preset preset = book.portfolio().preset();
        return ofPreset.text(setting).equals(setting.defaultText())
                ? ""
                : "preset " + preset + " " + ofPreset.text(setting) + ", ";
    }
}
