package dev.wingspread.io.journal;

import static dev.wingspread.io.journal.SampleEntries.AS_OF;
import static dev.wingspread.io.journal.SampleEntries.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.journal.JournalStore.StateChange;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.journal.EntryKind;
import dev.wingspread.monitor.journal.HistoryFilter;
import dev.wingspread.monitor.journal.JournalEntry;
import dev.wingspread.monitor.journal.JournalFilter;
import dev.wingspread.monitor.journal.RecordedEntry;
import dev.wingspread.monitor.journal.StoredDay;
import dev.wingspread.monitor.journal.Subject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalStoreTest {

    private static final int ENTRIES = 300;

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("a journal?.db");
    }

    private JournalStore open() {
        return JournalStore.open(file()).orThrow();
    }

    private static JournalEntry note(String book, LocalDate day, String... tags) {
        return JournalEntry.note(book, day.atTime(16, 0), Subject.NONE, "seen").withTags(List.of(tags));
    }

    @Test
    void everythingRecordedIsReadAgainAfterOpeningAnew() {
        var recorded = new ArrayList<RecordedEntry>();
        try (JournalStore journal = open()) {
            LongStream.range(0, ENTRIES)
                    .forEach(seed -> recorded.add(journal.record(SampleEntries.entry(seed), NOW.plusMillis(seed))
                            .orThrow()));
        }
        assertEquals(
                LongStream.rangeClosed(1, ENTRIES).boxed().toList(),
                recorded.stream().map(RecordedEntry::id).toList());
        try (JournalStore journal = open()) {
            assertEquals(recorded, journal.entries(JournalFilter.ALL).orThrow());
        }
    }

    @Test
    void entriesAreFoundByBookDayKindRuleAndTag() {
        LocalDate day = LocalDate.of(2024, 7, 31);
        try (JournalStore journal = open()) {
            journal.record(note("A", day, "fed"), NOW).orThrow();
            journal.record(note("A", day.plusDays(1), "federal", "spike"), NOW).orThrow();
            journal.record(note("B", day.plusDays(2), "fed"), NOW).orThrow();
            journal.record(JournalEntry.remark("B", day.atTime(23, 59, 59), Subject.of(Rule.R50), "gone"), NOW)
                    .orThrow();
            JournalFilter all = JournalFilter.ALL;
            assertEquals(List.of(1L, 2L), ids(journal, JournalFilter.ofBook("A")));
            assertEquals(List.of(1L, 3L), ids(journal, SampleEntries.tagged("fed")));
            assertEquals(List.of(), ids(journal, SampleEntries.tagged("fed' OR 1=1 --")));
            assertEquals(List.of(2L, 3L), ids(journal, all.since(day.plusDays(1))));
            assertEquals(List.of(1L, 4L), ids(journal, all.until(day)));
            assertEquals(List.of(2L), ids(journal, all.since(day.plusDays(1)).until(day.plusDays(1))));
            assertEquals(List.of(4L), ids(journal, all.only(EntryKind.PROMPT)));
            assertEquals(List.of(4L), ids(journal, all.about(Rule.R50)));
            assertEquals(List.of(), ids(journal, all.about(Rule.R50).only(EntryKind.NOTE)));
        }
    }

    private static List<Long> ids(JournalStore journal, JournalFilter filter) {
        return journal.entries(filter).orThrow().stream().map(RecordedEntry::id).toList();
    }

    @Test
    void whatTheMonitorRemembersIsKeptByBookTogetherWithTheEntriesOfTheEvaluation() {
        JournalEntry entry = SampleEntries.entry(1);
        try (JournalStore journal = open()) {
            assertEquals(MonitorState.EMPTY, journal.state("A").orThrow());
            journal.change("A", AS_OF, change(MonitorState.EMPTY, SampleEntries.state(1), entry), NOW)
                    .orThrow();
            journal.change("B", AS_OF, change(MonitorState.EMPTY, SampleEntries.state(2)), NOW)
                    .orThrow();
        }
        try (JournalStore journal = open()) {
            assertEquals(SampleEntries.state(1), journal.state("A").orThrow());
            assertEquals(SampleEntries.state(2), journal.state("B").orThrow());
            assertEquals(
                    List.of(new RecordedEntry(1, NOW, entry)),
                    journal.entries(JournalFilter.ALL).orThrow());
        }
    }

    private static StateChange change(MonitorState before, MonitorState after, JournalEntry... entries) {
        return new StateChange(before, after, List.of(entries));
    }

    @Test
    void anEvaluationThatStartedFromAnOlderStateRecordsNothing() {
        try (JournalStore mine = open();
                JournalStore other = open()) {
            other.change("A", AS_OF, change(MonitorState.EMPTY, SampleEntries.state(1)), NOW)
                    .orThrow();
            Loaded<?> late = mine.change(
                    "A", AS_OF, change(MonitorState.EMPTY, SampleEntries.state(2), SampleEntries.entry(1)), NOW);
            assertEquals(FailureReason.CHANGED_ON_DISK, late.faults().get(0).reason());
            assertEquals(SampleEntries.state(1), mine.state("A").orThrow());
            assertEquals(List.of(), mine.entries(JournalFilter.ALL).orThrow());
        }
    }

    @Test
    void anEvaluationThatCannotBeStoredInFullIsNotStoredAtAll() {
        JournalEntry unfit = SampleEntries.entry(1)
                .withFigures(
                        new KeyFigures(
                                OptionalDouble.of(Double.NaN),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty()),
                        JournalEntry.NO_FIGURES);
        try (JournalStore journal = open()) {
            StateChange change = change(MonitorState.EMPTY, SampleEntries.state(1), SampleEntries.entry(2), unfit);
            assertThrows(IllegalArgumentException.class, () -> journal.change("A", AS_OF, change, NOW));
            assertEquals(MonitorState.EMPTY, journal.state("A").orThrow());
            assertEquals(List.of(), journal.entries(JournalFilter.ALL).orThrow());
            assertEquals(
                    1, journal.record(SampleEntries.entry(3), NOW).orThrow().id());
        }
    }

    @Test
    void aDayIsStoredWithItsSourcesAndOnceOnly() {
        StoredDay day = SampleEntries.day("A", AS_OF, -0.21);
        try (JournalStore journal = open()) {
            assertTrue(
                    journal.recordDay(day, SampleEntries.sources("x")).orThrow().isPresent());
            assertFalse(
                    journal.recordDay(day, SampleEntries.sources("x")).orThrow().isPresent());
        }
        try (JournalStore journal = open()) {
            assertEquals(List.of(day), journal.days(all(true)).orThrow());
            assertEquals(
                    Optional.of(SampleEntries.sources("x")),
                    journal.sources("A", AS_OF).orThrow());
            assertEquals(
                    Optional.empty(), journal.sources("A", AS_OF.plusDays(1)).orThrow());
            assertEquals(1, journal.entries(JournalFilter.ALL).orThrow().size());
            assertEquals(
                    List.of("BOOK", "LAYER"),
                    journal.days(all(false)).orThrow().get(0).rows().stream()
                            .map(row -> row.level())
                            .toList());
        }
    }

    private static HistoryFilter all(boolean isWithLegs) {
        return new HistoryFilter(Optional.empty(), Optional.empty(), Optional.empty(), isWithLegs);
    }

    @Test
    void aDayStoredAgainReplacesItselfAndNoOther() throws SQLException {
        StoredDay other = SampleEntries.day("A", AS_OF.plusDays(1), -0.1);
        StoredDay changed = SampleEntries.day("A", AS_OF, -0.5);
        try (JournalStore journal = open()) {
            journal.recordDay(SampleEntries.day("A", AS_OF, -0.21), SampleEntries.sources("x"))
                    .orThrow();
            journal.recordDay(other, SampleEntries.sources("y")).orThrow();
            assertTrue(journal.recordDay(changed, SampleEntries.sources("z"))
                    .orThrow()
                    .isPresent());
            assertEquals(List.of(changed, other), journal.days(all(true)).orThrow());
            assertEquals(3, journal.entries(JournalFilter.ALL).orThrow().size());
        }
        // Two portfolios and one market: the portfolio nobody needs is gone.
        assertEquals(3, number("SELECT count(*) FROM source"));
    }

    private int number(String question) throws SQLException {
        try (Connection connection = JournalConnection.open(file()).orThrow();
                Statement statement = connection.createStatement()) {
            return JournalSchema.number(statement, question);
        }
    }

    @Test
    void figuresOfAStoredDayAreNumbersForOtherProgramsToo() throws SQLException {
        try (JournalStore journal = open()) {
            journal.recordDay(SampleEntries.day("A", AS_OF, -0.21), SampleEntries.sources("x"))
                    .orThrow();
        }
        assertEquals(
                1,
                number("SELECT count(*) FROM snapshot_row WHERE level = 'BOOK'"
                        + " AND json_extract(cells, '$.nv10') < -0.2 AND json_extract(cells, '$.phase') = 'INITIAL'"));
    }

    @Test
    void twoOpenJournalsOfOneFileSeeEachOthersEntriesAndShareTheNumbers() {
        try (JournalStore first = open();
                JournalStore second = open()) {
            for (int i = 0; i < 20; i += 2) {
                assertEquals(
                        i + 1,
                        first.record(SampleEntries.entry(i), NOW).orThrow().id());
                assertEquals(
                        i + 2,
                        second.record(SampleEntries.entry(i + 1), NOW).orThrow().id());
            }
            assertEquals(
                    first.entries(JournalFilter.ALL).orThrow(),
                    second.entries(JournalFilter.ALL).orThrow());
        }
    }

    @Test
    void severalThreadsMakeAndFillOneJournalAtOnce() throws InterruptedException {
        var failures = new AtomicInteger();
        List<Thread> threads = LongStream.range(0, 4)
                .mapToObj(number -> new Thread(() -> {
                    try (JournalStore journal = open()) {
                        for (int i = 0; i < 10; i++) {
                            if (!journal.record(SampleEntries.entry(number * 10 + i), NOW)
                                    .isOk()) {
                                failures.incrementAndGet();
                            }
                        }
                    } catch (IllegalStateException e) {
                        failures.incrementAndGet();
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(0, failures.get());
        try (JournalStore journal = open()) {
            assertEquals(40, journal.entries(JournalFilter.ALL).orThrow().size());
        }
    }

    @Test
    void noStatementChangesOrDeletesAnEntry() throws SQLException {
        try (JournalStore journal = open()) {
            journal.record(SampleEntries.entry(1).withTags(List.of("fed")), NOW).orThrow();
        }
        try (Connection connection = JournalConnection.open(file()).orThrow();
                Statement statement = connection.createStatement()) {
            for (String attempt : List.of(
                    "UPDATE entry SET note = 'never said'",
                    "DELETE FROM entry",
                    "UPDATE entry_tag SET tag = 'calm'",
                    "DELETE FROM entry_tag",
                    "INSERT OR REPLACE INTO entry SELECT * FROM entry")) {
                SQLException refused = assertThrows(SQLException.class, () -> statement.execute(attempt), attempt);
                assertTrue(String.valueOf(refused.getMessage()).contains("never"), refused.getMessage());
            }
        }
    }

    @Test
    void aFullDiskIsToldAndRecordsNothing() throws SQLException {
        try (JournalStore journal = open()) {
            journal.record(SampleEntries.entry(1), NOW).orThrow();
        }
        try (Connection connection = JournalConnection.open(file()).orThrow();
                Statement statement = connection.createStatement()) {
            int pages = JournalSchema.number(statement, "PRAGMA page_count");
            statement.execute("PRAGMA max_page_count = " + pages);
            JournalEntry large = JournalEntry.note("A", AS_OF, Subject.NONE, "x".repeat(100_000));
            SQLException full = assertThrows(
                    SQLException.class,
                    () -> Transaction.run(connection, () -> EntryTable.append(connection, large, NOW)));
            assertTrue(JournalFailure.of(file(), full).text().contains("the disk is full; nothing was stored"));
            assertEquals(1, EntryTable.select(connection, JournalFilter.ALL).size());
            statement.execute("PRAGMA max_page_count = " + (pages + 1_000));
            assertEquals(
                    2,
                    Transaction.run(connection, () -> EntryTable.append(connection, large, NOW))
                            .id());
        }
    }

    @Test
    void aJournalHeldByAnotherWriterIsTold() throws SQLException {
        try (JournalStore made = open()) {
            made.record(SampleEntries.entry(1), NOW).orThrow();
        }
        try (Connection holder = JournalConnection.open(file()).orThrow();
                Statement holding = holder.createStatement();
                Connection waiting = JournalConnection.open(file()).orThrow();
                Statement patience = waiting.createStatement()) {
            holding.execute("BEGIN IMMEDIATE");
            patience.execute("PRAGMA busy_timeout = 20");
            SQLException busy = assertThrows(
                    SQLException.class,
                    () -> Transaction.run(waiting, () -> EntryTable.append(waiting, SampleEntries.entry(2), NOW)));
            String told = JournalFailure.of(file(), busy).text();
            assertTrue(told.contains("another program is writing to the journal"), told);
            assertEquals(1, EntryTable.select(waiting, JournalFilter.ALL).size());
            holding.execute("ROLLBACK");
        }
    }
}
