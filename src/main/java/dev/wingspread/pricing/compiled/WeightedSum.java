package dev.wingspread.pricing.compiled;

/** Sums in a fixed order that lets the processor work on several additions at a time. */
final class WeightedSum {

    private WeightedSum() {}

    /**
     * Sum of weight times (after - before).
     *
     * @param after values, read from place {@code from} on
     * @param before values before, as many as there are weights
     */
    static double ofChanges(double[] after, int from, double[] before, double[] weight) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int n = weight.length;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            sum0 += weight[i] * (after[from + i] - before[i]);
            sum1 += weight[i + 1] * (after[from + i + 1] - before[i + 1]);
            sum2 += weight[i + 2] * (after[from + i + 2] - before[i + 2]);
            sum3 += weight[i + 3] * (after[from + i + 3] - before[i + 3]);
        }
        for (; i < n; i++) {
            sum0 += weight[i] * (after[from + i] - before[i]);
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }
}
