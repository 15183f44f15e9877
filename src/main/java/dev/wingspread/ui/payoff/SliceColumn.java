package dev.wingspread.ui.payoff;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.PayoffSlices;

/** A column of the slices: the book at an SPX level. */
enum SliceColumn {
    LEVEL("Level", "", 76, 0),
    SPX("SPX", "pts", 62, 0),
    MOVE("Move", "%", 52, 2),
    VIX("VIX", "pts", 50, 3),
    CONDORS("Condors", "$", 62, 4),
    HEDGE("Hedge", "$", 58, 4),
    TOTAL("P&L", "$", 62, 0),
    DELTA("Delta", "$/pt", 52, 0),
    NET_VEGA("Net vega", "$/VIX pt", 60, 0),
    THETA("Theta", "$/day", 54, 1);

    private final String title;
    private final String unit;
    private final double width;
    private final int sacrifice;

    SliceColumn(String title, String unit, double width, int sacrifice) {
        this.title = title;
        this.unit = unit;
        this.width = width;
        this.sacrifice = sacrifice;
    }

    String title() {
        return title;
    }

    String unit() {
        return unit;
    }

    /** Least width in pixels. */
    double width() {
        return width;
    }

    /** Columns with the greatest number go first where room is short; 0 always stays. */
    int sacrifice() {
        return sacrifice;
    }

    String text(PayoffSlices.Row row, double spot) {
        return switch (this) {
            case LEVEL -> row.level().name(spot);
            case SPX -> Formats.points(row.level().spx());
            case MOVE -> Formats.signedPoints(row.spxMovePct());
            case VIX -> Formats.signedPoints(row.vixPoints());
            case CONDORS -> Formats.signedUsd(row.condorsUsd());
            case HEDGE -> Formats.signedUsd(row.hedgeUsd());
            case TOTAL -> Formats.signedUsd(row.totalUsd());
            case DELTA -> Formats.signedUsd(row.deltaUsdPerPt());
            case NET_VEGA -> Formats.signedUsd(row.netVegaUsd());
            case THETA -> Formats.signedUsd(row.thetaUsdPerDay());
        };
    }
}
