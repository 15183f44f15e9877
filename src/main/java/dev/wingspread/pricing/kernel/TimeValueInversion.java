package dev.wingspread.pricing.kernel;

/**
 * Finds the total volatility that gives a time value: Halley's method on the logarithm of the value, kept inside a
 * shrinking bracket and replaced by bisection where it would leave it or the slope is gone.
 */
final class TimeValueInversion {

    /** Halley cubes the error: after a relative step this small nothing is left but rounding. */
    private static final double LAST_STEP = 1e-9;

    /** Halley needs two to four steps; after this many only bisection is trusted. */
    private static final int HALLEY_STEPS = 16;

    /** With the Halley steps, enough halvings to take any bracket of ours to neighbouring doubles. */
    private static final int ALL_STEPS = HALLEY_STEPS + 80;

    /** Relative change of value per relative change of volatility below which a slope is not used. */
    private static final double USELESS_SLOPE = 1e-12;

    /** Least log-moneyness the seed works with, in units of the relative time value. */
    private static final double AT_THE_MONEY = 1e-7;

    /** Rational approximation, in the root of ln(1 + distance / time value), of the inverse Bachelier ratio. */
    private static final double[] SEED_NUMERATOR = {
        0.39894981791356116, -0.06326908562891466, 0.043652677865558764, 0.005493173258867642, 0.0034864388207105895
    };

    private static final double[] SEED_DENOMINATOR = {
        1, -0.15802243128878005, 0.10616705375499809, 0.020739631041503805, 0.005694753583296153, 0.0024159064554069476
    };

    private final double timeValue;
    private final double smaller;
    private final double logMoneyness;

    /** Solves for a time value, above zero and below {@code smaller}; see {@link TimeValueKernel#timeValue}. */
    TimeValueInversion(double timeValue, double smaller, double logMoneyness) {
        this.timeValue = timeValue;
        this.smaller = smaller;
        this.logMoneyness = logMoneyness;
    }

    double valueAt(double totalVolatility) {
        return totalVolatility < TimeValueKernel.NEGLIGIBLE_TOTAL_VOLATILITY
                ? 0
                : TimeValueKernel.timeValue(smaller, logMoneyness, totalVolatility);
    }

    /** The root in [lowest, highest]; the end next to it if it lies outside. */
    double totalVolatility(double lowest, double highest) {
        double low = lowest;
        double high = highest;
        double current = clamp(seed(), low, high);
        for (int step = 0; step < ALL_STEPS; step++) {
            double value = valueAt(current);
            if (value == timeValue) {
                return current;
            }
            if (value < timeValue) {
                low = current;
            } else {
                high = current;
            }
            double change = step < HALLEY_STEPS ? relativeHalleyStep(current, value) : Double.NaN;
            double next = current * (1 + change);
            boolean isLast = Math.abs(change) <= LAST_STEP;
            if (isLast) {
                return clamp(next, lowest, highest);
            }
            boolean isInside = next > low && next < high;
            current = isInside ? next : middle(low, high);
            if (current == low || current == high) {
                return current;
            }
        }
        return current;
    }

    /** Halley's step on ln(value) as a function of ln(total volatility); NaN where there is no usable slope. */
    private double relativeHalleyStep(double totalVolatility, double value) {
        double a = Math.abs(logMoneyness) / totalVolatility;
        double h = 0.5 * totalVolatility;
        double vega = smaller * NormalKernel.density(a - h);
        double slope = totalVolatility * vega / value;
        double gap = StrictMath.log(value / timeValue);
        if (!(slope > USELESS_SLOPE) || !Double.isFinite(slope) || !Double.isFinite(gap)) {
            return Double.NaN;
        }
        double newton = -gap / slope;
        double curvature = 1 + (a - h) * (a + h) - slope;
        // In ln(volatility) the ratio of second to first derivative is the curvature above.
        double halley = newton / (1 + 0.5 * newton * curvature);
        return StrictMath.expm1(halley);
    }

    /**
     * A first guess near enough for two or three steps. The ratio of time value to the distance from the strike is
     * inverted in Bachelier's normal model by a rational function, then carried over to the lognormal model; at the money
     * the distance is kept just large enough to divide by. The guess decides the number of steps, not the result.
     */
    private double seed() {
        double x = Math.max(Math.abs(logMoneyness), AT_THE_MONEY * timeValue / smaller);
        double ratio = smaller / timeValue * StrictMath.expm1(x);
        double y = StrictMath.log1p(ratio);
        double r = Math.sqrt(y);
        double z = x * polynomial(SEED_DENOMINATOR, r) / (y * polynomial(SEED_NUMERATOR, r));
        return z * (1 + z * z / 24);
    }

    private static double polynomial(double[] coefficients, double r) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * r + coefficients[i];
        }
        return sum;
    }

    private static double middle(double low, double high) {
        double product = Math.sqrt(low) * Math.sqrt(high);
        double arithmetic = low + 0.5 * (high - low);
        return high > 2 * low ? product : arithmetic;
    }

    /** A guess that is no number starts in the middle. */
    private static double clamp(double value, double low, double high) {
        return Double.isNaN(value) ? middle(low, high) : Math.min(Math.max(value, low), high);
    }
}
