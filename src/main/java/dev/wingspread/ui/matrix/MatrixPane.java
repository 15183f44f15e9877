package dev.wingspread.ui.matrix;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.PnlMatrix;
import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.ChartPane;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** The canvas of the heat map. Pointer or arrows read a cell; click or Enter applies it. */
final class MatrixPane extends ChartPane {

    private static final double LEFT = 44;
    private static final double RIGHT = 72;
    private static final double TOP = 8;
    private static final double BOTTOM = 40;
    private static final double PAD = 4;
    private static final double LEGEND_WIDTH = 10;
    private static final double LABEL_SPACE_X = 52;
    private static final double LABEL_SPACE_Y = 26;
    private static final double MARK = 4;
    private static final double DARK_BELOW = 0.55;

    private final MatrixViewModel model;
    private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");
    private int row = -1;
    private int column = -1;

    MatrixPane(MatrixViewModel model) {
        this.model = model;
        setId("matrix-map");
        getStyleClass().add("matrix-map");
        setFocusTraversable(true);
        setCursor(Cursor.HAND);
        setAccessibleText(
                "Matrix: profit and loss over SPX moves and VIX changes. Arrows choose a cell, Enter applies it.");
        model.matrixProperty().subscribe(this::refresh);
        model.scenarioProperty().subscribe(this::requestPaint);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> select(-1, -1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    ReadOnlyStringProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    private void refresh() {
        select(row, column);
        requestPaint();
    }

    private void point(double x, double y) {
        model.matrixProperty().get().ifPresent(matrix -> {
            int columns = matrix.spxMovesPct().size();
            int rows = matrix.vixPoints().size();
            double columnAt = (x - LEFT) / plotWidth() * columns;
            double rowAt = rows - (y - TOP) / plotHeight() * rows;
            boolean isInside = columnAt >= 0 && columnAt < columns && rowAt >= 0 && rowAt < rows;
            select(isInside ? (int) rowAt : -1, isInside ? (int) columnAt : -1);
        });
    }

    private void select(int newRow, int newColumn) {
        row = newRow;
        column = newColumn;
        reading.set(model.matrixProperty()
                .get()
                .filter(matrix -> row >= 0)
                .map(matrix -> MatrixViewModel.describe(matrix, row, column))
                .orElse("click a cell to apply it"));
        requestPaint();
    }

    private void click(MouseEvent event) {
        requestFocus();
        point(event.getX(), event.getY());
        if (event.getButton() == MouseButton.PRIMARY && row >= 0) {
            model.choose(row, column);
        }
    }

    private void key(KeyEvent event) {
        PnlMatrix matrix = model.matrixProperty().get().orElse(null);
        if (matrix == null) {
            return;
        }
        int rows = matrix.vixPoints().size();
        int columns = matrix.spxMovesPct().size();
        int fromRow = row < 0 ? matrix.vixPoints().indexOf(0.0) : row;
        int fromColumn = column < 0 ? matrix.spxMovesPct().indexOf(0.0) : column;
        switch (event.getCode()) {
            case UP -> select(Math.min(rows - 1, fromRow + 1), fromColumn);
            case DOWN -> select(Math.max(0, fromRow - 1), fromColumn);
            case LEFT -> select(fromRow, Math.max(0, fromColumn - 1));
            case RIGHT -> select(fromRow, Math.min(columns - 1, fromColumn + 1));
            case ENTER, SPACE -> model.choose(fromRow, fromColumn);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private double plotWidth() {
        return Math.max(1, Math.floor(getWidth()) - LEFT - RIGHT);
    }

    private double plotHeight() {
        return Math.max(1, Math.floor(getHeight()) - TOP - BOTTOM);
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        model.matrixProperty().get().ifPresent(matrix -> new Painter(g, matrix).paint());
    }

    /** Paints one map. */
    private final class Painter {

        private final GraphicsContext g;
        private final PnlMatrix matrix;
        private final int rows;
        private final int columns;
        private final DivergingScale scale;

        Painter(GraphicsContext g, PnlMatrix matrix) {
            this.g = g;
            this.matrix = matrix;
            this.rows = matrix.vixPoints().size();
            this.columns = matrix.spxMovesPct().size();
            this.scale = new DivergingScale(
                    reach(), color(ChartColor.GAIN), color(ChartColor.NEUTRAL), color(ChartColor.LOSS));
        }

        private double reach() {
            return matrix.pnlUsd().stream()
                    .flatMap(List::stream)
                    .mapToDouble(Math::abs)
                    .max()
                    .orElse(1);
        }

        void paint() {
            cells();
            axes();
            usualPath();
            contour();
            figures();
            marks();
            legend();
        }

        /** Left edge of a column on whole pixels, so that cells meet without seams. */
        private double left(int column) {
            return LEFT + Math.round(column * plotWidth() / columns);
        }

        private double top(int row) {
            return TOP + Math.round((rows - 1 - row) * plotHeight() / rows);
        }

        private double middleX(double column) {
            return LEFT + (column + 0.5) * plotWidth() / columns;
        }

        private double middleY(double row) {
            return TOP + (rows - 0.5 - row) * plotHeight() / rows;
        }

        private void cells() {
            for (int row = 0; row < rows; row++) {
                double y = top(row);
                double height = (row == 0 ? TOP + plotHeight() : top(row - 1)) - y;
                for (int column = 0; column < columns; column++) {
                    double x = left(column);
                    g.setFill(scale.of(matrix.at(row, column)));
                    g.fillRect(x, y, left(column + 1) - x, height);
                }
            }
        }

        private void axes() {
            int everyColumn = every(plotWidth() / columns, 40, new int[] {2, 4, 8});
            for (int column = 0; column < columns; column++) {
                if (Math.floorMod(column - zeroColumn(), everyColumn) == 0) {
                    String text = Formats.signedStep(matrix.spxMovesPct().get(column)) + " %";
                    text(text, middleX(column), TOP + plotHeight() + lineHeight() * 0.7, TextAlignment.CENTER);
                }
            }
            int everyRow = every(plotHeight() / rows, 22, new int[] {5, 10});
            for (int row = 0; row < rows; row++) {
                if (Math.floorMod(row - zeroRow(), everyRow) == 0) {
                    String text = Formats.signedStep(matrix.vixPoints().get(row));
                    text(text, LEFT - PAD - 2, middleY(row), TextAlignment.RIGHT);
                }
            }
            text(
                    "SPX move across, VIX points up",
                    LEFT + plotWidth() / 2,
                    TOP + plotHeight() + lineHeight() * 1.75,
                    TextAlignment.CENTER);
        }

        private int zeroColumn() {
            return Math.max(0, matrix.spxMovesPct().indexOf(0.0));
        }

        private int zeroRow() {
            return Math.max(0, matrix.vixPoints().indexOf(0.0));
        }

        private static int every(double size, double space, int[] choices) {
            for (int choice : choices) {
                if (choice * size >= space) {
                    return choice;
                }
            }
            return choices[choices.length - 1];
        }

        /** Where SPX usually goes when VIX moves. */
        private void usualPath() {
            g.setStroke(color(ChartColor.SPOT_LINE));
            g.setLineWidth(1);
            g.setLineDashes(4, 4);
            g.beginPath();
            boolean isFirst = true;
            for (int row = 0; row < rows; row++) {
                double points = matrix.vixPoints().get(row);
                double move = model.usualSpxMove(points).orElse(0.0);
                double at = columnOf(move);
                if (at < -0.5 || at > columns - 0.5) {
                    continue;
                }
                if (isFirst) {
                    g.moveTo(middleX(at), middleY(row));
                } else {
                    g.lineTo(middleX(at), middleY(row));
                }
                isFirst = false;
            }
            g.stroke();
            g.setLineDashes();
        }

        private double columnOf(double spxPct) {
            double first = matrix.spxMovesPct().get(0);
            double last = matrix.spxMovesPct().get(columns - 1);
            return (spxPct - first) / (last - first) * (columns - 1);
        }

        private double rowOf(double points) {
            double first = matrix.vixPoints().get(0);
            double last = matrix.vixPoints().get(rows - 1);
            return (points - first) / (last - first) * (rows - 1);
        }

        private void contour() {
            g.setStroke(color(ChartColor.CONTOUR));
            g.setLineWidth(1.5);
            for (ZeroContour.Piece piece : ZeroContour.of(matrix)) {
                g.strokeLine(
                        middleX(piece.column1()),
                        middleY(piece.row1()),
                        middleX(piece.column2()),
                        middleY(piece.row2()));
            }
            g.setLineWidth(1);
        }

        /** Amounts on a coarse grid of cells, as many as are legible. */
        private void figures() {
            int everyColumn = every(plotWidth() / columns, LABEL_SPACE_X, new int[] {2, 4, 6, 8});
            int everyRow = every(plotHeight() / rows, LABEL_SPACE_Y, new int[] {1, 2, 5});
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    boolean isChosen = Math.floorMod(row - zeroRow(), everyRow) == 0
                            && Math.floorMod(column - zeroColumn(), everyColumn) == 0;
                    boolean isAtEdge = column == 0 || column == columns - 1;
                    if (isChosen && !isAtEdge) {
                        double usd = matrix.at(row, column);
                        g.setFill(contrastTo(scale.of(usd)));
                        g.setTextAlign(TextAlignment.CENTER);
                        g.fillText(Formats.shortUsd(usd), middleX(column), middleY(row));
                    }
                }
            }
        }

        private Color contrastTo(Color ground) {
            double luminance = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
            return luminance < DARK_BELOW ? Color.gray(1, 0.82) : Color.gray(0, 0.78);
        }

        private void marks() {
            g.setStroke(color(ChartColor.CONTOUR));
            double todayX = middleX(columnOf(0));
            double todayY = middleY(rowOf(0));
            g.strokeLine(todayX - MARK, todayY, todayX + MARK, todayY);
            g.strokeLine(todayX, todayY - MARK, todayX, todayY + MARK);
            model.scenarioProperty().get().ifPresent(this::scenarioMark);
            if (row >= 0 && row < rows && column < columns) {
                double x = left(column);
                double y = top(row);
                double height = (row == 0 ? TOP + plotHeight() : top(row - 1)) - y;
                g.setStroke(color(ChartColor.LABEL_STRONG));
                g.strokeRect(x + 0.5, y + 0.5, left(column + 1) - x - 1, height - 1);
            }
        }

        private void scenarioMark(MatrixViewModel.Mark mark) {
            double x = Math.max(LEFT, Math.min(LEFT + plotWidth(), middleX(columnOf(mark.spxPct()))));
            double y = Math.max(TOP, Math.min(TOP + plotHeight(), middleY(rowOf(mark.vixPoints()))));
            g.setStroke(color(ChartColor.SCENARIO));
            g.setLineWidth(2);
            g.strokeOval(x - MARK - 1, y - MARK - 1, 2 * MARK + 2, 2 * MARK + 2);
            g.setLineWidth(1);
        }

        private void legend() {
            double x = LEFT + plotWidth() + 12;
            double height = Math.min(plotHeight(), 220);
            double y = TOP + (plotHeight() - height) / 2;
            int steps = (int) height;
            for (int i = 0; i < steps; i++) {
                double usd = scale.reach() * (1 - 2.0 * i / (steps - 1));
                g.setFill(scale.of(usd));
                g.fillRect(x, y + i, LEGEND_WIDTH, 1);
            }
            double labels = x + LEGEND_WIDTH + PAD;
            text("+" + Formats.shortUsd(scale.reach()), labels, y + lineHeight() / 2, TextAlignment.LEFT);
            text("0", labels, y + height / 2, TextAlignment.LEFT);
            text(Formats.shortUsd(-scale.reach()), labels, y + height - lineHeight() / 2, TextAlignment.LEFT);
        }

        private void text(String text, double x, double y, TextAlignment alignment) {
            g.setFill(color(ChartColor.LABEL));
            g.setTextAlign(alignment);
            g.fillText(text, x, y);
        }
    }
}
