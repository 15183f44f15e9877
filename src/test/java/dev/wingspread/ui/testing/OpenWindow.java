package dev.wingspread.ui.testing;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.ui.shell.FileChoice;
import dev.wingspread.ui.shell.WorkstationView;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.Stylesheets;
import dev.wingspread.ui.support.ThemeViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.support.UiThread;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The real window with real services, drawn into memory. Close it after the test. */
public final class OpenWindow implements AutoCloseable {

    /** The screen of the headless toolkit is 1280 by 800. */
    private static final int WIDTH = 1200;

    private static final int HEIGHT = 780;
    private static final long PATIENCE_SECONDS = 20;

    private final UseCases useCases = Workstations.useCases();
    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final WorkstationViewModel model;
    private final ThemeViewModel theme;
    private final Stage stage;

    /** Shows a window without a book. */
    public OpenWindow(Stage stage, FileChoice files, UiPreferences preferences) {
        this.stage = stage;
        theme = new ThemeViewModel(preferences);
        model = new WorkstationViewModel(
                useCases, background, UiThread.ofToolkit(), preferences, files, Workstations.CLOCK);
        var scene = new Scene(new WorkstationView(model, theme, preferences, stage::close), WIDTH, HEIGHT);
        Stylesheets.applyTo(scene, theme);
        stage.setScene(scene);
        stage.show();
    }

    /** Shows a window of a user who chooses no files. */
    public OpenWindow(Stage stage) {
        this(stage, new NoFiles(), UiPreferences.inMemory());
    }

    public UseCases useCases() {
        return useCases;
    }

    public WorkstationViewModel model() {
        return model;
    }

    public ThemeViewModel theme() {
        return theme;
    }

    public Stage stage() {
        return stage;
    }

    /** The open book. */
    public OpenBook book() {
        return model.book().bookProperty().get().orElseThrow();
    }

    /** Waits until figures are shown. */
    public void awaitBook() throws TimeoutException {
        await(() -> model.statusProperty().get().startsWith("Recalculated"));
    }

    /** Text of a label, empty if there is none. */
    public static String text(FxRobot robot, String query) {
        return robot.lookup(query).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    /** Waits until something holds and the window has come to rest. */
    public static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
