package dev.wingspread.ui.positions;

import dev.wingspread.base.Formats.Column;

/** Columns of the position tree from left to right. */
public enum PositionColumn {
    QUANTITY(Column.QUANTITY, 44, 1),
    DTE(Column.DTE, 52, 2),
    ENTRY(Column.ENTRY, 56, 6),
    MARK(Column.MARK, 56, 5),
    VOL(Column.VOL, 48, 8),
    DELTA(Column.DELTA, 64, 10),
    GAMMA(Column.GAMMA, 64, 14),
    VEGA(Column.VEGA, 64, 11),
    THETA(Column.THETA, 60, 4),
    NET_VEGA(Column.NET_VEGA, 68, 3),
    PNL(Column.PNL, 68, 0),
    WHAT_IF(Column.WHAT_IF, 72, 7),
    PNL_OF_CREDIT(Column.PNL_OF_CREDIT, 72, 9),
    POP(Column.POP, 48, 12),
    DISTANCE(Column.DISTANCE, 84, 13),
    MARGIN(Column.MARGIN, 72, 15),
    VALUE(Column.VALUE, 72, 16);

    private final Column column;
    private final double width;
    private final int rank;

    PositionColumn(Column column, double width, int rank) {
        this.column = column;
        this.width = width;
        this.rank = rank;
    }

    public String figure() {
        return column.figure();
    }

    public String unit() {
        return column.unit();
    }

    public String title() {
        return column.title();
    }

    /** Room its numbers need, in pixels. */
    public double width() {
        return width;
    }

    /** Order in which columns get room where there is not enough for all; 0 comes first. */
    public int rank() {
        return rank;
    }
}
