package dev.wingspread.ui.payoff;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.ui.payoff.PayoffViewModel.Part;
import dev.wingspread.ui.payoff.PayoffViewModel.Span;
import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.LabelRows;
import dev.wingspread.ui.support.Scale;
import dev.wingspread.ui.support.Ticks;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints the risk graph once. */
final class PayoffPainter {

    static final double LEFT = 52;
    static final double RIGHT = 12;
    private static final double PAD = 4;
    private static final double CURVE = 2;
    private static final double MARKER = 3;
    private static final double TICK_SPACE_X = 68;
    private static final double TICK_SPACE_Y = 44;
    /** Free space above and below the curves, as a share of their height. */
    private static final double AIR = 0.08;
    /** Least height of the value axis in dollars, so that an empty book is a line and not noise. */
    private static final double LEAST_HEIGHT_USD = 100;

    private final GraphicsContext g;
    private final PayoffChart chart;
    private final List<Part> parts;
    private final Span span;
    private final PayoffPane.Palette palette;
    private final ToDoubleFunction<String> ruler;
    private final double line;
    private Scale x = new Scale(0, 1, 0, 1);
    private Scale y = new Scale(0, 1, 1, 0);
    private double top;
    private double bottom;

    PayoffPainter(
            GraphicsContext g,
            PayoffChart chart,
            List<Part> parts,
            Span span,
            PayoffPane.Palette palette,
            ToDoubleFunction<String> ruler,
            double line) {
        this.g = g;
        this.chart = chart;
        this.parts = parts;
        this.span = span;
        this.palette = palette;
        this.ruler = ruler;
        this.line = line;
    }

    void paint(double width, double height, double pointerX, double pointerY, Optional<Double> scenario) {
        top = 2 * line + 2 * PAD;
        bottom = height - 2 * line - PAD;
        if (width < LEFT + RIGHT + 40 || bottom - top < 40) {
            return;
        }
        x = new Scale(span.low(), span.high(), LEFT, width - RIGHT);
        y = valueScale();
        g.setFill(palette.of(ChartColor.PLOT));
        g.fillRect(LEFT, top, x.to() - LEFT, bottom - top);
        clipped(this::sigmaBands);
        grid();
        clipped(this::shortStrikes);
        clipped(this::spotAndZero);
        clipped(this::curves);
        scenario.ifPresent(level -> clipped(() -> scenarioMark(level)));
        strikeLabels();
        breakEvens();
        boolean isReading = pointerX >= LEFT && pointerX <= x.to() && pointerY >= top && pointerY <= bottom;
        legend(isReading ? x.value(pointerX) : chart.spot(), isReading);
        if (isReading) {
            crosshair(pointerX, pointerY);
        }
    }

    private void clipped(Runnable painting) {
        g.save();
        g.beginPath();
        g.rect(LEFT, top, x.to() - LEFT, bottom - top);
        g.clip();
        painting.run();
        g.restore();
    }

    private Scale valueScale() {
        double least = 0;
        double greatest = 0;
        for (PayoffCurve curve : chart.curves()) {
            for (PayoffCurve.Point point : curve.points()) {
                if (point.spx() < span.low() || point.spx() > span.high()) {
                    continue;
                }
                for (Part part : parts) {
                    least = Math.min(least, part.of(point));
                    greatest = Math.max(greatest, part.of(point));
                }
            }
        }
        double air = Math.max((greatest - least) * AIR, LEAST_HEIGHT_USD / 2);
        return new Scale(least - air, greatest + air, bottom, top);
    }

    private void sigmaBands() {
        if (chart.oneSigmaPoints().isEmpty()) {
            return;
        }
        double sigma = chart.oneSigmaPoints().getAsDouble();
        band(2 * sigma, ChartColor.TWO_SIGMA);
        band(sigma, ChartColor.ONE_SIGMA);
        sigmaLabel("1σ", sigma);
        sigmaLabel("2σ", 2 * sigma);
    }

    private void sigmaLabel(String text, double points) {
        double middle = bottom - line / 2 - 1;
        text(text, x.pixel(chart.spot() - points) + PAD, middle, TextAlignment.LEFT, ChartColor.LABEL);
        text(text, x.pixel(chart.spot() + points) - PAD, middle, TextAlignment.RIGHT, ChartColor.LABEL);
    }

    private void band(double points, ChartColor color) {
        double from = Math.round(x.pixel(chart.spot() - points));
        double to = Math.round(x.pixel(chart.spot() + points));
        g.setFill(palette.of(color));
        g.fillRect(from, top, to - from, bottom - top);
    }

