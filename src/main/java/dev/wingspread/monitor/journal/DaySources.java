package dev.wingspread.monitor.journal;

import java.util.Objects;

/**
 * What a stored day was computed from.
 *
 * @param portfolio the book with all settings in force, as the text of a portfolio file
 * @param market the market, as the text of a market file
 */
public record DaySources(String portfolio, String market) {

    public DaySources {
        Objects.requireNonNull(portfolio, "portfolio");
        Objects.requireNonNull(market, "market");
    }
}
