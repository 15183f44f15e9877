package dev.wingspread.ui.ladder;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.HedgeCoverage;
import dev.wingspread.scenario.HedgeCoverage.Row;
import dev.wingspread.scenario.HedgeCoverage.UnderBeta;
import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.Hairlines;
import dev.wingspread.ui.support.Scale;
import dev.wingspread.ui.support.Ticks;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints gain and loss by spike above, the share that is covered below. */
final class CoveragePainter {

    static final double LEFT = 48;
    static final double RIGHT = 44;
    private static final double PAD = 4;
    private static final double PATCH = 8;
    private static final double UPPER_SHARE = 0.56;
    private static final double BAR_SHARE = 0.72;
    private static final double THIN = 1.25;
    private static final double THICK = 2.25;
    private static final double AIR = 0.06;
    private static final double LEAST_HEIGHT_USD = 100;
    private static final double TICK_SPACE = 34;
    private static final int LABELLED_SPIKES = 5;
    private static final double PALEST = 0.3;
    /** Beyond twice the loss nothing more is told by the height of a line. */
    private static final double GREATEST_COVERAGE = 2;

    private static final double LEAST_COVERAGE_TOP = 1.1;
    private static final double[][] DASHES = {{2, 3}, {}, {7, 4}};

    private final GraphicsContext g;
    private final HedgeCoverage coverage;
    private final int chosen;
    private final List<Row> rows;
    private final double[] band;
    private final CoveragePane.Palette palette;
    private final ToDoubleFunction<String> ruler;
    private final double line;
    private Scale x = new Scale(0, 1, 0, 1);

    CoveragePainter(
            GraphicsContext g,
            HedgeCoverage coverage,
            int chosen,
            double[] band,
            CoveragePane.Palette palette,
            ToDoubleFunction<String> ruler,
            double line) {
        this.g = g;
        this.coverage = coverage;
        this.chosen = chosen;
        this.rows = coverage.curves().get(chosen).rows();
        this.band = band;
        this.palette = palette;
        this.ruler = ruler;
        this.line = line;
    }

    /** @param reading the spike under the pointer in words; takes the place of the legend */
    void paint(double width, double height, int spike, String reading) {
        double top = line + PAD;
        double bottom = height - line - PAD;
        double room = bottom - top - line - 2 * PAD;
        if (width < LEFT + RIGHT + 60 || room < 60) {
            return;
        }
        double middle = top + Math.floor(room * UPPER_SHARE);
        x = new Scale(0, rows.size(), LEFT, width - RIGHT);
        money(top, middle);
        share(middle + line + 2 * PAD, bottom);
        spikes(height - line / 2 - 1);
        if (spike >= 0) {
            crosshair(spike, top, bottom);
            text(reading, PAD, line / 2, TextAlignment.LEFT, ChartColor.LABEL_STRONG);
        } else {
            legend(line / 2);
        }
    }

    private double middleOf(int spike) {
        return x.pixel(spike + 0.5);
    }

    // Dollars

    private void money(double top, double bottom) {
        Scale y = dollars(top, bottom);
        ground(top, bottom);
        for (double tick : Ticks.between(y.low(), y.high(), (int) ((bottom - top) / TICK_SPACE))) {
            Color color = palette.of(tick == 0 ? ChartColor.ZERO_LINE : ChartColor.GRID);
            Hairlines.across(g, color, LEFT, x.to(), y.pixel(tick));
            text(Formats.shortUsd(tick), LEFT - PAD, y.pixel(tick), TextAlignment.RIGHT, ChartColor.LABEL);
        }
        for (int i = 0; i < rows.size(); i++) {
            bar(i, y);
        }
        loss(y);
    }

    private Scale dollars(double top, double bottom) {
        double least = 0;
        double greatest = 0;
        for (UnderBeta curve : coverage.curves()) {
            for (Row row : curve.rows()) {
                double loss = -row.condorsUsd().orElse(0);
                double hedge = row.hedgeUsd().orElse(0);
                least = Math.min(least, Math.min(loss, hedge));
                greatest = Math.max(greatest, Math.max(loss, hedge));
            }
        }
        double air = Math.max((greatest - least) * AIR, LEAST_HEIGHT_USD / 2);
        return new Scale(least == 0 ? 0 : least - air, greatest + air, bottom, top);
    }

