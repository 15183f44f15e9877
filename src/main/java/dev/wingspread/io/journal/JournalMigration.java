package dev.wingspread.io.journal;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * Brings a journal of an older version up to date, in one transaction and after a copy of it was put beside.
 *
 * <p>Version 1 held the tags of an entry in one text, so that they could not be searched exactly, and the sources of a
 * day unpacked; and its rows had no checksum.
 */
final class JournalMigration {

    private static final int MOST_BACKUPS = 1_000;

    /** Those that refer to others first. */
    private static final List<String> TABLES = List.of("entry", "monitor_state", "snapshot_row", "snapshot", "source");

    private JournalMigration() {}

    /** The file as this program writes it, or why it was left as it was. */
    static Loaded<Boolean> migrate(Path file, Connection connection) throws SQLException {
        try {
            backUp(file, connection);
        } catch (IOException e) {
            return Loaded.failed(JournalFailure.at(
                    file,
                    FailureReason.INACCESSIBLE,
                    "the journal is of an older version, and no copy of it could be made before bringing it up to date: "
                            + e.getMessage(),
                    "make room in its folder; the journal was left as it is"));
        }
        return Loaded.of(Transaction.run(connection, () -> {
            try (Statement statement = connection.createStatement()) {
                // Another program may have done it while the copy was made.
                if (JournalSchema.version(statement) == 1) {
                    fromVersionOne(connection, statement);
                }
            }
            return true;
        }));
    }

    /** A whole copy under the first free name of {@code <file>.v1-<n>.bak}. */
    private static void backUp(Path file, Connection connection) throws IOException, SQLException {
        Path draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (PreparedStatement copy = connection.prepareStatement("VACUUM INTO ?")) {
                copy.setString(1, draft.toAbsolutePath().toString());
                copy.execute();
            }
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            keep(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A copy made before is never replaced. */
    private static void keep(Path draft, Path file) throws IOException {
        for (int number = 1; number <= MOST_BACKUPS; number++) {
            Path copy = file.resolveSibling(file.getFileName() + ".v1-" + number + ".bak");
            if (!Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(draft, copy);
                return;
            }
        }
        throw new IOException("there are " + MOST_BACKUPS + " copies already");
    }

    private static void fromVersionOne(Connection connection, Statement statement) throws SQLException {
        statement.execute("DROP INDEX entry_by_book");
        for (String table : TABLES) {
            statement.execute("ALTER TABLE " + table + " RENAME TO old_" + table);
        }
        JournalSchema.createTables(statement);
        copyEntries(connection, statement);
        copyStates(connection, statement);
        copySources(connection, statement);
        copyDays(connection, statement);
        for (String table : TABLES) {
            statement.execute("DROP TABLE old_" + table);
        }
        JournalSchema.protectEntries(statement);
        statement.execute("PRAGMA user_version = " + JournalSchema.VERSION);
    }

    private static void copyEntries(Connection connection, Statement statement) throws SQLException {
        String old = "SELECT id, recorded_at, " + EntryTable.COLUMNS + ", tags FROM old_entry ORDER BY id";
        try (ResultSet rows = statement.executeQuery(old)) {
            while (rows.next()) {
                EntryTable.insert(connection, EntryTable.read(new SealedColumns(rows), ","));
            }
        }
    }

    private static void copyStates(Connection connection, Statement statement) throws SQLException {
        String old = "SELECT book, as_of, recorded_at, state FROM old_monitor_state";
        try (ResultSet rows = statement.executeQuery(old)) {
            while (rows.next()) {
                StateTable.write(
                        connection, rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4));
            }
        }
    }

    private static void copySources(Connection connection, Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT content FROM old_source")) {
            while (rows.next()) {
                SourceTable.keep(connection, rows.getString(1));
            }
        }
    }

    private static void copyDays(Connection connection, Statement statement) throws SQLException {
        String days = "SELECT id, " + SnapshotTable.COLUMNS + " FROM old_snapshot";
        try (ResultSet rows = statement.executeQuery(days)) {
            while (rows.next()) {
                SnapshotTable.insert(connection, SnapshotTable.read(new SealedColumns(rows)));
            }
        }
        String lines = "SELECT snapshot_id, position, level, key, cells FROM old_snapshot_row";
        try (ResultSet rows = statement.executeQuery(lines)) {
            while (rows.next()) {
                SnapshotRowTable.insert(
                        connection,
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5));
            }
        }
    }
}
