package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.ui.support.GuardedValuation;
import java.util.Optional;

/**
 * Everything the window shows of a book but its pictures.
 *
 * @param open the open book
 * @param untraded its figures
 * @param book the book shown: the open one, with the trades of the basket if there are any
 * @param report its figures
 * @param outcome the scenario on it
 */
record BookFigures(OpenBook open, RiskReport untraded, OpenBook book, RiskReport report, WhatIfReport outcome) {

    /**
     * What is asked for.
     *
     * @param open the open book
     * @param book the book to show
     * @param shock the scenario
     * @param known figures of the same open book, if there are any yet
     */
    record Request(OpenBook open, OpenBook book, Shock shock, Optional<BookFigures> known) {}

    /** The figures asked for; what is known already is not computed again. */
    static BookFigures of(Request request, GuardedValuation valuation) {
        OpenBook open = request.open();
        OpenBook shown = request.book();
        RiskReport untraded = request.known().map(BookFigures::untraded).orElseGet(() -> valuation.risk(open));
        RiskReport report = open.equals(shown)
                ? untraded
                : request.known()
                        .filter(each -> each.book().equals(shown))
                        .map(BookFigures::report)
                        .orElseGet(() -> valuation.risk(shown));
        return new BookFigures(open, untraded, shown, report, valuation.whatIf(shown, request.shock()));
    }

    /** Whether there are trades in the basket. */
    boolean isTraded() {
        return !open.equals(book);
    }

    /** The scenario, if one is on. */
    Optional<WhatIfReport> scenario() {
        return outcome.shock().isNone() ? Optional.empty() : Optional.of(outcome);
    }
}
