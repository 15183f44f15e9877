package dev.wingspread.model;

import dev.wingspread.base.Checks;

/**
 * Switches the trader sets by hand for the market regime.
 *
 * @param thetaTighten whether the theta threshold is raised
 * @param vegaBandMultiplier factor on the net vega band, 0.5 to 2.0
 */
public record RegimeFlags(boolean thetaTighten, double vegaBandMultiplier) {

    /** Neither tightened nor scaled. */
    public static final RegimeFlags NEUTRAL = new RegimeFlags(false, 1.0);

    public static final double MIN_MULTIPLIER = 0.5;
    public static final double MAX_MULTIPLIER = 2.0;

    public RegimeFlags {
        Checks.require(
                vegaBandMultiplier >= MIN_MULTIPLIER && vegaBandMultiplier <= MAX_MULTIPLIER,
                "vegaBandMultiplier must be 0.5 to 2.0 but is " + vegaBandMultiplier);
    }
}
