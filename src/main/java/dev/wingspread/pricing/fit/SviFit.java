package dev.wingspread.pricing.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.exception.MathArithmeticException;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresFactory;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.ArrayRealVector;

/**
 * Raw SVI (Gatheral, 2004) by weighted least squares on vols.
 *
 * <p>Levenberg and Marquardt's method in coordinates that cannot leave the constraints. From each of the best points of a
 * coarse grid it goes some steps; from where the sum of squares is least then, of equal ones that of the better start, it
 * goes on to the end. No step depends on anything but the vols.
 */
final class SviFit {

    /** Fewer strikes than this do not determine five parameters. */
    static final int FEWEST = 8;

    /** Relative change of cost at which a search ends; what is left to gain is far below what quotes can tell. */
    private static final double COST_TOLERANCE = 1e-6;

    /** Relative change of point and gradient at which it ends. */
    private static final double TOLERANCE = 1e-12;

    /** Enough to tell which start leads furthest down. */
    private static final int RACE = 15;

    private static final int MOST_EVALUATIONS = 200;

    /** Strikes that tell one start from another. */
    private static final int ENOUGH = 25;

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
        return raced(thinned(points), vols, coordinates).map(start -> {
            var residuals = new SviResiduals(points, vols.years(), coordinates);
            boolean isConverged = search(residuals, start, MOST_EVALUATIONS);
            return new Found(coordinates.at(residuals.best().length > 0 ? residuals.best() : start), isConverged);
        });
    }

    /** Where the best start has led after some steps; empty if none has a finite error. */
    private static Optional<double[]> raced(List<WeightedVol> points, VolSet vols, SviCoordinates coordinates) {
        double[] best = {};
        double least = Double.POSITIVE_INFINITY;
        for (SviSlopes start : SviStarts.of(points, vols, new SviResiduals(points, vols.years(), coordinates))) {
            var residuals = new SviResiduals(points, vols.years(), coordinates);
            search(residuals, coordinates.of(start), RACE);
            if (residuals.bestCost() < least) {
                least = residuals.bestCost();
                best = residuals.best();
            }
        }
        return best.length > 0 ? Optional.of(best) : Optional.empty();
    }

    /** Every so manieth strike: for a start enough of them, in a chain of hundreds. */
    private static List<WeightedVol> thinned(List<WeightedVol> points) {
        int stride = Math.max(points.size() / ENOUGH, 1);
        var few = new ArrayList<WeightedVol>();
        for (int i = 0; i < points.size(); i += stride) {
            few.add(points.get(i));
        }
        return few;
    }

    /** Searches; the best point stays with the residuals. Whether the tolerances ended it. */
    private static boolean search(SviResiduals residuals, double[] start, int mostEvaluations) {
        var optimizer = new LevenbergMarquardtOptimizer()
                .withCostRelativeTolerance(COST_TOLERANCE)
                .withParameterRelativeTolerance(TOLERANCE)
                .withOrthoTolerance(TOLERANCE);
        try {
            optimizer.optimize(LeastSquaresFactory.create(
                    residuals,
                    new ArrayRealVector(residuals.count()),
                    new ArrayRealVector(start, false),
                    (step, before, after) -> before.getCost() - after.getCost() <= COST_TOLERANCE * after.getCost(),
                    mostEvaluations,
                    mostEvaluations));
            return true;
        } catch (MaxCountExceededException e) {
            return false;
        } catch (MathIllegalStateException | MathIllegalArgumentException | MathArithmeticException e) {
            // Nothing is left to gain in the digits there are.
            return true;
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
