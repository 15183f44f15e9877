package dev.wingspread.ui.basket;

import dev.wingspread.app.OpenBook;
import dev.wingspread.ui.support.BookEditor;
import dev.wingspread.ui.support.UndoHistory;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The basket of what-if trades: while there are any, every figure is shown with them. */
public final class BasketViewModel {

    private final Supplier<Optional<OpenBook>> book;
    private final BookEditor editor;
    private final UndoHistory history;
    private final ReadOnlyObjectWrapper<Optional<Basket>> basket = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper filled = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper order = new ReadOnlyStringWrapper("");

    /**
     * An empty basket.
     *
     * @param book the open book
     * @param editor takes the book with the trades in it
     */
    public BasketViewModel(Supplier<Optional<OpenBook>> book, BookEditor editor, UndoHistory history) {
        this.book = book;
        this.editor = editor;
        this.history = history;
    }

    /** Puts trades into the basket in place of those that were in it. */
    public void fill(Basket fresh) {
        change(Optional.of(fresh), "what-if trades: " + fresh.origin());
    }

    /** Forgets the trades. */
    public void discard() {
        change(Optional.empty(), "what-if trades discarded");
    }

    /** Starts empty, for when a book is opened; this is no step. */
    public void forget() {
        show(Optional.empty());
    }

    private void change(Optional<Basket> after, String what) {
        Optional<Basket> before = basket.get();
        if (!before.equals(after)) {
            show(after);
            history.done(UndoHistory.Step.of(what, () -> bring(before), () -> bring(after)));
        }
    }

    /** Shows trades of an earlier time on the open book, which holds the same again. */
    private void bring(Optional<Basket> trades) {
        show(trades.flatMap(each -> book.get().map(each::onto)));
    }

    /** Brings back what is in the basket now, for when an edit that empties it is taken back. */
    public Runnable keep() {
        Optional<Basket> now = basket.get();
        return () -> bring(now);
    }

    /** Puts the trades into the book as an unsaved change; taking it back brings them back into the basket. */
    public void apply() {
        basket.get().ifPresent(trades -> {
            boolean isDone = editor.edit(trades.before(), trades.after(), trades.origin() + " applied");
            show(Optional.empty());
            if (isDone) {
                trades.onApplied().run();
            }
        });
    }

    /** Forgets trades that were meant for another book than this one; a book that was only saved keeps them. */
    public void openedBook(OpenBook opened) {
        basket.get().filter(trades -> !trades.before().equals(opened)).ifPresent(trades -> {
            OpenBook before = trades.before();
            boolean isSame =
                    opened.portfolio().structures().equals(before.portfolio().structures())
                            && opened.portfolio().phase() == before.portfolio().phase()
                            && opened.settings().equals(before.settings())
                            && opened.hasLevelsOf(before);
            show(isSame ? Optional.of(trades.onto(opened)) : Optional.empty());
        });
    }

    /** The book to show: with the trades, if there are any for it. */
    public OpenBook traded(OpenBook opened) {
        return basket.get()
                .filter(trades -> trades.before().equals(opened))
                .map(Basket::traded)
                .orElse(opened);
    }

    private void show(Optional<Basket> fresh) {
        summary.set(fresh.map(Basket::summary).orElse(""));
        order.set(fresh.map(Basket::order).orElse(""));
        filled.set(fresh.isPresent());
        basket.set(fresh);
    }

    public ReadOnlyObjectProperty<Optional<Basket>> basketProperty() {
        return basket.getReadOnlyProperty();
    }

    /** Whether there are trades in it. */
    public ReadOnlyBooleanProperty filledProperty() {
        return filled.getReadOnlyProperty();
    }

    /** Where the trades come from, how many there are and what they cost. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** The trades as an order. */
    public ReadOnlyStringProperty orderProperty() {
        return order.getReadOnlyProperty();
    }
}
