package dev.wingspread.ui.payoff;

import dev.wingspread.base.Formats;
import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.ChartPane;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/**
 * What moves over the curves: names with values, crosshair, and below them the scenario. Each on a canvas of its own, so that
 * neither the pointer nor a slider paints the curves again.
 */
final class PayoffMarks extends ChartPane {

    private static final double DOT = 2.5;
    private static final double NOWHERE = -1;

    private final ScenarioLine scenario;
    private Optional<Plot> curves = Optional.empty();
    private Optional<PayoffLegend> names = Optional.empty();
    private double pointerX = NOWHERE;
    private double pointerY = NOWHERE;
    private OptionalDouble readByKeys = OptionalDouble.empty();

    PayoffMarks(PayoffViewModel model) {
        scenario = new ScenarioLine(model);
        setMouseTransparent(true);
        getChildren().add(0, scenario);
    }

    /** Marks other curves, or none. */
    void over(Optional<Plot> plot, Optional<PayoffLegend> legend) {
        curves = plot;
        names = legend;
        scenario.over(plot);
        requestPaint();
    }

    void point(double x, double y) {
        pointerX = x;
        pointerY = y;
        readByKeys = OptionalDouble.empty();
        requestPaint();
    }

    void pointNowhere() {
        pointerX = NOWHERE;
        pointerY = NOWHERE;
        requestPaint();
    }

    void read(double level) {
        readByKeys = OptionalDouble.of(level);
        requestPaint();
    }

    /** The level that was read last with the keys. */
    OptionalDouble readByKeys() {
        return readByKeys;
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        curves.map(plot -> plot.on(g)).ifPresent(this::paint);
    }

    private void paint(Plot plot) {
        boolean isPointing = pointerX >= Plot.LEFT
                && pointerX <= plot.right()
                && pointerY >= plot.top()
                && pointerY <= plot.bottom();
        OptionalDouble read = isPointing ? OptionalDouble.of(plot.x().value(pointerX)) : readByKeys;
        names.ifPresent(legend -> legend.paint(plot, read.orElse(plot.chart().spot()), read.isPresent()));
        read.ifPresent(level -> crosshair(plot, level, isPointing));
    }

    private void crosshair(Plot plot, double level, boolean isPointing) {
        double px = plot.x().crisp(level);
        plot.stroke(ChartColor.CROSSHAIR, px, plot.top(), px, plot.bottom());
        for (int i = 0; i < plot.chart().curves().size(); i++) {
            if (plot.isShown(i) && !plot.parts().isEmpty()) {
                double value = Plot.valueAt(plot.chart().curves().get(i), plot.read(), level);
                plot.g().setFill(plot.colorOf(i));
                plot.g().fillOval(plot.x().pixel(level) - DOT, plot.y().pixel(value) - DOT, 2 * DOT, 2 * DOT);
            }
        }
        if (!isPointing) {
            return;
        }
        double py = Math.floor(pointerY) + 0.5;
        plot.stroke(ChartColor.CROSSHAIR, Plot.LEFT, py, plot.right(), py);
        String usd = Formats.usd(plot.y().value(pointerY));
        double width = plot.ruler().applyAsDouble(usd) + 2 * Plot.PAD;
        plot.plate(Plot.LEFT - width - 2, py, width);
        plot.text(usd, Plot.LEFT - Plot.PAD - 2, py, TextAlignment.RIGHT, ChartColor.LABEL_STRONG);
    }
}
