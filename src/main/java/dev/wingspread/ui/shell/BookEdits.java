package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.model.Portfolio;
import dev.wingspread.ui.support.BookEditor;
import dev.wingspread.ui.support.UndoHistory;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Edits of the open book: what it holds, its settings and its market. Each is a step that can be undone. */
public final class BookEdits implements BookEditor {

    private final Supplier<Optional<OpenBook>> open;
    private final BiConsumer<OpenBook, String> onEdited;
    private final UndoHistory history;
    private Supplier<Runnable> kept = () -> () -> {};

    /**
     * Edits of a book.
     *
     * @param open the open book
     * @param onEdited takes the edited book and what was done to it
     */
    BookEdits(Supplier<Optional<OpenBook>> open, BiConsumer<OpenBook, String> onEdited, UndoHistory history) {
        this.open = open;
        this.onEdited = onEdited;
        this.history = history;
    }

    /**
     * What goes with a book and is lost by its edit, to be brought back when the edit is taken back.
     *
     * @param keeper asked before an edit; what it gives runs after the edit was taken back
     */
    void keep(Supplier<Runnable> keeper) {
        kept = keeper;
    }

    @Override
    public boolean edit(OpenBook before, Portfolio after, String what) {
        return edit(before, before.withPortfolio(after), what);
    }

    /**
     * Puts an edited book in place of the open one.
     *
     * @param before the book that was edited; nothing happens if another one was opened meanwhile
     * @param after the same book with other contents, settings or market
     * @param what the edit in a few words
     * @return whether it was done
     */
    public boolean edit(OpenBook before, OpenBook after, String what) {
        if (open.get().filter(before::equals).isEmpty()) {
            return false;
        }
        Runnable companions = kept.get();
        history.done(UndoHistory.Step.of(
                what,
                () -> {
                    bring(before, after, "Undone: " + what);
                    companions.run();
                },
                () -> bring(after, before, "Done again: " + what)));
        onEdited.accept(after, what);
        return true;
    }

    /** The open book as it was on one side of an edit; file, name and a market opened since are no part of it. */
    private void bring(OpenBook wanted, OpenBook otherSide, String message) {
        boolean isOfMarket = !wanted.hasLevelsOf(otherSide);
        open.get().ifPresent(now -> onEdited.accept(now.withContentOf(wanted, isOfMarket), message));
    }
}
