package dev.wingspread.ui.condor;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.ChartPane;
import dev.wingspread.ui.support.Scale;
import dev.wingspread.ui.support.Ticks;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** P&amp;L of the book over SPX levels, thin as it is and bold with the candidate, today and at the candidate's expiry. */
final class CondorChartPane extends ChartPane {

    private static final double LOW_SHARE = 0.88;
    private static final double HIGH_SHARE = 1.09;
    private static final double LEFT = 48;
    private static final double RIGHT = 8;
    private static final double PAD = 4;
    private static final double BOLD = 2.5;
    private static final double THIN = 1;
    private static final double AIR = 0.08;
    private static final double LEAST_HEIGHT_USD = 100;
    private static final double TICK_SPACE_X = 68;
    private static final double TICK_SPACE_Y = 36;
    private static final double KEY = 14;

    private final CondorViewModel model;

    CondorChartPane(CondorViewModel model) {
        this.model = model;
        setId("condor-chart");
        setAccessibleText("Risk graph of the book, thin as it is and bold with the candidate");
        model.curvesProperty().subscribe(this::requestPaint);
    }

    private record Line(String name, PayoffCurve curve, ChartColor color, double width) {}

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        model.curvesProperty().get().ifPresent(curves -> paint(g, curves, width, height));
    }

    private void paint(GraphicsContext g, CondorCurves curves, double width, double height) {
        double line = lineHeight();
        double top = 2 * line + PAD;
        double bottom = height - line - PAD;
        if (width < LEFT + RIGHT + 40 || bottom - top < 40) {
            return;
        }
        List<Line> lines = List.of(
                new Line("book at " + curves.expiry(), curves.bookAtExpiry(), ChartColor.NEAR_CURVE, THIN),
                new Line("with it at " + curves.expiry(), curves.withAtExpiry(), ChartColor.NEAR_CURVE, BOLD),
                new Line("book today", curves.bookToday(), ChartColor.NOW_CURVE, THIN),
                new Line("with it today", curves.withToday(), ChartColor.NOW_CURVE, BOLD));
        var x = new Scale(curves.spot() * LOW_SHARE, curves.spot() * HIGH_SHARE, LEFT, width - RIGHT);
        Scale y = valueScale(lines, x, top, bottom);
        g.setFill(color(ChartColor.PLOT));
        g.fillRect(LEFT, top, x.to() - LEFT, bottom - top);
        grid(g, x, y);
        g.save();
        g.beginPath();
        g.rect(LEFT, top, x.to() - LEFT, bottom - top);
        g.clip();
        hairline(g, ChartColor.ZERO_LINE, LEFT, y.crisp(0), x.to(), y.crisp(0));
        hairline(g, ChartColor.SPOT_LINE, x.crisp(curves.spot()), top, x.crisp(curves.spot()), bottom);
        lines.forEach(each -> trace(g, each, x, y));
        g.restore();
        legend(g, lines, width);
    }

    private static Scale valueScale(List<Line> lines, Scale x, double top, double bottom) {
        double[] values = lines.stream()
                .flatMap(each -> each.curve().points().stream())
                .filter(point -> point.spx() >= x.low() && point.spx() <= x.high())
                .mapToDouble(PayoffCurve.Point::totalUsd)
                .toArray();
        double least = 0;
        double greatest = 0;
        for (double value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        double air = Math.max((greatest - least) * AIR, LEAST_HEIGHT_USD / 2);
        return new Scale(least - air, greatest + air, bottom, top);
    }

    private void grid(GraphicsContext g, Scale x, Scale y) {
        for (double level : Ticks.between(x.low(), x.high(), (int) ((x.to() - x.from()) / TICK_SPACE_X))) {
            hairline(g, ChartColor.GRID, x.crisp(level), y.to(), x.crisp(level), y.from());
            label(g, Formats.level(level), x.crisp(level), y.from() + lineHeight() * 0.6, TextAlignment.CENTER);
        }
        for (double usd : Ticks.between(y.low(), y.high(), (int) ((y.from() - y.to()) / TICK_SPACE_Y))) {
            hairline(g, ChartColor.GRID, x.from(), y.crisp(usd), x.to(), y.crisp(usd));
            label(g, Formats.shortUsd(usd), LEFT - PAD - 2, y.crisp(usd), TextAlignment.RIGHT);
        }
    }

    private void trace(GraphicsContext g, Line line, Scale x, Scale y) {
        g.setStroke(color(line.color()));
        g.setLineWidth(line.width());
        g.beginPath();
        for (PayoffCurve.Point point : line.curve().points()) {
            g.lineTo(x.pixel(point.spx()), y.pixel(point.totalUsd()));
        }
        g.stroke();
        g.setLineWidth(1);
    }

    private void legend(GraphicsContext g, List<Line> lines, double width) {
        double from = LEFT;
        double middle = lineHeight() / 2;
        for (Line each : lines) {
            double needed = KEY + PAD + widthOf(each.name()) + 3 * PAD;
            if (from + needed > width && from > LEFT) {
                from = LEFT;
                middle += lineHeight();
            }
            g.setStroke(color(each.color()));
            g.setLineWidth(each.width());
            g.strokeLine(from, middle, from + KEY, middle);
            g.setLineWidth(1);
            label(g, each.name(), from + KEY + PAD, middle, TextAlignment.LEFT);
            from += needed;
        }
    }

    private void hairline(GraphicsContext g, ChartColor color, double x1, double y1, double x2, double y2) {
        g.setStroke(color(color));
        g.setLineWidth(1);
        g.strokeLine(x1, y1, x2, y2);
    }

    private void label(GraphicsContext g, String text, double at, double middle, TextAlignment alignment) {
        g.setFill(color(ChartColor.LABEL));
        g.setTextAlign(alignment);
        g.fillText(text, at, middle);
    }
}
