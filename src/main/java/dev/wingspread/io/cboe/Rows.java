package dev.wingspread.io.cboe;

import dev.wingspread.io.table.CsvReader;
import dev.wingspread.io.table.CsvRow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The rows of a table in turn, of which one is looked at. */
final class Rows {

    private final CsvReader csv;
    private Optional<CsvRow> current = Optional.empty();
    private int read;

    Rows(CboeInput input) {
        csv = input.csv();
    }

    /** Goes to the next row that is not blank; false at the end. */
    boolean next() {
        current = csv.next();
        read += current.isPresent() ? 1 : 0;
        return current.isPresent();
    }

    /** Goes to the next row; its cells, or empty at the end. */
    Optional<List<String>> nextCells() {
        return next() ? current.map(CsvRow::cells) : Optional.empty();
    }

    /** How many rows were gone to. */
    int read() {
        return read;
    }

    /** How many cells the row has. */
    int size() {
        return current.map(row -> row.cells().size()).orElse(0);
    }

    long line() {
        return current.map(CsvRow::line).orElse(0L);
    }

    /** What is malformed about the row, if anything is. */
    Optional<String> fault() {
        return current.flatMap(CsvRow::fault);
    }

    boolean isEmpty() {
        return current.map(row -> row.cells().stream().allMatch(String::isBlank))
                .orElse(true);
    }

    /** A cell of the row; empty where the row is too short, or for no column at all. */
    String cell(int column) {
        return current.map(CsvRow::cells)
                .filter(cells -> column >= 0 && column < cells.size())
                .map(cells -> cells.get(column).strip())
                .orElse("");
    }

    /** The number in a cell; empty where nothing is known and where the text is no number. */
    OptionalDouble number(int column) {
        return Cells.number(cell(column));
    }
}
