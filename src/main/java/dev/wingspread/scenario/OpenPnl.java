package dev.wingspread.scenario;

import dev.wingspread.pricing.Priced;
import dev.wingspread.risk.Position;
import dev.wingspread.risk.Revaluation;

/**
 * What a book has gained up to today, on which the gains of a scenario come on top.
 *
 * @param basis what P&amp;L is measured against
 * @param condorsUsd P&amp;L of the SPX legs so far in dollars; 0 where P&amp;L counts from today
 * @param hedgeUsd P&amp;L of the VIX legs so far in dollars; 0 where P&amp;L counts from today
 */
record OpenPnl(PnlBasis basis, double condorsUsd, double hedgeUsd) {

    /** Since entry where every priced leg has an entry price, else since today. */
    static OpenPnl of(Revaluation book) {
        boolean isEntryKnown = book.positions().stream()
                .allMatch(position ->
                        !position.isPriced() || position.leg().entryPrice().isPresent());
        return isEntryKnown
                ? new OpenPnl(PnlBasis.SINCE_ENTRY, usd(book, true), usd(book, false))
                : new OpenPnl(PnlBasis.SINCE_TODAY, 0, 0);
    }

    private static double usd(Revaluation book, boolean isCondorSide) {
        double open = 0;
        for (Position position : book.positions()) {
            if (position.isCondorSide() == isCondorSide && position.value() instanceof Priced priced) {
                double entry = priced.leg().entryPrice().orElseThrow();
                open += priced.leg().dollarsPerPoint() * (priced.pricePoints() - entry);
            }
        }
        return open;
    }
}
