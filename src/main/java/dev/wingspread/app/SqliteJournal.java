package dev.wingspread.app;

import dev.wingspread.base.Checks;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.io.journal.JournalStore;
import dev.wingspread.io.journal.JournalStore.StateChange;
import dev.wingspread.io.market.MarketWriter;
import dev.wingspread.io.portfolio.PortfolioWriter;
import dev.wingspread.io.report.SnapshotCsv;
import dev.wingspread.io.report.SnapshotIdentity;
import dev.wingspread.model.Portfolio;
import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.RuleMemory.Acknowledgement;
import dev.wingspread.monitor.RuleTarget;
import dev.wingspread.monitor.journal.DaySources;
import dev.wingspread.monitor.journal.Decision;
import dev.wingspread.monitor.journal.HistoryFilter;
import dev.wingspread.monitor.journal.JournalEntry;
import dev.wingspread.monitor.journal.JournalFilter;
import dev.wingspread.monitor.journal.RecordedEntry;
import dev.wingspread.monitor.journal.StoredDay;
import dev.wingspread.risk.RiskReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A journal as SQLite file, which is opened or made when it is first needed. */
final class SqliteJournal implements Journal {

    /** Another program may change the state between reading and writing it; rarely twice. */
    private static final int MOST_ATTEMPTS = 5;

    private final Path file;
    private final boolean makesFolder;
    private final InstantSource clock;
    private final String appVersion;
    private @Nullable JournalStore store;

    SqliteJournal(Path file, boolean makesFolder, InstantSource clock, String appVersion) {
        this.file = file;
        this.makesFolder = makesFolder;
        this.clock = clock;
        this.appVersion = appVersion;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    /** Whether the file was there and is now open. */
    Loaded<Boolean> openIfThere() {
        return exists() ? store().map(opened -> true) : Loaded.of(false);
    }

    private synchronized Loaded<JournalStore> store() {
        if (store != null) {
            return Loaded.of(store);
        }
        Loaded<JournalStore> opened = folder().then(JournalStore::open);
        opened.value().ifPresent(fresh -> store = fresh);
        return opened;
    }

    /** The file, once its folder is there. */
    private Loaded<Path> folder() {
        Path folder = file.toAbsolutePath().getParent();
        if (makesFolder && folder != null) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                return Loaded.failed(Failure.at(
                        SourceLocation.ofFile(file.toString()),
                        FailureReason.INACCESSIBLE,
                        "the folder " + folder + " cannot be made",
                        "check its permissions, or name another file with --journal"));
            }
        }
        return Loaded.of(file);
    }

    /** Reads from the file; without one there is nothing. */
    private <T> Loaded<T> read(T nothing, Function<JournalStore, Loaded<T>> reading) {
        return exists() ? store().then(reading) : Loaded.of(nothing);
    }

    @Override
    public Loaded<MonitorState> state(String book) {
        return read(MonitorState.EMPTY, journal -> journal.state(book));
    }

    @Override
    public Loaded<List<RecordedEntry>> entries(JournalFilter filter) {
        return read(List.of(), journal -> journal.entries(filter));
    }

    @Override
    public Loaded<List<StoredDay>> snapshots(HistoryFilter filter) {
        return read(List.of(), journal -> journal.days(filter));
    }

    @Override
    public Loaded<Optional<DaySources>> sources(String book, LocalDateTime asOf) {
        return read(Optional.empty(), journal -> journal.sources(book, asOf));
    }

    @Override
    public Loaded<RecordedEntry> record(JournalEntry entry) {
        return store().then(journal -> journal.record(entry, now()));
    }

    @Override
    public Loaded<List<RecordedEntry>> recordEvaluation(
            String book, LocalDateTime asOf, MonitorState before, MonitorState after, List<JournalEntry> changes) {
        return store().then(journal -> journal.change(book, asOf, new StateChange(before, after, changes), now()));
    }

    @Override
    public Loaded<RecordedEntry> acknowledge(JournalEntry decision) {
        Checks.require(
                decision.decision().equals(Optional.of(Decision.ACKNOWLEDGED)),
                "only an acknowledgement acknowledges a prompt");
        return overtaking(() -> acknowledge(key(decision), decision));
    }

    @Override
    public Loaded<RecordedEntry> apply(JournalEntry decision) {
        Checks.require(
                decision.decision().equals(Optional.of(Decision.APPLIED)), "only what was applied applies a prompt");
        RuleTarget key = key(decision);
        return overtaking(() ->
                state(decision.book()).then(before -> decided(decision, before, before.applied(key, decision.asOf()))));
    }

    private static RuleTarget key(JournalEntry decision) {
        return new RuleTarget(
                decision.subject().rule().orElseThrow(() -> new IllegalArgumentException("which rule?")),
                decision.subject().target().orElseThrow(() -> new IllegalArgumentException("on what?")));
    }

    private static Loaded<RecordedEntry> overtaking(Supplier<Loaded<RecordedEntry>> change) {
        Loaded<RecordedEntry> recorded = change.get();
        for (int attempt = 1; attempt < MOST_ATTEMPTS && isOvertaken(recorded); attempt++) {
            recorded = change.get();
        }
        return recorded;
    }

    private static boolean isOvertaken(Loaded<?> recorded) {
        return recorded.faults().stream().anyMatch(fault -> fault.reason() == FailureReason.CHANGED_ON_DISK);
    }

    private Loaded<RecordedEntry> acknowledge(RuleTarget key, JournalEntry decision) {
        return state(decision.book()).then(before -> {
            if (!before.rules().containsKey(key)) {
                return Loaded.failed(Failure.at(
                        SourceLocation.ofFile(file.toString()),
                        FailureReason.UNDEFINED,
                        "the monitor does not remember a prompt " + key.rule() + " of '" + decision.book() + "' on "
                                + key.target().text(),
                        "evaluate the book first, or record it as a note"));
            }
            var seen = new Acknowledgement(
                    decision.asOf(),
                    decision.measure().value(),
                    decision.measure().metric(),
                    false);
            return decided(decision, before, before.acknowledged(key, seen));
        });
    }

    private Loaded<RecordedEntry> decided(JournalEntry decision, MonitorState before, MonitorState after) {
        return recordEvaluation(decision.book(), decision.asOf(), before, after, List.of(decision))
                .map(entries -> entries.get(0));
    }

    @Override
    public Loaded<Optional<RecordedEntry>> recordSnapshot(OpenBook book, RiskReport report) {
        var identity =
                new SnapshotIdentity(book.displayName(), appVersion, book.fingerprint(), book.levelsFingerprint());
        StoredDay day = SnapshotCsv.day(report, identity, now());
        return store().then(journal -> journal.recordDay(day, sources(book)));
    }

    /** The book as it is in memory, with the settings of the command line, and its market. */
    private static DaySources sources(OpenBook book) {
        Portfolio own = book.portfolio();
        var inForce = new Portfolio(
                own.name(),
                own.market(),
                own.phase(),
                own.preset(),
                own.overrides().with(book.unsavedOverrides()),
                own.flags(),
                own.structures());
        return new DaySources(
                PortfolioWriter.write(inForce), MarketWriter.write(book.market().snapshot()));
    }

    /** To the millisecond, which every clock can tell. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public synchronized void close() {
        if (store != null) {
            store.close();
            store = null;
        }
    }
}
