package dev.wingspread.ui;

import dev.wingspread.io.portfolio.PortfolioWriter;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.testing.LargeBooks;
import dev.wingspread.ui.shell.WorkstationView;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.Stylesheets;
import dev.wingspread.ui.support.ThemeViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.support.UiThread;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.stage.Stage;

/**
 * Drags the VIX slider of the default book, or of one grown from it to as many legs as the argument says, a step a frame,
 * and prints how long frames took: run it with the headless arguments of the tests. A frame is the time between two pulses
 * of the toolkit, which aims at 60 a second.
 */
public final class WindowFrames {

    private static final int WARM_UP = 300;
    private static final int FRAMES = 1200;
    private static final double LEAST_POINTS = -5;
    private static final int STEPS = 80;
    private static final double STEP_POINTS = 0.5;
    private static final double MILLIS = 1e6;

    private WindowFrames() {}

    public static void main(String[] arguments) throws Exception {
        Path book = arguments.length > 0
                ? grown(Integer.parseInt(arguments[0]))
                : Workstations.sample("layered-hedged.json");
        ExecutorService background = Executors.newFixedThreadPool(2);
        var done = new CountDownLatch(1);
        long[] times = new long[WARM_UP + FRAMES];
        Platform.startup(() -> show(book, background, times, done));
        done.await();
        background.shutdownNow();
        Platform.exit();
        long[] measured = Arrays.stream(times).skip(WARM_UP).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "frames %d   p50 %.1f ms   p90 %.1f ms   p99 %.1f ms   longest %.1f ms   a second %.1f%n",
                FRAMES,
                measured[FRAMES / 2] / MILLIS,
                measured[FRAMES * 9 / 10] / MILLIS,
                measured[FRAMES * 99 / 100] / MILLIS,
                measured[FRAMES - 1] / MILLIS,
                FRAMES / (Arrays.stream(measured).sum() / (1000 * MILLIS)));
    }

    /** A file beside its market, deleted at the end. */
    private static Path grown(int legs) throws IOException {
        Path sample = Workstations.sample("layered-hedged.json");
        Portfolio book = Workstations.useCases()
                .workspace()
                .open(sample, Optional.empty(), SettingOverrides.NONE)
                .orThrow()
                .portfolio();
        Path folder = Files.createTempDirectory("frames");
        Path file = folder.resolve("grown.json");
        Path market = folder.resolve(book.market().orElseThrow());
        Files.writeString(file, PortfolioWriter.write(LargeBooks.grown(book, legs)));
        Files.copy(sample.resolveSibling(book.market().orElseThrow()), market);
        List.of(file, market, folder).forEach(each -> each.toFile().deleteOnExit());
        return file;
    }

    private static void show(Path book, ExecutorService background, long[] times, CountDownLatch done) {
        UiPreferences preferences = UiPreferences.inMemory();
        var theme = new ThemeViewModel(preferences);
        var model = new WorkstationViewModel(
                Workstations.useCases(),
                background,
                UiThread.ofToolkit(),
                preferences,
                new NoFiles(),
                Workstations.CLOCK);
        var stage = new Stage();
        var scene = new Scene(new WorkstationView(model, theme, preferences, stage::close), 1440, 900);
        Stylesheets.applyTo(scene, theme);
        stage.setScene(scene);
        stage.show();
        model.book().open(book);
        new AnimationTimer() {
            private int frame = -1;
            private long before;

            @Override
            public void handle(long now) {
                // Nothing is dragged before the book is there.
                if (frame < 0 && !model.statusProperty().get().startsWith("Recalculated")) {
                    return;
                }
                // The pulse's own clock is rounded to whole frames; the real one is not.
                long moment = System.nanoTime();
                if (frame >= 0 && frame < times.length) {
                    times[frame] = moment - before;
                }
                before = moment;
                frame++;
                if (frame == times.length) {
                    stop();
                    done.countDown();
                    return;
                }
                int step = frame % (2 * STEPS);
                int up = step < STEPS ? step : 2 * STEPS - step;
                ((Slider) scene.lookup("#shock-vix")).setValue(LEAST_POINTS + up * STEP_POINTS);
            }
        }.start();
    }
}
