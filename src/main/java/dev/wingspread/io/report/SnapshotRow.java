package dev.wingspread.io.report;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.PlainNumber;
import dev.wingspread.base.SourceLocation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A row of a snapshot file, cell by cell; an empty cell is unknown, a malformed one a fault. */
final class SnapshotRow {

    private static final List<String> COLUMNS = SnapshotColumns.ALL;

    private final String file;
    private final long line;
    private final List<String> cells;
    private final List<Failure> faults;

    SnapshotRow(String file, long line, List<String> cells, List<Failure> faults) {
        this.file = file;
        this.line = line;
        this.cells = cells;
        this.faults = faults;
    }

    /** The text of a cell without the apostrophe that keeps a spreadsheet from running it. */
    String text(String column) {
        String cell = cells.get(COLUMNS.indexOf(column));
        boolean isDisarmed = cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0;
        return isDisarmed ? cell.substring(1) : cell;
    }

    boolean is(String column, String word) {
        return text(column).equals(word);
    }

    /** A number, if it is known. */
    OptionalDouble number(String column) {
        String cell = text(column);
        OptionalDouble value = PlainNumber.parse(cell);
        if (!cell.isEmpty() && value.isEmpty()) {
            fault(column, "must be a number but is '" + cell + "'");
        }
        return value;
    }

    /** A number that stands in every such row. */
    double required(String column) {
        OptionalDouble value = number(column);
        if (text(column).isEmpty()) {
            fault(column, "is empty");
        }
        return value.orElse(1);
    }

    /** A number above 0 that stands in every such row. */
    double positive(String column) {
        double value = required(column);
        if (!(value > 0)) {
            fault(column, "must be above 0 but is " + text(column));
        }
        return value > 0 ? value : 1;
    }

    /** A number above 0, if it is known. */
    OptionalDouble positiveIfKnown(String column) {
        return text(column).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(positive(column));
    }

    /** A whole number; 0 where it is missing, which is a fault. */
    int whole(String column) {
        double value = required(column);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            fault(column, "must be a whole number but is '" + text(column) + "'");
        }
        return (int) value;
    }

    /** A date such as {@code 2026-03-13}. */
    Optional<LocalDate> date(String column) {
        return moment(column, LocalDate::parse, "a date such as 2026-03-13");
    }

    /** A time such as {@code 2026-03-13T16:00:00}. */
    Optional<LocalDateTime> time(String column) {
        return moment(column, LocalDateTime::parse, "a time such as 2026-03-13T16:00:00");
    }

    private <T> Optional<T> moment(String column, Function<String, T> parser, String form) {
        try {
            return Optional.of(parser.apply(text(column)));
        } catch (DateTimeException e) {
            fault(column, "must be " + form + " but is '" + text(column) + "'");
            return Optional.empty();
        }
    }

    /** A word of an enumeration. */
    <E extends Enum<E>> Optional<E> word(String column, Class<E> words) {
        Optional<E> word = Arrays.stream(words.getEnumConstants())
                .filter(each -> each.name().equals(text(column)))
                .findFirst();
        if (word.isEmpty()) {
            fault(
                    column,
                    "must be one of " + Arrays.toString(words.getEnumConstants()) + " but is '" + text(column) + "'");
        }
        return word;
    }

    /** Complains about a cell. */
    void fault(String column, String problem) {
        faults.add(Failure.at(
                new SourceLocation(file, "row at line " + line, 0, 0),
                FailureReason.OUT_OF_RANGE,
                column + " " + problem,
                "take the snapshot of that day again, or restore the file"));
    }
}
