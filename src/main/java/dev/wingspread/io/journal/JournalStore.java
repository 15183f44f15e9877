package dev.wingspread.io.journal;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.journal.DaySources;
import dev.wingspread.monitor.journal.HistoryFilter;
import dev.wingspread.monitor.journal.JournalEntry;
import dev.wingspread.monitor.journal.JournalFilter;
import dev.wingspread.monitor.journal.RecordedEntry;
import dev.wingspread.monitor.journal.StoredDay;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A journal file that is open. Several programs may have the same file open; within one, several threads may share this
 * object.
 *
 * <p>What a method returned as recorded is on the disk: it survives the end of the program at any moment and a power cut.
 * A method that fails has recorded nothing.
 */
public final class JournalStore implements AutoCloseable {

    private final Path file;
    private final Connection connection;

    private JournalStore(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens a journal, or makes one where nothing is. A journal of an older version is brought up to date once a copy of
     * it stands beside it as {@code <file>.v1-1.bak}.
     *
     * @param file its folder must exist
     * @return the journal, or why not: INACCESSIBLE (permissions, a folder, a full disk), NOT_FOUND without its folder,
     *     INCONSISTENT for a database of another program, VERSION for a journal of a newer release, SYNTAX for a file that
     *     is damaged or no journal; the file is then as it was
     */
    public static Loaded<JournalStore> open(Path file) {
        return JournalConnection.open(file).map(connection -> new JournalStore(file, connection));
    }

    /**
     * What the monitor remembers of a book.
     *
     * @param book name of the book
     * @return the state, {@link MonitorState#EMPTY} for a book never looked at
     */
    public synchronized Loaded<MonitorState> state(String book) {
        return attempt(() -> StateTable.read(connection, book));
    }

    /** The entries wanted, the oldest first. */
    public synchronized Loaded<List<RecordedEntry>> entries(JournalFilter filter) {
        return attempt(() -> EntryTable.select(connection, filter));
    }

    /** Records an entry. */
    public synchronized Loaded<RecordedEntry> record(JournalEntry entry, Instant recordedAt) {
        return attempt(() -> Transaction.run(connection, () -> EntryTable.append(connection, entry, recordedAt)));
    }

    /** A change of what the monitor remembers, with the entries that tell of it. */
    public record StateChange(MonitorState before, MonitorState after, List<JournalEntry> entries) {
        public StateChange {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            entries = List.copyOf(entries);
        }
    }

    /**
     * Records a change of a book's state and its entries, all or nothing.
     *
     * @param asOf time of the market the new state belongs to
     * @return the entries as recorded; CHANGED_ON_DISK if the stored state is no longer the one before the change
     */
    public synchronized Loaded<List<RecordedEntry>> change(
            String book, LocalDateTime asOf, StateChange change, Instant recordedAt) {
        return attempt(() -> Transaction.run(connection, () -> {
                    if (!StateTable.read(connection, book).equals(change.before())) {
                        return Optional.<List<RecordedEntry>>empty();
                    }
                    String state = MonitorStateJson.write(change.after());
                    StateTable.write(connection, book, Times.text(asOf), recordedAt.toString(), state);
                    var recorded = new ArrayList<RecordedEntry>();
                    for (JournalEntry entry : change.entries()) {
                        recorded.add(EntryTable.append(connection, entry, recordedAt));
                    }
                    return Optional.of(List.copyOf(recorded));
                }))
                .then(recorded -> recorded.map(Loaded::of)
                        .orElseGet(() -> Loaded.failed(JournalFailure.at(
                                file,
                                FailureReason.CHANGED_ON_DISK,
                                "another program has evaluated '" + book + "' meanwhile; nothing was stored",
                                "evaluate it again"))));
    }

    /**
     * Stores a day, replacing the one of the same book and time.
     *
     * @return the entry that tells of it; empty if exactly this day was stored already, which changes nothing
     */
    public synchronized Loaded<Optional<RecordedEntry>> recordDay(StoredDay day, DaySources sources) {
        return attempt(() -> Transaction.run(connection, () -> {
            Optional<SnapshotTable.Head> old = SnapshotTable.find(connection, day.book(), day.asOf());
            if (old.isPresent() && isSame(old.get(), day, sources)) {
                return Optional.<RecordedEntry>empty();
            }
            if (old.isPresent()) {
                SnapshotTable.delete(connection, old.get().id());
            }
            SnapshotTable.insert(connection, day, sources);
            SourceTable.removeUnused(connection);
            String text = old.isPresent() ? "figures of the day stored again" : "figures of the day stored";
            return Optional.of(EntryTable.append(
                    connection, JournalEntry.snapshot(day.book(), day.asOf(), text), day.recordedAt()));
        }));
    }

    private boolean isSame(SnapshotTable.Head head, StoredDay day, DaySources sources) throws SQLException {
        return SnapshotRowTable.select(connection, head.id(), true).equals(day.rows())
                && head.day().appVersion().equals(day.appVersion())
                && head.day().bookSha256().equals(day.bookSha256())
                && head.day().marketSha256().equals(day.marketSha256())
                && SourceTable.read(connection, head.portfolioSource()).equals(sources.portfolio())
                && SourceTable.read(connection, head.marketSource()).equals(sources.market());
    }

    /** The days wanted, the oldest first. */
    public synchronized Loaded<List<StoredDay>> days(HistoryFilter filter) {
        return attempt(() -> Transaction.reading(connection, () -> SnapshotTable.select(connection, filter)));
    }

    /** What a stored day was computed from; empty if there is no such day. */
    public synchronized Loaded<Optional<DaySources>> sources(String book, LocalDateTime asOf) {
        return attempt(() -> Transaction.reading(connection, () -> {
            Optional<SnapshotTable.Head> head = SnapshotTable.find(connection, book, asOf);
            return head.isEmpty()
                    ? Optional.<DaySources>empty()
                    : Optional.of(new DaySources(
                            SourceTable.read(connection, head.get().portfolioSource()),
                            SourceTable.read(connection, head.get().marketSource())));
        }));
    }

    private <T> Loaded<T> attempt(Transaction.Work<T> work) {
        try {
            return Loaded.of(work.run());
        } catch (SQLException e) {
            return Loaded.failed(JournalFailure.of(file, e));
        }
    }

    /** Closes the file. Nothing recorded can be lost by this going wrong. */
    @Override
    public synchronized void close() {
        attempt(() -> {
            connection.close();
            return true;
        });
    }
}
