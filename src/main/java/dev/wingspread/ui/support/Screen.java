package dev.wingspread.ui.support;

import dev.wingspread.app.OpenBook;
import dev.wingspread.market.spike.Shock;

/** A screen that shows a book in a scenario, and is computed only while it is in front. */
@FunctionalInterface
public interface Screen {

    /**
     * Shows another book or scenario; called while the screen is in front, and when it comes to the front.
     *
     * @param book the book as shown: what-if trades are in it
     * @param shock the scenario on it
     */
    void follow(OpenBook book, Shock shock);
}
