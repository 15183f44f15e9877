package dev.wingspread.cli;

import dev.wingspread.app.Journal;
import dev.wingspread.app.Journals;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.monitor.journal.JournalFilter;
import dev.wingspread.monitor.journal.RecordedEntry;
import dev.wingspread.monitor.journal.StoredDay;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the journal to a file other programs read. */
@Command(
        name = "export",
        description = {
            "Writes the entries of the journal as CSV or JSON, or with --snapshots the stored days.",
            "",
            "The form is that of the name of --out, .json or .csv, unless --format says otherwise. Stored",
            "days as CSV have the form of the snapshot command. --market and --set change nothing here."
        },
        sortOptions = false)
final class JournalExportCommand extends JournalReading {

    @Option(names = "--snapshots", description = "Export the stored days instead of the entries.")
    private boolean snapshots;

    private final ReportTexts texts;

    JournalExportCommand(Streams streams, Journals journals, ReportTexts texts) {
        super(streams, journals);
        this.texts = texts;
    }

    @Override
    ExitCode run() {
        if (snapshots && options().concernsEntriesOnly()) {
            throw Refusal.ofUsage(List.of("stored days have no rule, tag or kind; leave out these options"));
        }
        boolean isJson = isJson();
        JournalFilter wanted = options().entries();
        try (Journal journal = journal()) {
            if (snapshots) {
                List<StoredDay> days = accepted(journal.snapshots(options().days()));
                return printResults(isJson ? texts.daysJson(days) : texts.daysCsv(days), ExitCode.DONE);
            }
            List<RecordedEntry> entries = accepted(journal.entries(wanted));
            return printResults(isJson ? texts.journalJson(entries) : texts.journalCsv(entries), ExitCode.DONE);
        }
    }

    private boolean isJson() {
        boolean isNamedJson = shared().out()
                .map(Path::toString)
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".json"))
                .isPresent();
        return switch (shared().format(isNamedJson ? OutputFormat.JSON : OutputFormat.CSV)) {
            case JSON -> true;
            case CSV -> false;
            case TABLE -> throw Refusal.ofUsage(List.of("an export is csv or json; journal list prints a table"));
        };
    }
}
