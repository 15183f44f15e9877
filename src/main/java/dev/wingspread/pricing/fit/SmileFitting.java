package dev.wingspread.pricing.fit;

import dev.wingspread.base.Checks;
import dev.wingspread.base.Formats;
import dev.wingspread.market.SmileFit;
import dev.wingspread.market.SmileFit.Model;
import dev.wingspread.market.smile.Smile;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.market.smile.Smiles;
import dev.wingspread.model.Underlying;
import dev.wingspread.model.settings.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Chooses the richest smile that the vols of an expiry determine, and finds its parameters. */
public final class SmileFitting {

    /** Nearer to the money than this many deviations of its own vol, a strike tells the level there. */
    private static final double TELLS_THE_LEVEL = 2;

    /** A median error above this many vol points is worth a word, unless quotes are as wide. */
    private static final double POOR_VOL_POINTS = 0.5;

    /** Half the width of a quote: nearer to its middle a vol lies between bid and ask. */
    private static final double WITHIN_QUOTE = 0.5;

    private static final double VOL_POINTS = 100;

    private SmileFitting() {}

    /**
     * The smile of an expiry from the vols of its quotes.
     *
     * <ol>
     *   <li>Eight strikes or more: raw SVI, w(k) = a + b (ρ (k − m) + √((k − m)² + s²)) with b ≥ 0, |ρ| &lt; 1, s &gt; 0,
     *       a + b s √(1 − ρ²) ≥ 0 and b (1 + |ρ|) ≤ 2 (Gatheral, 2004; Gatheral and Jacquier, Arbitrage-free SVI volatility
     *       surfaces, 2014). A side on which no strike lies a standard deviation from the money is held, with a hundredth of
     *       a quote's weight, by the slice of the third model.
     *   <li>Three or more within three standard deviations, on both sides of the money or with one near it, and half a
     *       deviation apart: a parabola in y = k / (σ √T) that stays between a tenth of the ATM vol and five times it.
     *   <li>Else, with a strike within two deviations: an SSVI slice of the index's usual curvature through the vols, with
     *       their skew if they are a quarter of a deviation apart, else with the usual one.
     *   <li>Else the vol nearest to the money for all strikes.
     * </ol>
     *
     * <p>All minimise the sum of weight × (error in vol)², see {@link WeightedVol#weight}; beyond four standard deviations
     * weights fade with the fourth power of the distance. The result is a pure function of
     * the set of vols, to the last bit and on every machine, in whatever order they are given: nothing but IEEE arithmetic,
     * square roots and {@link StrictMath} enters. Vols of an SVI smile are found again to 1e-9 (decimal).
     *
     * @param underlying index, which decides the usual shape
     * @param years time to expiry in years of 365 days, above 0
     * @param vols at least one, each strike once
     * @return the smile; never NaN in it, and no exception for any vols
     * @throws IllegalArgumentException if there is no vol or no time
     */
    public static FittedSmile fit(Underlying underlying, double years, List<WeightedVol> vols) {
        Checks.positive(years, "years");
        Checks.require(!vols.isEmpty(), "a smile needs a vol");
        VolSet set = VolSet.of(underlying, years, vols);
        if (set.size() >= SviFit.FEWEST) {
            Optional<FittedSmile> svi = SviFit.of(set)
                    .map(found -> judged(found.slopes().spec(), Model.SVI, found.isConverged(), vols, set));
            if (svi.isPresent()) {
                return svi.get();
            }
        }
        Optional<SmileSpec.Quadratic> parabola = QuadraticFit.of(set);
        if (parabola.isPresent()) {
            return judged(parabola.get(), Model.QUADRATIC, true, vols, set);
        }
        WeightedVol nearest = set.nearest();
        if (Math.abs(nearest.k()) <= TELLS_THE_LEVEL * nearest.vol() * Math.sqrt(years)) {
            UsualShape shape = new UsualShape(underlying, years).skewedLike(set);
            return judged(shape.spec(shape.level(set)), Model.SSVI, true, vols, set);
        }
        return judged(new SmileSpec.Flat(nearest.vol()), Model.FLAT, true, vols, set);
    }

    private static FittedSmile judged(
            SmileSpec spec, Model model, boolean isConverged, List<WeightedVol> given, VolSet set) {
        Smile smile = Smiles.of(spec, set.underlying(), set.years(), 1, Settings.DEFAULT);
        int within = (int) given.stream()
                .filter(point -> Math.abs(smile.vol(point.k()) - point.vol()) * point.weight() <= WITHIN_QUOTE)
                .count();
        SmileFit quality = quality(model, smile, set);
        return new FittedSmile(spec, quality, within, isConverged, remarks(quality, within, set.nearest()));
    }

    private static SmileFit quality(Model model, Smile smile, VolSet set) {
        double[] errors = new double[set.size()];
        double squares = 0;
        int worst = 0;
        for (int i = 0; i < errors.length; i++) {
            WeightedVol point = set.points().get(i);
            errors[i] = VOL_POINTS * Math.abs(smile.vol(point.k()) - point.vol());
            squares += errors[i] * errors[i];
            worst = errors[i] > errors[worst] ? i : worst;
        }
        double worstStrike = set.points().get(worst).strike();
        double worstError = errors[worst];
        return new SmileFit(
                model, errors.length, Math.sqrt(squares / errors.length), median(errors), worstError, worstStrike);
    }

    private static double median(double[] errors) {
        double[] sorted = errors.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** A smile is poor when it misses most quotes and by more than they matter: not if they are wide, nor by a little. */
    private static List<String> remarks(SmileFit quality, int within, WeightedVol nearest) {
        var remarks = new ArrayList<String>();
        if (quality.model() == Model.FLAT) {
            remarks.add("has no usable quote near the money: all strikes take the vol of strike "
                    + Formats.strike(nearest.strike()));
        }
        if (quality.medianVolPoints() > POOR_VOL_POINTS && 2 * within < quality.strikes()) {
            remarks.add("is fitted poorly: half of the vols are missed by more than "
                    + Formats.ratio(quality.medianVolPoints()) + " vol points, the worst by "
                    + Formats.ratio(quality.worstVolPoints()) + " at strike "
                    + Formats.strike(quality.worstStrike()));
        }
        return remarks;
    }
}
