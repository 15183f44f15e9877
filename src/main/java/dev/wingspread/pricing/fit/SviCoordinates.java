package dev.wingspread.pricing.fit;

/**
 * Five unbounded numbers for the five bounded ones of {@link SviSlopes}, so that a search without bounds never leaves them.
 * Smooth and rising in each number.
 */
final class SviCoordinates {

    /** Wings steeper than 2 belong to no distribution; the rest is room for rounding. */
    private static final double STEEPEST = 2 - 1e-9;

    /** Flattest wing, as a share of the standard deviation: far below what a quote could tell from none. */
    private static final double FLATTEST = 1e-6;

    /** Least total variance as a share of that at the money. */
    private static final double LEAST_VARIANCE = 1e-8;

    /** Sharpest and gentlest bend, in standard deviations, the latter and the width of the strikes. */
    private static final double SHARPEST = 0.02;

    private static final double GENTLEST = 3;

    private final double flattest;
    private final double varianceUnit;
    private final double centre;
    private final double reach;
    private final double middleLnS;
    private final double reachLnS;

    /** Coordinates for the strikes and the level of an expiry. */
    SviCoordinates(VolSet vols) {
        double deviation = vols.deviation();
        double width = vols.last().k() - vols.first().k();
        flattest = FLATTEST * Math.min(deviation, 1);
        varianceUnit = deviation * deviation;
        centre = (vols.first().k() + vols.last().k()) / 2;
        reach = width / 2 + deviation;
        double low = StrictMath.log(SHARPEST * deviation);
        double high = StrictMath.log(GENTLEST * (deviation + width));
        middleLnS = (low + high) / 2;
        reachLnS = (high - low) / 2;
    }

    /** The point of five numbers. */
    SviSlopes at(double[] z) {
        return new SviSlopes(
                slope(z[0]),
                slope(z[1]),
                varianceUnit * (LEAST_VARIANCE + StrictMath.exp(Math.min(z[2], MOST_EXPONENT))),
                centre + reach * bend(z[3]),
                StrictMath.exp(middleLnS + reachLnS * bend(z[4])));
    }

    /** Keeps e^z finite. */
    private static final double MOST_EXPONENT = 500;

    /** Derivatives of each component by its number. */
    double[] derivatives(double[] z) {
        double s = StrictMath.exp(middleLnS + reachLnS * bend(z[4]));
        return new double[] {
            slopeDerivative(z[0]),
            slopeDerivative(z[1]),
            z[2] < MOST_EXPONENT ? varianceUnit * StrictMath.exp(z[2]) : 0,
            reach * bendDerivative(z[3]),
            s * reachLnS * bendDerivative(z[4])
        };
    }

    /** The five numbers of a point; of the nearest inside the bounds if it lies beyond them. */
    double[] of(SviSlopes slopes) {
        return new double[] {
            inverseSlope(slopes.put()),
            inverseSlope(slopes.call()),
            StrictMath.log(Math.max(slopes.least() / varianceUnit - LEAST_VARIANCE, START_VARIANCE)),
            inverseBend((slopes.m() - centre) / reach),
            inverseBend((StrictMath.log(slopes.s()) - middleLnS) / reachLnS)
        };
    }

    /** Nearer to a bound no search should start: it would take long to come back. */
    private static final double INSIDE = 1e-3;

    private static final double START_VARIANCE = 1e-3;

    private double slope(double z) {
        return flattest + (STEEPEST - flattest) / (1 + StrictMath.exp(-z));
    }

    private double slopeDerivative(double z) {
        double e = StrictMath.exp(-Math.abs(z));
        return (STEEPEST - flattest) * e / ((1 + e) * (1 + e));
    }

    private double inverseSlope(double slope) {
        double share = (slope - flattest) / (STEEPEST - flattest);
        double inside = Math.max(INSIDE * flattest / FLATTEST, Math.min(1 - INSIDE, share));
        return StrictMath.log(inside / (1 - inside));
    }

    /** From all numbers to (−1, 1). */
    private static double bend(double z) {
        return z / Math.sqrt(1 + z * z);
    }

    private static double bendDerivative(double z) {
        double root = Math.sqrt(1 + z * z);
        return 1 / (root * root * root);
    }

    private static double inverseBend(double share) {
        double inside = Math.max(-1 + INSIDE, Math.min(1 - INSIDE, share));
        return inside / Math.sqrt(1 - inside * inside);
    }
}
