package dev.wingspread.io.market;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.io.table.CsvReader;
import dev.wingspread.io.table.CsvRow;
import dev.wingspread.market.EventType;
import dev.wingspread.market.MarketEvent;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a calendar of scheduled releases: a CSV file with the columns date, type, time and note. */
public final class EventCalendarReader {

    private static final List<String> COLUMNS = List.of("date", "type", "time", "note");
    private static final int LEAST_CELLS = 2;

    private final String file;
    private final List<MarketEvent> events = new ArrayList<>();
    private final List<Failure> faults = new ArrayList<>();

    private EventCalendarReader(String file) {
        this.file = file;
    }

    /**
     * Reads a calendar.
     *
     * @param file name of the file, for messages
     * @return the releases in the order of the file, or all faults with their lines
     */
    public static Loaded<List<MarketEvent>> read(byte[] bytes, String file) {
        return new EventCalendarReader(file).read(new CsvReader(new ByteArrayInputStream(bytes)));
    }

    private Loaded<List<MarketEvent>> read(CsvReader csv) {
        Optional<CsvRow> header = csv.next();
        List<String> titles = header.map(CsvRow::cells).orElse(List.of()).stream()
                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!titles.equals(COLUMNS)) {
            return Loaded.failed(Failure.at(
                    new SourceLocation(file, "", 1, 1),
                    FailureReason.SYNTAX,
                    "the first line is not " + String.join(",", COLUMNS),
                    "make these the titles of the columns"));
        }
        for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
            add(row.get());
        }
        return faults.isEmpty() ? Loaded.of(events) : Loaded.failed(faults, List.of());
    }

    private void add(CsvRow row) {
        if (row.fault().isPresent()) {
            fault(row, row.fault().get(), "correct the line");
            return;
        }
        if (row.cells().stream().allMatch(String::isBlank)) {
            return;
        }
        if (row.cells().size() < LEAST_CELLS || row.cells().size() > COLUMNS.size()) {
            fault(
                    row,
                    "the line has " + row.cells().size() + " cells",
                    "give date,type,time,note; the last two may be empty");
            return;
        }
        Optional<LocalDate> date = date(row);
        Optional<EventType> type = type(row);
        Optional<Optional<LocalTime>> time = time(row);
        if (date.isPresent() && type.isPresent() && time.isPresent()) {
            events.add(new MarketEvent(date.get(), type.get(), time.get(), cell(row, 3)));
        }
    }

    private Optional<LocalDate> date(CsvRow row) {
        try {
            return Optional.of(LocalDate.parse(cell(row, 0)));
        } catch (DateTimeParseException e) {
            fault(row, "'" + cell(row, 0) + "' is not a date", "write it like 2026-03-11");
            return Optional.empty();
        }
    }

    private Optional<EventType> type(CsvRow row) {
        String word = cell(row, 1).toUpperCase(Locale.ROOT);
        Optional<EventType> type = Arrays.stream(EventType.values())
                .filter(each -> each.name().equals(word))
                .findFirst();
        if (type.isEmpty()) {
            fault(row, "'" + cell(row, 1) + "' is not a release", "write FOMC, CPI or PPI");
        }
        return type;
    }

    /** Empty where the cell is at fault, an empty time where it is blank. */
    private Optional<Optional<LocalTime>> time(CsvRow row) {
        if (cell(row, 2).isEmpty()) {
            return Optional.of(Optional.empty());
        }
        try {
            return Optional.of(Optional.of(LocalTime.parse(cell(row, 2))));
        } catch (DateTimeParseException e) {
            fault(row, "'" + cell(row, 2) + "' is not a time", "write it like 08:30, or leave it empty");
            return Optional.empty();
        }
    }

    private static String cell(CsvRow row, int index) {
        return index < row.cells().size() ? row.cells().get(index).strip() : "";
    }

    private void fault(CsvRow row, String message, String cure) {
        faults.add(Failure.at(
                new SourceLocation(file, "", Math.toIntExact(row.line()), 1), FailureReason.SYNTAX, message, cure));
    }
}
