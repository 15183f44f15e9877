package dev.wingspread.ui.matrix;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.MapAxes;
import dev.wingspread.scenario.MapRequest;
import dev.wingspread.scenario.PnlMap;

/** The axes of a map in words. */
final class AxisText {

    private AxisText() {}

    /** What a variant of the map is called. */
    static String title(MapAxes axes) {
        return switch (axes) {
            case SPX_VIX -> "SPX × VIX";
            case DAYS_VIX -> "VIX × days";
            case DAYS_SPX -> "SPX × days";
        };
    }

    /** What is across and what is up. */
    static String axes(MapRequest request) {
        return switch (request.axes()) {
            case SPX_VIX -> "SPX move across, VIX points up";
            case DAYS_VIX ->
                request.coupled()
                        ? "days across, VIX points up, SPX moves along"
                        : "days across, VIX points up, SPX held";
            case DAYS_SPX ->
                request.coupled() ? "days across, SPX move up, VIX moves along" : "days across, SPX move up, VIX held";
        };
    }

    static String across(MapAxes axes, double value) {
        return axes == MapAxes.SPX_VIX ? Formats.signedStep(value) + " %" : Formats.days(value);
    }

    static String up(MapAxes axes, double value) {
        return axes == MapAxes.DAYS_SPX ? Formats.signedStep(value) + " %" : Formats.signedStep(value);
    }

    /** Days forward, such as {@code T+5}. */
    static String date(double days) {
        return days == 0 ? "today" : "T+" + Formats.days(days);
    }

    /** A cell in words. */
    static String cell(PnlMap map, int row, int column) {
        MapRequest.Place place = map.place(row, column);
        return "SPX " + Formats.signedPercent(place.spxMovePct()) + "   VIX " + Formats.signedStep(place.vixPoints())
                + "   " + date(place.days()) + "   P&L " + Formats.signedDollars(map.at(row, column));
    }
}
