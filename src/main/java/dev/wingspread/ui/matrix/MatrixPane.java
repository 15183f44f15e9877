package dev.wingspread.ui.matrix;

import dev.wingspread.scenario.PnlMap;
import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.ChartPane;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The canvas of the heat map. Pointer or arrows read a cell; click or Enter applies it. */
final class MatrixPane extends ChartPane {

    private static final String USE = "Matrix of profit and loss. Arrows choose a cell, Enter applies its scenario.";

    private final MatrixViewModel model;
    private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");
    private final CellImage image = new CellImage();
    private final MatrixMarks marks;
    private List<Contour> contours = List.of();
    private int row = -1;
    private int column = -1;

    MatrixPane(MatrixViewModel model) {
        this.model = model;
        this.marks = new MatrixMarks(model);
        setId("matrix-map");
        getStyleClass().add("matrix-map");
        setFocusTraversable(true);
        setCursor(Cursor.HAND);
        setAccessibleText(USE);
        model.pictureProperty().subscribe(this::refresh);
        model.budget().usdProperty().subscribe(this::refresh);
        model.stressProperty().subscribe(this::requestPaint);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> select(-1, -1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** What moves over the map: to be laid over this pane. */
    MatrixMarks marks() {
        return marks;
    }

    ReadOnlyStringProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    private void refresh() {
        Optional<PnlMap> map = model.map();
        OptionalDouble budget = model.budget().usdProperty().get();
        contours = map.map(shown -> budget.isPresent()
                        ? List.of(Contour.of(shown, 0), Contour.of(shown, -budget.getAsDouble()))
                        : List.of(Contour.of(shown, 0)))
                .orElse(List.of());
        boolean isKept =
                map.map(shown -> row < shown.rows() && column < shown.columns()).orElse(false);
        select(isKept ? row : -1, isKept ? column : -1);
        requestPaint();
    }

    private MapLayout layout(PnlMap map) {
        return MapLayout.of(map, getWidth(), getHeight(), lineHeight());
    }

    private void point(double x, double y) {
        model.map().map(this::layout).ifPresent(layout -> {
            int atRow = layout.rowAt(y);
            int atColumn = layout.columnAt(x);
            boolean isInside = atRow >= 0 && atColumn >= 0;
            select(isInside ? atRow : -1, isInside ? atColumn : -1);
        });
    }

    private void select(int newRow, int newColumn) {
        row = newRow;
        column = newColumn;
        reading.set(model.map()
                .map(map ->
                        row >= 0 ? AxisText.cell(map, row, column) : "Click a cell to apply its scenario everywhere")
                .orElse(""));
        marks.frame(row, column);
    }

    private void click(MouseEvent event) {
        requestFocus();
        point(event.getX(), event.getY());
        if (event.getButton() == MouseButton.PRIMARY && row >= 0) {
            model.choose(row, column);
        }
    }

    private void key(KeyEvent event) {
        PnlMap map = model.map().orElse(null);
        if (map == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        MapLayout layout = layout(map);
        int fromRow = row < 0 ? layout.zeroRow() : row;
        int fromColumn = column < 0 ? layout.zeroColumn() : column;
        switch (event.getCode()) {
            case UP -> select(Math.min(map.rows() - 1, fromRow + 1), fromColumn);
            case DOWN -> select(Math.max(0, fromRow - 1), fromColumn);
            case LEFT -> select(fromRow, Math.max(0, fromColumn - 1));
            case RIGHT -> select(fromRow, Math.min(map.columns() - 1, fromColumn + 1));
            case HOME -> select(layout.zeroRow(), layout.zeroColumn());
            case ENTER, SPACE -> model.choose(fromRow, fromColumn);
            default -> {
                return;
            }
        }
        setAccessibleText(reading.get() + ". " + USE);
        event.consume();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        Optional<MatrixPicture> picture = model.pictureProperty().get();
        picture.ifPresent(shown -> paint(g, shown));
        marks.over(picture.map(shown -> layout(shown.map())));
    }

    private void paint(GraphicsContext g, MatrixPicture shown) {
        PnlMap map = shown.map();
        MapLayout layout = layout(map);
        var scale = new DivergingScale(
                Math.max(1, map.reachUsd()), color(ChartColor.GAIN), color(ChartColor.NEUTRAL), color(ChartColor.LOSS));
        var painter = new MatrixPainter(g, layout, scale, this::color, lineHeight());
        painter.cells(image.of(map, scale));
        painter.axes();
        var lines = new MatrixLines(g, layout, this::color);
        lines.paint(contours, model.frontier(), points -> MatrixViewModel.usualSpxMove(shown, points));
        painter.amounts(this::widthOf);
        painter.today();
        painter.colors();
        lines.key(model.budget().usdProperty().get(), this::widthOf, lineHeight());
    }
}
