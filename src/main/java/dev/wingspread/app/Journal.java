package dev.wingspread.app;

import dev.wingspread.base.Loaded;
import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.RuleTarget;
import dev.wingspread.monitor.journal.DaySources;
import dev.wingspread.monitor.journal.Decision;
import dev.wingspread.monitor.journal.HistoryFilter;
import dev.wingspread.monitor.journal.JournalEntry;
import dev.wingspread.monitor.journal.JournalFilter;
import dev.wingspread.monitor.journal.Measure;
import dev.wingspread.monitor.journal.RecordedEntry;
import dev.wingspread.monitor.journal.StoredDay;
import dev.wingspread.monitor.journal.Subject;
import dev.wingspread.risk.RiskReport;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a trader was told and decided, what the monitor remembers, and the figures of stored days.
 *
 * <p>What a method returned as recorded survives the end of the program at any moment; a method that fails has recorded
 * nothing. Safe for use by several threads, and several programs may have the same journal open. Books go by the name they
 * have in the snapshot file.
 */
public interface Journal extends AutoCloseable {

    /** The file. */
    Path file();

    /** Whether the file is there; an empty journal without a file is made when something is first recorded. */
    boolean exists();

    /** What the monitor remembers of a book, {@link MonitorState#EMPTY} for one never looked at. */
    Loaded<MonitorState> state(String book);

    /**
     * Records an evaluation: the new state and the entries that tell what changed, all or nothing.
     *
     * @param book name of the book
     * @param asOf time of the market
     * @param before the state the evaluation started from, as {@link #state} gave it
     * @param after the state it ended with
     * @param changes entries on prompts that appeared, changed or went away; usually none
     * @return the entries as recorded; CHANGED_ON_DISK if another program evaluated the book meanwhile
     */
    Loaded<List<RecordedEntry>> recordEvaluation(
            String book, LocalDateTime asOf, MonitorState before, MonitorState after, List<JournalEntry> changes);

    /** Records an entry. */
    Loaded<RecordedEntry> record(JournalEntry entry);

    /**
     * Records that a prompt was seen, and silences it.
     *
     * @param decision a decision ACKNOWLEDGED about a rule and its object
     * @return the entry as recorded; UNDEFINED if the monitor knows of no such prompt of the book
     * @throws IllegalArgumentException if the entry is another one
     */
    Loaded<RecordedEntry> acknowledge(JournalEntry decision);

    /**
     * Records that a prompt was seen, and silences it.
     *
     * @param value the figure of the prompt, if it has one
     */
    default Loaded<RecordedEntry> acknowledge(
            String book, RuleTarget key, LocalDateTime asOf, OptionalDouble value, String reason, String note) {
        return acknowledge(JournalEntry.decision(book, asOf, Subject.of(key), Decision.ACKNOWLEDGED, reason, note)
                .withMeasure(new Measure("", value, OptionalDouble.empty())));
    }

    /**
     * Records that what a prompt asks for once was done, and silences it until its rule has cleared.
     *
     * @param decision a decision APPLIED about a rule and its object
     * @return the entry as recorded
     * @throws IllegalArgumentException if the entry is another one
     */
    Loaded<RecordedEntry> apply(JournalEntry decision);

    /** The entries wanted, the oldest first. */
    Loaded<List<RecordedEntry>> entries(JournalFilter filter);

    /**
     * Stores the figures of a book with what they were computed from, replacing those of the same book and time.
     *
     * @return the entry that tells of it; empty if exactly this was stored before
     */
    Loaded<Optional<RecordedEntry>> recordSnapshot(OpenBook book, RiskReport report);

    /** The stored days wanted, the oldest first. */
    Loaded<List<StoredDay>> snapshots(HistoryFilter filter);

    /** The book and the market a stored day was computed from; empty if there is no such day. */
    Loaded<Optional<DaySources>> sources(String book, LocalDateTime asOf);

    /** Closes the file. Nothing recorded can be lost by this. */
    @Override
    void close();
}
