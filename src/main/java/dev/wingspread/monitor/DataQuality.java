package dev.wingspread.monitor;

import dev.wingspread.base.Checks;
import dev.wingspread.risk.inputs.InputAge;
import java.util.List;

/**
 * How far the figures can be trusted.
 *
 * @param pricedLegs legs in the sums
 * @param unpriced symbols of the legs left out of them
 * @param bad symbols of the legs in the sums whose inputs are bad: no vol or forward of their own that can be trusted
 * @param missingFutures settlement dates of monthly VIX futures that legs are held on but the market does not quote
 * @param ages inputs of the legs held that have another time than the market, each once
 */
public record DataQuality(
        int pricedLegs, List<String> unpriced, List<String> bad, List<String> missingFutures, List<InputAge> ages) {

    public DataQuality {
        Checks.require(pricedLegs >= 0, "pricedLegs must not be below 0 but is " + pricedLegs);
        unpriced = List.copyOf(unpriced);
        bad = List.copyOf(bad);
        missingFutures = List.copyOf(missingFutures);
        ages = List.copyOf(ages);
    }

    /** What a file of snapshots tells: legs with a price and without, and missing futures. */
    public DataQuality(int pricedLegs, List<String> unpriced, List<String> missingFutures) {
        this(pricedLegs, unpriced, List.of(), missingFutures, List.of());
    }

    /** Legs without a price or with bad inputs in per cent of all legs, 0 without legs. */
    public double failedPct() {
        int legs = pricedLegs + unpriced.size();
        return legs == 0 ? 0 : 100.0 * (unpriced.size() + bad.size()) / legs;
    }
}
