package dev.wingspread.ui.settings;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingOverrides;
import java.util.ArrayList;
import java.util.List;

/** What an edit of the settings comes to, in words. */
final class SettingsChange {

    private static final int LISTED = 8;

    private SettingsChange() {}

    /** Each difference between two states of a book's settings, such as {@code nv10.low -0.15 → -0.20}. */
    static List<String> between(OpenBook before, OpenBook after) {
        var changes = new ArrayList<String>();
        if (before.portfolio().preset() != after.portfolio().preset()) {
            changes.add("preset " + before.portfolio().preset() + " → "
                    + after.portfolio().preset());
        }
        for (Setting setting : Setting.values()) {
            String old = before.settings().text(setting);
            String fresh = after.settings().text(setting);
            if (!old.equals(fresh)) {
                changes.add(setting.key() + " " + old + " → " + fresh);
            } else if (isStored(before, setting) && !isStored(after, setting)) {
                changes.add(setting.key() + " no longer stored");
            }
        }
        return changes;
    }

    private static boolean isStored(OpenBook book, Setting setting) {
        SettingOverrides overrides = book.portfolio().overrides();
        return overrides.values().containsKey(setting);
    }

    /** The edit as far as there is room for it. */
    static String sentence(List<String> changes) {
        if (changes.isEmpty()) {
            return "No change.";
        }
        String listed = String.join(", ", changes.subList(0, Math.min(LISTED, changes.size())));
        int more = changes.size() - LISTED;
        return Formats.plural(changes.size(), "change", "changes") + ": " + listed
                + (more > 0 ? ", and " + more + " more." : ".");
    }

    /** The edit in a few words. */
    static String words(List<String> changes) {
        int more = changes.size() - 1;
        return "Settings: " + changes.get(0) + (more > 0 ? ", and " + more + " more" : "");
    }
}
