package dev.wingspread.pricing.fit;

import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.market.smile.Smiles;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.Settings;
import java.util.OptionalDouble;

/** SSVI slices of the usual shape of an index, told apart by their ATM vol alone. */
final class UsualShape {

    /** ATM vols searched, decimal. */
    private static final double LOWEST = 1e-4;

    private static final double HIGHEST = 20;

    /** Halvings that take the bracket to neighbouring doubles. */
    private static final int HALVINGS = 80;

    private final Underlying underlying;
    private final double years;
    private final double rho;
    private final double eta;

    UsualShape(Underlying underlying, double years) {
        this.underlying = underlying;
        this.years = years;
        boolean isSpx = underlying == Underlying.SPX;
        rho = Settings.DEFAULT.number(isSpx ? Setting.SSVI_SPX_RHO : Setting.SSVI_VIX_RHO);
        eta = Settings.DEFAULT.number(isSpx ? Setting.SSVI_SPX_ETA : Setting.SSVI_VIX_ETA);
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
