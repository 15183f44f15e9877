package dev.wingspread.ui.basket;

import dev.wingspread.app.OpenBook;
import dev.wingspread.ui.support.BookEditor;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The basket of what-if trades: while there are any, every figure is shown with them. */
public final class BasketViewModel {

    private final BookEditor editor;
    private final ReadOnlyObjectWrapper<Optional<Basket>> basket = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper filled = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper order = new ReadOnlyStringWrapper("");

    /** An empty basket. */
    public BasketViewModel(BookEditor editor) {
        this.editor = editor;
    }

    /** Puts trades into the basket in place of those that were in it. */
    public void fill(Basket fresh) {
        show(Optional.of(fresh));
    }

    /** Forgets the trades. */
    public void discard() {
        show(Optional.empty());
    }

    /** Puts the trades into the book as an unsaved change that can be undone. */
    public void apply() {
        basket.get().ifPresent(trades -> {
            // Emptied first: the edited book must not be shown with the same trades once more.
            discard();
            if (editor.edit(trades.before(), trades.after(), trades.origin() + " applied")) {
                trades.onApplied().run();
            }
        });
    }

    /** Forgets trades that were meant for another book than this one. */
    public void openedBook(OpenBook book) {
        if (basket.get().filter(trades -> !trades.before().equals(book)).isPresent()) {
            discard();
        }
    }

    /** The book to show: with the trades, if there are any for it. */
    public OpenBook traded(OpenBook book) {
        return basket.get()
                .filter(trades -> trades.before().equals(book))
                .map(Basket::traded)
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
