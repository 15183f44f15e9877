package dev.wingspread.ui.payoff;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.LabelRows;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Paints the labels over the curves of the risk graph: spot and short strikes at the top, break-evens at the zero line. */
final class PayoffLabels {

    private static final double MARKER = 3;
    /** Further labels would cover the curves; the slices have every break-even. */
    private static final int MOST_ROWS = 4;

    private final Plot plot;
    private final GraphicsContext g;

    PayoffLabels(Plot plot) {
        this.plot = plot;
        this.g = plot.g();
    }

    void paint() {
        sigmas();
        strikes();
        if (plot.parts().contains(Part.TOTAL)) {
            breakEvens();
        }
    }

    /** At the foot of the bands' edges. */
    private void sigmas() {
        plot.chart().oneSigmaPoints().ifPresent(sigma -> {
            var rows = new LabelRows(Plot.LEFT, plot.right(), Plot.PAD);
            for (int count = 1; count <= 2; count++) {
                sigma(rows, count + "σ", plot.chart().spot() - count * sigma);
                sigma(rows, count + "σ", plot.chart().spot() + count * sigma);
            }
        });
    }

    private void sigma(LabelRows rows, String text, double level) {
        if (!plot.span().contains(level)) {
            return;
        }
        double width = plot.ruler().applyAsDouble(text) + 2 * Plot.PAD;
        LabelRows.Place place = rows.place(plot.x().pixel(level), width);
        double middle = plot.bottom() - Plot.PAD - plot.line() / 2;
        if (place.row() == 0) {
            plot.plate(place.from(), middle, width);
            plot.text(text, place.from() + width / 2, middle, TextAlignment.CENTER, ChartColor.LABEL);
        }
    }

    private void strikes() {
        var rows = new LabelRows(Plot.LEFT, plot.right(), Plot.PAD);
        double spot = plot.chart().spot();
        label(rows, "SPX " + Formats.points(spot), spot, ChartColor.SPOT_LINE);
        for (double strike : plot.chart().shortPutStrikes()) {
            label(rows, Formats.strike(strike) + " P", strike, ChartColor.SHORT_STRIKE);
        }
        for (double strike : plot.chart().shortCallStrikes()) {
            label(rows, Formats.strike(strike) + " C", strike, ChartColor.SHORT_STRIKE);
        }
    }

    private void label(LabelRows rows, String text, double level, ChartColor color) {
        if (!plot.span().contains(level)) {
            return;
        }
        double width = plot.ruler().applyAsDouble(text) + 2 * Plot.PAD;
        LabelRows.Place place = rows.place(plot.x().pixel(level), width);
        double middle = plot.top() + Plot.PAD + (place.row() + 0.5) * plot.line();
        if (place.row() >= MOST_ROWS || middle + plot.line() / 2 > plot.bottom()) {
            return;
        }
        plot.plate(place.from(), middle, width);
        plot.text(text, place.from() + width / 2, middle, TextAlignment.CENTER, color);
    }

    private void breakEvens() {
        var rows = new LabelRows(Plot.LEFT, plot.right(), Plot.PAD);
        var said = new HashSet<String>();
        for (int i = 0; i < plot.chart().curves().size(); i++) {
            PayoffCurve curve = plot.chart().curves().get(i);
            for (double level : curve.breakEvens()) {
                if (plot.isShown(i) && plot.span().contains(level)) {
                    breakEven(i, level, rows, said);
                }
            }
        }
    }

    private void breakEven(int curve, double level, LabelRows rows, Set<String> said) {
        double zero = plot.y().pixel(0);
        g.setFill(plot.colorOf(curve));
        g.fillOval(plot.x().pixel(level) - MARKER, zero - MARKER, 2 * MARKER, 2 * MARKER);
        String text = Formats.level(level);
        if (!said.add(text)) {
            return;
        }
        double width = plot.ruler().applyAsDouble(text) + 2 * Plot.PAD;
        LabelRows.Place place = rows.place(plot.x().pixel(level), width);
        // Labels go to the side of the zero line with more room.
        double direction = plot.bottom() - zero > zero - plot.top() ? 1 : -1;
        double middle = zero + direction * ((place.row() + 0.5) * plot.line() + MARKER + 2);
        if (place.row() >= MOST_ROWS || middle - plot.line() < plot.top() || middle + plot.line() > plot.bottom()) {
            return;
        }
        plot.plate(place.from(), middle, width);
        plot.text(text, place.from() + width / 2, middle, TextAlignment.CENTER, plot.inkOf(curve));
    }
}
