package dev.wingspread.io.journal;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens the journal file: whose it is, whether it is sound and of which version is asked before anything is written.
 *
 * <p>The file is read through SQLite alone. Reading it beside would take away the locks by which several programs share
 * it, since on most systems these belong to the process and end with any of its readers.
 */
final class JournalConnection {

    private static final int BUSY_MILLIS = 5_000;

    /** Changing to the write-ahead log does not wait for others by itself. */
    private static final int MOST_ATTEMPTS = 50;

    private static final int PAUSE_MILLIS = 20;

    private static final String LIBRARY_FOLDER = "org.sqlite.tmpdir";

    private JournalConnection() {}

    /**
     * Opens a journal, or makes one where nothing is.
     *
     * @return the connection, or why there is none: INACCESSIBLE, NOT_FOUND without its folder, INCONSISTENT for a file of
     *     another program, VERSION for one of a newer release, SYNTAX for a damaged one; the file is then as it was
     */
    static Loaded<Connection> open(Path file) {
        if (Files.isDirectory(file)) {
            return Loaded.failed(JournalFailure.at(
                    file, FailureReason.INACCESSIBLE, "this is a folder, not a journal", "choose a file inside it"));
        }
        Path absolute = file.toAbsolutePath();
        if (absolute.getParent() == null || !Files.isDirectory(absolute.getParent())) {
            return Loaded.failed(JournalFailure.at(
                    file, FailureReason.NOT_FOUND, "the folder does not exist", "create it or choose another"));
        }
        boolean isThere = Files.exists(file);
        if (isThere && !Files.isWritable(file)) {
            return Loaded.failed(JournalFailure.readOnly(file));
        }
        if (isThere && file.toFile().length() == 1) {
            // SQLite takes a single byte, whatever it is, for nothing.
            return Loaded.failed(JournalFailure.noJournal(file));
        }
        return library(file).then(loaded -> connected(file, isThere));
    }

    private static Loaded<Boolean> library(Path file) {
        try {
            return Loaded.of(SQLiteJDBCLoader.initialize());
        } catch (Exception | LinkageError e) {
            return Loaded.failed(JournalFailure.at(
                    file,
                    FailureReason.INACCESSIBLE,
                    "the journal needs a native library that cannot be loaded here: " + e.getMessage(),
                    "name a folder to load it from with -D" + LIBRARY_FOLDER + "=FOLDER"));
        }
    }

    private static Loaded<Connection> connected(Path file, boolean isThere) {
        try {
            Connection connection = config(isThere).createConnection("jdbc:sqlite:" + address(file));
            Loaded<Connection> accepted = Loaded.failed(JournalFailure.readOnly(file));
            try {
                accepted = accepted(file, connection);
            } finally {
                if (!accepted.isOk()) {
                    connection.close();
                }
            }
            return accepted;
        } catch (SQLException e) {
            return Loaded.failed(JournalFailure.of(file, e));
        }
    }

    private static SQLiteConfig config(boolean isThere) {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        if (isThere) {
            config.resetOpenMode(SQLiteOpenMode.CREATE);
        }
        return config;
    }

    /** A question mark would start settings; an address in the form of the web can hold one. */
    private static String address(Path file) {
        String plain = file.toAbsolutePath().toString();
        return plain.contains("?") ? file.toUri().toString() : plain;
    }

    private static Loaded<Connection> accepted(Path file, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean isBlank = JournalSchema.isBlank(statement);
            if (!isBlank && JournalSchema.number(statement, "PRAGMA application_id") != JournalSchema.APPLICATION_ID) {
                return Loaded.failed(JournalFailure.at(
                        file,
                        FailureReason.INCONSISTENT,
                        "this is the database of another program",
                        "name another file with --journal; this one was left as it is"));
            }
            int version = JournalSchema.version(statement);
            if (version > JournalSchema.VERSION) {
                return Loaded.failed(JournalFailure.at(
                        file,
                        FailureReason.VERSION,
                        "the journal has version " + version + ", but this program knows up to "
                                + JournalSchema.VERSION,
                        "open it with a newer release of the program; it was left as it is"));
            }
            String damage = damage(statement);
            if (!damage.isEmpty()) {
                return Loaded.failed(JournalFailure.damaged(file, damage));
            }
            writeAhead(statement);
            if (isBlank) {
                make(connection);
            } else if (version < JournalSchema.VERSION) {
                return JournalMigration.migrate(file, connection).map(done -> connection);
            }
            return Loaded.of(connection);
        }
    }

    /** What the database finds wrong with itself, its first finding; empty if it is sound. */
    private static String damage(Statement statement) throws SQLException {
        try (ResultSet findings = statement.executeQuery("PRAGMA integrity_check(1)")) {
            String finding = findings.next() ? String.valueOf(findings.getString(1)) : "it cannot be checked";
            return finding.equals("ok")
                    ? ""
                    : finding.lines().reduce((first, last) -> last).orElse(finding);
        }
    }

    private static void writeAhead(Statement statement) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            // The answer has to be taken: one left open keeps the next transaction from ending.
            try (ResultSet mode = statement.executeQuery("PRAGMA journal_mode = WAL")) {
                mode.next();
                return;
            } catch (SQLiteException e) {
                if (e.getResultCode() != SQLiteErrorCode.SQLITE_BUSY || attempt == MOST_ATTEMPTS) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Another program may make the file at the same time: whoever comes second finds it made. */
    private static void make(Connection connection) throws SQLException {
        Transaction.run(connection, () -> {
            try (Statement statement = connection.createStatement()) {
                if (JournalSchema.isBlank(statement)) {
                    JournalSchema.create(connection);
                }
            }
            return true;
        });
    }
}
