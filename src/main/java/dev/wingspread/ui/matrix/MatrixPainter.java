package dev.wingspread.ui.matrix;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.MapAxes;
import dev.wingspread.scenario.PnlMap;
import dev.wingspread.ui.support.ChartColor;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints cells, axes, amounts, marks and the colour scale of a map. */
final class MatrixPainter {

    private static final double PAD = 4;
    private static final double LEGEND_WIDTH = 10;
    private static final double LABEL_SPACE_X = 52;
    private static final double LABEL_SPACE_Y = 26;
    private static final double MARK = 4;
    private static final double DARK_BELOW = 0.55;

    private final GraphicsContext g;
    private final MapLayout layout;
    private final PnlMap map;
    private final DivergingScale scale;
    private final Function<ChartColor, Color> palette;
    private final double line;

    MatrixPainter(
            GraphicsContext g,
            MapLayout layout,
            DivergingScale scale,
            Function<ChartColor, Color> palette,
            double line) {
        this.g = g;
        this.layout = layout;
        this.map = layout.map();
        this.scale = scale;
        this.palette = palette;
        this.line = line;
    }

    /** Every cell in its colour, without blending neighbours. */
    void cells(WritableImage image) {
        g.setImageSmoothing(false);
        g.drawImage(image, MapLayout.LEFT, MapLayout.TOP, layout.width(), layout.height());
        g.setImageSmoothing(true);
    }

    void axes() {
        MapAxes axes = map.request().axes();
        int everyColumn = every(layout.width() / map.columns(), 40, 1, 2, 4, 8, 10, 20);
        for (int column = 0; column < map.columns(); column++) {
            if (Math.floorMod(column - layout.zeroColumn(), everyColumn) == 0) {
                String text = AxisText.across(axes, map.request().across().get(column));
                text(text, layout.middleX(column), layout.bottom() + line * 0.7, TextAlignment.CENTER);
            }
        }
        int everyRow = every(layout.height() / map.rows(), 22, 1, 2, 4, 5, 10);
        for (int row = 0; row < map.rows(); row++) {
            if (Math.floorMod(row - layout.zeroRow(), everyRow) == 0) {
                String text = AxisText.up(axes, map.request().up().get(row));
                text(text, MapLayout.LEFT - PAD - 2, layout.middleY(row), TextAlignment.RIGHT);
            }
        }
        text(
                AxisText.axes(map.request()),
                MapLayout.LEFT + layout.width() / 2,
                layout.bottom() + line * 1.75,
                TextAlignment.CENTER);
    }

    private static int every(double size, double space, int... choices) {
        for (int choice : choices) {
            if (choice * size >= space) {
                return choice;
            }
        }
        return choices[choices.length - 1];
    }

    /** Amounts on a coarse grid of cells, as many as are legible, each on its cell's colour over any line. */
    void amounts(ToDoubleFunction<String> ruler) {
        int everyColumn = every(layout.width() / map.columns(), LABEL_SPACE_X, 1, 2, 4, 6, 8, 10, 20);
        int everyRow = every(layout.height() / map.rows(), LABEL_SPACE_Y, 1, 2, 4, 5, 10);
        int rim = layout.height() / map.rows() < line ? 1 : 0;
        g.setTextAlign(TextAlignment.CENTER);
        for (int row = rim; row < map.rows() - rim; row++) {
            for (int column = 1; column < map.columns() - 1; column++) {
                if (Math.floorMod(row - layout.zeroRow(), everyRow) == 0
                        && Math.floorMod(column - layout.zeroColumn(), everyColumn) == 0) {
                    amount(map.at(row, column), layout.middleX(column), layout.middleY(row), ruler);
                }
            }
        }
    }

    private void amount(double usd, double x, double y, ToDoubleFunction<String> ruler) {
        String text = Formats.shortUsd(usd);
        Color ground = scale.of(usd);
        double width = ruler.applyAsDouble(text) + PAD;
        g.setFill(ground);
        g.fillRect(x - width / 2, y - line / 2 + 2, width, line - PAD);
        g.setFill(contrastTo(ground));
        g.fillText(text, x, y);
    }

    private static Color contrastTo(Color ground) {
        double luminance = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
        return luminance < DARK_BELOW ? Color.gray(1, 0.82) : Color.gray(0, 0.78);
    }

    /** A cross where nothing has moved. */
    void today() {
        g.setStroke(palette.apply(ChartColor.CONTOUR));
        g.setLineWidth(1);
        double x = layout.middleX(layout.columnOf(0));
        double y = layout.middleY(layout.rowOf(0));
        g.strokeLine(x - MARK, y, x + MARK, y);
        g.strokeLine(x, y - MARK, x, y + MARK);
    }

    /** Which colour stands for which amount. */
    void colors() {
        double x = layout.right() + 12;
        double height = Math.min(layout.height(), 220);
        double y = MapLayout.TOP + Math.floor((layout.height() - height) / 2);
        int steps = (int) height;
        for (int i = 0; i < steps; i++) {
            g.setFill(scale.of(scale.reach() * (1 - 2.0 * i / (steps - 1))));
            g.fillRect(x, y + i, LEGEND_WIDTH, 1);
        }
        double labels = x + LEGEND_WIDTH + PAD;
        text("+" + Formats.shortUsd(scale.reach()), labels, y + line / 2, TextAlignment.LEFT);
        text("0", labels, y + height / 2, TextAlignment.LEFT);
        text(Formats.shortUsd(-scale.reach()), labels, y + height - line / 2, TextAlignment.LEFT);
    }

    private void text(String text, double x, double y, TextAlignment alignment) {
        g.setFill(palette.apply(ChartColor.LABEL));
        g.setTextAlign(alignment);
        g.fillText(text, x, y);
    }
}
