package dev.wingspread.market;

import dev.wingspread.base.Checks;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** VIX forwards by time to settlement. */
public final class VixCurve {

    private final NavigableMap<Double, Double> pillars;
    private final NavigableMap<Double, Double> fromSpot;

    /**
     * A curve through known forwards.
     *
     * @param spot spot VIX in points, where the roll-down curve starts
     * @param pillars forwards in points by years to settlement, all above 0
     */
    public VixCurve(double spot, Map<Double, Double> pillars) {
        Checks.positive(spot, "spot");
        this.pillars = new TreeMap<>(pillars);
        Checks.require(this.pillars.isEmpty() || this.pillars.firstKey() > 0, "pillars must lie after today");
        this.fromSpot = new TreeMap<>(pillars);
        this.fromSpot.put(0.0, spot);
    }

    /**
     * Forward for a settlement, known or between two known ones.
     *
     * @param years years to settlement
     * @return forward in points; empty before the first and beyond the last known forward, since spot VIX prices nothing
     */
    public OptionalDouble forward(double years) {
        if (pillars.isEmpty() || years < pillars.firstKey() || years > pillars.lastKey()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(interpolate(pillars, years));
    }

    /**
     * Today's curve read at a remaining time, for futures that roll down it: linear through spot VIX and the known
     * forwards, flat after the last.
     *
     * @param years remaining years to settlement, at least 0
     * @return level in points
     */
    public double rolledDown(double years) {
        return interpolate(fromSpot, years);
    }

    private static double interpolate(NavigableMap<Double, Double> points, double years) {
        Map.Entry<Double, Double> below = points.floorEntry(years);
        Map.Entry<Double, Double> above = points.ceilingEntry(years);
        if (above == null) {
            return points.lastEntry().getValue();
        }
        if (below == null || below.getKey().equals(above.getKey())) {
            return above.getValue();
        }
        double weight = (years - below.getKey()) / (above.getKey() - below.getKey());
        return below.getValue() + (above.getValue() - below.getValue()) * weight;
    }
}