    /** Months one on the other, the nearest at the zero line; what loses hangs below it. */
    private void bar(int spike, Scale y) {
        double half = x.pixel(1) - x.pixel(0);
        double left = middleOf(spike) - half * BAR_SHARE / 2;
        double gained = 0;
        double lost = 0;
        List<OptionalDouble> months = rows.get(spike).monthsUsd();
        for (int month = 0; month < months.size(); month++) {
            double usd = months.get(month).orElse(0);
            double from = usd < 0 ? lost : gained;
            double low = y.pixel(Math.min(from, from + usd));
            double high = y.pixel(Math.max(from, from + usd));
            g.setFill(ofMonth(month));
            g.fillRect(left, high, half * BAR_SHARE, low - high);
            if (usd < 0) {
                lost += usd;
            } else {
                gained += usd;
            }
        }
    }

    /** From full colour for the nearest month to a pale one for the last. */
    private Color ofMonth(int month) {
        int last = Math.max(1, coverage.months().size() - 1);
        Color full = palette.of(ChartColor.GAIN);
        return full.deriveColor(0, 1, 1, 1 - (1 - PALEST) * month / last);
    }

    /** The condors' loss as a line that the bars should reach. */
    private void loss(Scale y) {
        g.setStroke(palette.of(ChartColor.LOSS));
        g.setLineWidth(THICK);
        g.beginPath();
        boolean isFirst = true;
        for (int i = 0; i < rows.size(); i++) {
            OptionalDouble condors = rows.get(i).condorsUsd();
            if (condors.isEmpty()) {
                continue;
            }
            double at = y.pixel(-condors.getAsDouble());
            if (isFirst) {
                g.moveTo(middleOf(i), at);
            } else {
                g.lineTo(middleOf(i), at);
            }
            isFirst = false;
        }
        g.stroke();
        g.setLineWidth(1);
    }

    private void legend(double middle) {
        double at = LEFT;
        if (coverage.sides().condors()) {
            g.setStroke(palette.of(ChartColor.LOSS));
            g.setLineWidth(THICK);
            g.strokeLine(at, middle, at + 2 * PATCH, middle);
            g.setLineWidth(1);
            at = legendText("condors' loss $", at + 2 * PATCH + PAD, middle);
        }
        if (!coverage.sides().hedge()) {
            return;
        }
        for (int month = 0; month < coverage.months().size(); month++) {
            String name = (month == 0 ? "hedge " : "")
                    + Formats.month(coverage.months().get(month));
            if (at + PATCH + PAD + ruler.applyAsDouble(name) > x.to() + RIGHT) {
                return;
            }
            g.setFill(ofMonth(month));
            g.fillRect(at, middle - PATCH / 2, PATCH, PATCH);
            at = legendText(name, at + PATCH + PAD, middle);
        }
    }

    private double legendText(String text, double at, double middle) {
        text(text, at, middle, TextAlignment.LEFT, ChartColor.LABEL);
        return at + ruler.applyAsDouble(text) + 3 * PAD;
    }

    // Shares

