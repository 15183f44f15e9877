package dev.wingspread.io.journal;

import static dev.wingspread.io.journal.SampleEntries.AS_OF;
import static dev.wingspread.io.journal.SampleEntries.NOW;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.Target;
import dev.wingspread.monitor.journal.DaySources;
import dev.wingspread.monitor.journal.Decision;
import dev.wingspread.monitor.journal.HistoryFilter;
import dev.wingspread.monitor.journal.JournalFilter;
import dev.wingspread.monitor.journal.RecordedEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class JournalMigrationTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void makeAJournalOfVersionOne() throws IOException, SQLException {
        file = folder.resolve("journal.db");
        String script;
        try (InputStream in = JournalMigrationTest.class.getResourceAsStream("version-1.sql")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        execute(file, script.split(";\\R", -1));
    }

    private static void execute(Path file, String... statements) throws SQLException {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> String.valueOf(each.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void entriesStatesAndDaysSurviveAndTagsCanBeSearchedExactly() {
        try (JournalStore journal = JournalStore.open(file).orThrow()) {
            List<RecordedEntry> entries = journal.entries(JournalFilter.ALL).orThrow();
            assertEquals(
                    List.of(1L, 2L, 3L), entries.stream().map(RecordedEntry::id).toList());
            assertEquals(
                    OptionalDouble.of(-0.01), entries.get(0).entry().after().nv10());
            assertEquals(
                    Optional.of(Decision.ACKNOWLEDGED), entries.get(1).entry().decision());
            assertEquals(List.of("event", "fed"), entries.get(1).entry().tags());
            assertEquals(
                    Optional.of(Target.HEDGE), entries.get(1).entry().subject().target());
            assertEquals(
                    Instant.parse("2024-07-31T20:05:00.250Z"), entries.get(1).recordedAt());
            assertEquals("ein ruhiger Tag", entries.get(2).entry().note());
            assertEquals(
                    1, journal.entries(SampleEntries.tagged("event")).orThrow().size());
            assertEquals(
                    Map.of(LocalDate.of(2024, 7, 30), 2),
                    journal.state("Ladder").orThrow().scores());
            assertEquals(
                    Rule.R50,
                    journal.state("Ladder")
                            .orThrow()
                            .rules()
                            .keySet()
                            .iterator()
                            .next()
                            .rule());
            assertEquals(
                    OptionalDouble.of(-0.21),
                    journal.days(HistoryFilter.ofBook("Ladder"))
                            .orThrow()
                            .get(0)
                            .bookRow()
                            .orElseThrow()
                            .figure("nv10"));
            assertEquals(
                    Optional.of(new DaySources("{\"portfolio\":1}", "{\"market\":1}")),
                    journal.sources("Ladder", AS_OF).orThrow());
            assertEquals(
                    4, journal.record(SampleEntries.entry(1), NOW).orThrow().id());
        }
    }

    @Test
    void aCopyOfTheOldJournalStandsBesideAndNoLaterOneReplacesIt() throws IOException, SQLException {
        Files.writeString(folder.resolve("journal.db.v1-1.bak"), "made before");
        JournalStore.open(file).orThrow().close();
        assertEquals(List.of("journal.db", "journal.db.v1-1.bak", "journal.db.v1-2.bak"), files());
        assertEquals("made before", Files.readString(folder.resolve("journal.db.v1-1.bak")));
        // The copy is a whole journal of version 1: it can be brought up to date itself.
        Path copy = folder.resolve("journal.db.v1-2.bak");
        assertEquals(1, version(copy));
        try (JournalStore journal = JournalStore.open(copy).orThrow()) {
            assertEquals(3, journal.entries(JournalFilter.ALL).orThrow().size());
        }
    }

    private static int version(Path file) throws SQLException {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            return JournalSchema.version(statement);
        }
    }

    @Test
    void aJournalIsBroughtUpToDateOnce() throws IOException, SQLException {
        JournalStore.open(file).orThrow().close();
        assertEquals(JournalSchema.VERSION, version(file));
        byte[] once = Files.readAllBytes(file);
        JournalStore.open(file).orThrow().close();
        assertArrayEquals(once, Files.readAllBytes(file));
        assertEquals(List.of("journal.db", "journal.db.v1-1.bak"), files());
    }

    @Test
    void theTablesAreTheSameAsThoseOfANewJournal() throws SQLException {
        Path fresh = folder.resolve("fresh.db");
        JournalStore.open(fresh).orThrow().close();
        JournalStore.open(file).orThrow().close();
        assertEquals(schema(fresh), schema(file));
    }

    private static String schema(Path file) throws SQLException {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_schema ORDER BY name)")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void aJournalThatCannotBeBroughtUpToDateStaysAsItWas() throws IOException, SQLException {
        execute(file, "UPDATE entry SET kind = 'GOSSIP' WHERE id = 3");
        Loaded<JournalStore> refused = JournalStore.open(file);
        assertEquals(FailureReason.SYNTAX, refused.faults().get(0).reason());
        assertTrue(
                refused.faults().get(0).text().contains("entry 3"),
                refused.faults().get(0).text());
        assertEquals(1, version(file));
        assertTrue(files().contains("journal.db.v1-1.bak"));
        execute(file, "UPDATE entry SET kind = 'NOTE' WHERE id = 3");
        try (JournalStore journal = JournalStore.open(file).orThrow()) {
            assertFalse(journal.entries(JournalFilter.ALL).orThrow().isEmpty());
        }
    }
}
