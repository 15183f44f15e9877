package dev.wingspread.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.ui.support.UndoHistory.Step;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UndoHistoryTest {

    private final UndoHistory history = new UndoHistory();
    private final AtomicInteger value = new AtomicInteger();

    private Step to(int after) {
        int before = value.getAndSet(after);
        return Step.of("to " + after, () -> set(before), () -> set(after));
    }

    private Step dragTo(int after) {
        int before = value.getAndSet(after);
        return Step.of("drag", "dragged to " + after, () -> set(before), () -> set(after));
    }

    /** As a control does that tells of every change, whoever made it. */
    private void set(int now) {
        value.set(now);
        history.done(Step.of("set", () -> {}, () -> {}));
    }

    @Test
    void stepsAreTakenBackNewestFirstAndDoneAgainOldestFirst() {
        history.done(to(1));
        history.done(to(2));
        history.undo();
        assertEquals(1, value.get());
        assertEquals("to 1", history.nextUndoProperty().get());
        assertEquals("to 2", history.nextRedoProperty().get());
        history.undo();
        assertEquals(0, value.get());
        history.redo();
        history.redo();
        assertEquals(2, value.get());
        assertEquals("", history.nextRedoProperty().get());
    }

    @Test
    void aDragIsOneStep() {
        history.done(to(1));
        for (int i = 2; i < 50; i++) {
            history.done(dragTo(i));
        }
        assertEquals("dragged to 49", history.nextUndoProperty().get());
        history.undo();
        assertEquals(1, value.get());
        history.redo();
        assertEquals(49, value.get());
    }

    @Test
    void aNewStepAfterAnUndoForgetsWhatWasUndone() {
        history.done(to(1));
        history.undo();
        history.done(to(3));
        history.redo();
        assertEquals(3, value.get());
        assertEquals("", history.nextRedoProperty().get());
    }

    @Test
    void withNothingToTakeBackNothingHappens() {
        history.undo();
        history.redo();
        history.done(to(1));
        history.forget();
        history.undo();
        assertEquals(1, value.get());
    }
}
