package dev.wingspread.cli;

import dev.wingspread.app.Journal;
import dev.wingspread.app.OpenBook;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.app.UseCases;
import dev.wingspread.risk.RiskReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adds the day's figures of a book to a CSV file. */
@Command(
        name = "snapshot",
        description = {
            "Adds the day's risk figures of a book to the CSV file named by --out, which collects many days.",
            "",
            "Rows of the same book and time are replaced, no other row is touched, and a file with another",
            "header is refused. Without --out the rows go to standard output. The form is always csv."
        },
        sortOptions = false)
final class SnapshotCommand extends BookCommand {

    @Option(names = "--journal", paramLabel = "FILE", description = "Store the day in this journal as well.")
    private @Nullable Path journal;

    private final ReportTexts texts;

    SnapshotCommand(Streams streams, UseCases useCases, ReportTexts texts) {
        super(streams, useCases);
        this.texts = texts;
    }

    @Override
    ExitCode run() {
        if (shared().format(OutputFormat.CSV) != OutputFormat.CSV) {
            throw Refusal.ofUsage(List.of("a snapshot is always csv; use risk --format json for JSON"));
        }
        OpenBook book = openBook();
        RiskReport report = useCases().valuation().risk(book);
        if (journal != null) {
            store(book, report, journal);
        }
        Optional<Path> file = shared().out();
        if (file.isEmpty()) {
            return printResults(
                    texts.snapshotCsv(book, report),
                    tellUnpriced(report.quality().unpriced()));
        }
        say(accepted(useCases().snapshots().append(book, report, file.get())));
        return tellUnpriced(report.quality().unpriced());
    }

    private void store(OpenBook book, RiskReport report, Path path) {
        try (Journal opened = accepted(useCases().journals().open(path))) {
            boolean isNew = accepted(opened.recordSnapshot(book, report)).isPresent();
            say("snapshot of " + book.displayName() + " at " + report.market().asOf()
                    + (isNew ? " is in " : " was already in ") + path);
        }
    }
}
