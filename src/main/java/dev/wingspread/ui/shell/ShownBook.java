package dev.wingspread.ui.shell;

import dev.wingspread.app.LeftOut;
import dev.wingspread.app.OpenBook;
import dev.wingspread.ui.basket.BasketViewModel;
import dev.wingspread.ui.positions.LeftOutViewModel;
import org.jspecify.annotations.Nullable;

/**
 * The one place that says which book the figures are of: the open one with the trades of the basket and without the
 * positions left out. Prompts, snapshots and the file are those of the open book.
 */
final class ShownBook {

    private final BasketViewModel basket;
    private final LeftOutViewModel leftOut;
    private @Nullable OpenBook lastOpen;
    private @Nullable Books last;

    ShownBook(BasketViewModel basket, LeftOutViewModel leftOut) {
        this.basket = basket;
        this.leftOut = leftOut;
    }

    /**
     * The books made of an open one; those that are the same are the same object.
     *
     * @param whole with the trades of the basket
     * @param before without the positions left out
     * @param shown with the trades, without the positions left out
     * @param leftOut the positions left out
     */
    record Books(OpenBook whole, OpenBook before, OpenBook shown, LeftOut leftOut) {}

    /** The books made of an open one; while nothing changes, as during a drag, they are not made again. */
    Books of(OpenBook open) {
        LeftOut left = leftOut.leftOutProperty().get();
        OpenBook whole = basket.traded(open);
        Books known = last;
        if (known != null
                && open.equals(lastOpen)
                && known.leftOut().equals(left)
                && known.whole().equals(whole)) {
            return known;
        }
        OpenBook before = left.shown(open);
        var books = new Books(whole, before, whole.equals(open) ? before : left.shown(whole), left);
        lastOpen = open;
        last = books;
        return books;
    }
}
