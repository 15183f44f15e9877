package dev.wingspread.ui.payoff;

import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.ui.payoff.PayoffViewModel.Span;
import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.Scale;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * What every painter of the risk graph needs: the canvas, what is shown of the curves, and where values lie.
 *
 * @param g the canvas
 * @param chart the curves
 * @param hidden labels of curves that are not shown
 * @param parts parts of the book with curves, in the order they are painted
 * @param span SPX levels in view
 * @param palette colours by name
 * @param ruler width of a text in pixels
 * @param line height of a line of text in pixels
 * @param x SPX levels
 * @param y dollars
 * @param top upper edge of the plot
 * @param bottom lower edge of the plot
 */
record Plot(
        GraphicsContext g,
        PayoffChart chart,
        Set<String> hidden,
        List<Part> parts,
        Span span,
        Function<ChartColor, Color> palette,
        ToDoubleFunction<String> ruler,
        double line,
        Scale x,
        Scale y,
        double top,
        double bottom) {

    static final double LEFT = 52;
    static final double RIGHT = 12;
    static final double PAD = 4;
    /** How far the last chosen date comes towards the expiries' colour. */
    private static final double CHOSEN_REACH = 0.8;
    /** How far the colour of a text comes towards that of plain text. */
    private static final double INK_SHARE = 0.4;

    /** Free space above and below the curves, as a share of their height. */
    private static final double AIR = 0.08;
    /** Least height of the value axis in dollars, so that an empty book is a line and not noise. */
    private static final double LEAST_HEIGHT_USD = 100;

    /** The same with the axes laid out between two edges. */
    Plot within(double width, double upper, double lower) {
        double least = 0;
        double greatest = 0;
        for (PayoffCurve curve : chart.curves()) {
            if (hidden.contains(curve.label())) {
                continue;
            }
            for (PayoffCurve.Point point : curve.points()) {
                if (!span.contains(point.spx())) {
                    continue;
                }
                for (Part part : parts) {
                    least = Math.min(least, part.of(point));
                    greatest = Math.max(greatest, part.of(point));
                }
            }
        }
        double air = Math.max((greatest - least) * AIR, LEAST_HEIGHT_USD / 2);
        var across = new Scale(span.low(), span.high(), LEFT, width - RIGHT);
        var up = new Scale(least - air, greatest + air, lower, upper);
        return new Plot(g, chart, hidden, parts, span, palette, ruler, line, across, up, upper, lower);
    }

    /** The same on another canvas over this one. */
    Plot on(GraphicsContext other) {
        return new Plot(other, chart, hidden, parts, span, palette, ruler, line, x, y, top, bottom);
    }

    double right() {
        return x.to();
    }

    boolean isShown(int curve) {
        return !hidden.contains(chart.curves().get(curve).label());
    }

    /** The part whose values are read: the whole if it is shown. */
    Part read() {
        return parts.contains(Part.TOTAL) || parts.isEmpty() ? Part.TOTAL : parts.get(parts.size() - 1);
    }

    Color color(ChartColor name) {
        return palette.apply(name);
    }

    /** Today magenta, chosen dates from there towards cyan, expiries cyan, the later the deeper. */
    Color colorOf(int curve) {
        PayoffCurve.Occasion occasion = chart.curves().get(curve).occasion();
        int before = 0;
        int count = 0;
        for (int i = 0; i < chart.curves().size(); i++) {
            if (chart.curves().get(i).occasion() == occasion) {
                before += i < curve ? 1 : 0;
                count++;
            }
        }
        return switch (occasion) {
            case NOW -> color(ChartColor.NOW_CURVE);
            case CHOSEN ->
                color(ChartColor.NOW_CURVE)
                        .interpolate(color(ChartColor.NEAR_CURVE), CHOSEN_REACH * (before + 1.0) / (count + 1.0));
            case EXPIRY ->
                color(ChartColor.NEAR_CURVE)
                        .interpolate(color(ChartColor.FAR_CURVE), count == 1 ? 0 : before / (count - 1.0));
        };
    }

    /** The colour of a curve for text, which is thinner than a curve and needs more contrast. */
    Color inkOf(int curve) {
        return colorOf(curve).interpolate(color(ChartColor.LABEL_STRONG), INK_SHARE);
    }

    void stroke(ChartColor color, double x1, double y1, double x2, double y2) {
        g.setStroke(color(color));
        g.strokeLine(x1, y1, x2, y2);
    }

    void text(String text, double at, double middle, TextAlignment alignment, Color color) {
        g.setFill(color);
        g.setTextAlign(alignment);
        g.fillText(text, at, middle);
    }

    void text(String text, double at, double middle, TextAlignment alignment, ChartColor color) {
        text(text, at, middle, alignment, color(color));
    }

    /** Ground for a text over the curves. */
    void plate(double from, double middle, double width) {
        g.setFill(color(ChartColor.LABEL_GROUND));
        g.fillRect(from, middle - line / 2 + 1, width, line - 2);
    }

    void clipped(Runnable painting) {
        g.save();
        g.beginPath();
        g.rect(LEFT, top, right() - LEFT, bottom - top);
        g.clip();
        painting.run();
        g.restore();
    }

    /** P&amp;L of a part at a level between two points of a curve, dollars. */
    static double valueAt(PayoffCurve curve, Part part, double level) {
        List<PayoffCurve.Point> points = curve.points();
        int right = 1;
        while (right < points.size() - 1 && points.get(right).spx() < level) {
            right++;
        }
        PayoffCurve.Point a = points.get(right - 1);
        PayoffCurve.Point b = points.get(right);
        double share = (level - a.spx()) / (b.spx() - a.spx());
        return part.of(a) + share * (part.of(b) - part.of(a));
    }
}
