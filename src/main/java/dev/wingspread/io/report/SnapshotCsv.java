package dev.wingspread.io.report;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.monitor.journal.DayRow;
import dev.wingspread.monitor.journal.StoredDay;
import dev.wingspread.risk.RiskReport;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The snapshot file: one CSV that collects many days of many books.
 *
 * <p>Rows of the same book and time are replaced, all others are kept to the letter. A file with another header is
 * refused. Text that a spreadsheet would run as a formula is written with a leading apostrophe.
 */
public final class SnapshotCsv {

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    private static final String HEADER = String.join(",", SnapshotColumns.ALL);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int AS_OF = SnapshotColumns.ALL.indexOf("as_of");
    private static final int BOOK = SnapshotColumns.ALL.indexOf("book");

    private SnapshotCsv() {}

    /** The columns of the file, in order. */
    public static List<String> columns() {
        return SnapshotColumns.ALL;
    }

    /**
     * A snapshot file with the rows of a report in it.
     *
     * @param existing text of the file so far, empty if there is none
     * @param fileName name for messages
     * @param report the report to add
     * @param identity what it was taken of
     * @return the new text of the file, or the reason why the existing one cannot take it
     */
    public static Loaded<String> withSnapshot(
            String existing, String fileName, RiskReport report, SnapshotIdentity identity) {
        String mark = existing.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        String text = existing.substring(mark.length());
        List<Map<String, String>> rows = new SnapshotRows(report, identity).all();
        if (text.isBlank()) {
            return Loaded.of(HEADER + "\n" + lines(rows));
        }
        return records(text, fileName).then(records -> {
            if (!records.get(0).line().stripTrailing().equals(HEADER)) {
                return Loaded.failed(Failure.of(
                        FailureReason.INCONSISTENT,
                        fileName + " is not a snapshot file of this version: its header is another one",
                        "choose another file; this one was left as it is"));
            }
            var kept = new StringBuilder(mark).append(records.get(0).line()).append('\n');
            String book = harmless(identity.book());
            String asOf = RiskJson.time(report.market().asOf());
            for (Row row : records.subList(1, records.size())) {
                boolean isSame = row.cell(BOOK).equals(book) && row.cell(AS_OF).equals(asOf);
                if (!isSame && !row.line().isBlank()) {
                    kept.append(row.line()).append('\n');
                }
            }
            return Loaded.of(kept.append(lines(rows)).toString());
        });
    }

    /** The figures of a report as they are stored in the journal. */
    public static StoredDay day(RiskReport report, SnapshotIdentity identity, Instant recordedAt) {
        List<DayRow> rows = new SnapshotRows(report, identity)
                .all().stream().map(SnapshotCsv::withoutIdentity).toList();
        return new StoredDay(
                identity.book(),
                report.market().asOf(),
                recordedAt,
                identity.appVersion(),
                identity.bookSha256(),
                identity.marketSha256(),
                rows);
    }

    private static DayRow withoutIdentity(Map<String, String> row) {
        var cells = new LinkedHashMap<>(row);
        cells.keySet().removeAll(SnapshotColumns.SAME_FOR_THE_DAY);
        cells.keySet().removeAll(List.of("level", "key"));
        return new DayRow(row.getOrDefault("level", ""), row.getOrDefault("key", ""), cells);
    }

    /** Stored days as the text of a snapshot file. */
    public static String of(List<StoredDay> days) {
        var text = new StringBuilder(HEADER).append('\n');
        for (StoredDay day : days) {
            text.append(
                    lines(day.rows().stream().map(row -> withIdentity(day, row)).toList()));
        }
        return text.toString();
    }

    private static Map<String, String> withIdentity(StoredDay day, DayRow row) {
        var cells = new LinkedHashMap<>(row.cells());
        cells.put("schema_version", SnapshotColumns.SCHEMA_VERSION);
        cells.put("as_of", RiskJson.time(day.asOf()));
        cells.put("book", day.book());
        cells.put("level", row.level());
        cells.put("key", row.key());
        cells.put("app_version", day.appVersion());
        cells.put("book_sha256", day.bookSha256());
        cells.put("market_sha256", day.marketSha256());
        return cells;
    }

    /** A row as its text in the file, without the line feed that ends it, and its cells. */
    private record Row(String line, List<String> cells) {
        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }

    /** Splits into records by quotes, so that a line break inside a cell does not end one. */
    private static Loaded<List<Row>> records(String text, String fileName) {
        var rows = new ArrayList<Row>();
        int start = 0;
        boolean isQuoted = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == '\n' && !isQuoted) {
                String line = text.substring(start, i);
                start = i + 1;
                String bare = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
                if (i < text.length() || !bare.isEmpty()) {
                    rows.add(new Row(line, cells(bare)));
                }
            }
        }
        return isQuoted
                ? Loaded.failed(Failure.of(
                        FailureReason.SYNTAX,
                        fileName + " ends inside a quoted cell: it is cut off or not a CSV file",
                        "restore it or choose another file; this one was left as it is"))
                : Loaded.of(rows);
    }

    private static List<String> cells(String line) {
        if (line.isEmpty()) {
            return List.of();
        }
        try (MappingIterator<String[]> reader = MAPPER.readerFor(String[].class).readValues(line)) {
            return reader.hasNext() ? List.of(reader.next()) : List.of();
        } catch (IOException e) {
            // A damaged line cannot be one of ours; it is kept as it is.
            return List.of();
        }
    }

    private static String lines(List<Map<String, String>> rows) {
        return ReportCsv.of(rows.stream()
                .map(row -> SnapshotColumns.ALL.stream()
                        .map(column -> cell(column, row.getOrDefault(column, "")))
                        .toList())
                .toList());
    }

    private static final List<String> TEXT_COLUMNS =
            List.of("book", "key", "app_version", "events_next_5_days", "symbol", "reason", "strikes", "layer", "kind");

    private static String cell(String column, String value) {
        return isText(column) ? harmless(value) : value;
    }

    /** Whether a column holds free text, even where that looks like a number. */
    static boolean isText(String column) {
        return TEXT_COLUMNS.contains(column);
    }

    /** Text that starts like a spreadsheet formula is given a leading apostrophe. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
