package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.app.UseCases;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.scenario.WhatIfReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Values a book in one scenario. */
@Command(
        name = "whatif",
        description = {
            "Values a book after a VIX shock against today, every leg priced again.",
            "",
            "Example: wingspread whatif BOOK --dvix 6 --spx coupled --days 5 --beta LOW"
        },
        sortOptions = false)
final class WhatIfCommand extends BookCommand {

    private final ReportTexts texts;

    @Mixin
    private WhatIfOptions options = new WhatIfOptions();

    WhatIfCommand(Streams streams, UseCases useCases, ReportTexts texts) {
        super(streams, useCases);
        this.texts = texts;
    }

    @Override
    ExitCode run() {
        OpenBook book = openBook();
        Shock shock = options.shock(book);
        WhatIfReport report = useCases().valuation().whatIf(book, shock);
        String text = switch (shared().format(OutputFormat.TABLE)) {
            case TABLE -> new WhatIfText(book, report).print();
            case JSON -> texts.whatIfJson(book, report);
            case CSV -> texts.whatIfCsv(report);
        };
        return printResults(text, tellUnpriced(report.unpriced()));
    }
}
