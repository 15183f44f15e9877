package dev.wingspread.ui.support;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Everything that was done since the book was opened, in one line of time: each step can be taken back and done again. */
public final class UndoHistory {

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper nextUndo = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nextRedo = new ReadOnlyStringWrapper("");
    private boolean isMoving;

    /**
     * A step.
     *
     * @param what it in a few words
     * @param series steps of the same series that follow each other count as one, as those of a drag; empty for a step by
     *     itself
     * @param undo takes it back
     * @param redo does it again
     */
    public record Step(String what, Optional<Object> series, Runnable undo, Runnable redo) {

        /** A step by itself. */
        public static Step of(String what, Runnable undo, Runnable redo) {
            return new Step(what, Optional.empty(), undo, redo);
        }

        /** One of several steps that count as one. */
        public static Step of(Object series, String what, Runnable undo, Runnable redo) {
            return new Step(what, Optional.of(series), undo, redo);
        }

        private boolean continues(Step earlier) {
            return series.isPresent() && series.equals(earlier.series);
        }
    }

    /** Remembers a step that was just done. What is done by undoing or redoing is no step. */
    public void done(Step step) {
        if (isMoving) {
            return;
        }
        Step last = done.peek();
        if (last != null && step.continues(last)) {
            done.pop();
            done.push(new Step(step.what(), step.series(), last.undo(), step.redo()));
        } else {
            done.push(step);
        }
        undone.clear();
        announce();
    }

    /** Takes back the last step. */
    public void undo() {
        Step step = done.poll();
        if (step != null) {
            undone.push(step);
            move(step.undo());
        }
    }

    /** Does again what was undone last. */
    public void redo() {
        Step step = undone.poll();
        if (step != null) {
            done.push(step);
            move(step.redo());
        }
    }

    private void move(Runnable change) {
        announce();
        isMoving = true;
        try {
            change.run();
        } finally {
            isMoving = false;
        }
    }

    /** Another book was opened: nothing of the one before can be undone. */
    public void forget() {
        done.clear();
        undone.clear();
        announce();
    }

    private void announce() {
        nextUndo.set(Optional.ofNullable(done.peek()).map(Step::what).orElse(""));
        nextRedo.set(Optional.ofNullable(undone.peek()).map(Step::what).orElse(""));
    }

    /** The step that undo takes back, empty if there is none. */
    public ReadOnlyStringProperty nextUndoProperty() {
        return nextUndo.getReadOnlyProperty();
    }

    /** The step that redo brings back, empty if there is none. */
    public ReadOnlyStringProperty nextRedoProperty() {
        return nextRedo.getReadOnlyProperty();
    }
}
