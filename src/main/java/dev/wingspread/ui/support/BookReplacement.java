package dev.wingspread.ui.support;

import dev.wingspread.app.OpenBook;

/** Puts a book with other settings or levels in place of the one it was made from. */
@FunctionalInterface
public interface BookReplacement {

    /**
     * Edits the book.
     *
     * @param before the book that was edited
     * @param after the same book with other contents, settings or market
     * @param what the edit in a few words
     * @return whether it was done: not if another book was opened meanwhile
     */
    boolean edit(OpenBook before, OpenBook after, String what);
}
