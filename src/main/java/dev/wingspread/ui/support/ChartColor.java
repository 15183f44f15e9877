package dev.wingspread.ui.support;

import java.util.Locale;

/** Colours a chart is painted in; each is the style property of its name, such as {@code -ws-spot-line}. */
public enum ChartColor {
    PLOT,
    GRID,
    FRAME,
    LABEL,
    LABEL_STRONG,
    LABEL_GROUND,
    ZERO_LINE,
    SPOT_LINE,
    ONE_SIGMA,
    TWO_SIGMA,
    SHORT_STRIKE,
    CROSSHAIR,
    NOW_CURVE,
    NEAR_CURVE,
    FAR_CURVE,
    GAIN,
    LOSS,
    NEUTRAL,
    CONTOUR,
    FRONTIER,
    SCENARIO;

    /** Name of the style property. */
    public String property() {
        return "-ws-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
