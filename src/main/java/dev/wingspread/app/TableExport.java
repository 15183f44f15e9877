package dev.wingspread.app;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.files.AtomicFiles;
import dev.wingspread.io.files.Overwrite;
import dev.wingspread.io.report.TextTable;
import java.nio.file.Path;
import java.util.List;

/** Tables of the window for spreadsheets: as a file, and as text for the clipboard. */
public final class TableExport {

    /** What separates the cells of a table on the clipboard. */
    private static final char TAB = '\t';

    private TableExport() {}

    /**
     * A cell.
     *
     * @param text what it says, empty if unknown
     * @param isNumber whether a spreadsheet may take it for a number; anything else is made harmless, so that a name like
     *     {@code =1+1} stays a name
     */
    public record Cell(String text, boolean isNumber) {

        /** A text. */
        public static Cell text(String text) {
            return new Cell(text, false);
        }

        /** A number as a spreadsheet reads it; empty if it is unknown. */
        public static Cell number(String number) {
            return new Cell(number, true);
        }

        private String harmless() {
            return isNumber ? text : TextTable.harmless(text);
        }
    }

    /** The rows with tabs between cells, for the clipboard; tabs and line breaks inside a cell become blanks. */
    public static String tabSeparated(List<List<Cell>> rows) {
        var text = new StringBuilder();
        for (List<Cell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i > 0) {
                    text.append(TAB);
                }
                text.append(row.get(i).harmless().replaceAll("[\\t\\r\\n]", " "));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The rows as CSV. */
    public static String csv(List<List<Cell>> rows) {
        return TextTable.csv(rows.stream()
                .map(row -> row.stream().map(Cell::harmless).toList())
                .toList());
    }

    /**
     * Writes the rows as CSV to a file the user has chosen, in place of what may be there; the file is replaced as a whole
     * or left as it was.
     *
     * @return what was done, in one line
     */
    public static Loaded<String> save(List<List<Cell>> rows, Path file) {
        return AtomicFiles.save(file, csv(rows), Overwrite.always()).map(fingerprint -> "the table is in " + file);
    }
}
