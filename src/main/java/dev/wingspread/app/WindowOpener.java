package dev.wingspread.app;

import dev.wingspread.model.settings.SettingOverrides;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the window. The command line knows the window by this alone. */
public interface WindowOpener {

    /**
     * Shows the window until the user closes it.
     *
     * @param book the book to show; empty for the one of last time, or the sample book
     * @param market market to show it in, instead of the one the book names
     * @param overrides settings laid over those of the book
     * @return exit code of the program
     */
    int open(Optional<Path> book, Optional<Path> market, SettingOverrides overrides);
}