    private void share(double top, double bottom) {
        Scale y = new Scale(0, greatestShare(), bottom, top);
        ground(top, bottom);
        g.setFill(palette.of(ChartColor.ONE_SIGMA));
        double high = y.pixel(Math.min(band[1], y.high()));
        g.fillRect(LEFT, high, x.to() - LEFT, y.pixel(Math.min(band[0], y.high())) - high);
        for (double tick : Ticks.between(0, y.high(), (int) Math.max(2, (bottom - top) / TICK_SPACE))) {
            Color color = palette.of(tick == 1 ? ChartColor.ZERO_LINE : ChartColor.GRID);
            Hairlines.across(g, color, LEFT, x.to(), y.pixel(tick));
            text(Formats.ratio(tick), LEFT - PAD, y.pixel(tick), TextAlignment.RIGHT, ChartColor.LABEL);
        }
        var ends = new double[coverage.curves().size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = curve(i, y);
        }
        names(ends, top, bottom);
        String why = coverage.whyNone();
        if (!why.isEmpty()) {
            text(why, (LEFT + x.to()) / 2, (top + bottom) / 2, TextAlignment.CENTER, ChartColor.LABEL_STRONG);
        }
        text(
                "coverage: hedge gain / condors' loss, wanted " + Formats.ratio(band[0]) + " to "
                        + Formats.ratio(band[1]),
                LEFT,
                top - line / 2 - 1,
                TextAlignment.LEFT,
                ChartColor.LABEL);
    }

    private double greatestShare() {
        double greatest = LEAST_COVERAGE_TOP;
        for (UnderBeta curve : coverage.curves()) {
            for (Row row : curve.rows()) {
                greatest = Math.max(greatest, row.coverage().orElse(0));
            }
        }
        return Math.min(greatest * (1 + AIR), GREATEST_COVERAGE);
    }

    /** Paints a line and says where it ends. */
    private double curve(int index, Scale y) {
        g.setStroke(palette.of(index == chosen ? ChartColor.NOW_CURVE : ChartColor.NEAR_CURVE));
        g.setLineWidth(index == chosen ? THICK : THIN);
        g.setLineDashes(DASHES[index % DASHES.length]);
        double end = Double.NaN;
        boolean isDrawing = false;
        g.beginPath();
        List<Row> curve = coverage.curves().get(index).rows();
        for (int i = 0; i < curve.size(); i++) {
            OptionalDouble share = curve.get(i).coverage();
            if (share.isEmpty()) {
                isDrawing = false;
                continue;
            }
            end = y.pixel(Math.max(0, Math.min(y.high(), share.getAsDouble())));
            if (isDrawing) {
                g.lineTo(middleOf(i), end);
            } else {
                g.moveTo(middleOf(i), end);
            }
            isDrawing = true;
        }
        g.stroke();
        g.setLineDashes();
        g.setLineWidth(1);
        return end;
    }

    /** Names at the right ends, moved apart where the lines end close to each other: LOW lies lowest. */
    private void names(double[] ends, double top, double bottom) {
        double free = bottom - line / 2;
        for (int i = 0; i < ends.length; i++) {
            if (Double.isNaN(ends[i])) {
                continue;
            }
            double at = Math.max(top + line / 2 + (ends.length - 1 - i) * line, Math.min(ends[i], free));
            free = at - line;
            text(
                    coverage.curves().get(i).beta().name(),
                    x.to() + PAD,
                    at,
                    TextAlignment.LEFT,
                    i == chosen ? ChartColor.LABEL_STRONG : ChartColor.LABEL);
        }
    }

    // Both

    private void ground(double top, double bottom) {
        g.setFill(palette.of(ChartColor.PLOT));
        g.fillRect(LEFT, top, x.to() - LEFT, bottom - top);
        g.setLineWidth(1);
    }

    private void spikes(double middle) {
        for (int i = 0; i < rows.size(); i++) {
            double points = rows.get(i).vixPoints();
            if (points % LABELLED_SPIKES == 0 || i == 0) {
                text(
                        (i == 0 ? "VIX " : "") + Formats.signedStep(points),
                        middleOf(i),
                        middle,
                        TextAlignment.CENTER,
                        ChartColor.LABEL);
            }
        }
    }

    private void crosshair(int spike, double top, double bottom) {
        double at = Math.floor(middleOf(spike)) + 0.5;
        g.setStroke(palette.of(ChartColor.CROSSHAIR));
        g.setLineDashes(3, 3);
        g.strokeLine(at, top, at, bottom);
        g.setLineDashes();
    }

    private void text(String text, double at, double middle, TextAlignment alignment, ChartColor color) {
        g.setFill(palette.of(color));
        g.setTextAlign(alignment);
        g.fillText(text, at, middle);
    }
}
