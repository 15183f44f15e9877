package dev.wingspread.ui.term;

import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.ChartPane;
import dev.wingspread.ui.support.TsvCopy;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;

/** The canvas of a chart of curves. Pointer or arrows read its points. */
final class CurvePane extends ChartPane {

    private static final int NOTHING = -1;

    private final ObservableValue<Optional<CurveChart>> chart;
    private int stop = NOTHING;
    private CurvePainter.Place place = CurvePainter.Place.NOWHERE;

    /**
     * A pane.
     *
     * @param id its name for style sheets and tests
     * @param table its figures, lines of cells separated by tabs
     */
    CurvePane(String id, ObservableValue<Optional<CurveChart>> chart, Supplier<String> table) {
        this.chart = chart;
        setId(id);
        getStyleClass().add("term-chart");
        setFocusTraversable(true);
        setCursor(Cursor.CROSSHAIR);
        chart.subscribe(() -> select(stop));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> select(NOTHING));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        TsvCopy.on(this, "Copy as a table", table);
    }

    private List<CurveChart.Stop> stops() {
        return chart.getValue().map(CurveChart::stops).orElse(List.of());
    }

    private void point(double pixel) {
        double x = place.x().value(pixel);
        List<CurveChart.Stop> stops = stops();
        int nearest = NOTHING;
        for (int i = 0; i < stops.size(); i++) {
            if (nearest < 0
                    || Math.abs(stops.get(i).x() - x)
                            < Math.abs(stops.get(nearest).x() - x)) {
                nearest = i;
            }
        }
        select(place.holds(pixel) ? nearest : NOTHING);
    }

    private void select(int index) {
        stop = Math.min(index, stops().size() - 1);
        String meaning = chart.getValue().map(CurveChart::meaning).orElse("");
        setAccessibleText(
                stop < 0
                        ? meaning + " Left and right read its points."
                        : stops().get(stop).text());
        requestPaint();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> select(Math.max(0, stop - 1));
            case RIGHT -> select(stop + 1);
            case HOME -> select(0);
            case END -> select(stops().size() - 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        place = CurvePainter.Place.NOWHERE;
        chart.getValue().filter(shown -> !shown.isEmpty()).ifPresent(shown -> {
            Optional<CurveChart.Stop> read =
                    stop < 0 ? Optional.empty() : Optional.of(shown.stops().get(stop));
            place = new CurvePainter(g, shown, this::color, this::widthOf, hairlines(), lineHeight())
                    .paint(width, height, read);
        });
    }

    /** Colours as the painter asks for them. */
    interface Palette {
        Color of(ChartColor name);
    }
}
