package dev.wingspread.io.journal;

import dev.wingspread.base.Loaded;
import dev.wingspread.monitor.MonitorState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the monitor remembers of each book. */
final class StateTable {

    private StateTable() {}

    /**
     * The state of a book, empty for one never looked at.
     *
     * @throws DamagedException if it is not what was recorded
     */
    static MonitorState read(Connection connection, String book) throws SQLException {
        String select = "SELECT book, as_of, recorded_at, state, crc FROM monitor_state WHERE book = ?";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, book);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? state(new SealedColumns(rows)) : MonitorState.EMPTY;
            }
        }
    }

    private static MonitorState state(SealedColumns cells) throws SQLException {
        String what = "what the monitor remembers of " + cells.text();
        cells.text();
        cells.text();
        String text = cells.text();
        cells.verify(what);
        Loaded<MonitorState> state = MonitorStateJson.read(text, what);
        if (!state.isOk()) {
            throw new DamagedException(what);
        }
        return state.orThrow();
    }

    static void write(Connection connection, String book, String asOf, String recordedAt, String state)
            throws SQLException {
        String insert =
                "INSERT OR REPLACE INTO monitor_state (book, as_of, recorded_at, state, crc) VALUES (?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            new SealedCells(statement)
                    .text(book)
                    .text(asOf)
                    .text(recordedAt)
                    .text(state)
                    .close();
            statement.executeUpdate();
        }
    }
}
