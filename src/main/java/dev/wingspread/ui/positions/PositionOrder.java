package dev.wingspread.ui.positions;

import dev.wingspread.ui.positions.PositionRow.Cell;
import dev.wingspread.ui.positions.PositionRow.Kind;
import java.util.Comparator;
import java.util.Optional;

/** The order of lines under a group by one column. The total stays last, and so do lines without the figure. */
final class PositionOrder {

    private PositionOrder() {}

    /**
     * Orders lines.
     *
     * @param column the figure to order by, empty for the names
     * @param isAscending whether the least comes first
     */
    static Comparator<PositionRow> by(Optional<PositionColumn> column, boolean isAscending) {
        return totalLast()
                .thenComparing(column.map(figure -> byFigure(figure, isAscending))
                        .orElseGet(() -> directed(Comparator.comparing(PositionRow::label), isAscending)));
    }

    private static Comparator<PositionRow> totalLast() {
        return Comparator.comparing(row -> row.kind() == Kind.TOTAL);
    }

    private static Comparator<PositionRow> byFigure(PositionColumn column, boolean isAscending) {
        Comparator<PositionRow> unknownLast = Comparator.comparing(row -> !isKnown(row, column));
        return unknownLast.thenComparing(directed(
                Comparator.comparingDouble(row -> isKnown(row, column) ? order(row, column) : 0), isAscending));
    }

    private static Comparator<PositionRow> directed(Comparator<PositionRow> order, boolean isAscending) {
        return isAscending ? order : order.reversed();
    }

    private static boolean isKnown(PositionRow row, PositionColumn column) {
        Cell cell = row.cell(column);
        return cell != null && cell.isKnown();
    }

    private static double order(PositionRow row, PositionColumn column) {
        Cell cell = row.cell(column);
        return cell == null ? 0 : cell.order();
    }
}
