package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.model.Portfolio;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Edits of the open book: what it holds and the phase of its hedge. Each is an unsaved change and can be undone. */
public final class BookEdits {

    private final Supplier<Optional<OpenBook>> open;
    private final BiConsumer<OpenBook, String> onEdited;
    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper nextUndo = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nextRedo = new ReadOnlyStringWrapper("");

    /** An edit in words, and the book on its other side. */
    private record Edit(String what, Portfolio other) {}

    /**
     * Edits of a book.
     *
     * @param open the open book
     * @param onEdited takes the edited book and what was done to it
     */
    BookEdits(Supplier<Optional<OpenBook>> open, BiConsumer<OpenBook, String> onEdited) {
        this.open = open;
        this.onEdited = onEdited;
    }

    /** Another book was opened: nothing of it can be undone. */
    void forget() {
        done.clear();
        undone.clear();
        announce();
    }

    /**
     * Puts an edited book in place of the open one.
     *
     * @param before the book that was edited; nothing happens if another one was opened meanwhile
     * @param after what it holds now, under the same settings
     * @param what the edit in a few words
     * @return whether it was done
     */
    public boolean edit(OpenBook before, Portfolio after, String what) {
        if (open.get().filter(before::equals).isEmpty()) {
            return false;
        }
        done.push(new Edit(what, before.portfolio()));
        undone.clear();
        announce();
        onEdited.accept(before.withPortfolio(after), what);
        return true;
    }

    /** Takes back the last edit. */
    public void undo() {
        move(done, undone, "Undone: ");
    }

    /** Does again what was undone last. */
    public void redo() {
        move(undone, done, "Done again: ");
    }

    private void move(Deque<Edit> from, Deque<Edit> to, String message) {
        open.get().filter(book -> !from.isEmpty()).ifPresent(book -> {
            Portfolio now = book.portfolio();
            Edit edit = from.pop();
            to.push(new Edit(edit.what(), now));
            announce();
            // What the book is called and which market it names may have changed since, and are no edits.
            Portfolio other = now.withStructures(edit.other().structures())
                    .withPhase(edit.other().phase());
            onEdited.accept(book.withPortfolio(other), message + edit.what());
        });
    }

    private void announce() {
        nextUndo.set(done.isEmpty() ? "" : done.peek().what());
        nextRedo.set(undone.isEmpty() ? "" : undone.peek().what());
    }

    /** The edit that Undo takes back, empty if there is none. */
    public ReadOnlyStringProperty nextUndoProperty() {
        return nextUndo.getReadOnlyProperty();
    }

    /** The edit that Redo brings back, empty if there is none. */
    public ReadOnlyStringProperty nextRedoProperty() {
        return nextRedo.getReadOnlyProperty();
    }
}
