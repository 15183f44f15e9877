package dev.wingspread.ui.support;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Files and other slow things a command does: off the window's thread, the result back on it. */
public final class BackgroundWork {

    private final Executor executor;
    private final UiThread uiThread;
    private final Consumer<Throwable> onDefect;

    /**
     * A way to work in the background.
     *
     * @param onDefect told on the window's thread about exceptions, which are defects of the program
     */
    public BackgroundWork(Executor executor, UiThread uiThread, Consumer<Throwable> onDefect) {
        this.executor = executor;
        this.uiThread = uiThread;
        this.onDefect = onDefect;
    }

    /** Does the work in the background and hands its result over on the window's thread. */
    public <T> void run(Supplier<? extends T> work, Consumer<? super T> onResult) {
        executor.execute(() -> {
            try {
                T result = work.get();
                uiThread.run(() -> onResult.accept(result));
            } catch (RuntimeException e) {
                uiThread.run(() -> onDefect.accept(e));
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
