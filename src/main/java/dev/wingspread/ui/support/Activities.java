package dev.wingspread.ui.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the window is busy with. It is shown once it has taken so long that people begin to wonder, and then long enough to
 * be read, so that nothing flickers. Used on the window's thread.
 */
public final class Activities {

    private static final Duration WORTH_SHOWING = Duration.ofMillis(500);
    private static final Duration LEAST_SHOWN = Duration.ofMillis(400);

    private final Delay delay;
    private final List<Activity> running = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Activity>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Does something on the window's thread some time later. */
    @FunctionalInterface
    public interface Delay {
        void after(Duration time, Runnable task);
    }

    /** Activities that are timed so. */
    public Activities(Delay delay) {
        this.delay = delay;
    }

    /** Activities timed by the clock of the machine. */
    public static Activities timed(UiThread uiThread) {
        return new Activities((time, task) -> {
            Executor later = CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
            later.execute(() -> uiThread.run(task));
        });
    }

    /** Activities nobody is shown. */
    public static Activities unseen() {
        return new Activities((time, task) -> {});
    }

    /** Something that goes on. */
    public final class Activity {

        private final String what;
        private final Optional<Runnable> cancel;
        private boolean isDue;
        private boolean isOver;

        private Activity(String what, Optional<Runnable> cancel) {
            this.what = what;
            this.cancel = cancel;
        }

        /** What it is, such as "Reading files". */
        public String what() {
            return what;
        }

        /** Whether it can be given up. */
        public boolean canBeCancelled() {
            return cancel.isPresent() && !isOver;
        }

        /** Gives it up. */
        public void cancel() {
            if (canBeCancelled()) {
                end();
                cancel.orElseThrow().run();
            }
        }

        /** It is over, whatever came of it. */
        public void end() {
            if (isOver) {
                return;
            }
            isOver = true;
            if (isDue) {
                delay.after(LEAST_SHOWN, this::forget);
            } else {
                forget();
            }
        }

        private void forget() {
            running.remove(this);
            update();
        }

        private void becomeDue() {
            if (!isOver) {
                isDue = true;
                update();
            }
        }
    }

    /**
     * Something begins.
     *
     * @param onCancel gives it up; empty where that would leave half of it done
     */
    public Activity begin(String what, Optional<Runnable> onCancel) {
        var activity = new Activity(what, onCancel);
        running.add(activity);
        delay.after(WORTH_SHOWING, activity::becomeDue);
        return activity;
    }

    /** Takes every single computation of a recalculator for an activity; a drag of many short ones is none. */
    public void follow(ReadOnlyObjectProperty<RecalculationState> state, String what) {
        state.subscribe(new Following(what)::changed);
    }

    private final class Following {

        private final String what;
        private Optional<Activity> current = Optional.empty();

        Following(String what) {
            this.what = what;
        }

        void changed(RecalculationState state) {
            if (state == RecalculationState.STALE) {
                return;
            }
            current.ifPresent(Activity::end);
            current =
                    state == RecalculationState.RUNNING ? Optional.of(begin(what, Optional.empty())) : Optional.empty();
        }
    }

    private void update() {
        shown.set(running.stream().filter(each -> each.isDue).findFirst());
    }

    /** The activity to show, if there is one. */
    public ReadOnlyObjectProperty<Optional<Activity>> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
