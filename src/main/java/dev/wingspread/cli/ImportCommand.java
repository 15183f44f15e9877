package dev.wingspread.cli;

import dev.wingspread.app.BookImport;
import dev.wingspread.app.ImportOutcome;
import dev.wingspread.app.ImportRequest;
import dev.wingspread.app.ImportedFile;
import dev.wingspread.app.OpenBook;
import dev.wingspread.app.RepeatedWarnings;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.positions.SkippedRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a book of what brokers export, and a market of what Cboe publishes. */
@Command(
        name = "import",
        description = {
            "Makes a book of the position files of brokers, one for each account, and a market of files of Cboe. What a file "
                    + "is is told by its content.",
            "",
            "Positions become iron condors, VIX call ladders and loose legs; the report says why. The market of "
                    + "--market-from is saved beside the book. Files of Cboe alone give a market file. Without --out "
                    + "the book goes to standard output and the report to standard error.",
            "",
            "Exit code 4 if rows that should be positions were skipped or legs have no price in the market, 5 if a file is "
                    + "there already.",
            "",
            "Example: wingspread import positions.csv --market-from spx.json --market-from vix.json --out book.json"
        },
        sortOptions = false)
final class ImportCommand extends Subcommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of brokers or of Cboe; - is standard input.")
    private List<Path> files = List.of();

    @Option(
            names = "--market-from",
            paramLabel = "FILE",
            description = "File of Cboe to make the market of; may be repeated, later ones win.")
    private List<Path> marketFrom = new ArrayList<>();

    @Option(names = "--into", paramLabel = "BOOK", description = "Book that gets the positions besides its own.")
    private @Nullable Path into;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the book.")
    private String name = "";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Day by which condors go into layers where neither entry nor file tells one.")
    private @Nullable LocalDate asOf;

    @Option(names = "--replace", description = "Replace the files of an earlier import.")
    private boolean mayReplace;

    private final UseCases useCases;
    private final BookImport bookImport;
    private final ReportTexts texts;

    ImportCommand(Streams streams, UseCases useCases, ReportTexts texts) {
        super(streams);
        this.useCases = useCases;
        this.bookImport = new BookImport(useCases.importing(), useCases.workspace(), streams.in());
        this.texts = texts;
    }

    @Override
    List<Path> inputs() {
        var inputs = new ArrayList<>(files);
        inputs.addAll(marketFrom);
        return inputs;
    }

    @Override
    ExitCode run() {
        refuseImpossible();
        Loaded<ImportOutcome> imported = bookImport.run(new ImportRequest(
                files,
                marketFrom,
                shared().market(),
                Optional.ofNullable(into),
                name,
                Optional.ofNullable(asOf),
                shared().overrides(),
                shared().out(),
                mayReplace));
        RepeatedWarnings.of(imported.warnings()).forEach(warning -> say("warning: " + warning.text()));
        if (!imported.isOk()) {
            throw Refusal.ofInput(imported.faults());
        }
        ImportOutcome outcome = imported.orThrow();
        outcome.statements().forEach(this::tellLostRows);
        String report = switch (shared().format(OutputFormat.TABLE)) {
            case TABLE -> new ImportText(outcome).print();
            case JSON -> texts.importJson(outcome, imported.warnings());
            case CSV -> texts.importCsv(outcome);
        };
        ExitCode rows = outcome.lostRows() == 0 ? ExitCode.DONE : ExitCode.PARTIAL;
        if (shared().out().isEmpty()) {
            report.lines().forEach(this::say);
            return printResults(outcome.text(), rows);
        }
        printReport(report);
        ExitCode priced =
                outcome.bookFile().map(file -> tellUnpriced(file, outcome)).orElse(ExitCode.DONE);
        return rows == ExitCode.DONE ? priced : rows;
    }

    private void refuseImpossible() {
        var problems = new ArrayList<String>();
        var all = new ArrayList<>(inputs());
        Optional.ofNullable(into).ifPresent(all::add);
        if (all.stream().filter(file -> file.toString().equals("-")).count() > 1) {
            problems.add("standard input can be one file only");
        }
        if (shared().out().isEmpty() && !marketFrom.isEmpty()) {
            problems.add("--market-from needs --out: the market is saved beside the book");
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofUsage(problems);
        }
    }

    private void tellLostRows(ImportedFile.OfBroker file) {
        for (SkippedRow row : ImportOutcome.lost(file)) {
            say(file.file() + ", line " + row.line() + " skipped: " + row.reason() + ": " + row.text());
        }
    }

    /** The legs of the saved book that its market cannot price. */
    private ExitCode tellUnpriced(Path book, ImportOutcome outcome) {
        if (outcome.marketFile().isEmpty()) {
            return ExitCode.DONE;
        }
        Loaded<OpenBook> opened = useCases.workspace().open(book, Optional.empty(), shared().overrides());
        if (!opened.isOk()) {
            opened.faults().forEach(fault -> say("the book cannot be valued yet: " + fault.text()));
            return ExitCode.PARTIAL;
        }
        return tellUnpriced(
                useCases.valuation().risk(opened.orThrow()).quality().unpriced());
    }
}
