package dev.wingspread.app;

import dev.wingspread.base.Workers;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The threads valuations are divided among: a fixed number, started when first needed and never keeping the program
 * alive. The asking thread works along with them, so that a busy pool delays nobody for ever.
 */
public final class WorkerPool {

    private final int threads;
    private final ExecutorService executor;

    /** As many threads as the machine has processors, the asking one counted. */
    public WorkerPool() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /** @param threads threads that work on one computation, the asking one counted; at least one */
    public WorkerPool(int threads) {
        this.threads = threads;
        var numbers = new AtomicInteger();
        int others = Math.max(threads - 1, 1);
        this.executor =
                new ThreadPoolExecutor(others, others, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    var thread = new Thread(task, "valuation-" + numbers.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** The workers for one computation, which ends early once its result is not wanted any more. */
    public Workers workers(BooleanSupplier isUnwanted) {
        return new Workers() {
            @Override
            public void run(int pieces, IntConsumer work) {
                divide(pieces, work);
            }

            @Override
            public boolean isCancelled() {
                return isUnwanted.getAsBoolean();
            }
        };
    }

    private void divide(int pieces, IntConsumer work) {
        int helpers = Math.min(threads, pieces) - 1;
        if (helpers <= 0) {
            Workers.CALLER.run(pieces, work);
            return;
        }
        var job = new Job(pieces, work);
        for (int i = 0; i < helpers; i++) {
            executor.execute(job::workOff);
        }
        job.workOff();
        job.await();
    }

    /** Pieces of one computation: whoever is free takes the next one. */
    private static final class Job {

        private final int pieces;
        private final IntConsumer work;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch undone;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Job(int pieces, IntConsumer work) {
            this.pieces = pieces;
            this.work = work;
            this.undone = new CountDownLatch(pieces);
        }

        void workOff() {
            for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                try {
                    // After a failure nobody wants the rest.
                    if (failure.get() == null) {
                        work.accept(piece);
                    }
                } catch (RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    undone.countDown();
                }
            }
        }

        void await() {
            try {
                undone.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while others were still computing", e);
            }
            Throwable failed = failure.get();
            if (failed instanceof Error error) {
                throw error;
            }
            if (failed instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}
