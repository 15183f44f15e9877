package dev.wingspread.ui.support;

import java.util.concurrent.Executor;
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
}
