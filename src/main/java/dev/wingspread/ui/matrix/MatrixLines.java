package dev.wingspread.ui.matrix;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.Frontier;
import dev.wingspread.scenario.MapAxes;
import dev.wingspread.ui.support.ChartColor;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints the lines over a map, each with its own strokes, and says below the map which is which. */
final class MatrixLines {

    private static final double SAMPLE = 18;
    private static final double PAD = 4;
    private static final double GAP = 14;
    private static final double CASING = 2;

    private final GraphicsContext g;
    private final MapLayout layout;
    private final Function<ChartColor, Color> palette;

    /** How a line is drawn. */
    private enum Stroke {
        ZERO(ChartColor.CONTOUR, 1.5),
        BUDGET(ChartColor.CONTOUR, 1.5, 5, 3),
        FRONTIER(ChartColor.FRONTIER, 2.5),
        USUAL(ChartColor.SPOT_LINE, 1, 2, 4);

        private final ChartColor color;
        private final double width;
        private final double[] dashes;

        Stroke(ChartColor color, double width, double... dashes) {
            this.color = color;
            this.width = width;
            this.dashes = dashes;
        }
    }

    MatrixLines(GraphicsContext g, MapLayout layout, Function<ChartColor, Color> palette) {
        this.g = g;
        this.layout = layout;
        this.palette = palette;
    }

    void paint(List<Contour> contours, Optional<Frontier> frontier, DoubleUnaryOperator usualSpxMove) {
        g.save();
        g.beginPath();
        g.rect(MapLayout.LEFT, MapLayout.TOP, layout.width(), layout.height());
        g.clip();
        if (layout.map().request().axes() == MapAxes.SPX_VIX) {
            usualPath(usualSpxMove);
        }
        contours.forEach(this::contour);
        frontier.ifPresent(limits -> {
            frontier(limits.rises());
            frontier(limits.falls());
        });
        g.restore();
    }

    /** Where SPX usually goes when VIX moves. */
    private void usualPath(DoubleUnaryOperator usualSpxMove) {
        set(Stroke.USUAL);
        g.beginPath();
        boolean isFirst = true;
        for (int row = 0; row < layout.map().rows(); row++) {
            double points = layout.map().request().up().get(row);
            double at = layout.columnOf(usualSpxMove.applyAsDouble(points));
            if (!layout.hasColumn(at)) {
                continue;
            }
            if (isFirst) {
                g.moveTo(layout.middleX(at), layout.middleY(row));
            } else {
                g.lineTo(layout.middleX(at), layout.middleY(row));
            }
            isFirst = false;
        }
        g.stroke();
        g.setLineDashes();
    }

    private void contour(Contour contour) {
        set(contour.levelUsd() == 0 ? Stroke.ZERO : Stroke.BUDGET);
        g.beginPath();
        for (List<Contour.Point> line : contour.lines()) {
            for (int i = 0; i < line.size(); i++) {
                double x = layout.middleX(line.get(i).column());
                double y = layout.middleY(line.get(i).row());
                if (i == 0) {
                    g.moveTo(x, y);
                } else {
                    g.lineTo(x, y);
                }
            }
        }
        g.stroke();
        g.setLineDashes();
    }

    /** The line through the columns that have a limit, with an edge that sets it off from any cell. */
    private void frontier(List<OptionalDouble> limits) {
        g.beginPath();
        boolean isDown = false;
        for (int column = 0; column < limits.size(); column++) {
            OptionalDouble limit = limits.get(column);
            double row = limit.isPresent() ? layout.rowOf(limit.getAsDouble()) : Double.NaN;
            if (!layout.hasRow(row)) {
                isDown = false;
                continue;
            }
            if (isDown) {
                g.lineTo(layout.middleX(column), layout.middleY(row));
            } else {
                // A column that stands alone is a short stroke.
                g.moveTo(layout.middleX(column - 0.4), layout.middleY(row));
                g.lineTo(layout.middleX(column), layout.middleY(row));
            }
            isDown = true;
        }
        g.setStroke(palette.apply(ChartColor.CONTOUR));
        g.setLineWidth(Stroke.FRONTIER.width + CASING);
        g.stroke();
        set(Stroke.FRONTIER);
        g.stroke();
        g.setLineWidth(1);
    }

    private void set(Stroke stroke) {
        g.setStroke(palette.apply(stroke.color));
        g.setLineWidth(stroke.width);
        g.setLineDashes(stroke.dashes);
    }

    /**
     * Says which line is which, on up to two lines below the axis.
     *
     * @param budgetUsd the loss budget, empty without one
     */
    void key(OptionalDouble budgetUsd, ToDoubleFunction<String> ruler, double line) {
        double x = MapLayout.LEFT;
        double y = layout.bottom() + 2.75 * line;
        var entries = new EnumMap<Stroke, String>(Stroke.class);
        entries.put(Stroke.ZERO, "nil");
        budgetUsd.ifPresent(usd -> {
            entries.put(Stroke.BUDGET, "budget " + Formats.shortUsd(-usd));
            entries.put(Stroke.FRONTIER, "smallest step that breaks it");
        });
        if (layout.map().request().axes() == MapAxes.SPX_VIX) {
            entries.put(Stroke.USUAL, "usual moves");
        }
        for (var entry : entries.entrySet()) {
            double width = SAMPLE + PAD + ruler.applyAsDouble(entry.getValue());
            if (x + width > layout.right() + MapLayout.RIGHT && x > MapLayout.LEFT) {
                x = MapLayout.LEFT;
                y += line;
            }
            set(entry.getKey());
            g.strokeLine(x, y, x + SAMPLE, y);
            g.setLineDashes();
            g.setLineWidth(1);
            g.setFill(palette.apply(ChartColor.LABEL));
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(entry.getValue(), x + SAMPLE + PAD, y);
            x += width + GAP;
        }
    }
}
