package dev.wingspread.io.cboe;

import dev.wingspread.base.FailureReason;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The rows of a file that tells something of a day in each. A row that cannot be read or has no date is a fault, an empty
 * one is passed over.
 *
 * @param dates the column of the dates
 */
record DatedRows(Rows rows, FileRemarks remarks, int dates) {

    /**
     * Goes through the rows until nobody reads further remarks.
     *
     * @param hasRoom whether another day may be taken, asked before each row is looked at
     * @param onDay takes the date of a row, while the row is the one at hand
     */
    void each(BooleanSupplier hasRoom, Consumer<LocalDate> onDay) {
        while (rows.next() && !remarks.isFull() && hasRoom.getAsBoolean()) {
            if (!rows.isEmpty()) {
                date().ifPresent(onDay);
            }
        }
    }

    private Optional<LocalDate> date() {
        Optional<LocalDate> date = Cells.date(rows.cell(dates));
        if (rows.fault().isPresent() || date.isEmpty()) {
            remarks.fault(
                    rows.line(),
                    FailureReason.SYNTAX,
                    rows.fault().orElse("'" + Cells.shown(rows.cell(dates)) + "' is not a date"),
                    "fetch the file again");
            return Optional.empty();
        }
        return date;
    }
}
