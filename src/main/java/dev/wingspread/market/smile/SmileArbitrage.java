package dev.wingspread.market.smile;

import dev.wingspread.base.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for static arbitrage in smiles: prices of options at different strikes or expiries that contradict each other. A
 * finding is a warning about the vols, never a reason not to price.
 *
 * <p>The butterfly condition is that the risk-neutral density is not negative, the calendar condition that total variance
 * does not fall with time at the same log-moneyness (Gatheral and Jacquier, Arbitrage-free SVI volatility surfaces, 2014);
 * the slope of total variance is at most 2 far from the money (Lee, The moment formula for implied volatility at extreme
 * strikes, 2004).
 */
public final class SmileArbitrage {

    /** Standard deviations from the money up to which smiles are looked at: beyond them nothing is traded. */
    private static final int REACH = 4;

    private static final int STEPS_PER_DEVIATION = 20;

    /** Greatest slope of total variance that any distribution has. */
    private static final double STEEPEST = 2;

    /** Differences taken over half a step leave at most this much of rounding in a density factor near 1. */
    private static final double ROUNDING = 1e-6;

    /** A hundredth of a vol point, below what any smile is known to. */
    private static final double LEAST_VOL = 1e-4;

    private SmileArbitrage() {}

    /** What contradicts. */
    public enum Kind {
        /** A butterfly of options would cost less than nothing: the density is negative. */
        BUTTERFLY,
        /** The wing rises faster than any distribution allows. */
        WING,
        /** A later option would cost less than an earlier one of the same moneyness. */
        CALENDAR
    }

    /**
     * Where it is worst.
     *
     * @param kind what contradicts
     * @param k log-moneyness ln(strike / forward)
     * @param size BUTTERFLY: the factor of the density, below 0 (1 for a flat smile); WING: slope of total variance by k,
     *     beyond 2 in size; CALENDAR: by how much the later vol is too low, decimal per square-root year, above 0
     */
    public record Finding(Kind kind, double k, double size) {}

    /**
     * From where to where smiles are looked at.
     *
     * @param low least log-moneyness
     * @param high greatest log-moneyness
     */
    public record Range(double low, double high) {

        /** Nothing is left out. */
        public static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        boolean contains(double k) {
            return low <= k && k <= high;
        }

        /** What lies in both. */
        public Range and(Range other) {
            return new Range(Math.max(low, other.low), Math.min(high, other.high));
        }
    }

    /**
     * The worst butterfly and the steepest wing of one expiry, if they violate their conditions within four standard
     * deviations of the money.
     *
     * @param smile the smile as calibrated
     * @param years time to expiry it was calibrated for, above 0
     * @return at most one finding of each kind
     */
    public static List<Finding> ofSlice(Smile smile, double years) {
        return ofSlice(smile, years, Range.ALL);
    }

    /**
     * The same where it matters.
     *
     * @param range log-moneyness that is looked at
     */
    public static List<Finding> ofSlice(Smile smile, double years, Range range) {
        Checks.positive(years, "years");
        double step = step(smile, years);
        var findings = new ArrayList<Finding>();
        var butterfly = new Finding(Kind.BUTTERFLY, 0, -ROUNDING);
        var wing = new Finding(Kind.WING, 0, STEEPEST + ROUNDING);
        for (int i = -steps(); i <= steps(); i++) {
            double k = i * step;
            if (!range.contains(k)) {
                continue;
            }
            double density = density(smile, years, k, step / 2);
            if (density < butterfly.size()) {
                butterfly = new Finding(Kind.BUTTERFLY, k, density);
            }
            double slope = varianceSlope(smile, years, k);
            if (Math.abs(slope) > Math.abs(wing.size())) {
                wing = new Finding(Kind.WING, k, slope);
            }
        }
        if (butterfly.size() < -ROUNDING) {
            findings.add(butterfly);
        }
        if (Math.abs(wing.size()) > STEEPEST + ROUNDING) {
            findings.add(wing);
        }
        return findings;
    }

    /**
     * The worst calendar arbitrage between two expiries of the same underlying within four standard deviations of the
     * earlier one.
     *
     * @param near smile of the earlier expiry
     * @param yearsNear its time to expiry, above 0
     * @param far smile of the later expiry
     * @param yearsFar its time to expiry, above {@code yearsNear}
     * @return empty if there is none that is worth a hundredth of a vol point
     */
    public static Optional<Finding> between(Smile near, double yearsNear, Smile far, double yearsFar) {
        return between(near, yearsNear, far, yearsFar, Range.ALL);
    }

    /**
     * The same where it matters.
     *
     * @param range log-moneyness that is looked at
     */
    public static Optional<Finding> between(Smile near, double yearsNear, Smile far, double yearsFar, Range range) {
        Checks.require(0 < yearsNear && yearsNear < yearsFar, "times must rise");
        double step = step(near, yearsNear);
        Optional<Finding> worst = Optional.empty();
        for (int i = -steps(); i <= steps(); i++) {
            double k = i * step;
            double least = near.vol(k) * Math.sqrt(yearsNear / yearsFar);
            double missing = least - far.vol(k);
            if (range.contains(k) && missing > worst.map(Finding::size).orElse(LEAST_VOL)) {
                worst = Optional.of(new Finding(Kind.CALENDAR, k, missing));
            }
        }
        return worst;
    }

    private static int steps() {
        return REACH * STEPS_PER_DEVIATION;
    }

    private static double step(Smile smile, double years) {
        return smile.atmVol() * Math.sqrt(years) / STEPS_PER_DEVIATION;
    }

    /** Factor by which the density differs from the lognormal one of the vol at this strike; 1 where there is no vol. */
    private static double density(Smile smile, double years, double k, double h) {
        double vol = smile.vol(k);
        double w = vol * vol * years;
        if (!(w > 0)) {
            return 1;
        }
        double slope = varianceSlope(smile, years, k);
        double curvature = (varianceSlope(smile, years, k + h) - varianceSlope(smile, years, k - h)) / (2 * h);
        double shift = 1 - k * slope / (2 * w);
        return shift * shift - slope * slope / 4 * (1 / w + 0.25) + curvature / 2;
    }

    private static double varianceSlope(Smile smile, double years, double k) {
        return 2 * smile.vol(k) * smile.slope(k) * years;
    }
}
