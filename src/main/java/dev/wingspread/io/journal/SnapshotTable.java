package dev.wingspread.io.journal;

import dev.wingspread.monitor.journal.DayRow;
import dev.wingspread.monitor.journal.DaySources;
import dev.wingspread.monitor.journal.HistoryFilter;
import dev.wingspread.monitor.journal.StoredDay;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stored days, one for each book and time of the market. */
final class SnapshotTable {

    static final String COLUMNS =
            "book, as_of, recorded_at, app_version, book_sha256, market_sha256, portfolio_source," + " market_source";

    private static final String INSERT =
            "INSERT INTO snapshot (id, " + COLUMNS + ", crc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String SELECT = "SELECT id, " + COLUMNS + ", crc FROM snapshot";

    private SnapshotTable() {}

    /** A stored day before its rows are read. */
    record Head(long id, StoredDay day, String portfolioSource, String marketSource) {}

    static void insert(Connection connection, StoredDay day, DaySources sources) throws SQLException {
        long id;
        try (PreparedStatement last = connection.prepareStatement("SELECT coalesce(max(id), 0) + 1 FROM snapshot");
                ResultSet row = last.executeQuery()) {
            id = row.next() ? row.getLong(1) : 1;
        }
        String portfolio = SourceTable.keep(connection, sources.portfolio());
        String market = SourceTable.keep(connection, sources.market());
        insert(connection, new Head(id, day, portfolio, market));
        for (int i = 0; i < day.rows().size(); i++) {
            SnapshotRowTable.insert(connection, id, i, day.rows().get(i));
        }
    }

    static void insert(Connection connection, Head head) throws SQLException {
        StoredDay day = head.day();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            new SealedCells(statement)
                    .key(head.id())
                    .text(day.book())
                    .text(Times.text(day.asOf()))
                    .text(day.recordedAt().toString())
                    .text(day.appVersion())
                    .text(day.bookSha256())
                    .text(day.marketSha256())
                    .text(head.portfolioSource())
                    .text(head.marketSource())
                    .close();
            statement.executeUpdate();
        }
    }

    static void delete(Connection connection, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM snapshot WHERE id = ?")) {
            statement.setLong(1, id);
            statement.executeUpdate();
        }
    }

    static Optional<Head> find(Connection connection, String book, LocalDateTime asOf) throws SQLException {
        var conditions =
                new Conditions().with("book = ?", Optional.of(book)).with("as_of = ?", Optional.of(Times.text(asOf)));
        return heads(connection, conditions).stream().findFirst();
    }

    /** The days wanted with their rows, the oldest first. */
    static List<StoredDay> select(Connection connection, HistoryFilter filter) throws SQLException {
        var conditions = new Conditions()
                .with("book = ?", filter.book())
                .with("as_of >= ?", filter.from().map(Object::toString))
                .with("as_of < ?", filter.to().map(day -> day.plusDays(1).toString()));
        var days = new ArrayList<StoredDay>();
        for (Head head : heads(connection, conditions)) {
            days.add(withRows(head.day(), SnapshotRowTable.select(connection, head.id(), filter.isWithLegs())));
        }
        return days;
    }

    private static List<Head> heads(Connection connection, Conditions conditions) throws SQLException {
        var heads = new ArrayList<Head>();
        try (PreparedStatement statement = conditions.prepare(connection, SELECT, " ORDER BY as_of, book");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                var cells = new SealedColumns(rows);
                Head head = read(cells);
                cells.verify(
                        "the day of " + head.day().book() + " at " + head.day().asOf());
                heads.add(head);
            }
        }
        return heads;
    }

    /** Reads the number and {@link #COLUMNS}; the seal is up to the caller. */
    static Head read(SealedColumns cells) throws SQLException {
        long id = cells.key();
        try {
            var day = new StoredDay(
                    cells.text(),
                    LocalDateTime.parse(cells.text()),
                    Instant.parse(cells.text()),
                    cells.text(),
                    cells.text(),
                    cells.text(),
                    List.of());
            return new Head(id, day, cells.text(), cells.text());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new DamagedException("day " + id);
        }
    }

    private static StoredDay withRows(StoredDay day, List<DayRow> rows) {
        return new StoredDay(
                day.book(), day.asOf(), day.recordedAt(), day.appVersion(), day.bookSha256(), day.marketSha256(), rows);
    }
}
