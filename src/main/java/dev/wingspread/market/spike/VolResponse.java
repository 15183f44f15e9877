package dev.wingspread.market.spike;

/**
 * How the vol of one SPX option answers to a change of VIX, all else being where the scenario puts it: linear within
 * the range the model allows.
 *
 * @param unshocked vol without a change of VIX, decimal per square-root year
 * @param perVixPoint change of vol per VIX point, decimal
 * @param least lower end of the range
 * @param greatest upper end of the range
 */
public record VolResponse(double unshocked, double perVixPoint, double least, double greatest) {

    /** Vol after a change of spot VIX in points (after its floor), decimal per square-root year. */
    public double at(double vixPoints) {
        return at(unshocked, perVixPoint, least, greatest, vixPoints);
    }

    boolean isClamped(double vixPoints) {
        return at(vixPoints) != unshocked + perVixPoint * vixPoints;
    }

    /**
     * The same for many options in a loop that runs on vector units.
     *
     * @param responses parts of the responses by row
     * @param vixPoints change of spot VIX in points after its floor, the same for all rows
     * @param rows number of rows
     * @param vols takes the vols
     * @param from where the vols of the first row goes
     */
    public static void at(Columns responses, double vixPoints, int rows, double[] vols, int from) {
        double[] unshocked = responses.unshocked;
        double[] perVixPoint = responses.perVixPoint;
        double[] least = responses.least;
        double[] greatest = responses.greatest;
        double[] result = responses.result;
        for (int i = 0; i < rows; i++) {
            result[i] = at(unshocked[i], perVixPoint[i], least[i], greatest[i], vixPoints);
        }
        System.arraycopy(result, 0, vols, from, rows);
    }

    private static double at(double unshocked, double perVixPoint, double least, double greatest, double vixPoints) {
        return Math.max(least, Math.min(greatest, unshocked + perVixPoint * vixPoints));
    }

    /** Responses of many options side by side; a buffer that belongs to one thread at a time. */
    public static final class Columns {

        private final double[] unshocked;
        private final double[] perVixPoint;
        private final double[] least;
        private final double[] greatest;
        private final double[] result;

        /** Room for responses. */
        public Columns(int capacity) {
            unshocked = new double[capacity];
            perVixPoint = new double[capacity];
            least = new double[capacity];
            greatest = new double[capacity];
            result = new double[capacity];
        }

        public void put(int row, VolResponse response) {
            unshocked[row] = response.unshocked();
            perVixPoint[row] = response.perVixPoint();
            least[row] = response.least();
            greatest[row] = response.greatest();
        }
    }
}
