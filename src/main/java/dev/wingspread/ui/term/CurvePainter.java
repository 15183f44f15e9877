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
    /** Least intervals of the value axis, however low the chart is. */
    private static final int LEAST_TICKS = 3;
    /** Least share of the height above and below the curves, and the greatest that labels may take. */
    private static final double AIR = 0.1;

    private static final double MOST_AIR = 0.42;
    /** Height of a label of a point with its distance, in lines. */
    private static final double LABEL_LINES = 1.5;

    private static final String RANGE_NAME = "bid to ask";

    private static final int MARK_ROWS = 2;
    /** Distance of the curves from the labels of marks, in lines. */
    private static final double MARK_GAP = 0.3;
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
        new PointLabels(chart.series(), x, y, new PointLabels.Room(LEFT, x.to() + 2 * PAD, top, bottom), line, ruler)
                .places()
                .forEach(label ->
                        text(label.text(), label.from(), label.middle(), TextAlignment.LEFT, ChartColor.LABEL));
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
        double above = share(hasLabels() ? LABEL_LINES : 0);
        double below =
                share(Math.max(hasLabels() ? LABEL_LINES : 0, chart.marks().isEmpty() ? 0 : MARK_ROWS + MARK_GAP));
        double all = height / (1 - above - below);
        y = new Scale(middle - height / 2 - below * all, middle + height / 2 + above * all, bottom, top);
        double side = left == right ? 1 : 0;
        x = new Scale(left - side, right + side, LEFT + 2 * PAD, width - RIGHT - 2 * PAD);
    }

    /** The part of the height that lines of text take. */
    private double share(double lines) {
        return Math.max(AIR, Math.min(MOST_AIR, lines * line / (bottom - top)));
    }

    private boolean hasLabels() {
        return chart.series().stream()
                .flatMap(series -> series.points().stream())
                .anyMatch(point -> !point.label().isEmpty());
    }

    private void grid() {
        g.setLineWidth(1);
        int intervals = Math.max(LEAST_TICKS, (int) ((bottom - top) / TICK_SPACE_Y));
        List<Double> ticks = ticks(intervals);
        List<String> texts =
                sameDecimals(ticks.stream().map(chart.yText()::apply).toList());
        for (int i = 0; i < texts.size(); i++) {
            double tick = ticks.get(i);
            Hairlines.across(g, palette.of(ChartColor.GRID), LEFT, x.to() + 2 * PAD, y.pixel(tick));
            text(texts.get(i), LEFT - PAD, y.pixel(tick), TextAlignment.RIGHT, ChartColor.LABEL);
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

    /** One number alone does not scale an axis. */
    private List<Double> ticks(int intervals) {
        List<Double> ticks = Ticks.between(y.low(), y.high(), intervals);
        return ticks.size() > 1 ? ticks : Ticks.between(y.low(), y.high(), 2 * intervals);
    }

    /** 18 beside 18.25 is 18.00: the numbers of an axis have as many decimals as the longest of them. */
    static List<String> sameDecimals(List<String> numbers) {
        int most = numbers.stream().mapToInt(CurvePainter::decimals).max().orElse(0);
        return numbers.stream()
                .map(number ->
                        number + (decimals(number) == 0 && most > 0 ? "." : "") + "0".repeat(most - decimals(number)))
                .toList();
    }

    private static int decimals(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point - 1;
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
        bar(Math.floor(x.pixel(range.x())), y.pixel(range.high()), y.pixel(range.low()));
    }

    private void bar(double at, double upper, double lower) {
        Color color = palette.of(ChartColor.LABEL);
        Hairlines.up(g, color, at, Math.floor(upper), Math.floor(lower));
        Hairlines.across(g, color, at - TICK, at + TICK + 1, lower);
        Hairlines.across(g, color, at - TICK, at + TICK + 1, upper);
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
        if (!chart.ranges().isEmpty()) {
            bar(Math.floor(at + PATCH / 2), line / 4, line * 3 / 4);
            text(RANGE_NAME, at + PATCH + PAD, line / 2, TextAlignment.LEFT, ChartColor.LABEL);
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
