package dev.wingspread.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RecalculatorTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<String> published = new ArrayList<>();
    private final SwitchableThread thread = new SwitchableThread();

    private static final class SwitchableThread implements UiThread {
        private boolean isWindow;

        @Override
        public void run(Runnable task) {
            task.run();
        }

        @Override
        public boolean isCurrent() {
            return isWindow;
        }
    }

    private Recalculator<String, String> recalculator(Function<String, String> computation) {
        return new Recalculator<>(
                (request, isUnwanted) -> computation.apply(request), published::add, background::add, thread);
    }

    private Recalculator<String, String> recalculator() {
        return recalculator(request -> "result of " + request);
    }

    private void work() {
        Optional.ofNullable(background.poll()).ifPresent(Runnable::run);
    }

    @Test
    void theFirstRequestStartsAtOnce() {
        recalculator().request("a");
        assertEquals(1, background.size());
    }

    @Test
    void whileOneIsComputedOnlyTheNewestWaits() {
        var recalculator = recalculator();
        recalculator.request("a");
        recalculator.request("b");
        recalculator.request("c");
        assertEquals(RecalculationState.STALE, recalculator.stateProperty().get());
        work();
        work();
        work();
        assertEquals(List.of("result of a", "result of c"), published);
        assertEquals(RecalculationState.CURRENT, recalculator.stateProperty().get());
    }

    @Test
    void theStateTellsWhetherTheNewestIsBeingComputed() {
        var recalculator = recalculator();
        recalculator.request("a");
        assertEquals(RecalculationState.RUNNING, recalculator.stateProperty().get());
        recalculator.request("b");
        work();
        assertEquals(RecalculationState.RUNNING, recalculator.stateProperty().get());
    }

    @Test
    void aRestartDropsTheResultStillBeingComputed() {
        var recalculator = recalculator();
        recalculator.request("of the old book");
        recalculator.restart("of the new book");
        work();
        assertEquals(List.of(), published);
        work();
        assertEquals(List.of("result of of the new book"), published);
    }

    @Test
    void aRestartTellsTheRunningComputationToEnd() {
        var wanted = new ArrayList<Boolean>();
        var recalculators = new ArrayList<Recalculator<String, String>>();
        var recalculator = new Recalculator<String, String>(
                (request, isUnwanted) -> {
                    wanted.add(!isUnwanted.getAsBoolean());
                    if (request.equals("of the old book")) {
                        recalculators.get(0).restart("of the new book");
                    }
                    wanted.add(!isUnwanted.getAsBoolean());
                    if (isUnwanted.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    return request;
                },
                published::add,
                background::add,
                thread);
        recalculators.add(recalculator);
        recalculator.request("of the old book");
        work();
        assertEquals(List.of(true, false), wanted);
        assertEquals(RecalculationState.RUNNING, recalculator.stateProperty().get());
        work();
        assertEquals(List.of("of the new book"), published);
        assertEquals(RecalculationState.CURRENT, recalculator.stateProperty().get());
        assertNull(recalculator.failureProperty().get());
    }

    @Test
    void aFailureIsKeptAndTheNextRequestStillRuns() {
        var recalculator = recalculator(request -> {
            if (request.equals("bad")) {
                throw new IllegalArgumentException("no such thing");
            }
            return request;
        });
        recalculator.request("bad");
        work();
        assertEquals(RecalculationState.FAILED, recalculator.stateProperty().get());
        assertInstanceOf(
                IllegalArgumentException.class, recalculator.failureProperty().get());
        recalculator.request("good");
        work();
        assertEquals(List.of("good"), published);
        assertEquals(RecalculationState.CURRENT, recalculator.stateProperty().get());
    }

    @Test
    void computingOnTheWindowsThreadIsAFailure() {
        var recalculator = recalculator();
        thread.isWindow = true;
        recalculator.request("a");
        work();
        assertEquals(RecalculationState.FAILED, recalculator.stateProperty().get());
        assertEquals(List.of(), published);
    }

    @Test
    void theTimeTakenIsKnown() {
        var recalculator = recalculator(request -> {
            long end = System.nanoTime() + 2_000_000;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return request;
        });
        recalculator.request("a");
        work();
        assertTrue(recalculator.lastMillisProperty().get() >= 2);
    }
}
