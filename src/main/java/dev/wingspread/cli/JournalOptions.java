package dev.wingspread.cli;

import dev.wingspread.app.Journals;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.journal.EntryKind;
import dev.wingspread.monitor.journal.HistoryFilter;
import dev.wingspread.monitor.journal.JournalFilter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which journal, and what of it. */
final class JournalOptions {

    private static final int LAST_YEAR = 9998;

    @Option(names = "--journal", paramLabel = "FILE", description = "Journal to read instead of your usual one.")
    private @Nullable Path journal;

    @Option(names = "--book", paramLabel = "NAME", description = "Only this book, by its name.")
    private @Nullable String book;

    @Option(names = "--from", paramLabel = "DATE", description = "Only from this day of the market on.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only up to this day of the market.")
    private @Nullable LocalDate to;

    @Option(names = "--rule", paramLabel = "RULE", description = "Only entries about this rule, such as R50.")
    private @Nullable Rule rule;

    @Option(names = "--tag", paramLabel = "TAG", description = "Only entries with this tag.")
    private @Nullable String tag;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only PROMPT, DECISION, NOTE or SNAPSHOT.")
    private @Nullable EntryKind kind;

    /** The file. */
    Path file(Journals journals) {
        return journal == null ? journals.defaultFile() : journal;
    }

    /** Whether the file was named rather than the usual one. */
    boolean isNamed() {
        return journal != null;
    }

    /** The entries asked for. */
    JournalFilter entries() {
        refuseStrangeDays();
        return new JournalFilter(
                Optional.ofNullable(book),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(kind),
                Optional.ofNullable(rule),
                Optional.ofNullable(tag));
    }

    /** The stored days asked for. */
    HistoryFilter days() {
        refuseStrangeDays();
        return new HistoryFilter(Optional.ofNullable(book), Optional.ofNullable(from), Optional.ofNullable(to), true);
    }

    private void refuseStrangeDays() {
        for (LocalDate day : Arrays.asList(from, to)) {
            if (day != null && (day.getYear() < 0 || day.getYear() > LAST_YEAR)) {
                throw Refusal.ofUsage(List.of("--from and --to must be in the years 0 to " + LAST_YEAR));
            }
        }
    }

    /** Whether something was asked that stored days do not have. */
    boolean concernsEntriesOnly() {
        return rule != null || tag != null || kind != null;
    }
}
