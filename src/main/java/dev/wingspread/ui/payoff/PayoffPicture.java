package dev.wingspread.ui.payoff;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.scenario.PayoffRequest;
import dev.wingspread.scenario.PnlBasis;
import dev.wingspread.scenario.PricedSides;

/** The curves of a book, with what they were made from. */
record PayoffPicture(OpenBook book, PayoffRequest request, PayoffChart chart, PricedSides sides) {

    /** What P&amp;L is measured against. */
    String basis() {
        return chart.basis() == PnlBasis.SINCE_ENTRY ? "P&L since entry, $" : "P&L from today, $";
    }

    /** What one should know when reading the curves; empty if nothing. */
    String remark() {
        if (book.portfolio().structures().isEmpty()) {
            return "No leg is in the figures: every curve lies on the zero line.";
        }
        if (!sides.book()) {
            return "No leg has a price in this market, so there are no curves.";
        }
        int unpriced = sides.unpriced().size();
        return unpriced == 0
                ? ""
                : Formats.plural(unpriced, "leg without a price is", "legs without a price are") + " left out.";
    }

    /** Whether a part of the book has a P&amp;L at all. */
    boolean isKnown(Part part) {
        return switch (part) {
            case TOTAL -> sides.book();
            case CONDORS -> sides.condors();
            case HEDGE -> sides.hedge();
        };
    }
}
