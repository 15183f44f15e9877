package dev.wingspread.ui.payoff;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.Hairlines;
import dev.wingspread.ui.support.Ticks;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Paints ground, axes and curves of the risk graph once. */
final class PayoffPainter {

    static final double CURVE = 2;
    private static final double TICK_SPACE_X = 68;
    /** Larger text needs more room between the labels of the axis. */
    private static final double TICK_TEXTS = 1.5;

    private static final String WIDEST_MOVE = "+00.0 %";
    private static final double TICK_SPACE_Y = 36;

    private final Plot plot;
    private final GraphicsContext g;
    private final Hairlines hairlines;

    PayoffPainter(Plot plot, Hairlines hairlines) {
        this.plot = plot;
        this.hairlines = hairlines;
        this.g = plot.g();
    }

    void paint() {
        g.setFill(plot.color(ChartColor.PLOT));
        g.fillRect(Plot.LEFT, plot.top(), plot.right() - Plot.LEFT, plot.bottom() - plot.top());
        plot.clipped(this::sigmaBands);
        grid();
        plot.clipped(() -> {
            shortStrikes();
            spotAndZero();
            curves();
        });
    }

    private void sigmaBands() {
        plot.chart().oneSigmaPoints().ifPresent(sigma -> {
            band(2 * sigma, ChartColor.TWO_SIGMA);
            band(sigma, ChartColor.ONE_SIGMA);
        });
    }

    private void band(double points, ChartColor color) {
        double from = Math.round(plot.x().pixel(plot.chart().spot() - points));
        double to = Math.round(plot.x().pixel(plot.chart().spot() + points));
        g.setFill(plot.color(color));
        g.fillRect(from, plot.top(), to - from, plot.bottom() - plot.top());
    }

    private void grid() {
        g.setLineWidth(1);
        double top = plot.top();
        double bottom = plot.bottom();
        double right = plot.right();
        double spacing = Math.max(TICK_SPACE_X, TICK_TEXTS * plot.ruler().applyAsDouble(WIDEST_MOVE));
        int columns = (int) ((right - Plot.LEFT) / spacing);
        for (double level : Ticks.between(plot.span().low(), plot.span().high(), columns)) {
            double at = plot.x().crisp(level);
            Hairlines.up(g, plot.color(ChartColor.GRID), at, top, bottom);
            axisLabel(Formats.level(level), at, bottom + plot.line() * 0.6 + 2);
            double movePct = (level / plot.chart().spot() - 1) * 100;
            String move = Formats.withUnit((movePct >= 0.05 ? "+" : "") + Formats.percent(movePct), "%");
            axisLabel(move, at, bottom + plot.line() * 1.6);
        }
        int rows = (int) ((bottom - top) / TICK_SPACE_Y);
        for (double usd : Ticks.between(plot.y().low(), plot.y().high(), rows)) {
            double at = plot.y().crisp(usd);
            Hairlines.across(g, plot.color(ChartColor.GRID), Plot.LEFT, right, at);
            plot.text(Formats.shortUsd(usd), Plot.LEFT - Plot.PAD - 2, at, TextAlignment.RIGHT, ChartColor.LABEL);
        }
        Hairlines.across(g, plot.color(ChartColor.FRAME), Plot.LEFT, right, bottom);
    }

    /** Below the axis, and never past the edge of the canvas. */
    private void axisLabel(String text, double at, double middle) {
        double half = plot.ruler().applyAsDouble(text) / 2;
        double inside = Math.min(at, plot.right() + Plot.RIGHT - Plot.PAD - half);
        plot.text(text, inside, middle, TextAlignment.CENTER, ChartColor.LABEL);
    }

    private void shortStrikes() {
        plot.chart().shortPutStrikes().forEach(this::strikeLine);
        plot.chart().shortCallStrikes().forEach(this::strikeLine);
    }

    private void strikeLine(double strike) {
        if (plot.span().contains(strike)) {
            double at = plot.x().pixel(strike);
            hairlines.dashedUp(g, plot.color(ChartColor.SHORT_STRIKE), at, plot.top(), plot.bottom());
        }
    }

    private void spotAndZero() {
        Hairlines.across(
                g,
                plot.color(ChartColor.ZERO_LINE),
                Plot.LEFT,
                plot.right(),
                plot.y().pixel(0));
        double spot = plot.x().pixel(plot.chart().spot());
        Hairlines.up(g, plot.color(ChartColor.SPOT_LINE), spot, plot.top(), plot.bottom());
    }

    private void curves() {
        g.setLineWidth(CURVE);
        // The present is painted last, on top of the expiries.
        for (int i = plot.chart().curves().size() - 1; i >= 0; i--) {
            if (!plot.isShown(i)) {
                continue;
            }
            g.setStroke(plot.colorOf(i));
            for (Part part : plot.parts()) {
                dashes(part);
                trace(plot.chart().curves().get(i).points(), part);
            }
        }
        g.setLineDashes();
        g.setLineWidth(1);
    }

    private void dashes(Part part) {
        switch (part) {
            case TOTAL -> g.setLineDashes();
            case CONDORS -> g.setLineDashes(7, 4);
            case HEDGE -> g.setLineDashes(2, 4);
        }
    }

    private void trace(List<PayoffCurve.Point> points, Part part) {
        g.beginPath();
        boolean isFirst = true;
        for (PayoffCurve.Point point : points) {
            double px = plot.x().pixel(point.spx());
            double py = plot.y().pixel(part.of(point));
            if (isFirst) {
                g.moveTo(px, py);
            } else {
                g.lineTo(px, py);
            }
            isFirst = false;
        }
        g.stroke();
    }
}
