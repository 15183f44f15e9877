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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Paints the window into PNG files, also without a display: run it with the headless arguments of the tests and the
 * folder for the pictures as its argument.
 */
public final class WindowPictures {

    private static final int[][] SIZES = {{1100, 700}, {1440, 900}, {2560, 1440}};
    private static final int FRAMES = 12;

    private final Path folder;
    private final ExecutorService background = Executors.newFixedThreadPool(2);

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
        pictures.background.shutdown();
        Platform.exit();
    }

    private void take(
            String only, Theme theme, int[] size, String name, Path book, Consumer<WorkstationViewModel> scene)
            throws Exception {
        String file = name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT) + "-" + size[0] + ".png";
        if (!file.contains(only)) {
            return;
        }
        UiPreferences preferences = UiPreferences.inMemory();
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
        onWindowThread(() -> {
            scene.accept(model);
            return model;
        });
        settle();
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
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Long enough for valuations, layout and painting to come to rest. */
    private static void settle() throws Exception {
        for (int i = 0; i < FRAMES; i++) {
            Thread.sleep(40);
            onWindowThread(() -> 0);
        }
    }

    private static <T> T onWindowThread(java.util.concurrent.Callable<T> task) throws Exception {
        var done = new CountDownLatch(1);
        var result = new java.util.concurrent.atomic.AtomicReference<T>();
        var failure = new java.util.concurrent.atomic.AtomicReference<Exception>();
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
        return java.util.Objects.requireNonNull(result.get());
    }
}
