package dev.wingspread.ui;

import dev.wingspread.app.Valuation;
import dev.wingspread.ui.shell.SystemFileChoice;
import dev.wingspread.ui.shell.WorkstationView;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.FilePreferences;
import dev.wingspread.ui.support.Stylesheets;
import dev.wingspread.ui.support.ThemeViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.support.UiThread;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window as a JavaFX application; its start method is the wiring diagram. */
public final class WingspreadApp extends Application {

    /** Two to compute and read; a third so that waiting for a server holds up neither. */
    private static final int BACKGROUND_THREADS = 3;

    private static final int LAST_WRITES_SECONDS = 2;

    private final AtomicBoolean isStopped = new AtomicBoolean();
    private @Nullable ExecutorService background;
    private @Nullable WorkstationViewModel shown;

    @Override
    public void start(Stage stage) {
        UiLauncher.Start start = UiLauncher.start();
        ExecutorService threads = backgroundThreads();
        background = threads;
        UiThread uiThread = UiThread.ofToolkit();
        UiPreferences preferences = new FilePreferences(
                FilePreferences.usualFile(System.getenv(), System.getProperty("user.home", ".")), threads);
        var theme = new ThemeViewModel(preferences);
        var model = new WorkstationViewModel(
                start.useCases(), threads, uiThread, preferences, new SystemFileChoice(stage), Clock.systemUTC());
        shown = model;
        guardAgainstDefects(model, uiThread);
        var view = new WorkstationView(model, theme, preferences, () -> close(stage, model));
        var scene = new Scene(view);
        Stylesheets.applyTo(scene, theme);
        stage.setScene(scene);
        var placement = new WindowPlacement(stage, preferences);
        placement.restore();
        stage.setOnCloseRequest(event -> {
            event.consume();
            close(stage, model);
        });
        stage.titleProperty().bind(model.bookLine().titleProperty());
        stage.show();
        ageByTheMinute(model);
        warmUpWithFirstBook(model, start.useCases().valuation());
        start.book()
                .ifPresentOrElse(
                        book -> model.opening().open(book, start.market(), start.overrides()),
                        model.opening()::openFirst);
        model.offerRecovery();
    }

    private static void ageByTheMinute(WorkstationViewModel model) {
        var minutes = new Timeline(
                new KeyFrame(Duration.minutes(1), event -> model.bookLine().refreshAge()));
        minutes.setCycleCount(Animation.INDEFINITE);
        minutes.play();
    }

    /** So that the first drag is as smooth as the hundredth. */
    private void warmUpWithFirstBook(WorkstationViewModel model, Valuation valuation) {
        var isBegun = new AtomicBoolean();
        model.book()
                .bookProperty()
                .subscribe(opened -> opened.ifPresent(book -> {
                    if (isBegun.compareAndSet(false, true)) {
                        var thread = new Thread(() -> valuation.warmUp(book, isStopped::get), "warm-up");
                        thread.setDaemon(true);
                        thread.start();
                    }
                }));
    }

    private static void close(Stage stage, WorkstationViewModel model) {
        model.book().afterSaving(stage::close);
    }

    /** The window survives any exception and offers its details. */
    static void guardAgainstDefects(WorkstationViewModel model, UiThread uiThread) {
        Thread.setDefaultUncaughtExceptionHandler((thread, defect) -> {
            log().error("Uncaught in {}", thread.getName(), defect);
            uiThread.run(() -> model.showDefect(defect));
        });
    }

    private static ExecutorService backgroundThreads() {
        var count = new AtomicInteger();
        return Executors.newFixedThreadPool(BACKGROUND_THREADS, task -> {
            var thread = new Thread(task, "background-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void stop() {
        isStopped.set(true);
        finishLastWrites();
        if (shown != null) {
            shown.close();
        }
    }

    private void finishLastWrites() {
        if (background == null) {
            return;
        }
        // What was begun, such as writing preferences, may end; nobody waits long for it.
        background.shutdown();
        try {
            if (!background.awaitTermination(LAST_WRITES_SECONDS, TimeUnit.SECONDS)) {
                background.shutdownNow();
            }
        } catch (InterruptedException e) {
            background.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Asked for when there is something to tell: setting up a log takes a twentieth of the window's start. */
    private static Logger log() {
        return LoggerFactory.getLogger(WingspreadApp.class);
    }
}
