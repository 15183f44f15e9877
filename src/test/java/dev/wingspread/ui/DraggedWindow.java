package dev.wingspread.ui;

import dev.wingspread.base.Formats;
import dev.wingspread.ui.shell.ViewTab;
import dev.wingspread.ui.shell.WorkstationView;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.Stylesheets;
import dev.wingspread.ui.support.ThemeViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.support.UiThread;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.stage.Stage;

/** A window whose VIX slider is dragged up and down, a step or more a frame. */
final class DraggedWindow implements AutoCloseable {

    /** Never nil: without a scenario the window names none, and which result is shown could not be told. */
    private static final double LEAST_POINTS = 0.5;

    private static final int STEPS = 80;
    private static final double STEP_POINTS = 0.5;
    private static final int RESTFUL_FRAMES = 30;
    private static final double NANOS_A_SECOND = 1e9;

    /** Longer than one and a half pulses of the toolkit: one was left out. */
    private static final double DROPPED_NANOS = 25e6;

    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final WorkstationViewModel model;
    private final Stage stage = new Stage();
    private final List<String> asked = new ArrayList<>();
    private int shown;
    private int late;

    /**
     * A drag.
     *
     * @param begin when it began
     * @param end when it ended
     * @param intervals nanoseconds from frame to frame
     * @param late results published after a younger one
     */
    record Run(Instant begin, Instant end, List<Long> intervals, int late) {

        boolean contains(FrameEvents.Pulse pulse) {
            return !pulse.start().isBefore(begin) && !pulse.start().isAfter(end);
        }

        int frames() {
            return intervals.size();
        }

        double framesASecond() {
            return frames()
                    * NANOS_A_SECOND
                    / intervals.stream().mapToLong(Long::longValue).sum();
        }

        long dropped() {
            return intervals.stream().filter(each -> each > DROPPED_NANOS).count();
        }
    }

    private DraggedWindow(Path book) {
        UiPreferences preferences = UiPreferences.inMemory();
        var theme = new ThemeViewModel(preferences);
        model = new WorkstationViewModel(
                Workstations.useCases(),
                background,
                UiThread.ofToolkit(),
                preferences,
                new NoFiles(),
                Workstations.CLOCK);
        var scene = new Scene(new WorkstationView(model, theme, preferences, stage::close), 1440, 900);
        Stylesheets.applyTo(scene, theme);
        stage.setScene(scene);
        stage.show();
        model.whatIf().summaryProperty().subscribe(this::published);
        model.opening().open(book);
    }

    static DraggedWindow open(Path book) throws Exception {
        var opened = new CompletableFuture<DraggedWindow>();
        Platform.runLater(() -> opened.complete(new DraggedWindow(book)));
        return opened.get();
    }

    /** Brings a view to the front and waits until it rests. */
    CompletableFuture<Boolean> show(ViewTab view) {
        var done = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            model.viewProperty().set(view);
            new AnimationTimer() {
                private int still;

                @Override
                public void handle(long now) {
                    boolean isResting = model.statusProperty().get().startsWith("Recalculated");
                    still = isResting ? still + 1 : 0;
                    if (still == RESTFUL_FRAMES) {
                        stop();
                        done.complete(true);
                    }
                }
            }.start();
        });
        return done;
    }

    /** Drags for so many frames. */
    CompletableFuture<Run> drag(int frames, int stepsAFrame) {
        var done = new CompletableFuture<Run>();
        Platform.runLater(() -> new Drag(frames, stepsAFrame, done).start());
        return done;
    }

    private final class Drag extends AnimationTimer {

        private final Slider slider = (Slider) stage.getScene().lookup("#shock-vix");
        private final int frames;
        private final List<Long> intervals = new ArrayList<>();
        private final int stepsAFrame;
        private final CompletableFuture<Run> done;
        private final Instant begin = Instant.now();
        private final int lateBefore = late;
        private int frame = -1;
        private int step;
        private long before;

        Drag(int frames, int stepsAFrame, CompletableFuture<Run> done) {
            this.frames = frames;
            this.stepsAFrame = stepsAFrame;
            this.done = done;
        }

        @Override
        public void handle(long now) {
            // The pulse's own clock is rounded to whole frames; the real one is not.
            long moment = System.nanoTime();
            if (frame >= 0) {
                intervals.add(moment - before);
            }
            before = moment;
            frame++;
            if (frame == frames) {
                stop();
                done.complete(new Run(begin, Instant.now(), List.copyOf(intervals), late - lateBefore));
                return;
            }
            for (int i = 0; i < stepsAFrame; i++) {
                move();
            }
        }

        private void move() {
            step = (step + 1) % (2 * STEPS);
            int up = step < STEPS ? step : 2 * STEPS - step;
            double points = LEAST_POINTS + up * STEP_POINTS;
            asked.add(word(points));
            slider.setValue(points);
        }
    }

    /** A result must be one of those asked for since the last one that was shown. */
    private void published(String summary) {
        for (int i = shown; i < asked.size(); i++) {
            if (summary.startsWith(asked.get(i))) {
                shown = i;
                return;
            }
        }
        late += asked.isEmpty() ? 0 : 1;
    }

    private static String word(double points) {
        return "VIX " + Formats.signedStep(points) + ",";
    }

    @Override
    public void close() {
        Platform.runLater(stage::hide);
        background.shutdownNow();
    }
}