    private void grid() {
        g.setLineWidth(1);
        int columns = (int) ((x.to() - x.from()) / TICK_SPACE_X);
        for (double level : Ticks.between(span.low(), span.high(), columns)) {
            double at = x.crisp(level);
            stroke(ChartColor.GRID, at, top, at, bottom);
            text(Formats.level(level), at, bottom + line * 0.6 + 2, TextAlignment.CENTER, ChartColor.LABEL);
            double movePct = (level / chart.spot() - 1) * 100;
            text(
                    Formats.withUnit(sign(movePct) + Formats.percent(movePct), "%"),
                    at,
                    bottom + line * 1.6,
                    TextAlignment.CENTER,
                    ChartColor.LABEL);
        }
        int rows = (int) ((bottom - top) / TICK_SPACE_Y);
        for (double usd : Ticks.between(y.low(), y.high(), rows)) {
            double at = y.crisp(usd);
            stroke(ChartColor.GRID, LEFT, at, x.to(), at);
            text(Formats.shortUsd(usd), LEFT - PAD - 2, at, TextAlignment.RIGHT, ChartColor.LABEL);
        }
        stroke(ChartColor.FRAME, LEFT, bottom + 0.5, x.to(), bottom + 0.5);
    }

    private static String sign(double value) {
        return value >= 0.05 ? "+" : "";
    }

    private void shortStrikes() {
        g.setLineDashes(2, 3);
        for (double strike : strikes()) {
            double at = x.crisp(strike);
            stroke(ChartColor.SHORT_STRIKE, at, top, at, bottom);
        }
        g.setLineDashes();
    }

    private List<Double> strikes() {
        var strikes = new ArrayList<>(chart.shortPutStrikes());
        strikes.addAll(chart.shortCallStrikes());
        return strikes;
    }

    private void strikeLabels() {
        var rows = new LabelRows(LEFT, x.to(), PAD);
        String spot = Formats.points(chart.spot());
        if (isInView(chart.spot())) {
            label(rows, "SPX " + spot, chart.spot(), ChartColor.SPOT_LINE);
        }
        for (double strike : chart.shortPutStrikes()) {
            strikeLabel(rows, strike, " P");
        }
        for (double strike : chart.shortCallStrikes()) {
            strikeLabel(rows, strike, " C");
        }
    }

    private void strikeLabel(LabelRows rows, double strike, String type) {
        if (isInView(strike)) {
            label(rows, Formats.strike(strike) + type, strike, ChartColor.SHORT_STRIKE);
        }
    }

    private void label(LabelRows rows, String text, double level, ChartColor color) {
        double width = ruler.applyAsDouble(text) + 2 * PAD;
        LabelRows.Place place = rows.place(x.pixel(level), width);
        double middle = top + PAD + (place.row() + 0.5) * line;
        plate(place.from(), middle, width);
        text(text, place.from() + width / 2, middle, TextAlignment.CENTER, color);
    }

    private void plate(double from, double middle, double width) {
        g.setFill(palette.of(ChartColor.LABEL_GROUND));
        g.fillRect(from, middle - line / 2 + 1, width, line - 2);
    }

    private boolean isInView(double level) {
        return level >= span.low() && level <= span.high();
    }

    private void spotAndZero() {
        double zero = y.crisp(0);
        stroke(ChartColor.ZERO_LINE, LEFT, zero, x.to(), zero);
        double spot = x.crisp(chart.spot());
        stroke(ChartColor.SPOT_LINE, spot, top, spot, bottom);
    }

    private void curves() {
        g.setLineWidth(CURVE);
        // The present is painted last, on top of the expiries.
        for (int i = chart.curves().size() - 1; i >= 0; i--) {
            g.setStroke(colorOf(i));
            for (Part part : parts) {
                dashes(part);
                trace(chart.curves().get(i), part);
            }
        }
        g.setLineDashes();
        g.setLineWidth(1);
    }

    /** Where the scenario puts SPX, and the P&L there on the first curve. */
    private void scenarioMark(double level) {
        double at = x.crisp(level);
        g.setLineDashes(6, 3);
        stroke(ChartColor.SCENARIO, at, top, at, bottom);
        g.setLineDashes();
        double value = y.pixel(PayoffViewModel.valueAt(chart.curves().get(0), Part.TOTAL, level));
        g.setStroke(palette.of(ChartColor.SCENARIO));
        g.setLineWidth(CURVE);
        g.strokeOval(x.pixel(level) - 2 * MARKER, value - 2 * MARKER, 4 * MARKER, 4 * MARKER);
        g.setLineWidth(1);
    }

    private void dashes(Part part) {
        switch (part) {
            case TOTAL -> g.setLineDashes();
            case CONDORS -> g.setLineDashes(7, 4);
            case HEDGE -> g.setLineDashes(2, 4);
        }
    }

    private Color colorOf(int curve) {
        if (curve == 0) {
            return palette.of(ChartColor.NOW_CURVE);
        }
        int expiries = chart.curves().size() - 1;
        double share = expiries <= 1 ? 0 : (curve - 1.0) / (expiries - 1);
        return palette.of(ChartColor.NEAR_CURVE).interpolate(palette.of(ChartColor.FAR_CURVE), share);
    }

