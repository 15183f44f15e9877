package dev.wingspread.pricing.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a search for SVI parameters starts. With the place and the bend of the hyperbola given, total variance is linear in
 * the other three (Zeliade Systems, Quasi-explicit calibration of Gatheral's SVI model, 2009): on a grid of the two the
 * three are solved for outright, then cut to their bounds.
 */
final class SviStarts {

    /** Places and bends tried, in standard deviations. */
    private static final double[] PLACES = {0, -1, 1, -2.5, 2.5};

    private static final double[] BENDS = {0.5, 1.5, 0.15, 5};

    /** Starts the search is worth: the best grid points nearly always lead to one and the same smile. */
    private static final int TAKEN = 3;

    private static final double STEEPEST = 1.9;
    private static final double FLATTEST = 1e-3;
    private static final double LEAST_VARIANCE = 1e-2;

    private SviStarts() {}

    private record Start(SviSlopes slopes, double cost) {}

    /** The best grid points, best first; of equal ones the one first on the grid. */
    static List<SviSlopes> of(List<WeightedVol> points, VolSet vols, SviResiduals residuals) {
        double deviation = vols.deviation();
        var starts = new ArrayList<Start>();
        for (double place : PLACES) {
            for (double bend : BENDS) {
                SviSlopes slopes = solved(points, vols.years(), place * deviation, bend * deviation, deviation);
                double cost = residuals.cost(slopes);
                if (Double.isFinite(cost)) {
                    starts.add(new Start(slopes, cost));
                }
            }
        }
        starts.sort(Comparator.comparingDouble(Start::cost));
        return starts.stream().limit(TAKEN).map(Start::slopes).toList();
    }

    private static SviSlopes solved(List<WeightedVol> points, double years, double m, double s, double deviation) {
        var sums = new NormalEquations(3);
        double[] row = new double[3];
        for (WeightedVol point : points) {
            double x = point.k() - m;
            // A small error of total variance is this much of vol.
            double weight = point.weight() / (2 * point.vol() * years);
            row[0] = weight;
            row[1] = weight * x;
            row[2] = weight * Math.sqrt(x * x + s * s);
            sums.add(row, weight * point.vol() * point.vol() * years);
        }
        double[] solution = sums.solution();
        double flattest = FLATTEST * Math.min(deviation, 1);
        double put = bounded(solution[2] - solution[1], flattest);
        double call = bounded(solution[2] + solution[1], flattest);
        double least = solution[0] + s * Math.sqrt(put * call);
        double variance = deviation * deviation;
        return new SviSlopes(put, call, least >= LEAST_VARIANCE * variance ? least : LEAST_VARIANCE * variance, m, s);
    }

    private static double bounded(double slope, double flattest) {
        return slope >= flattest ? Math.min(slope, STEEPEST) : flattest;
    }
}
