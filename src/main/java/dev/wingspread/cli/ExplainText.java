package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.scenario.explain.ExplainStep;
import dev.wingspread.scenario.explain.ExplainedGroup;
import dev.wingspread.scenario.explain.PnlExplanation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Where a change of P&amp;L came from, for people. */
final class ExplainText {

    /** So many columns of dollars fit a line beside the steps. */
    private static final int GROUPS_ABREAST = 6;

    private ExplainText() {}

    static String print(OpenBook book, PnlExplanation explained) {
        var text = new StringBuilder();
        text.append(book.displayName()).append('\n');
        text.append("from ").append(Formats.time(explained.from()));
        text.append(" to ").append(Formats.time(explained.to())).append("\n\nChange of value in $, step by step\n");
        List<ExplainedGroup> all = new ArrayList<>();
        all.add(explained.book());
        all.addAll(explained.groups());
        for (int first = 0; first < all.size(); first += GROUPS_ABREAST) {
            text.append(first == 0 ? "" : "\n");
            text.append(table(explained, all.subList(first, Math.min(all.size(), first + GROUPS_ABREAST)))
                    .print());
        }
        text.append("\nTrades ").append(Formats.signedUsd(explained.trading().usd()));
        text.append("   fees paid ").append(Formats.usd(explained.trading().feesUsd()));
        text.append("   positions and trades ").append(Formats.signedUsd(explained.known(explained.totalUsd())));
        text.append('\n');
        if (explained.isUnknown()) {
            text.append("note: no leg has a price in both markets, so nothing is known of the change\n");
        }
        explained
                .trading()
                .remarks()
                .forEach(remark -> text.append("note: ").append(remark).append('\n'));
        if (explained.book().areGreeksFarOff()) {
            text.append("note: the Greeks of the start miss the change by more than 15 %: trust the steps\n");
        }
        return text.toString();
    }

    /** No group of legs is without any that is explained; the book may be. */
    private static TextTable table(PnlExplanation explained, List<ExplainedGroup> groups) {
        var table = new TextTable().words("Step");
        groups.forEach(group -> table.numbers(group.name()));
        for (ExplainStep step : ExplainStep.values()) {
            row(
                    table,
                    step.title(),
                    groups.stream()
                            .map(group -> Formats.signedUsd(explained.known(group.usd(step))))
                            .toList());
        }
        row(
                table,
                "Change",
                groups.stream()
                        .map(group -> Formats.signedUsd(explained.known(group.totalUsd())))
                        .toList());
        row(
                table,
                "As the Greeks have it",
                groups.stream()
                        .map(group ->
                                Formats.signedUsd(explained.isUnknown() ? OptionalDouble.empty() : group.greeksUsd()))
                        .toList());
        return table;
    }

    private static void row(TextTable table, String title, List<String> figures) {
        var cells = new ArrayList<String>();
        cells.add(title);
        cells.addAll(figures);
        table.row(cells.toArray(String[]::new));
    }
}
