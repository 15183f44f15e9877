package dev.wingspread.pricing.fit;

import dev.wingspread.base.Checks;
import dev.wingspread.model.Underlying;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The vols of one expiry, strikes rising. Their weights here are what errors are multiplied by before they are squared: the
 * roots of those of the quotes, the greatest being 1.
 *
 * @param underlying decides the usual shape where the vols leave it open
 * @param years time to expiry, above 0
 * @param points at least one
 */
record VolSet(Underlying underlying, double years, List<WeightedVol> points) {

    /** No weight is smaller: each strike has a say, also where a far quote has next to no vega. */
    private static final double LEAST_WEIGHT = 1e-3;

    /**
     * Standard deviations from the money up to which quotes have their full weight. Nothing is traded further out; what is
     * quoted there is a price step or two, whose middle overstates the vol, and no smile serves it and the rest.
     */
    private static final double REACH = 4;

    VolSet {
        points = List.copyOf(points);
        Checks.positive(years, "years");
        Checks.require(!points.isEmpty(), "a smile needs a vol");
    }

    /** The vols of quotes in any order and with weights of any size. */
    static VolSet of(Underlying underlying, double years, List<WeightedVol> vols) {
        List<WeightedVol> rising = vols.stream()
                .sorted(Comparator.comparingDouble(WeightedVol::strike))
                .toList();
        double deviation = new VolSet(underlying, years, rising).deviation();
        double[] weights = rising.stream()
                .mapToDouble(vol -> vol.weight() * fading(vol.k() / deviation))
                .toArray();
        double greatest = Arrays.stream(weights).max().orElse(0);
        var points = new ArrayList<WeightedVol>();
        for (int i = 0; i < weights.length; i++) {
            WeightedVol vol = rising.get(i);
            double root = greatest > 0 ? Math.max(Math.sqrt(weights[i] / greatest), LEAST_WEIGHT) : 1;
            points.add(new WeightedVol(vol.strike(), vol.k(), vol.vol(), root));
        }
        return new VolSet(underlying, years, points);
    }

    private static double fading(double y) {
        double beyond = REACH / Math.max(Math.abs(y), REACH);
        return beyond * beyond * beyond * beyond;
    }

    int size() {
        return points.size();
    }

    WeightedVol first() {
        return points.get(0);
    }

    WeightedVol last() {
        return points.get(size() - 1);
    }

    /** The vol next to the money; of two equally near ones the lower strike. */
    WeightedVol nearest() {
        return points.stream()
                .min(Comparator.comparingDouble(point -> Math.abs(point.k())))
                .orElseThrow();
    }

    /** Linear in k at the money; the nearest vol where all strikes lie on one side. */
    double atmVol() {
        WeightedVol below = first();
        for (WeightedVol point : points) {
            if (point.k() >= 0) {
                double width = point.k() - below.k();
                return width > 0 && below.k() < 0
                        ? below.vol() - below.k() * (point.vol() - below.vol()) / width
                        : point.vol();
            }
            below = point;
        }
        return below.vol();
    }

    /** Standard deviation of ln(settlement / forward) by the vol at the money. */
    double deviation() {
        return atmVol() * Math.sqrt(years);
    }
}
