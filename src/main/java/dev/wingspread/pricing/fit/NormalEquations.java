package dev.wingspread.pricing.fit;

/** A small linear least-squares problem, summed row by row and solved by Cholesky's method. */
final class NormalEquations {

    /** A pivot below this share of its diagonal says that the rows leave the unknown open. */
    private static final double SINGULAR = 1e-13;

    private final int size;
    private final double[][] matrix;
    private final double[] right;

    NormalEquations(int size) {
        this.size = size;
        matrix = new double[size][size];
        right = new double[size];
    }

    /** Adds one equation, row times unknowns = value, both already weighted. */
    void add(double[] row, double value) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] += row[i] * row[j];
            }
            right[i] += row[i] * value;
        }
    }

    /** The unknowns; one the rows leave open is 0. */
    double[] solution() {
        double[][] factor = factor();
        double[] forward = new double[size];
        for (int i = 0; i < size; i++) {
            double rest = right[i];
            for (int l = 0; l < i; l++) {
                rest -= factor[i][l] * forward[l];
            }
            forward[i] = factor[i][i] > 0 ? rest / factor[i][i] : 0;
        }
        double[] unknowns = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            double rest = forward[i];
            for (int l = i + 1; l < size; l++) {
                rest -= factor[l][i] * unknowns[l];
            }
            unknowns[i] = factor[i][i] > 0 ? rest / factor[i][i] : 0;
        }
        return unknowns;
    }

    /** Cholesky's lower triangle, a column of zeros for an unknown that is left open. */
    private double[][] factor() {
        double[][] factor = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int l = 0; l < j; l++) {
                    sum -= factor[i][l] * factor[j][l];
                }
                if (i == j) {
                    factor[i][i] = sum > SINGULAR * matrix[i][i] ? Math.sqrt(sum) : 0;
                } else {
                    factor[i][j] = factor[j][j] > 0 ? sum / factor[j][j] : 0;
                }
            }
        }
        return factor;
    }
}
