package dev.wingspread.app;

import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Pieces of work done on several threads, whose results come back in the order in which the pieces were handed in.
 *
 * @param <R> a result
 */
final class OrderedWork<R> implements AutoCloseable {

    static final String THREAD_NAME = "table";

    private final ExecutorService threads;
    private final Deque<Future<R>> begun = new ArrayDeque<>();

    /** Work for so many threads. */
    OrderedWork(int count) {
        threads = Executors.newFixedThreadPool(count, work -> {
            var thread = new Thread(work, THREAD_NAME);
            thread.setDaemon(true);
            return thread;
        });
    }

    void begin(Callable<R> piece) {
        begun.add(threads.submit(piece));
    }

    /** Number of pieces whose result was not taken yet. */
    int size() {
        return begun.size();
    }

    /**
     * Waits for the oldest piece and takes its result.
     *
     * @throws InterruptedIOException if this thread is to stop
     */
    R take() throws InterruptedIOException {
        try {
            return begun.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException defect) {
                throw defect;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a piece of work failed", e.getCause());
        }
    }

    /** Ends the threads; what they were at is of no use any more. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
