package dev.wingspread.ui.prompts;

import dev.wingspread.base.Formats;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.monitor.cure.Alternative;
import dev.wingspread.monitor.cure.Comparison;
import dev.wingspread.strategy.OrderText;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to answer a prompt, ready to show beside the others.
 *
 * @param name what it is
 * @param figures figures in the order of {@link #TITLES}
 * @param orders its trades
 * @param remarks what to know about them
 * @param hasTrades whether there is anything to preview
 */
public record ComparisonColumn(
        String name, List<String> figures, String orders, List<String> remarks, boolean hasTrades) {

    /** What the figures are. */
    public static final List<String> TITLES = titles();

    public ComparisonColumn {
        figures = List.copyOf(figures);
        remarks = List.copyOf(remarks);
    }

    private static List<String> titles() {
        var titles = new ArrayList<String>(List.of(
                "Cost of trades ($)",
                "Net vega ($/VIX pt)",
                "nv10",
                "Hedge ratio",
                "Offset at VIX +6",
                "Theta ($/day)",
                "Theta (% of margin)",
                "Margin ($)",
                "Break-even inside 1σ"));
        Comparison.SPIKES.forEach(points -> titles.add("P&L at VIX " + Formats.signedStep(points) + " ($)"));
        titles.add("Days gained");
        return List.copyOf(titles);
    }

    static ComparisonColumn of(Alternative alternative) {
        var totals = alternative.totals();
        List<String> inside = alternative.breakEvensInside();
        var figures = new ArrayList<String>(List.of(
                Formats.usd(alternative.costUsd()),
                Formats.signedUsd(totals.book().netVega().totalUsd()),
                Formats.signedRatio(totals.nv10()),
                Formats.ratio(totals.hedgeRatio()),
                Formats.ratio(totals.offsetAt(KeyFigures.RULE_SPIKE)),
                Formats.signedUsd(totals.book().thetaUsdPerDay()),
                Formats.rate(totals.thetaPctOfMargin()),
                Formats.usd(totals.marginRegTUsd()),
                inside.isEmpty() ? "none" : String.join(" ", inside)));
        Comparison.SPIKES.forEach(points -> figures.add(Formats.signedUsd(alternative.pnlUsd(points))));
        figures.add(Formats.count(alternative.cure().daysGained()));
        boolean hasTrades = !alternative.cure().trades().isEmpty();
        return new ComparisonColumn(
                name(alternative),
                figures,
                hasTrades ? OrderText.of(alternative.cure().trades()) : "no trade",
                alternative.cure().remarks(),
                hasTrades);
    }

    static String name(Alternative alternative) {
        return alternative.kind() == Alternative.Kind.PROMPTED
                ? alternative.cure().action().name()
                : alternative.kind().name();
    }
}
