package dev.wingspread.ui.support;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Files and other slow things a command does: off the window's thread, the result back on it. */
public final class BackgroundWork {

    private static final String USUAL = "Working with files";

    private final Executor executor;
    private final UiThread uiThread;
    private final Consumer<Throwable> onDefect;
    private final Activities activities;

    /**
     * A way to work in the background that shows when it takes long.
     *
     * @param onDefect told on the window's thread about exceptions, which are defects of the program
     */
    public BackgroundWork(Executor executor, UiThread uiThread, Consumer<Throwable> onDefect, Activities activities) {
        this.executor = executor;
        this.uiThread = uiThread;
        this.onDefect = onDefect;
        this.activities = activities;
    }

    /** The same without showing. */
    public BackgroundWork(Executor executor, UiThread uiThread, Consumer<Throwable> onDefect) {
        this(executor, uiThread, onDefect, Activities.unseen());
    }

    /** Does the work in the background and hands its result over on the window's thread, where it is asked for. */
    public <T> void run(Supplier<? extends T> work, Consumer<? super T> onResult) {
        run(USUAL, Optional.empty(), work, onResult);
    }

    /**
     * The same for work with a name.
     *
     * @param what it is, such as "Reading files"
     * @param onCancel told when the user gives it up; the result may still come. Empty where it cannot be given up
     */
    public <T> void run(
            String what, Optional<Runnable> onCancel, Supplier<? extends T> work, Consumer<? super T> onResult) {
        Activities.Activity activity = activities.begin(what, onCancel);
        executor.execute(() -> {
            try {
                T result = work.get();
                uiThread.run(() -> {
                    activity.end();
                    onResult.accept(result);
                });
            } catch (RuntimeException e) {
                uiThread.run(() -> {
                    activity.end();
                    onDefect.accept(e);
                });
            }
        });
    }

    /** Does something on the window's thread after a pause; at once where there is none. */
    public void after(Duration pause, Runnable task) {
        if (pause.isZero()) {
            uiThread.run(task);
        } else {
            CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, executor)
                    .execute(() -> uiThread.run(task));
        }
    }
}
