package dev.wingspread.cli;

import dev.wingspread.app.Journal;
import dev.wingspread.app.Journals;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.Target;
import dev.wingspread.monitor.journal.JournalEntry;
import dev.wingspread.monitor.journal.JournalFilter;
import dev.wingspread.monitor.journal.RecordedEntry;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Lists entries of the journal. */
@Command(
        name = "list",
        description = {
            "Lists entries of the journal, the oldest first.",
            "",
            "Times are those of the market, New York. --market and --set change nothing here."
        },
        sortOptions = false)
final class JournalListCommand extends JournalReading {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final ReportTexts texts;

    JournalListCommand(Streams streams, Journals journals, ReportTexts texts) {
        super(streams, journals);
        this.texts = texts;
    }

    @Override
    ExitCode run() {
        JournalFilter wanted = options().entries();
        try (Journal journal = journal()) {
            List<RecordedEntry> entries = accepted(journal.entries(wanted));
            String text = switch (shared().format(OutputFormat.TABLE)) {
                case TABLE -> table(entries);
                case JSON -> texts.journalJson(entries);
                case CSV -> texts.journalCsv(entries);
            };
            return printResults(text, ExitCode.DONE);
        }
    }

    private static String table(List<RecordedEntry> entries) {
        var table = new TextTable()
                .numbers("Id")
                .words("As of")
                .words("Book")
                .words("Kind")
                .words("Rule")
                .words("What")
                .words("Tags");
        for (RecordedEntry recorded : entries) {
            JournalEntry entry = recorded.entry();
            table.row(
                    Long.toString(recorded.id()),
                    TIME.format(entry.asOf()),
                    inOneLine(entry.book()),
                    entry.kind().name(),
                    entry.subject().rule().map(Rule::name).orElse(""),
                    inOneLine(what(entry)),
                    String.join(",", entry.tags()));
        }
        return table.print();
    }

    /** Decision and object, then everything that was said. */
    private static String what(JournalEntry entry) {
        return Stream.of(
                        entry.decision().map(Enum::name).orElse(""),
                        entry.text().isEmpty()
                                ? entry.subject().target().map(Target::text).orElse("")
                                : "",
                        entry.text(),
                        entry.reason(),
                        entry.note())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static String inOneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
