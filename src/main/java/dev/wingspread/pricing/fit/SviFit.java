package dev.wingspread.pricing.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.exception.MathArithmeticException;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresFactory;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.ArrayRealVector;

/**
 * Raw SVI (Gatheral, 2004) by weighted least squares on vols.
 *
 * <p>Levenberg and Marquardt's method in coordinates that cannot leave the constraints, from the best points of a coarse
 * grid; the least sum of squares wins, of equal ones that of the better start. No step depends on anything but the vols.
 */
final class SviFit {

    /** Fewer strikes than this do not determine five parameters. */
    static final int FEWEST = 8;

    /** Relative change of cost, point and gradient at which a search ends. */
    private static final double TOLERANCE = 1e-12;

    private static final int MOST_EVALUATIONS = 300;

    /** Where the strikes end nearer to the money than this many deviations, the side beyond is held by its usual shape. */
    private static final double REACHED = 1;

    private static final double[] HELD_AT = {1.5, 3};

    /** Weight of what holds a side without quotes: a hundredth of that of a quote, so that quotes are not bent by it. */
    private static final double HOLD = 0.01;

    private SviFit() {}

    /**
     * A smile found.
     *
     * @param slopes its parameters
     * @param isConverged whether the search that found it ended by its tolerances
     */
    record Found(SviSlopes slopes, boolean isConverged) {}

    /** The best smile; empty only if no start gives a finite error, which takes vols beyond all bounds. */
    static Optional<Found> of(VolSet vols) {
        List<WeightedVol> points = held(vols);
        var coordinates = new SviCoordinates(vols);
        Optional<Found> best = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        List<SviSlopes> starts = SviStarts.of(points, vols, new SviResiduals(points, vols.years(), coordinates));
        for (SviSlopes start : starts) {
            var residuals = new SviResiduals(points, vols.years(), coordinates);
            boolean isConverged = search(residuals, coordinates.of(start));
            if (residuals.bestCost() < least) {
                least = residuals.bestCost();
                best = Optional.of(new Found(coordinates.at(residuals.best()), isConverged));
            }
        }
        return best;
    }

    /** Searches; the best point stays with the residuals. Whether the tolerances ended it. */
    private static boolean search(SviResiduals residuals, double[] start) {
        var optimizer = new LevenbergMarquardtOptimizer()
                .withCostRelativeTolerance(TOLERANCE)
                .withParameterRelativeTolerance(TOLERANCE)
                .withOrthoTolerance(TOLERANCE);
        try {
            optimizer.optimize(LeastSquaresFactory.create(
                    residuals,
                    new ArrayRealVector(residuals.count()),
                    new ArrayRealVector(start, false),
                    null,
                    MOST_EVALUATIONS,
                    MOST_EVALUATIONS));
            return true;
        } catch (MathIllegalStateException | MathIllegalArgumentException | MathArithmeticException e) {
            // Out of evaluations, or nothing left to gain in the digits there are: the best point is good as it is.
            return false;
        }
    }

    /** The vols, and points of the usual shape on a side that the strikes do not reach. */
    private static List<WeightedVol> held(VolSet vols) {
        double deviation = vols.deviation();
        boolean isPutSideOpen = vols.first().k() > -REACHED * deviation;
        boolean isCallSideOpen = vols.last().k() < REACHED * deviation;
        if (!isPutSideOpen && !isCallSideOpen) {
            return vols.points();
        }
        var points = new ArrayList<>(vols.points());
        double weight =
                HOLD * points.stream().mapToDouble(WeightedVol::weight).sorted().toArray()[points.size() / 2];
        UsualShape shape = new UsualShape(vols.underlying(), vols.years());
        double atmVol = shape.level(vols);
        for (double place : HELD_AT) {
            if (isPutSideOpen) {
                points.add(hold(vols.first(), -place * deviation, shape, atmVol, weight));
            }
            if (isCallSideOpen) {
                points.add(hold(vols.last(), place * deviation, shape, atmVol, weight));
            }
        }
        return points;
    }

    private static WeightedVol hold(WeightedVol end, double k, UsualShape shape, double atmVol, double weight) {
        return new WeightedVol(end.strike(), k, shape.vol(atmVol, k), weight);
    }
}
