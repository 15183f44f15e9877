package dev.wingspread.ui.payoff;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.ui.support.ChartColor;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** The names of the curves with the values at the level that is read, in as many lines above the plot as they need. */
final class PayoffLegend {

    private static final double SAMPLE = 12;
    private static final double GAP = 12;
    private static final double FAINT = 0.35;
    private static final String WIDEST_HEAD = "SPX 0,000  -00.00 %";
    private static final String WIDEST_VALUE = "-000,000";

    private final List<Box> boxes;
    private final int lines;

    /** Where a curve is named. */
    private record Box(int curve, String label, int line, double from, double width) {}

    private PayoffLegend(List<Box> boxes, int lines) {
        this.boxes = boxes;
        this.lines = lines;
    }

    /**
     * Room is kept for the widest value, so that nothing moves while values are read. Names stand in columns right of the
     * level, unless that takes more lines than the shortest arrangement.
     */
    static PayoffLegend of(Plot plot, double width) {
        List<String> labels =
                plot.chart().curves().stream().map(PayoffCurve::label).toList();
        double first = Plot.LEFT + plot.ruler().applyAsDouble(WIDEST_HEAD) + GAP;
        double end = width - Plot.RIGHT + GAP;
        List<Double> widths =
                labels.stream().map(label -> widthOf(label, plot.ruler())).toList();
        double widest = widths.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        List<Double> columns = widths.stream().map(any -> widest).toList();
        PayoffLegend shortest = flow(labels, widths, first, Plot.LEFT, end);
        PayoffLegend indented = flow(labels, widths, first, first, end);
        PayoffLegend aligned = flow(labels, columns, first, first, end);
        return Stream.of(aligned, indented)
                .filter(each -> each.lines <= shortest.lines)
                .findFirst()
                .orElse(shortest);
    }

    private static double widthOf(String label, ToDoubleFunction<String> ruler) {
        return SAMPLE
                + Plot.PAD
                + ruler.applyAsDouble(name(label))
                + Plot.PAD
                + ruler.applyAsDouble(WIDEST_VALUE)
                + GAP;
    }

    private static PayoffLegend flow(List<String> labels, List<Double> widths, double first, double next, double end) {
        var boxes = new ArrayList<Box>();
        int line = 0;
        double from = first;
        for (int i = 0; i < labels.size(); i++) {
            double wide = widths.get(i);
            if (from + wide > end && from > next) {
                from = next;
                line++;
            }
            boxes.add(new Box(i, labels.get(i), line, from, wide));
            from += wide;
        }
        return new PayoffLegend(boxes, line + 1);
    }

    double height(double line) {
        return lines * line + 2 * Plot.PAD;
    }

    /** Unknown where no part of the book that is shown has a price. */
    private static String valueText(Plot plot, PayoffCurve curve, double level) {
        return plot.parts().isEmpty() ? Formats.UNKNOWN : Formats.signedUsd(Plot.valueAt(curve, plot.read(), level));
    }

    /** The label of the curve named at a place of the canvas. */
    Optional<String> at(double x, double y, double line) {
        return boxes.stream()
                .filter(box -> x >= box.from() && x < box.from() + box.width() - GAP)
                .filter(box -> (int) Math.floor((y - 2) / line) == box.line())
                .map(Box::label)
                .findFirst();
    }

    /**
     * Paints it.
     *
     * @param level SPX level whose values are told
     * @param isReading whether somebody points at that level
     */
    void paint(Plot plot, double level, boolean isReading) {
        String move =
                isReading ? "  " + Formats.signedPercent((level / plot.chart().spot() - 1) * 100) : "";
        plot.text(
                "SPX " + Formats.level(level) + move,
                Plot.LEFT,
                plot.line() * 0.5 + 2,
                TextAlignment.LEFT,
                ChartColor.LABEL_STRONG);
        boxes.forEach(box -> paint(box, plot, level));
    }

    private static void paint(Box box, Plot plot, double level) {
        GraphicsContext g = plot.g();
        PayoffCurve curve = plot.chart().curves().get(box.curve());
        boolean isShown = plot.isShown(box.curve());
        double middle = plot.line() * (box.line() + 0.5) + 2;
        Color color = plot.colorOf(box.curve());
        g.setStroke(isShown ? color : color.deriveColor(0, 1, 1, FAINT));
        g.setLineWidth(isShown ? PayoffPainter.CURVE : 1);
        g.strokeLine(box.from(), middle, box.from() + SAMPLE, middle);
        g.setLineWidth(1);
        String name = name(curve.label());
        double at = box.from() + SAMPLE + Plot.PAD;
        plot.text(name, at, middle, TextAlignment.LEFT, ChartColor.LABEL);
        double after = at + plot.ruler().applyAsDouble(name) + Plot.PAD;
        String value = isShown ? valueText(plot, curve, level) : "off";
        plot.text(value, after, middle, TextAlignment.LEFT, isShown ? ChartColor.LABEL_STRONG : ChartColor.LABEL);
    }

    /** The label as people read it. */
    static String name(String label) {
        try {
            return Formats.shortDate(LocalDate.parse(label));
        } catch (DateTimeParseException e) {
            return label;
        }
    }
}
