package dev.wingspread.ui.matrix;

import dev.wingspread.scenario.MapAxes;
import dev.wingspread.scenario.PnlMap;
import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.ChartPane;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/**
 * What moves over a map: the scenario, and the cell that is read. On a canvas of its own, so that neither the pointer nor a
 * slider paints the map again.
 */
final class MatrixMarks extends ChartPane {

    private static final double RING = 5;

    private final MatrixViewModel model;
    private Optional<MapLayout> layout = Optional.empty();
    private int row = -1;
    private int column = -1;

    MatrixMarks(MatrixViewModel model) {
        this.model = model;
        setMouseTransparent(true);
        model.scenarioProperty().subscribe(this::requestPaint);
    }

    /** Marks another map, or none. */
    void over(Optional<MapLayout> shown) {
        layout = shown;
        requestPaint();
    }

    /** Frames a cell; none where the row is below 0. */
    void frame(int newRow, int newColumn) {
        row = newRow;
        column = newColumn;
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        layout.ifPresent(shown -> {
            model.scenarioProperty().get().ifPresent(mark -> scenario(g, shown, mark));
            PnlMap map = shown.map();
            if (row >= 0 && row < map.rows() && column < map.columns()) {
                cell(g, shown);
            }
        });
    }

    /** A ring where the scenario is; at the edge where it lies beyond. */
    private void scenario(GraphicsContext g, MapLayout shown, MatrixViewModel.Mark mark) {
        MapAxes axes = shown.map().request().axes();
        double across = axes == MapAxes.SPX_VIX ? mark.spxPct() : mark.days();
        double up = axes == MapAxes.DAYS_SPX ? mark.spxPct() : mark.vixPoints();
        double x = shown.middleX(shown.columnOf(across));
        double y = shown.middleY(shown.rowOf(up));
        double atX = Math.max(MapLayout.LEFT, Math.min(shown.right(), x));
        double atY = Math.max(MapLayout.TOP, Math.min(shown.bottom(), y));
        g.setStroke(color(ChartColor.SCENARIO));
        g.setLineWidth(2);
        g.strokeOval(atX - RING, atY - RING, 2 * RING, 2 * RING);
        g.setLineWidth(1);
    }

    private void cell(GraphicsContext g, MapLayout shown) {
        double x = shown.left(column);
        double y = shown.top(row);
        double height = (row == 0 ? shown.bottom() : shown.top(row - 1)) - y;
        g.setStroke(color(ChartColor.LABEL_STRONG));
        g.setLineWidth(1);
        g.strokeRect(x + 0.5, y + 0.5, shown.left(column + 1) - x - 1, height - 1);
    }
}
