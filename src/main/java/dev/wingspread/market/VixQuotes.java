package dev.wingspread.market;

import dev.wingspread.base.Checks;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The VIX side of a market. Spot VIX drives the spike model; options are priced off the futures.
 *
 * @param spot VIX level in points, above 0
 * @param vvix VVIX level in vol points, if known
 * @param futures levels of the monthly VIX futures
 * @param expiries what is known about each option expiry
 */
public record VixQuotes(double spot, OptionalDouble vvix, List<FutureQuote> futures, List<ExpiryQuotes> expiries) {

    public VixQuotes {
        Checks.positive(spot, "spot");
        vvix.ifPresent(level -> Checks.positive(level, "vvix"));
        futures = List.copyOf(futures);
        expiries = List.copyOf(expiries);
    }
}
