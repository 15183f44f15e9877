package dev.wingspread.io.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.wingspread.monitor.journal.DayRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of the stored days. */
final class SnapshotRowTable {

    private static final String INSERT =
            "INSERT INTO snapshot_row (snapshot_id, position, level, key, cells, crc) VALUES (?, ?, ?, ?, ?, ?)";

    private static final String SELECT = "SELECT snapshot_id, position, level, key, cells, crc FROM snapshot_row";

    private SnapshotRowTable() {}

    static void insert(Connection connection, long day, long position, DayRow row) throws SQLException {
        insert(connection, day, position, row.level(), row.key(), DayCells.write(row.cells()));
    }

    static void insert(Connection connection, long day, long position, String level, String key, String cells)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            new SealedCells(statement)
                    .key(day)
                    .key(position)
                    .elsewhere(day + "/" + position)
                    .text(level)
                    .text(key)
                    .text(cells)
                    .close();
            statement.executeUpdate();
        }
    }

    static List<DayRow> select(Connection connection, long day, boolean isWithLegs) throws SQLException {
        var conditions = new Conditions().with("snapshot_id = " + day);
        if (!isWithLegs) {
            conditions.with("level <> ?", Optional.of("LEG"));
        }
        var rows = new ArrayList<DayRow>();
        try (PreparedStatement statement = conditions.prepare(connection, SELECT, " ORDER BY position");
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                rows.add(row(new SealedColumns(found)));
            }
        }
        return rows;
    }

    private static DayRow row(SealedColumns cells) throws SQLException {
        String place = cells.key() + "/" + cells.key();
        cells.elsewhere(place);
        String what = "row " + place + " of the stored days";
        String level = cells.text();
        String key = cells.text();
        String text = cells.text();
        cells.verify(what);
        try {
            return new DayRow(level, key, DayCells.read(text));
        } catch (JsonProcessingException e) {
            throw new DamagedException(what);
        }
    }
}
