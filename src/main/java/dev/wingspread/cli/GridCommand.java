package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.scenario.PnlGrid;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Values a book in every combination of SPX move, VIX change and days. */
@Command(
        name = "grid",
        description = {
            "P&L against today over SPX moves, VIX changes and days, every combination, every leg priced again.",
            "",
            "Example: wingspread grid BOOK --spx -10%%:10%%:0.5%% --dvix -5:40:1 --days 0,5,10 --out grid.csv"
        },
        sortOptions = false)
final class GridCommand extends BookCommand {

    private final ReportTexts texts;

    @Option(
            names = "--spx",
            paramLabel = "RANGE",
            description = "SPX moves in per cent, from:to:step or one (default -10%%:10%%:0.5%%).")
    private String spx = "-10%:10%:0.5%";

    @Option(
            names = "--dvix",
            paramLabel = "RANGE",
            description = "Changes of spot VIX in points, from:to:step or one (default -5:40:1).")
    private String vixPoints = "-5:40:1";

    @Option(names = "--days", paramLabel = "LIST", description = "Calendar days forward (default 0,5,10).")
    private String days = "0,5,10";

    @Mixin
    private ResponseOptions response = new ResponseOptions();

    GridCommand(Streams streams, UseCases useCases, ReportTexts texts) {
        super(streams, useCases);
        this.texts = texts;
    }

    @Override
    ExitCode run() {
        OpenBook book = openBook();
        PnlGrid grid = grid(book);
        String text = switch (shared().format(OutputFormat.CSV)) {
            case TABLE -> table(grid);
            case JSON -> texts.gridJson(book, grid);
            case CSV -> texts.gridCsv(grid);
        };
        return printResults(text, tellUnpriced(grid.sides().unpriced()));
    }

    private PnlGrid grid(OpenBook book) {
        var problems = new ArrayList<String>();
        List<Double> moves = NumberOptions.percentRange("--spx", spx, NumberOptions.SPX_PCT, problems);
        List<Double> points = NumberOptions.range("--dvix", vixPoints, NumberOptions.VIX_POINTS, problems);
        List<Double> dates = NumberOptions.list("--days", days, NumberOptions.DAYS, problems);
        Shock shock = response.shock(book, problems);
        long scenarios = (long) moves.size() * points.size() * dates.size();
        if (scenarios > NumberOptions.MOST_SCENARIOS) {
            problems.add("the grid has " + Formats.count(scenarios) + " scenarios, at most "
                    + Formats.count(NumberOptions.MOST_SCENARIOS)
                    + " are valued at once; take wider steps or fewer days");
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofUsage(problems);
        }
        return useCases().valuation().grid(book, shock, dates, moves, points, () -> false);
    }

    private static String table(PnlGrid grid) {
        var table = new TextTable()
                .numbers("Days")
                .numbers("SPX %")
                .numbers("VIX")
                .numbers("Condors $")
                .numbers("Hedge $")
                .numbers("Total $");
        for (PnlGrid.Row row : grid.rows()) {
            table.row(
                    Formats.strike(row.days()),
                    Formats.signedStep(row.spxMovePct()),
                    Formats.signedStep(row.vixPoints()),
                    Formats.signedUsd(row.condorsUsd()),
                    Formats.signedUsd(row.hedgeUsd()),
                    Formats.signedUsd(row.totalUsd()));
        }
        return table.print();
    }
}
