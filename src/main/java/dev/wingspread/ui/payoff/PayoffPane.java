package dev.wingspread.ui.payoff;

import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.ui.payoff.PayoffViewModel.Span;
import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.ChartPane;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;

/** The canvas of the risk graph: wheel zooms, dragging pans, double click resets, the pointer reads values. */
final class PayoffPane extends ChartPane {

    private static final double WHEEL_FACTOR = 0.88;
    private static final double KEY_PAN_SHARE = 0.05;
    private static final double NOWHERE = -1;

    private final PayoffViewModel model;
    private double pointerX = NOWHERE;
    private double pointerY = NOWHERE;
    private double dragX = NOWHERE;

    PayoffPane(PayoffViewModel model) {
        this.model = model;
        setId("risk-graph");
        getStyleClass().add("risk-graph");
        setFocusTraversable(true);
        setCursor(Cursor.CROSSHAIR);
        setAccessibleText(
                "Risk graph: profit and loss over SPX levels. Arrows move, plus and minus zoom, Home resets.");
        model.chartProperty().subscribe(this::requestPaint);
        model.spanProperty().subscribe(this::requestPaint);
        model.scenarioLevelProperty().subscribe(this::requestPaint);
        model.showsTotalProperty().subscribe(this::requestPaint);
        model.showsCondorsProperty().subscribe(this::requestPaint);
        model.showsHedgeProperty().subscribe(this::requestPaint);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointNowhere());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void point(MouseEvent event) {
        pointerX = event.getX();
        pointerY = event.getY();
        requestPaint();
    }

    private void pointNowhere() {
        pointerX = NOWHERE;
        pointerY = NOWHERE;
        requestPaint();
    }

    private void press(MouseEvent event) {
        requestFocus();
        dragX = event.getX();
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            model.resetSpan();
        }
    }

    private void drag(MouseEvent event) {
        Span span = model.spanProperty().get();
        model.pan((dragX - event.getX()) / Math.max(plotWidth(), 1) * span.width());
        dragX = event.getX();
        point(event);
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() == 0) {
            return;
        }
        Span span = model.spanProperty().get();
        double share = (event.getX() - PayoffPainter.LEFT) / Math.max(plotWidth(), 1);
        double level = span.low() + Math.max(0, Math.min(1, share)) * span.width();
        model.zoom(event.getDeltaY() > 0 ? WHEEL_FACTOR : 1 / WHEEL_FACTOR, level);
        event.consume();
    }

    private void key(KeyEvent event) {
        Span span = model.spanProperty().get();
        double middle = (span.low() + span.high()) / 2;
        switch (event.getCode()) {
            case LEFT -> model.pan(-KEY_PAN_SHARE * span.width());
            case RIGHT -> model.pan(KEY_PAN_SHARE * span.width());
            case PLUS, ADD, EQUALS -> model.zoom(WHEEL_FACTOR, middle);
            case MINUS, SUBTRACT -> model.zoom(1 / WHEEL_FACTOR, middle);
            case HOME -> model.resetSpan();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private double plotWidth() {
        return getWidth() - PayoffPainter.LEFT - PayoffPainter.RIGHT;
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        model.chartProperty().get().ifPresent(chart -> paint(g, chart, width, height));
    }

    private void paint(GraphicsContext g, PayoffChart chart, double width, double height) {
        var painter = new PayoffPainter(
                g, chart, model.parts(), model.spanProperty().get(), this::color, this::widthOf, lineHeight());
        painter.paint(
                width, height, pointerX, pointerY, model.scenarioLevelProperty().get());
    }

    /** Colours as the painter asks for them. */
    interface Palette {
        Color of(ChartColor name);
    }
}
