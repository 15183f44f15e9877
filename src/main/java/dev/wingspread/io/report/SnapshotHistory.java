package dev.wingspread.io.report;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.io.table.CsvReader;
import dev.wingspread.io.table.CsvRow;
import dev.wingspread.monitor.Readings;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a snapshot file tells the rules of a book, time by time.
 *
 * <p>The file holds no closes: each snapshot stands for the close of its day, with VIX as it was at its time. Events are
 * those that any snapshot of the book names. Yields, breadth, the history of P&amp;L and how a VIX future was obtained are
 * not in the file, so that rules that need them are skipped.
 *
 * @param book name of the book
 * @param readings its readings by time
 */
public record SnapshotHistory(String book, List<Readings> readings) {

    public SnapshotHistory {
        readings = List.copyOf(readings);
    }

    /**
     * Reads a snapshot file.
     *
     * @param in the file; closing it is up to the caller
     * @param file its name, for messages
     * @return the history of each book in the file, or every fault
     */
    public static Loaded<List<SnapshotHistory>> read(InputStream in, String file) {
        var reader = new CsvReader(in);
        var faults = new ArrayList<Failure>();
        Optional<CsvRow> header = reader.next();
        if (reader.failure().isEmpty()
                && !header.map(CsvRow::cells)
                        .filter(SnapshotColumns.ALL::equals)
                        .isPresent()) {
            return Loaded.failed(Failure.at(
                    SourceLocation.ofFile(file),
                    FailureReason.INCONSISTENT,
                    "this is not a snapshot file of this version: its header is another one",
                    "give a file written by the snapshot command"));
        }
        Map<String, Map<LocalDateTime, List<SnapshotRow>>> books = new LinkedHashMap<>();
        for (Optional<CsvRow> row = reader.next(); row.isPresent(); row = reader.next()) {
            row(row.get(), file, faults)
                    .ifPresent(sound -> sound.time("as_of")
                            .ifPresent(time -> books.computeIfAbsent(sound.text("book"), name -> new TreeMap<>())
                                    .computeIfAbsent(time, asOf -> new ArrayList<>())
                                    .add(sound)));
        }
        reader.failure()
                .ifPresent(failure -> faults.add(Failure.at(
                        SourceLocation.ofFile(file),
                        FailureReason.INACCESSIBLE,
                        "cannot be read to its end: " + failure.getMessage(),
                        "")));
        var histories = new ArrayList<SnapshotHistory>();
        books.forEach((book, times) ->
                histories.add(new SnapshotHistory(book, new SnapshotReadings(file, times, faults).all())));
        return faults.isEmpty() ? Loaded.of(List.copyOf(histories)) : Loaded.failed(faults, List.of());
    }

    private static Optional<SnapshotRow> row(CsvRow row, String file, List<Failure> faults) {
        Optional<String> problem = row.fault();
        if (problem.isEmpty() && row.cells().size() != SnapshotColumns.ALL.size()) {
            problem = Optional.of(
                    "the row has " + row.cells().size() + " cells instead of " + SnapshotColumns.ALL.size());
        }
        problem.ifPresent(text -> faults.add(Failure.at(
                new SourceLocation(file, "row at line " + row.line(), 0, 0),
                FailureReason.SYNTAX,
                text,
                "take the snapshot of that day again, or restore the file")));
        return problem.isPresent()
                ? Optional.empty()
                : Optional.of(new SnapshotRow(file, row.line(), row.cells(), faults));
    }
}
