package dev.wingspread.ui.history;

import dev.wingspread.base.Formats;
import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.ChartPane;
import dev.wingspread.ui.support.Scale;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** A figure over the stored days: its line, its last value, its band between dashed thresholds. */
final class BandChartPane extends ChartPane {

    private static final double PAD = 4;
    private static final double DOT = 2;
    private static final double LINE = 1.5;
    private static final double AIR = 0.15;
    private static final double FLAT = 1e-9;

    private BandChart chart = new BandChart(HistoryFigure.NV10, List.of(), 0, 0);

    BandChartPane() {
        getStyleClass().add("band-chart");
    }

    void show(BandChart shown) {
        chart = shown;
        setId("history-" + shown.figure().column());
        String last = shown.points().isEmpty() ? Formats.UNKNOWN : lastText();
        setAccessibleText(shown.figure().title() + " over the stored days, last " + last + limits());
        requestPaint();
    }

    private String lastText() {
        return text(chart.points().get(chart.points().size() - 1).value());
    }

    private String text(double value) {
        return chart.figure().text(OptionalDouble.of(value));
    }

    private String limits() {
        return (Double.isFinite(chart.low()) ? ", at least " + text(chart.low()) : "")
                + (Double.isFinite(chart.high()) ? ", at most " + text(chart.high()) : "");
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        label(g, chart.figure().title(), PAD, lineHeight() / 2, TextAlignment.LEFT, ChartColor.LABEL);
        if (chart.points().isEmpty()) {
            label(g, "not known", PAD, height / 2, TextAlignment.LEFT, ChartColor.LABEL);
            return;
        }
        double top = 2 * lineHeight() + PAD;
        double bottom = height - PAD;
        label(g, lastText(), PAD, lineHeight() * 1.5, TextAlignment.LEFT, ChartColor.LABEL_STRONG);
        if (!limits().isEmpty()) {
            label(g, band(), width - PAD, lineHeight() * 1.5, TextAlignment.RIGHT, ChartColor.LABEL);
        }
        if (bottom - top < DOT) {
            return;
        }
        var x = new Scale(firstPlace(), lastPlace(), PAD + DOT, width - PAD - DOT);
        Scale y = valueScale(top, bottom);
        g.setFill(color(ChartColor.PLOT));
        g.fillRect(0, top, width, bottom - top);
        band(g, y, width);
        line(g, x, y);
    }

    private String band() {
        boolean hasLow = Double.isFinite(chart.low());
        boolean hasHigh = Double.isFinite(chart.high());
        if (hasLow && hasHigh) {
            return text(chart.low()) + " to " + text(chart.high());
        }
        return hasLow ? "≥ " + text(chart.low()) : "≤ " + text(chart.high());
    }

    private double firstPlace() {
        return chart.points().get(0).place();
    }

    private double lastPlace() {
        // A single day stands at the left end of a line of some length.
        return Math.max(chart.points().get(chart.points().size() - 1).place(), firstPlace() + 1);
    }

    private Scale valueScale(double top, double bottom) {
        double[] values = DoubleStream.concat(
                        chart.points().stream().mapToDouble(BandChart.Point::value),
                        DoubleStream.of(chart.low(), chart.high()).filter(Double::isFinite))
                .toArray();
        double least = DoubleStream.of(values).min().orElse(0);
        double greatest = DoubleStream.of(values).max().orElse(1);
        double air = Math.max((greatest - least) * AIR, Math.abs(greatest) * FLAT + FLAT);
        return new Scale(least - air, greatest + air, bottom, top);
    }

    private void band(GraphicsContext g, Scale y, double width) {
        double low = Double.isFinite(chart.low()) ? y.pixel(chart.low()) : y.from();
        double high = Double.isFinite(chart.high()) ? y.pixel(chart.high()) : y.to();
        if (!Double.isFinite(chart.low()) && !Double.isFinite(chart.high())) {
            return;
        }
        g.setFill(color(ChartColor.ONE_SIGMA));
        g.fillRect(0, high, width, low - high);
        g.setStroke(color(ChartColor.ZERO_LINE));
        g.setLineWidth(1);
        g.setLineDashes(3, 3);
        for (double threshold : new double[] {chart.low(), chart.high()}) {
            if (Double.isFinite(threshold)) {
                g.strokeLine(0, y.crisp(threshold), width, y.crisp(threshold));
            }
        }
        g.setLineDashes();
    }

    private void line(GraphicsContext g, Scale x, Scale y) {
        g.setStroke(color(ChartColor.NEAR_CURVE));
        g.setLineWidth(LINE);
        g.beginPath();
        for (BandChart.Point point : chart.points()) {
            g.lineTo(x.pixel(point.place()), y.pixel(point.value()));
        }
        g.stroke();
        g.setLineWidth(1);
        for (BandChart.Point point : chart.points()) {
            boolean isOutside = point.value() < chart.low() || point.value() > chart.high();
            g.setFill(color(isOutside ? ChartColor.LOSS : ChartColor.NEAR_CURVE));
            g.fillOval(x.pixel(point.place()) - DOT, y.pixel(point.value()) - DOT, 2 * DOT, 2 * DOT);
        }
    }

    private void label(
            GraphicsContext g, String text, double at, double middle, TextAlignment alignment, ChartColor color) {
        g.setFill(color(color));
        g.setTextAlign(alignment);
        g.fillText(text, at, middle);
    }
}
