package dev.wingspread.io.journal;

import static dev.wingspread.io.journal.SampleEntries.NOW;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.monitor.journal.JournalFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class JournalOpeningTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("journal.db");
    }

    private void makeSoundJournal() {
        try (JournalStore journal = JournalStore.open(file()).orThrow()) {
            for (int seed = 0; seed < 50; seed++) {
                journal.record(SampleEntries.entry(seed), NOW).orThrow();
            }
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** Confirms that the file is refused with these words, and left as it is. */
    private void assertRefused(FailureReason reason, String words) throws IOException {
        byte[] before = Files.readAllBytes(file());
        Failure fault = refusal(file());
        assertEquals(reason, fault.reason(), fault.text());
        assertTrue(fault.text().contains(words), fault.text());
        assertTrue(fault.text().contains("journal.db") && !fault.cure().isEmpty(), fault.text());
        assertArrayEquals(before, Files.readAllBytes(file()));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing is left beside the file");
        }
    }

    private static Failure refusal(Path file) {
        Loaded<JournalStore> opened = JournalStore.open(file);
        opened.value().ifPresent(JournalStore::close);
        assertFalse(opened.isOk());
        return opened.faults().get(0);
    }

    @Test
    void theFileIsWrittenAheadForcedToTheDiskAndSigned() throws SQLException {
        makeSoundJournal();
        try (Connection connection = JournalConnection.open(file()).orThrow();
                Statement statement = connection.createStatement()) {
            assertEquals(JournalSchema.APPLICATION_ID, JournalSchema.number(statement, "PRAGMA application_id"));
            assertEquals(JournalSchema.VERSION, JournalSchema.version(statement));
            assertEquals(2, JournalSchema.number(statement, "PRAGMA synchronous"));
            assertEquals(1, JournalSchema.number(statement, "PRAGMA foreign_keys"));
            assertEquals(5_000, JournalSchema.number(statement, "PRAGMA busy_timeout"));
            try (var mode = statement.executeQuery("PRAGMA journal_mode")) {
                assertTrue(mode.next());
                assertEquals("wal", mode.getString(1));
            }
        }
    }

    @Test
    void anEmptyFileIsANewJournal() throws IOException {
        Files.createFile(file());
        makeSoundJournal();
        assertEquals(2, Files.readAllBytes(file())[18], "the file is in write-ahead format");
    }

    @Test
    void aJournalWhoseMakingWasCutShortIsMadeAnew() throws SQLException {
        execute("PRAGMA journal_mode = WAL");
        makeSoundJournal();
        try (JournalStore journal = JournalStore.open(file()).orThrow()) {
            assertEquals(50, journal.entries(JournalFilter.ALL).orThrow().size());
        }
    }

    @Test
    void aJournalOfANewerReleaseIsRefused() throws IOException, SQLException {
        makeSoundJournal();
        execute("PRAGMA user_version = " + (JournalSchema.VERSION + 1));
        assertRefused(FailureReason.VERSION, "the journal has version 3, but this program knows up to 2");
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() throws IOException, SQLException {
        execute("CREATE TABLE bookmark (address TEXT)");
        assertRefused(FailureReason.INCONSISTENT, "this is the database of another program");
        execute("PRAGMA application_id = 252006674");
        assertRefused(FailureReason.INCONSISTENT, "this is the database of another program");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        Files.writeString(file(), "x");
        assertRefused(FailureReason.SYNTAX, "this is no journal");
        Files.writeString(file(), "as_of,book\n".repeat(1_000));
        assertRefused(FailureReason.SYNTAX, "this is no journal");
    }

    @Test
    void aJournalCutOffAnywhereIsRefused() throws IOException {
        makeSoundJournal();
        byte[] whole = Files.readAllBytes(file());
        for (int length : new int[] {whole.length - 4096, whole.length / 2, 5000, 4096, 600}) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertRefused(FailureReason.SYNTAX, "journal");
        }
    }

    @Test
    void aFolderAndAFileWithoutFolderAreRefused() {
        assertEquals(FailureReason.INACCESSIBLE, refusal(folder).reason());
        assertEquals(
                FailureReason.NOT_FOUND,
                refusal(folder.resolve("none").resolve("journal.db")).reason());
    }

    @Test
    void aReadOnlyFileIsRefused() throws IOException {
        makeSoundJournal();
        assertTrue(file().toFile().setReadOnly());
        assumeFalse(Files.isWritable(file()), "the super-user may write everywhere");
        assertRefused(FailureReason.INACCESSIBLE, "read-only");
    }

    @Test
    void aReadOnlyFolderIsRefused() {
        Path locked = folder.resolve("locked");
        assertTrue(locked.toFile().mkdir() && locked.toFile().setWritable(false));
        try {
            assumeFalse(Files.isWritable(locked), "the super-user may write everywhere");
            assertEquals(
                    FailureReason.INACCESSIBLE,
                    refusal(locked.resolve("journal.db")).reason());
        } finally {
            assertTrue(locked.toFile().setWritable(true));
        }
    }
}
