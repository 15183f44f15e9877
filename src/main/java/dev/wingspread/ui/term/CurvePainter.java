package dev.wingspread.ui.term;

import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.Hairlines;
import dev.wingspread.ui.support.LabelRows;
import dev.wingspread.ui.support.Scale;
import dev.wingspread.ui.support.Ticks;
import dev.wingspread.ui.term.CurveChart.Mark;
import dev.wingspread.ui.term.CurveChart.Point;
import dev.wingspread.ui.term.CurveChart.Range;
import dev.wingspread.ui.term.CurveChart.Series;
import dev.wingspread.ui.term.CurveChart.Stop;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints a chart of curves once. */
final class CurvePainter {

    private static final double LEFT = 40;
    private static final double RIGHT = 12;
    private static final double PAD = 4;
    private static final double CURVE = 1.75;
    private static final double DOT = 2.5;
    private static final double TICK = 2;
    private static final double PATCH = 14;
    private static final double TICK_SPACE_X = 64;
    private static final double TICK_SPACE_Y = 34;
    private static final double AIR = 0.1;
    private static final double MARK_AIR = 0.12;
    private static final int MARK_ROWS = 2;
    /** Least height of the value axis as a share of its level, so that a flat curve is a line. */
    private static final double LEAST_HEIGHT = 0.02;

    private final GraphicsContext g;
    private final CurveChart chart;
    private final CurvePane.Palette palette;
    private final ToDoubleFunction<String> ruler;
    private final Hairlines hairlines;
    private final double line;
    private double top;
    private double bottom;
    private Scale x = new Scale(0, 1, 0, 1);
    private Scale y = new Scale(0, 1, 1, 0);

    /** Where the bottom axis lies, for the pointer. */
    record Place(Scale x) {

        static final Place NOWHERE = new Place(new Scale(0, 1, 0, 0));

        boolean holds(double pixel) {
            return pixel >= x.from() && pixel <= x.to() && x.to() > x.from();
        }
    }

    CurvePainter(
            GraphicsContext g,
            CurveChart chart,
            CurvePane.Palette palette,
            ToDoubleFunction<String> ruler,
            Hairlines hairlines,
            double line) {
        this.g = g;
        this.chart = chart;
        this.palette = palette;
        this.ruler = ruler;
        this.hairlines = hairlines;
        this.line = line;
    }

    Place paint(double width, double height, Optional<Stop> read) {
        top = line + PAD;
        bottom = height - line - PAD;
        if (width < LEFT + RIGHT + 60 || bottom - top < 40) {
            return Place.NOWHERE;
        }
        scales(width);
        g.setFill(palette.of(ChartColor.PLOT));
        g.fillRect(LEFT, top, x.to() - LEFT, bottom - top);
        grid();
        marks();
        chart.ranges().forEach(this::range);
        chart.series().forEach(this::curve);
        labels();
        read.ifPresentOrElse(this::crosshair, this::legend);
        return new Place(x);
    }

