package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.app.UseCases;
import dev.wingspread.risk.RiskReport;
import picocli.CommandLine.Command;

/** Prints the whole risk report of a book. */
@Command(
        name = "risk",
        description = {
            "Values a book and reports its risk: Greeks, net vega, offsets, margins, layers, hedge months and legs.",
            "",
            "csv gives the rows of a snapshot. Legs that cannot be priced are listed, and the exit code is 4."
        },
        sortOptions = false)
final class RiskCommand extends BookCommand {

    private final ReportTexts texts;

    RiskCommand(Streams streams, UseCases useCases, ReportTexts texts) {
        super(streams, useCases);
        this.texts = texts;
    }

    @Override
    ExitCode run() {
        OutputFormat format = shared().format(OutputFormat.TABLE);
        boolean isReadAtOnce = format == OutputFormat.TABLE && shared().out().isEmpty();
        OpenBook book = isReadAtOnce ? openBookForReport() : openBook();
        RiskReport report = useCases().valuation().risk(book);
        String text = switch (format) {
            case TABLE -> new RiskText(book, report).print();
            case JSON -> texts.riskJson(book, report);
            case CSV -> texts.snapshotCsv(book, report);
        };
        return printResults(text, tellUnpriced(report.quality().unpriced()));
    }
}
