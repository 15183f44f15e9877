package dev.wingspread.ui;

import dev.wingspread.app.RefreshedMarket;
import dev.wingspread.app.ScriptedRefresh;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.ui.shell.WorkstationView;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.Png;
import dev.wingspread.ui.support.Stylesheets;
import dev.wingspread.ui.support.Theme;
import dev.wingspread.ui.support.ThemeViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.support.UiThread;
import dev.wingspread.ui.testing.MadeUpImports;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * Paints the window into PNG files, also without a display: run it with the headless arguments of the tests and the
 * folder for the pictures as its argument; a second argument takes only the pictures whose file names hold it.
 */
public final class WindowPictures {

    private static final int[][] SIZES = {{1100, 700}, {1440, 900}, {2560, 1440}};
    private static final int FRAMES = 12;
    private static final int[] TALL = {1600, 1160};

    private static final Loaded<RefreshedMarket> NOTHING_CAME = Loaded.failed(Failure.of(
            FailureReason.INACCESSIBLE,
            "SPX options: cdn.cboe.com does not answer within 20 seconds",
            "try again later"));

    private final Path folder;
    private final ThreadPoolExecutor background =
            new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

    private WindowPictures(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        var pictures = new WindowPictures(folder);
        String only = arguments.length > 1 ? arguments[1] : "";
        for (Theme theme : Theme.values()) {
            for (Scenery scene : Sceneries.EVERY_SIZE) {
                for (int[] size : SIZES) {
                    pictures.take(only, theme, size, scene);
                }
            }
            for (Scenery scene : Sceneries.ONE_SIZE) {
                pictures.take(only, theme, SIZES[1], scene);
            }
        }
        for (Scenery scene : GuideSceneries.ALL) {
            pictures.take(only, Theme.DARK, scene.name().equals("guide-prompts") ? TALL : SIZES[1], scene);
        }
        pictures.take(only, Theme.LIGHT, SIZES[1], GuideSceneries.WORKSTATION);
        pictures.background.shutdown();
        Platform.exit();
    }

    private void take(String only, Theme theme, int[] size, Scenery scenery) throws Exception {
        String name = scenery.name();
        String file = name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size[0] + ".png";
        if (!file.contains(only)) {
            return;
        }
        UiPreferences preferences = preferences(scenery);
        var colours = new ThemeViewModel(preferences);
        WorkstationViewModel model = onWindowThread(() -> {
            colours.themeProperty().set(theme);
            colours.colourBlindProperty().set(name.endsWith("colour-blind"));
            return new WorkstationViewModel(
                    (name.endsWith("recovery")
                                    ? Workstations.afterACrash(Scenery.USUAL)
                                    : Workstations.importing(new MadeUpImports()))
                            .fetchingWith(
                                    name.equals("refresh-failed")
                                            ? new ScriptedRefresh()
                                                    .on()
                                                    .withCopies()
                                                    .answering(NOTHING_CAME)
                                            : Workstations.notAllowedYet()),
                    background,
                    UiThread.ofToolkit(),
                    preferences,
                    new NoFiles(),
                    Workstations.CLOCK);
        });
        Stage stage = onWindowThread(() -> {
            var view = new WorkstationView(model, colours, preferences, () -> {});
            var painted = new Scene(view, size[0], size[1]);
            Stylesheets.applyTo(painted, colours);
            var window = new Stage();
            window.setScene(painted);
            window.setWidth(size[0]);
            window.setHeight(size[1]);
            window.show();
            if (name.equals("today")) {
                model.opening().openSample();
            } else {
                model.opening().open(scenery.book());
            }
            return window;
        });
        settle();
        for (Scenery.Step scene : scenery.steps()) {
            onWindowThread(() -> {
                scene.accept(model);
                return model;
            });
            settle();
        }
        onWindowThread(() -> {
            write(stage.getScene(), folder.resolve(file));
            stage.hide();
            return model;
        });
    }

    /** As somebody has left them for whom this is the best to see. */
    private static UiPreferences preferences(Scenery scenery) throws IOException {
        String name = scenery.name();
        UiPreferences preferences = UiPreferences.inMemory();
        Path snapshots = Files.createTempDirectory("pictures").resolve("snapshots.csv");
        List.of(snapshots, snapshots.getParent()).forEach(each -> each.toFile().deleteOnExit());
        if (name.equals("guide-what-if") || name.equals("advanced")) {
            preferences.put("split.prompts", 0.95);
        }
        textSize(name).ifPresent(percent -> preferences.put("text.size", percent));
        if (name.equals("guide-prompts")) {
            preferences.put("split.prompts", 0.12);
            preferences.put("split.whatif", 0.74);
        }
        preferences.put("snapshot." + scenery.book().toAbsolutePath(), snapshots.toString());
        return preferences;
    }

    /** Sceneries whose names end so are painted with text of another size. */
    private static Optional<Double> textSize(String name) {
        int at = name.indexOf("text-");
        return at < 0 ? Optional.empty() : Optional.of(Double.valueOf(name.substring(at + "text-".length())));
    }

    private static void write(Scene scene, Path file) {
        try {
            Files.write(file, Png.of(scene.snapshot(null)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until nothing is computed in the background and some frames have been painted since. */
    private void settle() throws InterruptedException {
        var rested = new CountDownLatch(1);
        Platform.runLater(new AnimationTimer() {
            private int still;

            @Override
            public void handle(long now) {
                boolean isIdle = background.getActiveCount() == 0
                        && background.getQueue().isEmpty();
                still = isIdle ? still + 1 : 0;
                if (still == FRAMES) {
                    stop();
                    rested.countDown();
                }
            }
        }::start);
        rested.await();
    }

    private static <T> T onWindowThread(Callable<T> task) throws Exception {
        var done = new CountDownLatch(1);
        var result = new AtomicReference<T>();
        var failure = new AtomicReference<Exception>();
        Platform.runLater(() -> {
            try {
                result.set(task.call());
            } catch (Exception e) {
                failure.set(e);
            } finally {
                done.countDown();
            }
        });
        done.await();
        if (failure.get() != null) {
            throw failure.get();
        }
        return Objects.requireNonNull(result.get());
    }
}
