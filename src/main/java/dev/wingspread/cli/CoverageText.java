package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.scenario.HedgeCoverage;
import dev.wingspread.scenario.HedgeCoverage.Row;
import dev.wingspread.scenario.HedgeCoverage.UnderBeta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the hedge pays by size of a spike, for people: the curves side by side. */
final class CoverageText {

    private CoverageText() {}

    static String of(OpenBook book, HedgeCoverage coverage) {
        var text = new StringBuilder();
        text.append(book.displayName()).append('\n');
        text.append("as of ").append(Formats.time(book.market().asOf())).append(", ");
        text.append(book.marketName());
        double days = coverage.common().days();
        text.append(days == 0 ? "" : ", spikes after " + Formats.days(days) + (days == 1 ? " day" : " days"));
        text.append(
                "\n\nIf VIX jumps (SPX moves with it; dollars against today; coverage: hedge over condors' loss)\n");
        text.append(table(coverage).print());
        text.append("\nNo loss from VIX ").append(noLosses(coverage)).append('\n');
        return text.toString();
    }

    private static TextTable table(HedgeCoverage coverage) {
        var table = new TextTable().numbers("VIX").numbers("Condors");
        coverage.curves().forEach(curve -> table.numbers("Hedge " + curve.beta().name()));
        coverage.curves().forEach(curve -> table.numbers("Coverage"));
        List<Row> spikes = coverage.curves().get(0).rows();
        for (int i = 0; i < spikes.size(); i++) {
            int spike = i;
            var cells = new ArrayList<>(List.of(
                    Formats.signedStep(spikes.get(i).vixPoints()),
                    Formats.signedUsd(spikes.get(i).condorsUsd())));
            coverage.curves()
                    .forEach(curve ->
                            cells.add(Formats.signedUsd(curve.rows().get(spike).hedgeUsd())));
            coverage.curves()
                    .forEach(curve ->
                            cells.add(Formats.ratio(curve.rows().get(spike).coverage())));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private static String noLosses(HedgeCoverage coverage) {
        return coverage.curves().stream().map(curve -> noLoss(coverage, curve)).collect(Collectors.joining(", "));
    }

    private static String noLoss(HedgeCoverage coverage, UnderBeta curve) {
        return (curve.noLossFromVixPoints().isPresent()
                        ? Formats.signedPoints(curve.noLossFromVixPoints().getAsDouble())
                        : coverage.isWhole() ? "none up to +60" : Formats.UNKNOWN)
                + " under " + curve.beta().name();
    }
}
