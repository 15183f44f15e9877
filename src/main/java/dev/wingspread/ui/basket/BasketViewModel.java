package dev.wingspread.ui.basket;

import dev.wingspread.app.OpenBook;
import dev.wingspread.ui.support.BookEditor;
import dev.wingspread.ui.support.UndoHistory;
import dev.wingspread.ui.support.UndoHistory.Step;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The basket of what-if trades: while there are any, every figure is shown with them. Filling and discarding it are steps
 * that can be undone. Trades are for one state of the book: they are out of sight while another one is open, and back
 * with it.
 */
public final class BasketViewModel {

    private final BookEditor editor;
    private final UndoHistory history;
    private final ReadOnlyObjectWrapper<Optional<Basket>> basket = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper filled = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper order = new ReadOnlyStringWrapper("");
    private Optional<OpenBook> open = Optional.empty();
    private Optional<Basket> held = Optional.empty();

    /** An empty basket. */
    public BasketViewModel(BookEditor editor, UndoHistory history) {
        this.editor = editor;
        this.history = history;
    }

    /** Puts trades into the basket in place of those that were in it. */
    public void fill(Basket fresh) {
        put(Optional.of(fresh), fresh.origin() + " in the basket");
    }

    /** Forgets the trades. */
    public void discard() {
        if (filled.get()) {
            put(Optional.empty(), "basket discarded");
        }
    }

    private void put(Optional<Basket> after, String what) {
        Optional<Basket> before = held;
        history.done(Step.of(what, () -> hold(before), () -> hold(after)));
        hold(after);
    }

    private void hold(Optional<Basket> trades) {
        held = trades;
        show(trades.filter(each -> open.filter(each::isFor).isPresent()));
    }

    /** Puts the trades into the book as an unsaved change that can be undone; the edited book is not theirs any more. */
    public void apply() {
        basket.get()
                .ifPresent(trades -> open.ifPresent(book -> {
                    if (editor.edit(book, trades.in(book).portfolio(), trades.origin() + " applied")) {
                        trades.onApplied().run();
                    }
                }));
    }

    /** Follows the open book, which may be another state of it than the one the trades are for. */
    public void openedBook(OpenBook book) {
        open = Optional.of(book);
        hold(held);
    }

    /** Another book is being opened: the trades are not for that one. Nobody is told before it is open. */
    public void forget() {
        held = Optional.empty();
    }

    /** The book to show: with the trades, if there are any for it. */
    public OpenBook traded(OpenBook book) {
        return basket.get()
                .filter(trades -> trades.isFor(book))
                .map(trades -> trades.in(book))
                .orElse(book);
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
