package dev.wingspread.ui.matrix;

import javafx.scene.paint.Color;

/**
 * Colours for gains and losses: blue and orange, which colour-blind people tell apart, meeting at nil. Both sides have the
 * same scale, so that equal colours are equal amounts.
 *
 * @param reach amount in dollars that takes the full colour, above 0
 */
record DivergingScale(double reach, Color gain, Color neutral, Color loss) {

    /** Below 1, so that small amounts are seen beside great ones. */
    private static final double GAMMA = 0.6;

    Color of(double usd) {
        double share = Math.pow(Math.min(1, Math.abs(usd) / reach), GAMMA);
        return neutral.interpolate(usd < 0 ? loss : gain, share);
    }
}
