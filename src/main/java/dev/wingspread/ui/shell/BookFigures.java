package dev.wingspread.ui.shell;

import dev.wingspread.app.LeftOut;
import dev.wingspread.app.OpenBook;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.ui.support.GuardedValuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything the window shows of a book but its pictures.
 *
 * @param open the open book as it is
 * @param whole every position, with the trades of the basket if there are any
 * @param before the open book without the positions left out
 * @param shown the book shown: with the trades, without the positions left out
 * @param leftOut the positions left out
 * @param outcome the scenario on the book shown
 */
record BookFigures(Valued open, Valued whole, Valued before, Valued shown, LeftOut leftOut, WhatIfReport outcome) {

    /** A book with its figures. */
    record Valued(OpenBook book, RiskReport report) {}

    /**
     * What is asked for.
     *
     * @param open the open book
     * @param books the books made of it
     * @param shock the scenario
     * @param known figures of the same open book, if there are any yet
     */
    record Request(OpenBook open, ShownBook.Books books, Shock shock, Optional<BookFigures> known) {}

    /** The figures asked for; what is known already is not computed again. */
    static BookFigures of(Request request, GuardedValuation valuation) {
        ShownBook.Books books = request.books();
        List<Valued> known = new ArrayList<>();
        request.known().ifPresent(each -> known.addAll(List.of(each.open, each.whole, each.before, each.shown)));
        Valued open = valued(request.open(), known, valuation);
        Valued whole = valued(books.whole(), known, valuation);
        Valued before = valued(books.before(), known, valuation);
        Valued shown = valued(books.shown(), known, valuation);
        return new BookFigures(
                open, whole, before, shown, books.leftOut(), valuation.whatIf(shown.book(), request.shock()));
    }

    private static Valued valued(OpenBook book, List<Valued> known, GuardedValuation valuation) {
        Optional<Valued> same =
                known.stream().filter(each -> each.book().equals(book)).findFirst();
        Valued valued = same.orElseGet(() -> new Valued(book, valuation.risk(book)));
        known.add(valued);
        return valued;
    }

    /** Whether there are trades in the basket. */
    boolean isTraded() {
        return !open.book().equals(whole.book());
    }

    /** The scenario, if one is on. */
    Optional<WhatIfReport> scenario() {
        return outcome.shock().isNone() ? Optional.empty() : Optional.of(outcome);
    }
}
