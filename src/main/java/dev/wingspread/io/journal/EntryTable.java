package dev.wingspread.io.journal;

import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.Target;
import dev.wingspread.monitor.journal.Decision;
import dev.wingspread.monitor.journal.EntryKind;
import dev.wingspread.monitor.journal.JournalEntry;
import dev.wingspread.monitor.journal.JournalFilter;
import dev.wingspread.monitor.journal.Measure;
import dev.wingspread.monitor.journal.RecordedEntry;
import dev.wingspread.monitor.journal.Subject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The entries of the journal, in the order they were recorded. */
final class EntryTable {

    /** Between the number and time of an entry, which the journal gives, and its tags. */
    static final String COLUMNS = "as_of, book, kind, rule, target_kind, target_key, action, decision, metric, value,"
            + " threshold, text, reason, note, before_nv10, before_hedge_ratio, before_offset6,"
            + " before_theta_usd_per_day, after_nv10, after_hedge_ratio, after_offset6, after_theta_usd_per_day";

    private static final String TAG_SEPARATOR = "\n";

    private static final String INSERT = "INSERT INTO entry (id, recorded_at, " + COLUMNS + ", crc) VALUES (?"
            + ", ?".repeat(COLUMNS.split(",", -1).length + 2) + ")";

    private static final String SELECT = "SELECT id, recorded_at, " + COLUMNS
            + ", (SELECT group_concat(tag, char(10)) FROM entry_tag WHERE entry_id = entry.id), crc FROM entry";

    private EntryTable() {}

    /** Adds an entry under the next number. */
    static RecordedEntry append(Connection connection, JournalEntry entry, Instant recordedAt) throws SQLException {
        try (PreparedStatement last = connection.prepareStatement("SELECT coalesce(max(id), 0) FROM entry");
                ResultSet row = last.executeQuery()) {
            var recorded = new RecordedEntry(row.next() ? row.getLong(1) + 1 : 1, recordedAt, entry);
            insert(connection, recorded);
            return recorded;
        }
    }

    static void insert(Connection connection, RecordedEntry recorded) throws SQLException {
        JournalEntry entry = recorded.entry();
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            SealedCells cells = new SealedCells(statement)
                    .key(recorded.id())
                    .elsewhere(Long.toString(recorded.id()))
                    .text(recorded.recordedAt().toString())
                    .text(Times.text(entry.asOf()))
                    .text(entry.book())
                    .text(entry.kind().name())
                    .text(entry.subject().rule().map(Rule::name))
                    .text(entry.subject().target().map(target -> target.kind().name()))
                    .text(entry.subject().target().map(Target::key))
                    .text(entry.subject().action().map(Action::name))
                    .text(entry.decision().map(Decision::name))
                    .text(entry.measure().metric())
                    .number(entry.measure().value())
                    .number(entry.measure().threshold())
                    .text(entry.text())
                    .text(entry.reason())
                    .text(entry.note());
            add(cells, entry.before());
            add(cells, entry.after());
            cells.elsewhere(String.join(TAG_SEPARATOR, entry.tags())).close();
            statement.executeUpdate();
        }
        insertTags(connection, recorded);
    }

    private static void add(SealedCells cells, KeyFigures figures) throws SQLException {
        cells.number(figures.nv10())
                .number(figures.hedgeRatio())
                .number(figures.offset6())
                .number(figures.thetaUsdPerDay());
    }

    private static void insertTags(Connection connection, RecordedEntry recorded) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO entry_tag (entry_id, tag) VALUES (?, ?)")) {
            for (String tag : recorded.entry().tags()) {
                statement.setLong(1, recorded.id());
                statement.setString(2, tag);
                statement.executeUpdate();
            }
        }
    }

    /**
     * The entries wanted, the oldest first.
     *
     * @throws DamagedException if one of them is not what was recorded
     */
    static List<RecordedEntry> select(Connection connection, JournalFilter filter) throws SQLException {
        var conditions = new Conditions()
                .with("book = ?", filter.book())
                .with("as_of >= ?", filter.from().map(Object::toString))
                .with("as_of < ?", filter.to().map(day -> day.plusDays(1).toString()))
                .with("kind = ?", filter.kind().map(EntryKind::name))
                .with("rule = ?", filter.rule().map(Rule::name))
                .with("id IN (SELECT entry_id FROM entry_tag WHERE tag = ?)", filter.tag());
        var entries = new ArrayList<RecordedEntry>();
        try (PreparedStatement statement = conditions.prepare(connection, SELECT, " ORDER BY id");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                var cells = new SealedColumns(rows);
                RecordedEntry entry = read(cells, TAG_SEPARATOR);
                cells.verify("entry " + entry.id());
                entries.add(entry);
            }
        }
        return entries;
    }

    /** Reads number, time, {@link #COLUMNS} and the joined tags; the seal is up to the caller. */
    static RecordedEntry read(SealedColumns cells, String tagSeparator) throws SQLException {
        long id = cells.key();
        cells.elsewhere(Long.toString(id));
        try {
            Instant recordedAt = Instant.parse(cells.text());
            var asOf = LocalDateTime.parse(cells.text());
            String book = cells.text();
            EntryKind kind = EntryKind.valueOf(cells.text());
            Subject subject = subject(cells);
            Optional<Decision> decision = cells.optionalText().map(Decision::valueOf);
            var measure = new Measure(cells.text(), cells.number(), cells.number());
            String text = cells.text();
            String reason = cells.text();
            String note = cells.text();
            KeyFigures before = figures(cells);
            KeyFigures after = figures(cells);
            List<String> tags = tags(cells.unsealedText(), tagSeparator);
            cells.elsewhere(String.join(TAG_SEPARATOR, tags));
            return new RecordedEntry(
                    id,
                    recordedAt,
                    new JournalEntry(
                            book, asOf, kind, subject, decision, measure, text, reason, note, tags, before, after));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new DamagedException("entry " + id);
        }
    }

    private static Subject subject(SealedColumns cells) throws SQLException {
        Optional<Rule> rule = cells.optionalText().map(Rule::valueOf);
        Optional<Target.Kind> kind = cells.optionalText().map(Target.Kind::valueOf);
        String key = cells.text();
        return new Subject(
                rule,
                kind.map(given -> new Target(given, key)),
                cells.optionalText().map(Action::valueOf));
    }

    private static KeyFigures figures(SealedColumns cells) throws SQLException {
        return new KeyFigures(cells.number(), cells.number(), cells.number(), cells.number());
    }

    private static List<String> tags(String joined, String separator) {
        return List.copyOf(new TreeSet<>(Arrays.stream(joined.split(separator, -1))
                .map(String::strip)
                .filter(JournalEntry::isTag)
                .toList()));
    }
}
