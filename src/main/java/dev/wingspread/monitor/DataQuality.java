package dev.wingspread.monitor;

import dev.wingspread.base.Checks;
import java.util.List;

/**
 * How far the figures can be trusted.
 *
 * @param pricedLegs legs in the sums
 * @param unpriced symbols of the legs left out of them
 * @param missingFutures settlement dates of monthly VIX futures that legs are held on but the market does not quote
 */
public record DataQuality(int pricedLegs, List<String> unpriced, List<String> missingFutures) {

    public DataQuality {
        Checks.require(pricedLegs >= 0, "pricedLegs must not be below 0 but is " + pricedLegs);
        unpriced = List.copyOf(unpriced);
        missingFutures = List.copyOf(missingFutures);
    }

    /** Legs without a price in per cent of all legs, 0 without legs. */
    public double unpricedPct() {
        int legs = pricedLegs + unpriced.size();
        return legs == 0 ? 0 : 100.0 * unpriced.size() / legs;
    }
}
