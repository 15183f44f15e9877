package dev.wingspread.ui.matrix;

import dev.wingspread.scenario.PnlMap;
import java.util.List;

/**
 * Where the cells of a map lie on the canvas.
 *
 * @param map the map
 * @param width of the plot in pixels
 * @param height of the plot in pixels
 */
record MapLayout(PnlMap map, double width, double height) {

    static final double LEFT = 44;
    static final double RIGHT = 72;
    static final double TOP = 8;

    /**
     * The layout in a pane.
     *
     * @param line height of a line of text; four of them stand below the plot
     */
    static MapLayout of(PnlMap map, double paneWidth, double paneHeight, double line) {
        return new MapLayout(
                map,
                Math.max(1, Math.floor(paneWidth) - LEFT - RIGHT),
                Math.max(1, Math.floor(paneHeight) - TOP - Math.ceil(4.2 * line)));
    }

    double bottom() {
        return TOP + height;
    }

    double right() {
        return LEFT + width;
    }

    /** Left edge of a column on whole pixels, so that cells meet without seams. */
    double left(int column) {
        return LEFT + Math.round(column * width / map.columns());
    }

    double top(int row) {
        return TOP + Math.round((map.rows() - 1 - row) * height / map.rows());
    }

    double middleX(double column) {
        return LEFT + (column + 0.5) * width / map.columns();
    }

    double middleY(double row) {
        return TOP + (map.rows() - 0.5 - row) * height / map.rows();
    }

    /** The column at a place of the canvas; -1 where there is none. */
    int columnAt(double x) {
        double column = (x - LEFT) / width * map.columns();
        return column >= 0 && column < map.columns() ? (int) column : -1;
    }

    int rowAt(double y) {
        double row = map.rows() - (y - TOP) / height * map.rows();
        return row >= 0 && row < map.rows() ? (int) row : -1;
    }

    double columnOf(double value) {
        return place(value, map.request().across());
    }

    double rowOf(double value) {
        return place(value, map.request().up());
    }

    /** Axes are in equal steps. */
    private static double place(double value, List<Double> axis) {
        if (axis.size() == 1) {
            return 0;
        }
        double first = axis.get(0);
        double last = axis.get(axis.size() - 1);
        return (value - first) / (last - first) * (axis.size() - 1);
    }

    boolean hasRow(double row) {
        return row >= -0.5 && row <= map.rows() - 0.5;
    }

    boolean hasColumn(double column) {
        return column >= -0.5 && column <= map.columns() - 0.5;
    }

    /** The column of nil. */
    int zeroColumn() {
        return Math.max(0, map.request().across().indexOf(0.0));
    }

    int zeroRow() {
        return Math.max(0, map.request().up().indexOf(0.0));
    }
}
