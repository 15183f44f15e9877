package dev.wingspread.ui.positions;

import dev.wingspread.base.Formats.Column;

/** Columns of the position tree from left to right. */
public enum PositionColumn {
    QUANTITY(Column.QUANTITY, 44, 1),
    DTE(Column.DTE, 52, 2),
    STRIKES(Column.STRIKES, 148, 17),
    ENTRY(Column.ENTRY, 56, 6),
    MARK(Column.MARK, 56, 5),
    VOL(Column.VOL, 48, 8),
    DELTA(Column.DELTA, Column.DELTA_PER_CONTRACT, 64, 10),
    GAMMA(Column.GAMMA, Column.GAMMA_PER_CONTRACT, 64, 14),
    VEGA(Column.VEGA, Column.VEGA_PER_CONTRACT, 64, 11),
    THETA(Column.THETA, Column.THETA_PER_CONTRACT, 60, 4),
    NET_VEGA(Column.NET_VEGA, 68, 3),
    PNL(Column.PNL, 68, 0),
    WHAT_IF(Column.WHAT_IF, 72, 7),
    PNL_OF_CREDIT(Column.PNL_OF_CREDIT, 72, 9),
    POP(Column.POP, 48, 12),
    DISTANCE(Column.DISTANCE, 84, 13),
    MARGIN(Column.MARGIN, 72, 15),
    VALUE(Column.VALUE, 72, 16);

    private final Column position;
    private final Column contract;
    private final double width;
    private final int rank;

    PositionColumn(Column column, double width, int rank) {
        this(column, column, width, rank);
    }

    PositionColumn(Column position, Column contract, double width, int rank) {
        this.position = position;
        this.contract = contract;
        this.width = width;
        this.rank = rank;
    }

    public String figure() {
        return position.figure();
    }

    /** The unit, of position dollars or of one contract. */
    public String unit(boolean perContract) {
        return column(perContract).unit();
    }

    /** Figure and unit, such as {@code Theta ($/day)}. */
    public String title(boolean perContract) {
        return column(perContract).title();
    }

    /** Whether it shows something else per contract. */
    boolean dependsOnContract() {
        return position != contract;
    }

    private Column column(boolean perContract) {
        return perContract ? contract : position;
    }

    /** Whether its figures are decimals that are shown in per cent. */
    boolean isShare() {
        return this == VOL || this == POP;
    }

    /** Room its numbers need, in pixels at the usual size of text. */
    public double width() {
        return width;
    }

    /** Order in which columns get room where there is not enough for all; 0 comes first. */
    public int rank() {
        return rank;
    }
}
