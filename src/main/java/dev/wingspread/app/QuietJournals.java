package dev.wingspread.app;

import dev.wingspread.base.Loaded;
import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.journal.DaySources;
import dev.wingspread.monitor.journal.HistoryFilter;
import dev.wingspread.monitor.journal.JournalEntry;
import dev.wingspread.monitor.journal.JournalFilter;
import dev.wingspread.monitor.journal.RecordedEntry;
import dev.wingspread.monitor.journal.StoredDay;
import dev.wingspread.risk.RiskReport;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Journals for looking only: what is there can be read, and nothing is ever recorded. */
public final class QuietJournals implements Journals {

    private static final Path NOWHERE = Path.of("no journal");

    private final Optional<Journal> source;

    private QuietJournals(Optional<Journal> source) {
        this.source = source;
    }

    /** An empty journal that stays empty. */
    public static Journals empty() {
        return new QuietJournals(Optional.empty());
    }

    /** Whatever journal is asked for, what is in this one. */
    public static Journals of(Journal source) {
        return new QuietJournals(Optional.of(source));
    }

    @Override
    public Loaded<Journal> open(Path file) {
        return Loaded.of(new Quiet(source));
    }

    @Override
    public Path defaultFile() {
        return NOWHERE;
    }

    private record Quiet(Optional<Journal> source) implements Journal {

        @Override
        public Path file() {
            return source.map(Journal::file).orElse(NOWHERE);
        }

        @Override
        public boolean exists() {
            return source.map(Journal::exists).orElse(false);
        }

        @Override
        public Loaded<MonitorState> state(String book) {
            return source.map(journal -> journal.state(book)).orElse(Loaded.of(MonitorState.EMPTY));
        }

        @Override
        public Loaded<List<RecordedEntry>> recordEvaluation(
                String book, LocalDateTime asOf, MonitorState before, MonitorState after, List<JournalEntry> changes) {
            return Loaded.of(List.of());
        }

        @Override
        public Loaded<RecordedEntry> record(JournalEntry entry) {
            return unrecorded(entry);
        }

        @Override
        public Loaded<RecordedEntry> acknowledge(JournalEntry decision) {
            return unrecorded(decision);
        }

        @Override
        public Loaded<RecordedEntry> apply(JournalEntry decision) {
            return unrecorded(decision);
        }

        private static Loaded<RecordedEntry> unrecorded(JournalEntry entry) {
            return Loaded.of(new RecordedEntry(0, Instant.EPOCH, entry));
        }

        @Override
        public Loaded<List<RecordedEntry>> entries(JournalFilter filter) {
            return source.map(journal -> journal.entries(filter)).orElse(Loaded.of(List.of()));
        }

        @Override
        public Loaded<Optional<RecordedEntry>> recordSnapshot(OpenBook book, RiskReport report) {
            return Loaded.of(Optional.empty());
        }

        @Override
        public Loaded<List<StoredDay>> snapshots(HistoryFilter filter) {
            return source.map(journal -> journal.snapshots(filter)).orElse(Loaded.of(List.of()));
        }

        @Override
        public Loaded<Optional<DaySources>> sources(String book, LocalDateTime asOf) {
            return source.map(journal -> journal.sources(book, asOf)).orElse(Loaded.of(Optional.empty()));
        }

        /** Whoever opened the source closes it. */
        @Override
        public void close() {}
    }
}
