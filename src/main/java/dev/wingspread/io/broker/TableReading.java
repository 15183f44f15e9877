package dev.wingspread.io.broker;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.table.CsvRow;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerStatement;
import org.jspecify.annotations.Nullable;

/** One file being read that is a table under its titles, with or without other lines around it. */
abstract class TableReading {

    private final BrokerInput input;
    private final StatementDraft draft;
    private @Nullable Columns columns;

    TableReading(BrokerFormat format, BrokerInput input) {
        this.input = input;
        draft = new StatementDraft(format, input);
    }

    /** Whether these are the titles of the table; they may come again. */
    abstract boolean areTitles(Columns titles);

    /** Takes a row under the titles. */
    abstract void takeRow(CsvRow row, Columns table);

    /**
     * Takes a line that is no row of the table, if it is one.
     *
     * @param isInTable whether the titles have come
     * @return false for a row of the table
     */
    boolean takeOutside(CsvRow row, boolean isInTable) {
        return false;
    }

    /** What remains to be done after the last row. */
    void takeEnd() {}

    final StatementDraft draft() {
        return draft;
    }

    /** Reads the file. To be called once. */
    final Loaded<BrokerStatement> statement() {
        input.forEachRow(draft, this::take);
        takeEnd();
        return draft.finished();
    }

    private void take(CsvRow row) {
        Columns titles = Columns.of(row.cells());
        if (areTitles(titles)) {
            columns = titles;
        } else if (!takeOutside(row, columns != null) && columns != null) {
            takeRow(row, columns);
        }
    }
}
