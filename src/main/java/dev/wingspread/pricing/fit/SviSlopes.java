package dev.wingspread.pricing.fit;

import dev.wingspread.market.smile.SmileSpec;

/**
 * Raw SVI by the slopes of its wings and its least value, in which the constraints are plain bounds:
 *
 * <pre>w(k) = least + ((call − put) x + (call + put) √(x² + s²)) / 2 − s √(put call),  x = k − m</pre>
 *
 * <p>b (1 + |ρ|) is the steeper of both slopes, |ρ| below 1 means that both are above 0, and the least total variance is a
 * parameter of its own.
 *
 * @param put slope of the left wing without its sign, in (0, 2)
 * @param call slope of the right wing, in (0, 2)
 * @param least least total variance, above 0
 * @param m log-moneyness about which the hyperbola lies
 * @param s how gently it bends, above 0
 */
record SviSlopes(double put, double call, double least, double m, double s) {

    /** Of a partial derivative by each component, in the order of the components. */
    static final int COUNT = 5;

    /** Total variance at a log-moneyness, at least {@code least} but for rounding. */
    double variance(double k) {
        double x = k - m;
        return least + ((call - put) * x + (call + put) * Math.sqrt(x * x + s * s)) / 2 - s * Math.sqrt(put * call);
    }

    /** Partial derivatives of the total variance at a log-moneyness by the components. */
    void gradient(double k, double[] into) {
        double x = k - m;
        double root = Math.sqrt(x * x + s * s);
        double mean = Math.sqrt(put * call);
        into[0] = (root - x - s * call / mean) / 2;
        into[1] = (root + x - s * put / mean) / 2;
        into[2] = 1;
        into[3] = -((call - put) + (call + put) * x / root) / 2;
        into[4] = (call + put) * s / (2 * root) - mean;
    }

    /** The same smile in the usual parameters. */
    SmileSpec.Svi spec() {
        double b = (put + call) / 2;
        double rho = (call - put) / (call + put);
        // In the words of the check of the specification: what is added to the least value there is taken away here.
        double a = least - b * s * Math.sqrt(1 - rho * rho);
        return new SmileSpec.Svi(a, b, rho, m, s);
    }
}
