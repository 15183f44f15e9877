package dev.wingspread.ui.support;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes in the background what a screen shows, while its controls are being moved.
 *
 * <p>The first request starts at once. While one is computed only the newest of those that follow is kept, and it starts
 * as soon as the running one is done. So a drag is followed without delay, nothing piles up, and results never go
 * backwards. {@link #restart} also drops the result that is still being computed, for when another book is opened.
 *
 * <p>Called on the window's thread; computes on the executor and publishes on the window's thread.
 *
 * @param <Q> an immutable request
 * @param <R> an immutable result
 */
public final class Recalculator<Q, R> {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Computation<? super Q, ? extends R> computation;
    private final Consumer<? super R> publication;
    private final Executor executor;
    private final UiThread uiThread;
    private final LongSupplier nanos;

    private final ReadOnlyObjectWrapper<RecalculationState> state =
            new ReadOnlyObjectWrapper<>(RecalculationState.CURRENT);
    private final ReadOnlyDoubleWrapper lastMillis = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>(null);

    private @Nullable Q waiting;
    private boolean isBusy;
    /** Counts the books; read by running computations, changed on the window's thread alone. */
    private final AtomicLong era = new AtomicLong();

    /**
     * From a request to its result.
     *
     * @param <Q> an immutable request
     * @param <R> an immutable result
     */
    @FunctionalInterface
    public interface Computation<Q, R> {

        /**
         * Runs on the executor and sees nothing but its request.
         *
         * @param isUnwanted says yes once another book was asked for; a long computation asks now and then and ends with
         *     a {@link CancellationException}
         */
        R compute(Q request, BooleanSupplier isUnwanted);
    }

    /**
     * A recalculator.
     *
     * @param computation runs on the executor
     * @param publication runs on the window's thread
     */
    public Recalculator(
            Computation<? super Q, ? extends R> computation,
            Consumer<? super R> publication,
            Executor executor,
            UiThread uiThread) {
        this(computation, publication, executor, uiThread, System::nanoTime);
    }

    /** The same with a stopwatch of its own, whose readings are in nanoseconds. */
    public Recalculator(
            Computation<? super Q, ? extends R> computation,
            Consumer<? super R> publication,
            Executor executor,
            UiThread uiThread,
            LongSupplier nanos) {
        this.nanos = nanos;
        this.computation = computation;
        this.publication = publication;
        this.executor = executor;
        this.uiThread = uiThread;
    }

    /** Asks for a result; takes the place of a request that still waits. */
    public void request(Q request) {
        if (isBusy) {
            waiting = request;
            state.set(RecalculationState.STALE);
        } else {
            start(request);
        }
    }

    /** Asks for a result and drops everything asked for before. */
    public void restart(Q request) {
        era.incrementAndGet();
        request(request);
    }

    /** Drops everything asked for: what was published last stays. */
    public void cancel() {
        era.incrementAndGet();
        waiting = null;
        state.set(RecalculationState.CURRENT);
    }

    private void start(Q request) {
        isBusy = true;
        state.set(RecalculationState.RUNNING);
        long startedIn = era.get();
        executor.execute(() -> compute(request, startedIn));
    }

    private void compute(Q request, long startedIn) {
        long start = nanos.getAsLong();
        try {
            if (uiThread.isCurrent()) {
                throw new IllegalStateException("a valuation was started on the window's thread");
            }
            R result = computation.compute(request, () -> startedIn != era.get());
            double millis = (nanos.getAsLong() - start) / NANOS_PER_MILLI;
            uiThread.run(() -> finish(startedIn, () -> publish(result, millis)));
        } catch (CancellationException e) {
            uiThread.run(() -> finish(startedIn, () -> {}));
        } catch (RuntimeException | Error e) {
            log().error("Recalculation failed", e);
            uiThread.run(() -> finish(startedIn, () -> fail(e)));
        }
    }

    private void finish(long startedIn, Runnable outcome) {
        isBusy = false;
        boolean isWanted = startedIn == era.get();
        if (isWanted && waiting == null) {
            state.set(RecalculationState.CURRENT);
        }
        try {
            if (isWanted) {
                outcome.run();
            }
        } finally {
            Q next = waiting;
            if (next != null && !isBusy) {
                waiting = null;
                start(next);
            }
        }
    }

    private void publish(R result, double millis) {
        lastMillis.set(millis);
        failure.set(null);
        publication.accept(result);
    }

    private void fail(Throwable cause) {
        failure.set(cause);
        state.set(RecalculationState.FAILED);
    }

    public ReadOnlyObjectProperty<RecalculationState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Time the last result took to compute, in milliseconds. */
    public ReadOnlyDoubleProperty lastMillisProperty() {
        return lastMillis.getReadOnlyProperty();
    }

    /** Why the last request could not be computed; null unless the state is failed. */
    public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Asked for when there is something to tell: setting up a log takes a twentieth of the window's start. */
    private static Logger log() {
        return LoggerFactory.getLogger(Recalculator.class);
    }
}
