package dev.wingspread.ui.matrix;

import dev.wingspread.scenario.PnlMap;
import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.ChartPane;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/**
 * What moves over a map: the cell that is read, and below it the scenario. Each on a canvas of its own, so that neither the
 * pointer nor a slider paints the map again.
 */
final class MatrixMarks extends ChartPane {

    private final ScenarioRing scenario;
    private Optional<MapLayout> layout = Optional.empty();
    private int row = -1;
    private int column = -1;

    MatrixMarks(MatrixViewModel model) {
        scenario = new ScenarioRing(model);
        setMouseTransparent(true);
        getChildren().add(0, scenario);
    }

    /** Marks another map, or none. */
    void over(Optional<MapLayout> shown) {
        layout = shown;
        scenario.over(shown);
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
            PnlMap map = shown.map();
            if (row >= 0 && row < map.rows() && column < map.columns()) {
                cell(g, shown);
            }
        });
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
