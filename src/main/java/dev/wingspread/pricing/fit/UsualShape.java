package dev.wingspread.pricing.fit;

import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.market.smile.Smiles;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import java.util.OptionalDouble;

/** SSVI slices of a shape: the usual one of an index, or one of another skew. */
final class UsualShape {

    /** ATM vols searched, decimal. */
    private static final double LOWEST = 1e-4;

    private static final double HIGHEST = 20;

    /** Halvings that take a bracket to neighbouring doubles. */
    private static final int HALVINGS = 80;

    /** Greatest skew that is taken from vols; free of arbitrage with the usual curvature. */
    private static final double STEEPEST = 0.95;

    /** Strikes closer together than this many deviations leave the skew to chance. */
    private static final double LEAST_WIDTH = 0.25;

    private final Underlying underlying;
    private final double years;
    private final double rho;
    private final double eta;

    private UsualShape(Underlying underlying, double years, double rho, double eta) {
        this.underlying = underlying;
        this.years = years;
        this.rho = rho;
        this.eta = eta;
    }

    /** The shape of default settings. */
    UsualShape(Underlying underlying, double years) {
        this(
                underlying,
                years,
                Settings.DEFAULT.number(underlying == Underlying.SPX ? Setting.SSVI_SPX_RHO : Setting.SSVI_VIX_RHO),
                Settings.DEFAULT.number(underlying == Underlying.SPX ? Setting.SSVI_SPX_ETA : Setting.SSVI_VIX_ETA));
    }

    /**
     * The usual curvature with the skew of some vols, where they tell one: at the skew sought, the ATM vols that each of them
     * asks for by itself neither rise nor fall with the strike. The usual skew for one vol or vols next to each other.
     */
    UsualShape skewedLike(VolSet vols) {
        if (vols.last().k() - vols.first().k() < LEAST_WIDTH * vols.deviation()) {
            return this;
        }
        double low = -STEEPEST;
        double high = STEEPEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            // The more the slice rises, the lower the level a vol on its right asks for.
            if (new UsualShape(underlying, years, middle, eta).tilt(vols) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new UsualShape(underlying, years, (low + high) / 2, eta);
    }

    /** How the levels that vols ask for change with the strike, in size and sign alone: a weighted covariance. */
    private double tilt(VolSet vols) {
        double mean = level(vols);
        double tilt = 0;
        for (WeightedVol point : vols.points()) {
            tilt += point.weight()
                    * point.weight()
                    * (level(point) - mean)
                    * (point.k() - vols.first().k());
        }
        return tilt;
    }

    /** The slice of an ATM vol, its shape written out: it does not follow settings, the level was found with it. */
    SmileSpec.Ssvi spec(double atmVol) {
        return new SmileSpec.Ssvi(atmVol, OptionalDouble.of(rho), OptionalDouble.of(eta));
    }

    /** Vol of the slice at a log-moneyness. */
    double vol(double atmVol, double k) {
        // The forward plays no part in an SSVI slice.
        return Smiles.of(spec(atmVol), underlying, years, 1, Settings.DEFAULT).vol(k);
    }

    /**
     * The ATM vol whose slice is nearest to the vols: the mean of those that give each vol by itself, weighted by the square
     * of the weights. Exact for one vol and for vols of one slice.
     */
    double level(VolSet vols) {
        double sum = 0;
        double weights = 0;
        for (WeightedVol point : vols.points()) {
            double weight = point.weight() * point.weight();
            sum += weight * level(point);
            weights += weight;
        }
        return sum / weights;
    }

    /** A slice rises with its ATM vol at every strike, so halving finds the one through a vol. */
    private double level(WeightedVol point) {
        double low = LOWEST;
        double high = HIGHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(low * high);
            if (vol(middle, point.k()) < point.vol()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(low * high);
    }
}
