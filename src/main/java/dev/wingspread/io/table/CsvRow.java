package dev.wingspread.io.table;

import java.util.List;
import java.util.Optional;

/**
 * One row of a CSV file.
 *
 * @param line number of the line it starts on, from 1
 * @param cells the cells as given, quotes taken off; of a malformed row whatever lies between its commas
 * @param fault what is malformed, if anything is
 */
public record CsvRow(long line, List<String> cells, Optional<String> fault) {

    public CsvRow {
        cells = List.copyOf(cells);
    }
}
