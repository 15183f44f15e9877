package dev.wingspread.ui.settings;

import dev.wingspread.model.settings.Setting;
import java.util.Locale;

/**
 * A setting in words.
 *
 * @param setting the setting
 * @param label what it is
 * @param unit the unit of its value, empty where it has none
 */
record SettingEntry(Setting setting, String label, String unit) {

    /** Whether label, unit or key hold every word that is looked for. */
    boolean matches(String search) {
        String text = (label + " " + unit + " " + setting.key()).toLowerCase(Locale.ROOT);
        for (String word : search.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
