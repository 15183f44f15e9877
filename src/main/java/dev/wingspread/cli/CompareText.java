package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.monitor.cure.Alternative;
import dev.wingspread.monitor.cure.Comparison;
import dev.wingspread.strategy.OrderText;
import java.util.Locale;
import java.util.function.Function;

/** The ways to answer a finding, for people: figures side by side, then the orders of each. */
final class CompareText {

    private final OpenBook book;
    private final Comparison comparison;

    CompareText(OpenBook book, Comparison comparison) {
        this.book = book;
        this.comparison = comparison;
    }

    String print() {
        var text = new StringBuilder();
        text.append(book.displayName()).append('\n');
        text.append("as of ").append(Formats.time(book.market().asOf())).append(", ");
        text.append(book.marketName()).append("\n\n");
        text.append(Paragraph.wrapped(
                "",
                comparison.finding().rule() + ", "
                        + comparison.finding().target().text() + ": "
                        + String.join("; ", comparison.finding().why())));
        text.append("Best first by: ").append(comparison.objective().text()).append("\n\n");
        text.append(figures().print()).append('\n');
        for (Alternative alternative : comparison.alternatives()) {
            text.append(Paragraph.wrapped(name(alternative) + "  ", orders(alternative)));
            if (!alternative.breakEvensInside().isEmpty()) {
                text.append(Paragraph.wrapped(
                        "  - ", "break-even inside 1σ: " + String.join(", ", alternative.breakEvensInside())));
            }
            for (String remark : alternative.cure().remarks()) {
                text.append(Paragraph.wrapped("  - ", remark));
            }
        }
        text.append("\nP&L is against now, SPX moving with VIX, what the trades cost beyond their value included.\n");
        return text.toString();
    }

    private TextTable figures() {
        var table = new TextTable().words("");
        comparison.alternatives().forEach(alternative -> table.numbers(name(alternative)));
        row(table, "Cost of trades $", alternative -> Formats.usd(alternative.costUsd()));
        row(
                table,
                "Net vega $/VIX pt",
                alternative -> Formats.usd(alternative.totals().book().netVega().totalUsd()));
        row(
                table,
                "nv10",
                alternative -> Formats.signedRatio(alternative.totals().nv10()));
        row(
                table,
                "Hedge ratio",
                alternative -> Formats.ratio(alternative.totals().hedgeRatio()));
        row(
                table,
                "Offset at VIX +6",
                alternative -> Formats.ratio(alternative.totals().offsetAt(6)));
        row(
                table,
                "Theta $/day",
                alternative -> Formats.usd(alternative.totals().book().thetaUsdPerDay()));
        row(
                table,
                "Theta % of margin/day",
                alternative -> Formats.rate(alternative.totals().thetaPctOfMargin()));
        row(
                table,
                "Margin Reg T $",
                alternative -> Formats.usd(alternative.totals().marginRegTUsd()));
        row(
                table,
                "Condors with a break-even inside 1σ",
                alternative -> Formats.count(alternative.breakEvensInside().size()));
        for (int vixPoints : Comparison.SPIKES) {
            row(
                    table,
                    "P&L at VIX +" + vixPoints + " $",
                    alternative -> Formats.signedUsd(alternative.pnlUsd(vixPoints)));
        }
        row(
                table,
                "Days gained",
                alternative -> Formats.count(alternative.cure().daysGained()));
        return table;
    }

    private void row(TextTable table, String title, Function<Alternative, String> cell) {
        String[] cells = new String[comparison.alternatives().size() + 1];
        cells[0] = title;
        for (int i = 1; i < cells.length; i++) {
            cells[i] = cell.apply(comparison.alternatives().get(i - 1));
        }
        table.row(cells);
    }

    private static String name(Alternative alternative) {
        return alternative.kind() == Alternative.Kind.PROMPTED
                ? alternative.cure().action().name()
                : alternative.kind().name().toUpperCase(Locale.ROOT);
    }

    private static String orders(Alternative alternative) {
        return alternative.cure().trades().isEmpty()
                ? "no trade"
                : OrderText.of(alternative.cure().trades());
    }
}
