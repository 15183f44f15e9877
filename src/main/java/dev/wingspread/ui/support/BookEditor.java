package dev.wingspread.ui.support;

import dev.wingspread.app.OpenBook;
import dev.wingspread.model.Portfolio;

/** Puts an edited book in place of the one it was made from. */
@FunctionalInterface
public interface BookEditor {

    /**
     * Edits the book.
     *
     * @param before the book that was edited
     * @param after what it holds now, under the same settings
     * @param what the edit in a few words
     * @return whether it was done: not if another book was opened meanwhile
     */
    boolean edit(OpenBook before, Portfolio after, String what);
}
