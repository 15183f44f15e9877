package dev.wingspread.risk;

import dev.wingspread.market.Market;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Settings;

/** From a book and a market to the whole risk report. */
public final class RiskEngine {

    private RiskEngine() {}

    /** The risk report of a book in a market under the given settings. */
    public static RiskReport report(Portfolio portfolio, Market market, Settings settings) {
        return report(portfolio, Revaluation.of(portfolio, market), settings);
    }

    /**
     * The same for a book already valued.
     *
     * @param book the portfolio's legs in its market
     */
    public static RiskReport report(Portfolio portfolio, Revaluation book, Settings settings) {
        return new RiskReportBuilder(portfolio, book, settings).report();
    }
}
