package dev.wingspread.pricing.fit;

import dev.wingspread.base.Checks;
import dev.wingspread.model.Underlying;
import java.util.Comparator;
import java.util.List;

/**
 * The vols of one expiry, strikes rising, weights scaled to at most 1.
 *
 * @param underlying decides the usual shape where the vols leave it open
 * @param years time to expiry, above 0
 * @param points at least one
 */
record VolSet(Underlying underlying, double years, List<WeightedVol> points) {

    /** Below this share of the greatest a weight is no smaller: each strike has a say, and none a division by nothing. */
    private static final double LEAST_WEIGHT = 1e-6;

    VolSet {
        points = List.copyOf(points);
        Checks.positive(years, "years");
        Checks.require(!points.isEmpty(), "a smile needs a vol");
    }

    /** The vols in an order of their own and with weights of any size. */
    static VolSet of(Underlying underlying, double years, List<WeightedVol> vols) {
        double greatest = vols.stream().mapToDouble(WeightedVol::weight).max().orElse(0);
        return new VolSet(
                underlying,
                years,
                vols.stream()
                        .sorted(Comparator.comparingDouble(WeightedVol::strike))
                        .map(vol -> new WeightedVol(vol.strike(), vol.k(), vol.vol(), scaled(vol.weight(), greatest)))
                        .toList());
    }

    private static double scaled(double weight, double greatest) {
        return greatest > 0 ? Math.max(weight / greatest, LEAST_WEIGHT) : 1;
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
