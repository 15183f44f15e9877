package dev.wingspread.io.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** All or nothing. */
final class Transaction {

    private Transaction() {}

    /** What is done inside. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /**
     * Does the work alone among all writers. When this returns, what it wrote survives the end of the program and of the
     * machine's power; when it throws, nothing was written.
     */
    static <T> T run(Connection connection, Work<T> work) throws SQLException {
        return run(connection, "BEGIN IMMEDIATE", work);
    }

    /** Reads several times from one state of the file. */
    static <T> T reading(Connection connection, Work<T> work) throws SQLException {
        return run(connection, "BEGIN", work);
    }

    private static <T> T run(Connection connection, String begin, Work<T> work) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(begin);
            boolean isDone = false;
            try {
                T result = work.run();
                statement.execute("COMMIT");
                isDone = true;
                return result;
            } finally {
                if (!isDone) {
                    rollBack(statement);
                }
            }
        }
    }

    private static void rollBack(Statement statement) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // Some errors end the transaction by themselves; the error that led here is the one to tell.
            return;
        }
    }
}
