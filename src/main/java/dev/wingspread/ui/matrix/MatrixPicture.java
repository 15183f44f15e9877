package dev.wingspread.ui.matrix;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.scenario.PnlMap;
import dev.wingspread.scenario.PricedSides;

/** A map of a book, with what it was made from. */
record MatrixPicture(OpenBook book, PnlMap map, PricedSides sides) {

    /** What one should know when reading the map; empty if nothing. */
    String remark() {
        if (book.portfolio().structures().isEmpty()) {
            return "No leg is in the figures: every cell is nil.";
        }
        if (!sides.book()) {
            return "No leg has a price in this market, so there is no map.";
        }
        int unpriced = sides.unpriced().size();
        return unpriced == 0
                ? ""
                : Formats.plural(unpriced, "leg without a price is", "legs without a price are") + " left out.";
    }
}
