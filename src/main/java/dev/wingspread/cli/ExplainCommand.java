package dev.wingspread.cli;

import dev.wingspread.app.Explaining;
import dev.wingspread.app.OpenBook;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.app.UseCases;
import dev.wingspread.scenario.explain.PnlExplanation;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells where the P&amp;L since an earlier market came from. */
@Command(
        name = "explain",
        description = {
            "Where the P&L since an earlier market came from: time, SPX, volatility, VIX futures, rates, trades.",
            "",
            "Example: wingspread explain BOOK --market today.market.json --from-market yesterday.market.json"
        },
        sortOptions = false)
final class ExplainCommand extends BookCommand {

    private final ReportTexts texts;

    @Option(
            names = "--from-market",
            paramLabel = "FILE",
            required = true,
            description = "The earlier market, in which the P&L starts.")
    private Path fromMarket = Path.of("-");

    @Option(
            names = "--from-book",
            paramLabel = "FILE",
            description = "The book as it was in the earlier market (default: the same positions).")
    private @Nullable Path fromBook;

    ExplainCommand(Streams streams, UseCases useCases, ReportTexts texts) {
        super(streams, useCases);
        this.texts = texts;
    }

    @Override
    ExitCode run() {
        OpenBook after = openBook();
        OpenBook before = fromBook == null
                ? accepted(useCases().workspace().openMarket(after, fromMarket))
                : accepted(useCases().workspace().open(fromBook, Optional.of(fromMarket), shared().overrides()));
        PnlExplanation explained = accepted(Explaining.between(before, after));
        String text = switch (shared().format(OutputFormat.TABLE)) {
            case TABLE -> ExplainText.print(after, explained);
            case JSON -> texts.explainJson(explained);
            case CSV -> texts.explainCsv(explained);
        };
        return printResults(text, tellUnpriced(explained.unpriced()));
    }
}
