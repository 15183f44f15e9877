package dev.wingspread.ui.picture;

import dev.wingspread.ui.support.UiThread;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;

/**
 * Threads that know when nothing is left to do: a task counts until what it handed to the window's thread has been done
 * there too, and whatever that asked for counts from then on.
 */
public final class CountedWork implements Executor, AutoCloseable {

    private static final int THREADS = 2;

    /** Results are laid out and painted in the first of these; the rest shows that they asked for nothing more. */
    private static final int RESTFUL_FRAMES = 4;

    private final UiThread uiThread;
    private final AtomicInteger pending = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        var thread = new Thread(task, "picture");
        thread.setDaemon(true);
        return thread;
    });

    /** Work for a window whose toolkit runs. */
    public CountedWork(UiThread uiThread) {
        this.uiThread = uiThread;
    }

    @Override
    public void execute(Runnable task) {
        pending.incrementAndGet();
        threads.execute(() -> {
            try {
                task.run();
            } finally {
                uiThread.run(pending::decrementAndGet);
            }
        });
    }

    /** Kept once nothing has been pending for some frames. Asked for on any thread. */
    public CompletableFuture<Boolean> rest() {
        var rested = new CompletableFuture<Boolean>();
        uiThread.run(() -> new Rest(rested).start());
        return rested;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private final class Rest extends AnimationTimer {

        private final CompletableFuture<Boolean> rested;
        private int still;

        Rest(CompletableFuture<Boolean> rested) {
            this.rested = rested;
        }

        @Override
        public void handle(long now) {
            still = pending.get() == 0 ? still + 1 : 0;
            if (still == RESTFUL_FRAMES) {
                stop();
                rested.complete(true);
            }
        }
    }
}
