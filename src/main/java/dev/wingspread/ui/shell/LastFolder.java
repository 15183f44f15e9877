package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.ui.support.UiPreferences;
import java.nio.file.Path;
import java.util.Optional;

/** The folder files were last taken from. */
final class LastFolder {

    private static final String KEY = "folder.last";

    private final UiPreferences preferences;

    LastFolder(UiPreferences preferences) {
        this.preferences = preferences;
    }

    /** Remembers the folder of a file. */
    void remember(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        preferences.put(KEY, folder == null ? "" : folder.toString());
    }

    /** Where to start looking: there, else beside the open book. */
    Optional<Path> get(Optional<OpenBook> open) {
        return preferences.path(KEY).or(() -> open.flatMap(OpenBook::file).map(Path::getParent));
    }
}