    private void scales(double width) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (Series series : chart.series()) {
            for (Point point : series.points()) {
                left = Math.min(left, point.x());
                right = Math.max(right, point.x());
                least = Math.min(least, point.y());
                greatest = Math.max(greatest, point.y());
            }
        }
        for (Range range : chart.ranges()) {
            least = Math.min(least, range.low());
            greatest = Math.max(greatest, range.high());
        }
        double height = Math.max(greatest - least, LEAST_HEIGHT * Math.abs(greatest));
        double middle = (greatest + least) / 2;
        // More room above, where the labels of points stand, and below, where those of marks do.
        double below = chart.marks().isEmpty() ? AIR : AIR + MARK_AIR;
        y = new Scale(middle - height * (0.5 + below), middle + height * (0.5 + 1.5 * AIR), bottom, top);
        double side = left == right ? 1 : 0;
        x = new Scale(left - side, right + side, LEFT + 2 * PAD, width - RIGHT - 2 * PAD);
    }

    private void grid() {
        g.setLineWidth(1);
        for (double tick : Ticks.between(y.low(), y.high(), (int) ((bottom - top) / TICK_SPACE_Y))) {
            Hairlines.across(g, palette.of(ChartColor.GRID), LEFT, x.to() + 2 * PAD, y.pixel(tick));
            text(chart.yText().apply(tick), LEFT - PAD, y.pixel(tick), TextAlignment.RIGHT, ChartColor.LABEL);
        }
        double unitFrom = x.to() + 2 * PAD - ruler.applyAsDouble(chart.xUnit());
        for (double tick : Ticks.between(x.low(), x.high(), (int) ((x.to() - LEFT) / TICK_SPACE_X))) {
            Hairlines.up(g, palette.of(ChartColor.GRID), x.pixel(tick), top, bottom);
            String text = chart.xText().apply(tick);
            if (x.pixel(tick) + ruler.applyAsDouble(text) / 2 + PAD < unitFrom) {
                text(text, x.pixel(tick), bottom + line / 2 + 2, TextAlignment.CENTER, ChartColor.LABEL);
            }
        }
        text(chart.xUnit(), x.to() + 2 * PAD, bottom + line / 2 + 2, TextAlignment.RIGHT, ChartColor.LABEL);
    }

    private void marks() {
        List<Mark> marks = chart.marks().stream()
                .filter(mark -> mark.x() >= x.low() && mark.x() <= x.high())
                .toList();
        for (Mark mark : marks) {
            hairlines.dashedUp(g, palette.of(mark.color()), x.pixel(mark.x()), top, bottom);
        }
        var rows = new LabelRows(LEFT, x.to() + 2 * PAD, PAD);
        for (Mark mark : marks) {
            double width = ruler.applyAsDouble(mark.label());
            LabelRows.Place place = rows.place(x.pixel(mark.x()) + width / 2 + PAD / 2, width);
            double middle = bottom - line * (place.row() + 0.5) - 1;
            if (place.row() < MARK_ROWS) {
                g.setFill(palette.of(ChartColor.PLOT));
                g.fillRect(place.from(), middle - line / 2, width, line);
                text(mark.label(), place.from(), middle, TextAlignment.LEFT, mark.color());
            }
        }
    }

    private void range(Range range) {
        Color color = palette.of(ChartColor.LABEL);
        double at = Math.floor(x.pixel(range.x()));
        Hairlines.up(g, color, at, Math.floor(y.pixel(range.high())), Math.floor(y.pixel(range.low())));
        Hairlines.across(g, color, at - TICK, at + TICK + 1, y.pixel(range.low()));
        Hairlines.across(g, color, at - TICK, at + TICK + 1, y.pixel(range.high()));
    }

    private void curve(Series series) {
        g.setStroke(palette.of(series.color()));
        g.setLineWidth(CURVE);
        if (series.isDashed()) {
            g.setLineDashes(6, 4);
        }
        g.beginPath();
        for (int i = 0; i < series.points().size(); i++) {
            Point point = series.points().get(i);
            if (i == 0) {
                g.moveTo(x.pixel(point.x()), y.pixel(point.y()));
            } else {
                g.lineTo(x.pixel(point.x()), y.pixel(point.y()));
            }
        }
        g.stroke();
        g.setLineDashes();
        g.setLineWidth(1);
        if (series.hasDots()) {
            g.setFill(palette.of(series.color()));
            for (Point point : series.points()) {
                g.fillOval(x.pixel(point.x()) - DOT, y.pixel(point.y()) - DOT, 2 * DOT, 2 * DOT);
            }
        }
    }

    /** Above the points; those that would overlap are left out. */
    private void labels() {
        for (Series series : chart.series()) {
            var above = new LabelRows(LEFT, x.to() + 2 * PAD, PAD);
            var below = new LabelRows(LEFT, x.to() + 2 * PAD, PAD);
            List<Point> points = series.points();
            for (int i = 0; i < points.size(); i++) {
                if (!points.get(i).label().isEmpty()) {
                    label(points, i, above, below);
                }
            }
        }
    }

    /** On the side where the curve is not: over a peak, under a hollow, over a slope on its outer side. */
    private void label(List<Point> points, int index, LabelRows above, LabelRows below) {
        Point point = points.get(index);
        double before = index == 0 ? point.y() : points.get(index - 1).y();
        double after =
                index == points.size() - 1 ? point.y() : points.get(index + 1).y();
        boolean isHollow = before >= point.y() && after >= point.y() && (before > point.y() || after > point.y());
        boolean isRising = before < point.y() && after > point.y();
        boolean isFalling = before > point.y() && after < point.y();
        double width = ruler.applyAsDouble(point.label());
        double aside = isRising ? -width / 2 : isFalling ? width / 2 : 0;
        LabelRows.Place place = (isHollow ? below : above).place(x.pixel(point.x()) + aside, width);
        if (place.row() == 0) {
            double middle = y.pixel(point.y()) + (isHollow ? line : -line) * 0.8;
            middle = Math.max(top + line / 2, Math.min(bottom - line / 2, middle));
            text(point.label(), place.from(), middle, TextAlignment.LEFT, ChartColor.LABEL);
        }
    }

    private void legend() {
        double at = LEFT;
        for (Series series : chart.series()) {
            g.setStroke(palette.of(series.color()));
            g.setLineWidth(CURVE);
            if (series.isDashed()) {
                g.setLineDashes(6, 4);
            }
            g.strokeLine(at, line / 2, at + PATCH, line / 2);
            g.setLineDashes();
            g.setLineWidth(1);
            text(series.name(), at + PATCH + PAD, line / 2, TextAlignment.LEFT, ChartColor.LABEL);
            at += PATCH + ruler.applyAsDouble(series.name()) + 4 * PAD;
        }
    }

    private void crosshair(Stop read) {
        double at = x.crisp(read.x());
        g.setStroke(palette.of(ChartColor.CROSSHAIR));
        g.setLineDashes(3, 3);
        g.strokeLine(at, top, at, bottom);
        g.setLineDashes();
        text(read.text(), PAD, line / 2, TextAlignment.LEFT, ChartColor.LABEL_STRONG);
    }

    private void text(String text, double at, double middle, TextAlignment alignment, ChartColor color) {
        g.setFill(palette.of(color));
        g.setTextAlign(alignment);
        g.fillText(text, at, middle);
    }
}
