package dev.wingspread.risk;

import dev.wingspread.model.IronCondor;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import java.util.LinkedHashMap;

/** How many condors of the normed width a book holds, which its net vega is divided by to compare books of any size. */
public final class CondorUnits {

    static final double USD_PER_POINT = 100;
    private static final double NORM_WIDTH_POINTS = 10;

    private CondorUnits() {}

    /**
     * Units of the condors whose legs are in the net vega: those that have settled or cannot be priced would only dilute it.
     *
     * @param settings whether a unit is ten points of the wider wing or a condor of any width
     * @return at least 0; 0 without such condors
     */
    static double of(Revaluation book, Settings settings) {
        var condors = new LinkedHashMap<String, IronCondor>();
        for (Position position : book.positions()) {
            if (position.isLive() && position.structure() instanceof IronCondor condor) {
                condors.put(condor.id(), condor);
            }
        }
        boolean perCondor = settings.is(Setting.NV10_NORM, "PER_CONDOR");
        double units = 0;
        for (IronCondor condor : condors.values()) {
            units += condor.contracts() * (perCondor ? 1 : condor.widerWidth() / NORM_WIDTH_POINTS);
        }
        return units;
    }

    /**
     * The net vega at which nv10 has a value.
     *
     * @param nv10 index points per VIX point and unit
     * @return dollars per VIX point; 0 without condors
     */
    public static double netVegaUsd(double nv10, Revaluation book, Settings settings) {
        return nv10 * USD_PER_POINT * of(book, settings);
    }
}
