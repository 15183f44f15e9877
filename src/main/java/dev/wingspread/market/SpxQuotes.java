package dev.wingspread.market;

import dev.wingspread.base.Checks;
import java.util.List;

/**
 * The S&amp;P 500 side of a market.
 *
 * @param spot index level in points, above 0
 * @param expiries what is known about each option expiry
 */
public record SpxQuotes(double spot, List<ExpiryQuotes> expiries) {

    public SpxQuotes {
        Checks.positive(spot, "spot");
        expiries = List.copyOf(expiries);
    }
}
