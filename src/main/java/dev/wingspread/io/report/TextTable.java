package dev.wingspread.io.report;

import java.util.List;

/** A table of texts as CSV, for whatever has no format of its own. */
public final class TextTable {

    private TextTable() {}

    /** Rows of cells, the first being the header; an unknown value is an empty cell. Cells are written as they are. */
    public static String csv(List<List<String>> rows) {
        return ReportCsv.of(rows);
    }

    /** Text that starts like a spreadsheet formula is given a leading apostrophe. */
    public static String harmless(String text) {
        return SnapshotCsv.harmless(text);
    }
}
