package dev.wingspread.scenario;

import dev.wingspread.base.Checks;
import java.util.List;

/**
 * P&amp;L of the book over SPX moves and VIX points.
 *
 * @param spxMovesPct columns: SPX moves in per cent, rising
 * @param vixPoints rows: changes of spot VIX in points, rising
 * @param daysForward calendar days from today
 * @param pnlUsd P&amp;L against today in dollars, by row then column
 */
public record PnlMatrix(
        List<Double> spxMovesPct, List<Double> vixPoints, double daysForward, List<List<Double>> pnlUsd) {

    public PnlMatrix {
        spxMovesPct = List.copyOf(spxMovesPct);
        vixPoints = List.copyOf(vixPoints);
        pnlUsd = pnlUsd.stream().map(List::copyOf).toList();
        int columns = spxMovesPct.size();
        Checks.require(
                pnlUsd.size() == vixPoints.size() && pnlUsd.stream().allMatch(row -> row.size() == columns),
                "the matrix must have a row per VIX change and a column per SPX move");
    }

    /** P&amp;L in dollars of a cell. */
    public double at(int row, int column) {
        return pnlUsd.get(row).get(column);
    }
}
