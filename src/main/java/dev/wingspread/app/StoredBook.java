package dev.wingspread.app;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.market.MarketReader;
import dev.wingspread.io.portfolio.PortfolioReader;
import dev.wingspread.market.Market;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.monitor.journal.DaySources;
import dev.wingspread.pricing.QuoteReduction;
import java.nio.charset.StandardCharsets;

/**
 * A book in its market as the journal holds it.
 *
 * @param portfolio the book
 * @param market the market, ready to price from
 * @param settings settings in force then
 */
record StoredBook(Portfolio portfolio, Market market, Settings settings) {

    private static final String STORED = "a stored day";

    /** Reads the texts of a stored day. */
    static Loaded<StoredBook> read(DaySources sources) {
        Loaded<Portfolio> portfolio =
                PortfolioReader.read(sources.portfolio().getBytes(StandardCharsets.UTF_8), STORED);
        Loaded<MarketSnapshot> market = MarketReader.read(sources.market().getBytes(StandardCharsets.UTF_8), STORED)
                .then(QuoteReduction::reduce);
        return portfolio.then(book -> Settings.of(book.preset(), book.overrides())
                .then(settings -> market.map(levels -> new StoredBook(book, Market.of(levels, settings), settings))));
    }
}
