package dev.wingspread.ui.history;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.explain.ExplainStep;
import dev.wingspread.scenario.explain.PnlExplanation;
import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.ChartPane;
import dev.wingspread.ui.support.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** A change of P&amp;L as a waterfall: a bar a step from where the one before ended, the sum last. */
final class WaterfallPane extends ChartPane {

    private static final double PAD = 12;
    private static final double GAP = 8;
    private static final double BAR_SHARE = 0.6;

    private List<Bar> bars = List.of();

    /** A bar from one amount to another, dollars. */
    private record Bar(String title, double from, double to) {

        double usd() {
            return to - from;
        }

        String words() {
            return title + " " + Formats.signedDollars(usd());
        }
    }

    WaterfallPane() {
        setId("history-waterfall");
        getStyleClass().add("waterfall");
    }

    void show(PnlExplanation explained) {
        var fresh = new ArrayList<Bar>();
        double reached = 0;
        for (ExplainStep step : ExplainStep.values()) {
            double next = reached + explained.book().usd(step);
            fresh.add(new Bar(step.title(), reached, next));
            reached = next;
        }
        fresh.add(new Bar("Trades", reached, reached + explained.trading().usd()));
        fresh.add(new Bar("Change", 0, explained.totalUsd()));
        bars = List.copyOf(fresh);
        setAccessibleText(
                "Where the change came from: " + bars.stream().map(Bar::words).collect(Collectors.joining(", ")));
        requestPaint();
    }

    @Override
    protected double computePrefHeight(double width) {
        return (bars.size() + 1) * lineHeight() * 1.4;
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        if (bars.isEmpty()) {
            return;
        }
        double titles =
                bars.stream().mapToDouble(bar -> widthOf(bar.title())).max().orElse(0);
        double figures = bars.stream()
                .mapToDouble(bar -> widthOf(Formats.signedUsd(bar.usd())))
                .max()
                .orElse(0);
        double left = PAD + titles + GAP;
        double right = width - PAD - figures - GAP;
        double row = height / bars.size();
        Scale x = scale(left, Math.max(left + 1, right));
        g.setStroke(color(ChartColor.ZERO_LINE));
        g.setLineWidth(1);
        g.strokeLine(x.crisp(0), 0, x.crisp(0), height);
        for (int i = 0; i < bars.size(); i++) {
            paint(g, bars.get(i), x, i * row, row, width);
        }
    }

    private Scale scale(double left, double right) {
        double least = 0;
        double greatest = 0;
        for (Bar bar : bars) {
            least = Math.min(least, Math.min(bar.from(), bar.to()));
            greatest = Math.max(greatest, Math.max(bar.from(), bar.to()));
        }
        return new Scale(least, greatest > least ? greatest : least + 1, left, right);
    }

    private void paint(GraphicsContext g, Bar bar, Scale x, double top, double row, double width) {
        double middle = top + row / 2;
        boolean isSum = bar.equals(bars.get(bars.size() - 1));
        g.setFill(color(isSum ? ChartColor.LABEL_STRONG : ChartColor.LABEL));
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(bar.title(), PAD, middle);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(Formats.signedUsd(bar.usd()), width - PAD, middle);
        double from = Math.min(x.pixel(bar.from()), x.pixel(bar.to()));
        double to = Math.max(x.pixel(bar.from()), x.pixel(bar.to()));
        g.setFill(color(bar.usd() < 0 ? ChartColor.LOSS : ChartColor.GAIN));
        g.fillRect(from, middle - row * BAR_SHARE / 2, Math.max(1, to - from), row * BAR_SHARE);
        if (!isSum) {
            g.setStroke(color(ChartColor.GRID));
            g.strokeLine(x.crisp(bar.to()), middle + row * BAR_SHARE / 2, x.crisp(bar.to()), top + row * 1.5);
        }
    }
}
