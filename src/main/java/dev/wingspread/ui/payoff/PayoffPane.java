package dev.wingspread.ui.payoff;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.ui.payoff.PayoffViewModel.Span;
import dev.wingspread.ui.support.ChartPane;
import dev.wingspread.ui.support.Scale;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * The canvas of the risk graph: wheel zooms, dragging pans, double click resets, pointer or Shift and arrows read values, a
 * click on a name above the plot hides its curve.
 */
final class PayoffPane extends ChartPane {

    private static final String USE =
            "Risk graph: profit and loss over SPX levels. Arrows move, plus and minus zoom, Home "
                    + "resets, Shift and arrows read values, digits hide and show curves.";
    private static final double WHEEL_FACTOR = 0.88;
    private static final double KEY_PAN_SHARE = 0.05;
    private static final double KEY_READ_SHARE = 0.01;
    private static final double LEAST_PLOT = 40;

    private final PayoffViewModel model;
    private final Scale unit = new Scale(0, 1, 0, 1);
    private final PayoffMarks marks;
    private double dragX;
    private Optional<PayoffLegend> legend = Optional.empty();

    PayoffPane(PayoffViewModel model) {
        this.model = model;
        this.marks = new PayoffMarks(model);
        setId("risk-graph");
        getStyleClass().add("risk-graph");
        setFocusTraversable(true);
        setCursor(Cursor.CROSSHAIR);
        setAccessibleText(USE);
        for (var shown : List.of(model.pictureProperty(), model.spanProperty(), model.hiddenProperty())) {
            shown.subscribe(this::requestPaint);
        }
        for (Part part : Part.values()) {
            model.shows(part).subscribe(this::requestPaint);
        }
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> marks.point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> marks.pointNowhere());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** What moves over the curves: to be laid over this pane. */
    PayoffMarks marks() {
        return marks;
    }

    private void press(MouseEvent event) {
        requestFocus();
        dragX = event.getX();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Optional<String> named = legend.flatMap(shown -> shown.at(event.getX(), event.getY(), lineHeight()));
        named.ifPresent(model::toggle);
        if (named.isEmpty() && event.getClickCount() == 2) {
            model.resetSpan();
        }
    }

    private void drag(MouseEvent event) {
        if (!event.isPrimaryButtonDown()) {
            return;
        }
        Span span = model.spanProperty().get();
        model.pan((dragX - event.getX()) / Math.max(plotWidth(), 1) * span.width());
        dragX = event.getX();
        marks.point(event.getX(), event.getY());
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() == 0) {
            return;
        }
        Span span = model.spanProperty().get();
        double share = (event.getX() - Plot.LEFT) / Math.max(plotWidth(), 1);
        double level = span.low() + Math.max(0, Math.min(1, share)) * span.width();
        model.zoom(event.getDeltaY() > 0 ? WHEEL_FACTOR : 1 / WHEEL_FACTOR, level);
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Span span = model.spanProperty().get();
        double middle = (span.low() + span.high()) / 2;
        switch (event.getCode()) {
            case LEFT -> arrow(event, -1, span);
            case RIGHT -> arrow(event, 1, span);
            case PLUS, ADD, EQUALS -> model.zoom(WHEEL_FACTOR, middle);
            case MINUS, SUBTRACT -> model.zoom(1 / WHEEL_FACTOR, middle);
            case HOME -> model.resetSpan();
            default -> {
                if (!toggled(event.getCode())) {
                    return;
                }
            }
        }
        event.consume();
    }

    private void arrow(KeyEvent event, int direction, Span span) {
        if (event.isShiftDown()) {
            double from = marks.readByKeys()
                    .orElse(model.chart().map(PayoffChart::spot).orElse(span.low()));
            double level = from + direction * KEY_READ_SHARE * span.width();
            read(Math.max(span.low(), Math.min(span.high(), level)));
        } else {
            model.pan(direction * KEY_PAN_SHARE * span.width());
        }
    }

    private void read(double level) {
        marks.read(level);
        model.chart()
                .ifPresent(chart -> setAccessibleText("SPX " + Formats.level(level) + ", "
                        + Formats.signedDollars(model.totalAt(level)) + ". " + USE));
    }

    /** Digits stand for the curves in the order of their names. */
    private boolean toggled(KeyCode code) {
        int number = code.isDigitKey() ? code.getName().charAt(code.getName().length() - 1) - '1' : -1;
        Optional<String> label = model.chart()
                .filter(chart -> number >= 0 && number < chart.curves().size())
                .map(chart -> chart.curves().get(number).label());
        label.ifPresent(model::toggle);
        return label.isPresent();
    }

    private double plotWidth() {
        return getWidth() - Plot.LEFT - Plot.RIGHT;
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        Optional<Plot> plot = model.chart().flatMap(chart -> plot(g, chart, width, height));
        plot.ifPresent(shown -> {
            new PayoffPainter(shown, hairlines()).paint();
            new PayoffLabels(shown).paint();
        });
        marks.over(plot, legend);
    }

    /** Empty where there is no room for a plot. */
    private Optional<Plot> plot(GraphicsContext g, PayoffChart chart, double width, double height) {
        double line = lineHeight();
        var bare = new Plot(
                g,
                chart,
                model.hiddenProperty().get(),
                model.parts(),
                model.spanProperty().get(),
                this::color,
                this::widthOf,
                line,
                unit,
                unit,
                0,
                height);
        PayoffLegend names = PayoffLegend.of(bare, width);
        legend = Optional.of(names);
        double top = names.height(line);
        double bottom = height - 2 * line - Plot.PAD;
        boolean hasRoom = width >= Plot.LEFT + Plot.RIGHT + LEAST_PLOT && bottom - top >= LEAST_PLOT;
        return hasRoom ? Optional.of(bare.within(width, top, bottom)) : Optional.empty();
    }
}
