package dev.wingspread.ui;

import dev.wingspread.app.UseCases;
import dev.wingspread.model.settings.SettingOverrides;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/** Opens the window. Whoever does not call it loads no class of the toolkit. */
public final class UiLauncher {

    /** Held here so that its level is not forgotten: the toolkit warns of every start from the class path. */
    private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

    private static final AtomicReference<Start> START = new AtomicReference<>();

    /**
     * What the window starts with.
     *
     * @param useCases what it can do
     * @param book the book to open; without one the book of last time, or the sample
     * @param market used instead of the market the book names
     * @param overrides settings laid over those of the book
     */
    public record Start(UseCases useCases, Optional<Path> book, Optional<Path> market, SettingOverrides overrides) {}

    private UiLauncher() {}

    /** Opens the window and returns when it is closed. Possible once in a process. */
    public static void launch(Start start) {
        START.set(start);
        TOOLKIT_LOG.setLevel(Level.SEVERE);
        Application.launch(WingspreadApp.class);
    }

    static Start start() {
        return Objects.requireNonNull(START.get(), "the window was not opened by its launcher");
    }
}
