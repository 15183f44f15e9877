package dev.wingspread.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.market.MarketReader;
import dev.wingspread.io.portfolio.PortfolioReader;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.monitor.MonitorState;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.RuleMemory;
import dev.wingspread.monitor.RuleMemory.Acknowledgement;
import dev.wingspread.monitor.RuleTarget;
import dev.wingspread.monitor.Target;
import dev.wingspread.monitor.journal.DaySources;
import dev.wingspread.monitor.journal.EntryKind;
import dev.wingspread.monitor.journal.HistoryFilter;
import dev.wingspread.monitor.journal.JournalEntry;
import dev.wingspread.monitor.journal.JournalFilter;
import dev.wingspread.monitor.journal.RecordedEntry;
import dev.wingspread.monitor.journal.StoredDay;
import dev.wingspread.monitor.journal.Subject;
import dev.wingspread.risk.RiskReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest {

    private static final Instant NOW = Instant.parse("2024-08-01T12:00:00.123456Z");
    private static final Instant NOW_AS_STORED = Instant.parse("2024-08-01T12:00:00.123Z");
    private static final LocalDateTime AS_OF = LocalDateTime.of(2024, 7, 31, 16, 0);
    private static final RuleTarget R50 = new RuleTarget(Rule.R50, Target.HEDGE);

    private static final OpenBook BOOK = new FileWorkspace(InputStream.nullInputStream())
            .open(
                    Path.of("sample-portfolios", "layered-hedged.json"),
                    Optional.empty(),
                    new SettingOverrides(Map.of(Setting.NV10_LOW, "-0.2")))
            .orThrow();

    private static final RiskReport REPORT = new Valuation(new WorkerPool()).risk(BOOK);

    @TempDir
    Path folder;

    private Journals journals() {
        return new SqliteJournals(folder.resolve(".wingspread").resolve("journal.db"), () -> NOW, "1.2.3");
    }

    private Journal usual() {
        return journals().open(journals().defaultFile()).orThrow();
    }

    private static JournalEntry note() {
        return JournalEntry.note("A", AS_OF, Subject.NONE, "seen");
    }

    @Test
    void theUsualJournalAndItsFolderAreMadeWhenSomethingIsRecorded() {
        try (Journal journal = usual()) {
            assertEquals(MonitorState.EMPTY, journal.state("A").orThrow());
            assertEquals(List.of(), journal.entries(JournalFilter.ALL).orThrow());
            assertEquals(List.of(), journal.snapshots(HistoryFilter.ofBook("A")).orThrow());
            assertEquals(Optional.empty(), journal.sources("A", AS_OF).orThrow());
            assertFalse(journal.exists() || Files.exists(journal.file().getParent()));
            assertEquals(
                    new RecordedEntry(1, NOW_AS_STORED, note()),
                    journal.record(note()).orThrow());
            assertTrue(journal.exists());
        }
        try (Journal journal = usual()) {
            assertEquals(1, journal.entries(JournalFilter.ALL).orThrow().size());
        }
    }

    @Test
    void theFolderOfANamedJournalIsNotMade() {
        Path named = folder.resolve("none").resolve("journal.db");
        try (Journal journal = journals().open(named).orThrow()) {
            assertEquals(
                    FailureReason.NOT_FOUND,
                    journal.record(note()).faults().get(0).reason());
        }
        assertFalse(Files.exists(named.getParent()));
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws IOException {
        Files.writeString(folder.resolve(".wingspread"), "a file in the way");
        try (Journal journal = usual()) {
            assertTrue(journal.record(note()).faults().get(0).text().contains("cannot be made"));
        }
    }

    @Test
    void whatIsNoJournalIsRefusedWhenItIsOpened() throws IOException {
        Path other = Files.writeString(folder.resolve("notes.txt"), "not a journal");
        assertEquals(
                FailureReason.SYNTAX, journals().open(other).faults().get(0).reason());
    }

    @Test
    void aSnapshotIsStoredAsTheSnapshotFileHasItTogetherWithWhatItWasComputedFrom() {
        try (Journal journal = usual()) {
            RecordedEntry told = journal.recordSnapshot(BOOK, REPORT).orThrow().orElseThrow();
            assertEquals(EntryKind.SNAPSHOT, told.entry().kind());
            assertEquals(Optional.empty(), journal.recordSnapshot(BOOK, REPORT).orThrow());
            List<StoredDay> days = journal.snapshots(
                            new HistoryFilter(Optional.empty(), Optional.empty(), Optional.empty(), true))
                    .orThrow();
            var texts = new ReportTexts("1.2.3");
            assertEquals(texts.snapshotCsv(BOOK, REPORT), texts.daysCsv(days));
            StoredDay day = days.get(0);
            assertEquals(NOW_AS_STORED, day.recordedAt());
            assertEquals(REPORT.totals().nv10(), day.bookRow().orElseThrow().figure("nv10"));
            assertEquals(Optional.of("INITIAL"), day.bookRow().orElseThrow().text("phase"));
            DaySources sources =
                    journal.sources(BOOK.displayName(), day.asOf()).orThrow().orElseThrow();
            assertEquals(
                    BOOK.market().snapshot(),
                    MarketReader.read(sources.market(), "market").orThrow());
            var stored = PortfolioReader.read(sources.portfolio(), "book").orThrow();
            assertEquals(BOOK.portfolio().structures(), stored.structures());
            assertEquals("-0.2", stored.overrides().values().get(Setting.NV10_LOW), "the settings in force");
        }
    }

    private static MonitorState standing() {
        return new MonitorState(
                Map.of(R50, new RuleMemory(AS_OF.minusHours(1), AS_OF, true, Optional.empty())), Map.of());
    }

    @Test
    void anAcknowledgementSilencesThePromptAndTellsWhy() {
        try (Journal journal = usual()) {
            journal.recordEvaluation("A", AS_OF, MonitorState.EMPTY, standing(), List.of())
                    .orThrow();
            RecordedEntry told = journal.acknowledge("A", R50, AS_OF, OptionalDouble.of(-0.21), "after the Fed", "")
                    .orThrow();
            assertEquals("after the Fed", told.entry().reason());
            var seen = new Acknowledgement(AS_OF, OptionalDouble.of(-0.21));
            assertEquals(
                    Map.of(R50, new RuleMemory(AS_OF.minusHours(1), AS_OF, true, Optional.of(seen))),
                    journal.state("A").orThrow().rules());
        }
    }

    @Test
    void aPromptTheMonitorDoesNotKnowCannotBeAcknowledged() {
        try (Journal journal = usual()) {
            Loaded<RecordedEntry> refused =
                    journal.acknowledge("A", R50, AS_OF, OptionalDouble.empty(), "after the Fed", "");
            assertEquals(FailureReason.UNDEFINED, refused.faults().get(0).reason());
            assertEquals(List.of(), journal.entries(JournalFilter.ALL).orThrow());
        }
    }

    @Test
    void anEvaluationOvertakenByAnotherProgramIsToldAndStoresNothing() {
        try (Journal mine = usual();
                Journal other = usual()) {
            other.recordEvaluation("A", AS_OF, MonitorState.EMPTY, standing(), List.of())
                    .orThrow();
            Loaded<List<RecordedEntry>> late =
                    mine.recordEvaluation("A", AS_OF, MonitorState.EMPTY, MonitorState.EMPTY, List.of(note()));
            assertEquals(FailureReason.CHANGED_ON_DISK, late.faults().get(0).reason());
            assertEquals(List.of(), mine.entries(JournalFilter.ALL).orThrow());
            assertEquals(standing(), mine.state("A").orThrow());
        }
    }
}
