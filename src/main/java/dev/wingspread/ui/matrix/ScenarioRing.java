package dev.wingspread.ui.matrix;

import dev.wingspread.scenario.MapAxes;
import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.ChartPane;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/**
 * A ring where the scenario is; at the edge where it lies beyond. No larger than it is: nothing else of the map is painted
 * again when a slider moves it.
 */
final class ScenarioRing extends ChartPane {

    private static final double RING = 5;
    private static final double REACH = RING + 2;

    private final MatrixViewModel model;
    private Optional<MapLayout> layout = Optional.empty();
    private double x;
    private double y;

    ScenarioRing(MatrixViewModel model) {
        this.model = model;
        setManaged(false);
        model.scenarioProperty().subscribe(this::place);
    }

    /** Marks another map, or none. */
    void over(Optional<MapLayout> shown) {
        layout = shown;
        place();
    }

    private void place() {
        Optional<MatrixViewModel.Mark> mark = model.scenarioProperty().get();
        setVisible(mark.isPresent() && layout.isPresent());
        if (isVisible()) {
            moveTo(layout.get(), mark.get());
        }
    }

    private void moveTo(MapLayout shown, MatrixViewModel.Mark mark) {
        MapAxes axes = shown.map().request().axes();
        double across = axes == MapAxes.SPX_VIX ? mark.spxPct() : mark.days();
        double up = axes == MapAxes.DAYS_SPX ? mark.spxPct() : mark.vixPoints();
        double wantedX = shown.middleX(shown.columnOf(across));
        double wantedY = shown.middleY(shown.rowOf(up));
        x = Math.max(MapLayout.LEFT, Math.min(shown.right(), wantedX));
        y = Math.max(MapLayout.TOP, Math.min(shown.bottom(), wantedY));
        resizeRelocate(Math.floor(x) - REACH, Math.floor(y) - REACH, 2 * REACH + 1, 2 * REACH + 1);
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        g.setStroke(color(ChartColor.SCENARIO));
        g.setLineWidth(2);
        g.strokeOval(x - getLayoutX() - RING, y - getLayoutY() - RING, 2 * RING, 2 * RING);
        g.setLineWidth(1);
    }
}
