package dev.wingspread.io.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of the journal file; {@code docs/data-formats.md} describes them. */
final class JournalSchema {

    /** Tells our files from others: "WJnl" in ASCII. */
    static final int APPLICATION_ID = 0x574A6E6C;

    /** The version this program writes. */
    static final int VERSION = 2;

    /** Entries are for ever: whoever wants to change one is stopped by the database itself. */
    private static final List<String> GUARDS = List.of(
            "CREATE TRIGGER entry_is_not_changed BEFORE UPDATE ON entry"
                    + " BEGIN SELECT RAISE(ABORT, 'journal entries are never changed'); END",
            "CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry"
                    + " BEGIN SELECT RAISE(ABORT, 'journal entries are never deleted'); END",
            "CREATE TRIGGER entry_is_not_replaced BEFORE INSERT ON entry"
                    + " WHEN EXISTS (SELECT 1 FROM entry WHERE id = NEW.id)"
                    + " BEGIN SELECT RAISE(ABORT, 'journal entries are never replaced'); END",
            "CREATE TRIGGER entry_tag_is_not_changed BEFORE UPDATE ON entry_tag"
                    + " BEGIN SELECT RAISE(ABORT, 'journal entries are never changed'); END",
            "CREATE TRIGGER entry_tag_is_not_deleted BEFORE DELETE ON entry_tag"
                    + " BEGIN SELECT RAISE(ABORT, 'journal entries are never deleted'); END");

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE entry (
              id INTEGER PRIMARY KEY,
              recorded_at TEXT NOT NULL,
              as_of TEXT NOT NULL,
              book TEXT NOT NULL,
              kind TEXT NOT NULL,
              rule TEXT,
              target_kind TEXT,
              target_key TEXT,
              action TEXT,
              decision TEXT,
              metric TEXT NOT NULL,
              value REAL,
              threshold REAL,
              text TEXT NOT NULL,
              reason TEXT NOT NULL,
              note TEXT NOT NULL,
              before_nv10 REAL,
              before_hedge_ratio REAL,
              before_offset6 REAL,
              before_theta_usd_per_day REAL,
              after_nv10 REAL,
              after_hedge_ratio REAL,
              after_offset6 REAL,
              after_theta_usd_per_day REAL,
              crc INTEGER NOT NULL
            ) STRICT""",
            "CREATE INDEX entry_by_book ON entry (book, as_of)",
            """
            CREATE TABLE entry_tag (
              entry_id INTEGER NOT NULL REFERENCES entry (id),
              tag TEXT NOT NULL,
              PRIMARY KEY (entry_id, tag)
            ) STRICT, WITHOUT ROWID""",
            "CREATE INDEX entry_tag_by_tag ON entry_tag (tag)",
            """
            CREATE TABLE monitor_state (
              book TEXT PRIMARY KEY,
              as_of TEXT NOT NULL,
              recorded_at TEXT NOT NULL,
              state TEXT NOT NULL,
              crc INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID""",
            """
            CREATE TABLE source (
              sha256 TEXT PRIMARY KEY,
              content BLOB NOT NULL
            ) STRICT, WITHOUT ROWID""",
            """
            CREATE TABLE snapshot (
              id INTEGER PRIMARY KEY,
              book TEXT NOT NULL,
              as_of TEXT NOT NULL,
              recorded_at TEXT NOT NULL,
              app_version TEXT NOT NULL,
              book_sha256 TEXT NOT NULL,
              market_sha256 TEXT NOT NULL,
              portfolio_source TEXT NOT NULL REFERENCES source (sha256),
              market_source TEXT NOT NULL REFERENCES source (sha256),
              crc INTEGER NOT NULL,
              UNIQUE (book, as_of)
            ) STRICT""",
            """
            CREATE TABLE snapshot_row (
              snapshot_id INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
              position INTEGER NOT NULL,
              level TEXT NOT NULL,
              key TEXT NOT NULL,
              cells TEXT NOT NULL,
              crc INTEGER NOT NULL,
              PRIMARY KEY (snapshot_id, position)
            ) STRICT, WITHOUT ROWID""");

    private JournalSchema() {}

    /** Makes the tables and signs the file. */
    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            createTables(statement);
            protectEntries(statement);
            statement.execute("PRAGMA application_id = " + APPLICATION_ID);
            statement.execute("PRAGMA user_version = " + VERSION);
        }
    }

    static void createTables(Statement statement) throws SQLException {
        for (String table : TABLES) {
            statement.execute(table);
        }
    }

    static void protectEntries(Statement statement) throws SQLException {
        for (String guard : GUARDS) {
            statement.execute(guard);
        }
    }

    /** A whole number the database tells about itself. */
    static int number(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() ? answer.getInt(1) : 0;
        }
    }

    static int version(Statement statement) throws SQLException {
        return number(statement, "PRAGMA user_version");
    }

    /** Whether nothing was ever stored: a new file, or one whose making was cut short. */
    static boolean isBlank(Statement statement) throws SQLException {
        return number(statement, "PRAGMA application_id") == 0
                && version(statement) == 0
                && number(statement, "SELECT count(*) FROM sqlite_schema") == 0;
    }
}