    private void trace(PayoffCurve curve, Part part) {
        g.beginPath();
        boolean isFirst = true;
        for (PayoffCurve.Point point : curve.points()) {
            double px = x.pixel(point.spx());
            double py = y.pixel(part.of(point));
            if (isFirst) {
                g.moveTo(px, py);
            } else {
                g.lineTo(px, py);
            }
            isFirst = false;
        }
        g.stroke();
    }

    private void breakEvens() {
        if (!parts.contains(Part.TOTAL)) {
            return;
        }
        var rows = new LabelRows(LEFT, x.to(), PAD);
        var said = new HashSet<String>();
        double zero = y.pixel(0);
        // Labels go to the side of the zero line with more room.
        double direction = bottom - zero > zero - top ? 1 : -1;
        for (int i = 0; i < chart.curves().size(); i++) {
            for (double level : chart.curves().get(i).breakEvens()) {
                if (!isInView(level)) {
                    continue;
                }
                g.setFill(colorOf(i));
                g.fillOval(x.pixel(level) - MARKER, zero - MARKER, 2 * MARKER, 2 * MARKER);
                String text = Formats.level(level);
                if (!said.add(text)) {
                    continue;
                }
                double width = ruler.applyAsDouble(text) + 2 * PAD;
                LabelRows.Place place = rows.place(x.pixel(level), width);
                double middle = zero + direction * ((place.row() + 0.5) * line + MARKER + 2);
                if (middle - line < top || middle + line > bottom) {
                    continue;
                }
                plate(place.from(), middle, width);
                g.setFill(colorOf(i));
                g.setTextAlign(TextAlignment.CENTER);
                g.fillText(text, place.from() + width / 2, middle);
            }
        }
    }

    /** Curve names with the value at the level that is read, on up to two lines above the plot. */
    private void legend(double level, boolean isReading) {
        String head = "SPX " + Formats.level(level)
                + (isReading ? "  " + Formats.signedPercent((level / chart.spot() - 1) * 100) : "");
        double from = LEFT;
        double middle = line * 0.5 + 2;
        text(head, from, middle, TextAlignment.LEFT, ChartColor.LABEL_STRONG);
        from += Math.max(ruler.applyAsDouble(head), ruler.applyAsDouble("SPX 0,000  -00.00 %")) + 3 * PAD;
        Part part = parts.contains(Part.TOTAL) || parts.isEmpty() ? Part.TOTAL : parts.get(parts.size() - 1);
        for (int i = 0; i < chart.curves().size(); i++) {
            PayoffCurve curve = chart.curves().get(i);
            String name = name(curve.label());
            String value = Formats.signedUsd(PayoffViewModel.valueAt(curve, part, level));
            double width = 12 + PAD + ruler.applyAsDouble(name) + PAD + ruler.applyAsDouble("-000,000") + 3 * PAD;
            if (from + width > x.to() && from > LEFT) {
                from = LEFT;
                middle += line;
            }
            g.setStroke(colorOf(i));
            g.setLineWidth(CURVE);
            g.strokeLine(from, middle, from + 12, middle);
            g.setLineWidth(1);
            text(name, from + 12 + PAD, middle, TextAlignment.LEFT, ChartColor.LABEL);
            text(
                    value,
                    from + 12 + 2 * PAD + ruler.applyAsDouble(name),
                    middle,
                    TextAlignment.LEFT,
                    ChartColor.LABEL_STRONG);
            from += width;
        }
    }

    private static String name(String label) {
        try {
            return Formats.shortDate(LocalDate.parse(label));
        } catch (DateTimeParseException e) {
            return label;
        }
    }

    private void crosshair(double pointerX, double pointerY) {
        double px = Math.floor(pointerX) + 0.5;
        double py = Math.floor(pointerY) + 0.5;
        g.setLineDashes(1, 2);
        stroke(ChartColor.CROSSHAIR, px, top, px, bottom);
        stroke(ChartColor.CROSSHAIR, LEFT, py, x.to(), py);
        g.setLineDashes();
        for (int i = 0; i < chart.curves().size(); i++) {
            for (Part part : parts) {
                double value = PayoffViewModel.valueAt(chart.curves().get(i), part, x.value(pointerX));
                g.setFill(colorOf(i));
                g.fillOval(px - MARKER, y.pixel(value) - MARKER, 2 * MARKER, 2 * MARKER);
            }
        }
        String usd = Formats.shortUsd(y.value(pointerY));
        double width = ruler.applyAsDouble(usd) + 2 * PAD;
        g.setFill(palette.of(ChartColor.LABEL_GROUND));
        g.fillRect(LEFT - width - 2, py - line / 2, width, line);
        text(usd, LEFT - PAD - 2, py, TextAlignment.RIGHT, ChartColor.LABEL_STRONG);
    }

    private void stroke(ChartColor color, double x1, double y1, double x2, double y2) {
        g.setStroke(palette.of(color));
        g.strokeLine(x1, y1, x2, y2);
    }

    private void text(String text, double at, double middle, TextAlignment alignment, ChartColor color) {
        g.setFill(palette.of(color));
        g.setTextAlign(alignment);
        g.fillText(text, at, middle);
    }
}
