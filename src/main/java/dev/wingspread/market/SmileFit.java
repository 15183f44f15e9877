package dev.wingspread.market;

import dev.wingspread.base.Checks;
import java.util.Objects;

/**
 * How well a smile fits the quotes it was made from.
 *
 * @param model its kind
 * @param strikes strikes fitted
 * @param rmsVolPoints root of the mean squared difference of fitted and quoted mid vol, each strike counting the same, in
 *     vol points, at least 0
 * @param medianVolPoints median of the absolute differences in vol points
 * @param worstVolPoints greatest absolute difference in vol points
 * @param worstStrike strike of it in index points
 */
public record SmileFit(
        Model model,
        int strikes,
        double rmsVolPoints,
        double medianVolPoints,
        double worstVolPoints,
        double worstStrike) {

    public SmileFit {
        Objects.requireNonNull(model, "model");
        Checks.require(strikes > 0, "a fit needs a strike");
        Checks.notNegative(rmsVolPoints, "rmsVolPoints");
        Checks.notNegative(medianVolPoints, "medianVolPoints");
        Checks.notNegative(worstVolPoints, "worstVolPoints");
        Checks.positive(worstStrike, "worstStrike");
    }

    /** Kinds of fitted smiles, from many quotes to few. */
    public enum Model {
        SVI,
        QUADRATIC,
        SSVI,
        FLAT
    }
}
