package dev.wingspread.ui;

import dev.wingspread.ui.shell.WorkstationView;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.Stylesheets;
import dev.wingspread.ui.support.Theme;
import dev.wingspread.ui.support.ThemeViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.support.UiThread;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Paints the window into PNG files, also without a display: run it with the headless arguments of the tests and the
 * folder for the pictures as its argument; a second argument takes only the pictures whose file names hold it.
 */
public final class WindowPictures {

    private static final int[][] SIZES = {{1100, 700}, {1440, 900}, {2560, 1440}};
    private static final int FRAMES = 12;

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
            for (int[] size : SIZES) {
                pictures.take(only, theme, size, "today", Workstations.sample("layered-hedged.json"), model -> {});
                pictures.take(
                        only,
                        theme,
                        size,
                        "what-if",
                        Workstations.sample("layered-hedged.json"),
                        model -> model.whatIf().spike(6));
                pictures.take(
                        only,
                        theme,
                        size,
                        "matrix",
                        Workstations.sample("layered-hedged.json"),
                        model -> model.viewProperty().set(WorkstationViewModel.MATRIX));
                pictures.take(
                        only,
                        theme,
                        size,
                        "condor",
                        Workstations.sample("layered-hedged.json"),
                        model -> model.condor().show());
                pictures.take(
                        only,
                        theme,
                        size,
                        "history",
                        Workstations.sample("layered-hedged.json"),
                        WindowPictures::oneLook,
                        model -> model.exportSnapshot(),
                        model -> model.book().openMarket(Workstations.sample("2024-08-05.market.json")),
                        model -> model.exportSnapshot(),
                        model -> model.viewProperty().set(WorkstationViewModel.HISTORY));
                pictures.take(
                        only,
                        theme,
                        size,
                        "no-history",
                        Workstations.sample("layered-hedged.json"),
                        model -> model.viewProperty().set(WorkstationViewModel.HISTORY));
                pictures.take(
                        only,
                        theme,
                        size,
                        "prompts",
                        Workstations.sample("breached-backwardation.json"),
                        WindowPictures::oneLook);
                pictures.take(
                        only,
                        theme,
                        size,
                        "comparison",
                        Workstations.sample("over-hedged-contango.json"),
                        WindowPictures::oneLook,
                        model -> model.prompts().compare("R51-hedge"));
                pictures.take(
                        only,
                        theme,
                        size,
                        "basket",
                        Workstations.sample("over-hedged-contango.json"),
                        WindowPictures::oneLook,
                        model -> model.prompts().preview("R51-hedge"));
            }
            pictures.take(
                    only,
                    theme,
                    SIZES[1],
                    "faults",
                    Workstations.sample("layered-hedged.json"),
                    model -> model.book().open(Workstations.sample("faulty.json")));
            pictures.take(
                    only,
                    theme,
                    SIZES[1],
                    "keys",
                    Workstations.sample("layered-hedged.json"),
                    model -> model.showKeys());
            pictures.take(
                    only,
                    theme,
                    SIZES[1],
                    "acknowledge",
                    Workstations.sample("over-hedged-contango.json"),
                    WindowPictures::oneLook,
                    model -> model.prompts().acknowledge("R51-hedge"));
            pictures.take(
                    only,
                    theme,
                    SIZES[1],
                    "remarks",
                    Workstations.sample("layered-hedged.json"),
                    model -> model.bookLine().showRemarks());
            pictures.take(
                    only, theme, SIZES[1], "breached", Workstations.sample("breached-backwardation.json"), model -> {});
            pictures.take(
                    only,
                    theme,
                    SIZES[1],
                    "august",
                    Workstations.sample("layered-hedged.json"),
                    model -> model.book().openMarket(Workstations.sample("2024-08-05.market.json")));
            pictures.take(only, theme, SIZES[1], "parts", Workstations.sample("layered-hedged.json"), model -> {
                model.payoff().showsCondorsProperty().set(true);
                model.payoff().showsHedgeProperty().set(true);
            });
        }
        pictures.takeGuide(only);
        pictures.background.shutdown();
        Platform.exit();
    }

    /** The pictures of the user guide. */
    private void takeGuide(String only) throws Exception {
        int[] tall = {1600, 1160};
        take(
                only,
                Theme.DARK,
                tall,
                "guide-prompts",
                Workstations.sample("breached-backwardation.json"),
                WindowPictures::oneLook);
        take(
                only,
                Theme.DARK,
                SIZES[1],
                "guide-comparison",
                Workstations.sample("unhedged.json"),
                WindowPictures::oneLook,
                model -> model.prompts().compare("R50-hedge"));
        take(
                only,
                Theme.DARK,
                SIZES[1],
                "guide-condor",
                Workstations.sample("layered-hedged.json"),
                model -> model.condor().show());
        take(
                only,
                Theme.DARK,
                SIZES[1],
                "guide-history",
                Workstations.sample("layered-hedged.json"),
                model -> model.exportSnapshot(),
                model -> model.book().openMarket(Workstations.sample("2024-08-05.market.json")),
                model -> model.exportSnapshot(),
                model -> model.book().reload(),
                model -> model.viewProperty().set(WorkstationViewModel.HISTORY));
    }

    private static void oneLook(WorkstationViewModel model) {
        model.prompts().atOnceProperty().set(true);
    }

    @SafeVarargs
    private void take(
            String only, Theme theme, int[] size, String name, Path book, Consumer<WorkstationViewModel>... scenes)
            throws Exception {
        String file = name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size[0] + ".png";
        if (!file.contains(only)) {
            return;
        }
        UiPreferences preferences = UiPreferences.inMemory();
        Path snapshots = Files.createTempDirectory("pictures").resolve("snapshots.csv");
        List.of(snapshots, snapshots.getParent()).forEach(each -> each.toFile().deleteOnExit());
        if (name.equals("guide-prompts")) {
            preferences.put("split.prompts", 0.12);
            preferences.put("split.whatif", 0.74);
        }
        preferences.put("snapshot." + book.toAbsolutePath(), snapshots.toString());
        var colours = new ThemeViewModel(preferences);
        WorkstationViewModel model = onWindowThread(() -> {
            colours.themeProperty().set(theme);
            return new WorkstationViewModel(
                    Workstations.useCases(),
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
                model.book().openSample();
            } else {
                model.book().open(book);
            }
            return window;
        });
        settle();
        for (Consumer<WorkstationViewModel> scene : scenes) {
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

    private static void write(Scene scene, Path file) {
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
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
