package dev.wingspread.ui.payoff;

import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.ChartPane;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/**
 * Where the scenario puts SPX, and the P&amp;L there on the first curve. No wider than its ring: what a slider moves is this
 * strip, and nothing else of the plot is painted again.
 */
final class ScenarioLine extends ChartPane {

    private static final double RING = 6;
    private static final double REACH = RING + 2;
    private static final double ON = 7;
    private static final double PERIOD = 9;

    private final PayoffViewModel model;
    private Optional<Plot> curves = Optional.empty();

    ScenarioLine(PayoffViewModel model) {
        this.model = model;
        setManaged(false);
        model.scenarioLevelProperty().subscribe(this::place);
    }

    /** Marks other curves, or none. */
    void over(Optional<Plot> plot) {
        curves = plot;
        place();
    }

    private void place() {
        Optional<Double> level = model.scenarioLevelProperty().get();
        setVisible(level.isPresent() && curves.isPresent());
        if (isVisible()) {
            Plot plot = curves.get();
            double middle = Math.floor(plot.x().pixel(level.get()));
            double from = Math.max(Plot.LEFT, middle - REACH);
            double to = Math.min(plot.right(), middle + REACH + 1);
            resizeRelocate(from, plot.top(), Math.max(0, to - from), plot.bottom() - plot.top());
            requestPaint();
        }
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        curves.ifPresent(plot -> model.scenarioLevelProperty().get().ifPresent(level -> paint(g, plot, level)));
    }

    private void paint(GraphicsContext g, Plot plot, double level) {
        double x = plot.x().pixel(level) - getLayoutX();
        g.setFill(color(ChartColor.SCENARIO));
        for (double y = 0; y < getHeight(); y += PERIOD) {
            g.fillRect(Math.floor(x), y, 1, ON);
        }
        if (plot.parts().isEmpty()) {
            return;
        }
        PayoffCurve first = plot.chart().curves().get(0);
        double value = plot.y().pixel(Plot.valueAt(first, plot.read(), level)) - plot.top();
        g.setStroke(color(ChartColor.SCENARIO));
        g.setLineWidth(PayoffPainter.CURVE);
        g.strokeOval(x - RING, value - RING, 2 * RING, 2 * RING);
        g.setLineWidth(1);
    }
}
