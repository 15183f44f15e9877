package dev.wingspread.pricing.fit;

import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.market.smile.Smiles;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Vols to fit: of a smile, or noisy ones from a seed. */
final class VolSamples {

    static final double FORWARD = 6000;

    private VolSamples() {}

    /** Vols of a smile at even steps of k, weighted by the density of the settlement, as vega is. */
    static List<WeightedVol> of(
            SmileSpec spec, Underlying underlying, double years, double low, double high, int count) {
        var smile = Smiles.of(spec, underlying, years, 1, Settings.DEFAULT);
        var vols = new ArrayList<WeightedVol>();
        for (int i = 0; i < count; i++) {
            double k = count == 1 ? low : low + (high - low) * i / (count - 1);
            vols.add(vol(k, smile.vol(k), years));
        }
        return vols;
    }

    static WeightedVol vol(double k, double vol, double years) {
        double d = k / (vol * Math.sqrt(years));
        return new WeightedVol(FORWARD * StrictMath.exp(k), k, vol, 100 * StrictMath.exp(-d * d / 2));
    }

    /**
     * Quotes of every kind a seed can think of: from seconds to years, from 1 strike to 60, vols from 2 % to 300 %, with
     * outliers, one-sided strikes, and weights from nothing to anything.
     */
    static List<WeightedVol> wild(Random random, double years) {
        int count = 1 + random.nextInt(60);
        double level = 0.02 * StrictMath.exp(random.nextDouble() * 5);
        double deviation = level * Math.sqrt(years);
        double skew = random.nextGaussian() * 0.2;
        double bend = Math.abs(random.nextGaussian()) * 0.1;
        double noise = StrictMath.exp(-random.nextDouble() * 8);
        double from = -6 + 8 * random.nextDouble();
        double width = 0.01 + 10 * random.nextDouble();
        var vols = new ArrayList<WeightedVol>();
        for (int i = 0; i < count; i++) {
            double y = from + width * (i + random.nextDouble()) / count;
            double factor = 1 + skew * y + bend * y * y + noise * random.nextGaussian();
            double outlier = random.nextInt(40) == 0 ? 4 * random.nextDouble() : 1;
            double vol = Math.min(5, Math.max(0.001, level * factor * outlier));
            double weight = random.nextInt(10) == 0 ? 0 : StrictMath.exp(random.nextGaussian() * 4);
            vols.add(new WeightedVol(FORWARD * StrictMath.exp(y * deviation), y * deviation, vol, weight));
        }
        return vols;
    }

    static double wildYears(Random random) {
        return StrictMath.exp(-13 + 15 * random.nextDouble());
    }
}
