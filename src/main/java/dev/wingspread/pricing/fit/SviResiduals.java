package dev.wingspread.pricing.fit;

import java.util.List;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * Weighted errors of an SVI smile, vol less quoted vol times weight, with their derivatives by the search's numbers. Keeps
 * the best point it was ever asked for: whatever ends a search, nothing found on the way is lost.
 */
final class SviResiduals implements MultivariateJacobianFunction {

    /** Least total variance a vol is taken of, against rounding below 0. */
    private static final double POSITIVE = 1e-300;

    private final SviCoordinates coordinates;
    private final double[] k;
    private final double[] vol;
    private final double[] weight;
    private final double years;
    private double[] best = {};
    private double bestCost = Double.POSITIVE_INFINITY;

    SviResiduals(List<WeightedVol> points, double years, SviCoordinates coordinates) {
        this.coordinates = coordinates;
        this.years = years;
        k = points.stream().mapToDouble(WeightedVol::k).toArray();
        vol = points.stream().mapToDouble(WeightedVol::vol).toArray();
        weight = points.stream().mapToDouble(WeightedVol::weight).toArray();
    }

    int count() {
        return k.length;
    }

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector point) {
        double[] z = point.toArray();
        SviSlopes slopes = coordinates.at(z);
        double[] inner = coordinates.derivatives(z);
        double[] residuals = new double[k.length];
        double[][] jacobian = new double[k.length][SviSlopes.COUNT];
        double cost = 0;
        for (int i = 0; i < k.length; i++) {
            double model = Math.sqrt(Math.max(slopes.variance(k[i]), POSITIVE) / years);
            residuals[i] = weight[i] * (model - vol[i]);
            cost += residuals[i] * residuals[i];
            double[] row = jacobian[i];
            slopes.gradient(k[i], row);
            double outer = weight[i] / (2 * model * years);
            for (int j = 0; j < row.length; j++) {
                row[j] *= outer * inner[j];
            }
        }
        if (cost < bestCost) {
            bestCost = cost;
            best = z;
        }
        return new Pair<>(new ArrayRealVector(residuals, false), new Array2DRowRealMatrix(jacobian, false));
    }

    /** Sum of squared errors of a smile. */
    double cost(SviSlopes slopes) {
        double cost = 0;
        for (int i = 0; i < k.length; i++) {
            double error = weight[i] * (Math.sqrt(Math.max(slopes.variance(k[i]), POSITIVE) / years) - vol[i]);
            cost += error * error;
        }
        return cost;
    }

    /** The numbers with the least cost so far; none before the first evaluation. */
    double[] best() {
        return best;
    }

    /** Sum of squared errors there. */
    double bestCost() {
        return bestCost;
    }
}
