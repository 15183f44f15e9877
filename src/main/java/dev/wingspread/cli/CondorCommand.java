package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.Planning;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.strategy.condor.BookEffect;
import dev.wingspread.strategy.condor.CondorRequest;
import dev.wingspread.strategy.condor.CondorSearch;
import dev.wingspread.strategy.condor.SpxExpiry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds iron condors to sell. */
@Command(
        name = "condor",
        description = {
            "Finds iron condors to sell in an expiry or a layer, best first, by probability of profit or by delta.",
            "",
            "Needs a market, or a book, whose market and settings are used then and which is shown before and",
            "after each candidate. That nothing will do is an answer with its reasons; the exit code is 0."
        },
        sortOptions = false)
final class CondorCommand extends Subcommand {

    private final UseCases useCases;
    private final ReportTexts texts;

    @Mixin
    private CondorOptions options = new CondorOptions();

    @Option(names = "--book", paramLabel = "BOOK", description = "Portfolio file to show each candidate's effect on.")
    private @Nullable Path book;

    CondorCommand(Streams streams, UseCases useCases, ReportTexts texts) {
        super(streams);
        this.useCases = useCases;
        this.texts = texts;
    }

    @Override
    List<Path> inputs() {
        return book == null ? List.of() : List.of(book);
    }

    @Override
    ExitCode run() {
        options.check();
        OpenBook opened = accepted(open());
        Planning planning = useCases.planning();
        CondorRequest request =
                options.applyTo(CondorRequest.of(accepted(expiries(opened, planning)), opened.settings()));
        CondorSearch search = planning.condors(opened, request);
        List<BookEffect> effects = planning.effects(opened, search);
        String text = switch (shared().format(OutputFormat.TABLE)) {
            case TABLE -> new CondorText(opened, search, effects).print();
            case JSON -> texts.condorJson(opened, search, effects);
            case CSV -> texts.condorCsv(search, effects);
        };
        if (search.candidates().isEmpty() && shared().format(OutputFormat.TABLE) == OutputFormat.CSV) {
            say(search.why());
        }
        return printResults(text, ExitCode.DONE);
    }

    private Loaded<OpenBook> open() {
        SettingOverrides overrides = options.over(shared().overrides());
        Optional<Path> market = shared().market();
        if (book != null) {
            return useCases.workspace().open(book, market, overrides);
        }
        if (market.isEmpty()) {
            throw Refusal.ofUsage(List.of("name a market with --market, or a book with --book"));
        }
        return useCases.workspace().openWithoutBook(market.get(), overrides);
    }

    private Loaded<List<SpxExpiry>> expiries(OpenBook opened, Planning planning) {
        return options.layer().isPresent()
                ? planning.condorExpiries(opened, options.layer().get(), options.root())
                : planning.condorExpiries(opened, options.date().orElseThrow(), options.root());
    }
}
