package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.io.table.CsvReader;
import dev.wingspread.io.table.CsvRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Values tables of options row by row: any number of rows in the memory of one, in the order they came.
 *
 * <p>A row that cannot be valued is passed on with the reason; it never stops the others.
 */
public final class OptionTables {

    private static final int ROWS_BETWEEN_REPORTS = 1 << 12;

    /**
     * Prices options and their Greeks.
     *
     * <p>Columns, by name in any order, others are passed through: {@code id, model} (BSM: underlying is the index spot;
     * B76: underlying is the future), {@code type} (C or P), {@code underlying, strike} (points), {@code years} (year
     * fraction), {@code rate} (continuous, decimal), {@code dividend_yield} (continuous, decimal; empty for B76),
     * {@code vol} (decimal).
     *
     * @param in the table as CSV; closed by the caller
     * @param file name of the table for messages
     * @param sink takes the results
     * @param progress told the number of rows done now and then
     * @return how it went; a fault if the table is none or stops being readable
     * @throws IOException if the sink cannot write
     */
    public Loaded<TableOutcome> price(InputStream in, String file, TableSink sink, LongConsumer progress)
            throws IOException {
        return run(new PriceFormula(), in, file, sink, progress);
    }

    /**
     * Implied volatilities of option prices.
     *
     * <p>Columns as for {@link #price} with {@code price} (points) instead of {@code vol}, and optionally {@code tick},
     * the price step of the quote in points (default 0.05).
     *
     * @param in the table as CSV; closed by the caller
     * @param file name of the table for messages
     * @param sink takes the results
     * @param progress told the number of rows done now and then
     * @return how it went; a fault if the table is none or stops being readable
     * @throws IOException if the sink cannot write
     */
    public Loaded<TableOutcome> impliedVol(InputStream in, String file, TableSink sink, LongConsumer progress)
            throws IOException {
        return run(new ImpliedVolFormula(), in, file, sink, progress);
    }

    private static Loaded<TableOutcome> run(
            RowFormula formula, InputStream in, String file, TableSink sink, LongConsumer progress) throws IOException {
        var reader = new CsvReader(in);
        Optional<CsvRow> first = reader.next();
        if (reader.failure().isPresent()) {
            return unreadable(file, 1, reader.failure().get());
        }
        if (first.isEmpty()) {
            return Loaded.failed(Failure.at(
                    SourceLocation.ofFile(file),
                    FailureReason.SYNTAX,
                    "the table is empty",
                    "its first line must name the columns " + String.join(",", formula.mandatory())));
        }
        Loaded<ColumnIndex> columns = ColumnIndex.of(first.get(), formula, file);
        if (!columns.isOk()) {
            return Loaded.failed(columns.faults(), List.of());
        }
        sink.header(columns.orThrow().header(formula));
        return rows(formula, columns.orThrow(), reader, file, sink, progress);
    }

    private static Loaded<TableOutcome> rows(
            RowFormula formula,
            ColumnIndex columns,
            CsvReader reader,
            String file,
            TableSink sink,
            LongConsumer progress)
            throws IOException {
        TableOutcome outcome = TableOutcome.NONE;
        long line = 1;
        for (Optional<CsvRow> row = reader.next(); row.isPresent(); row = reader.next()) {
            line = row.get().line();
            RowCells cells = columns.cells(row.get());
            RowResult result = cells.fault().map(formula::refuse).orElseGet(() -> formula.apply(cells));
            sink.row(new TableRow(line, cells.given(), result.numbers(), result.remark()));
            outcome = outcome.plus(line, result);
            if (outcome.rows() % ROWS_BETWEEN_REPORTS == 0) {
                progress.accept(outcome.rows());
            }
        }
        if (reader.failure().isPresent()) {
            return unreadable(file, line, reader.failure().get());
        }
        sink.end();
        return Loaded.of(outcome);
    }

    private static Loaded<TableOutcome> unreadable(String file, long line, IOException failure) {
        String why = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return Loaded.failed(Failure.at(
                SourceLocation.ofFile(file),
                FailureReason.INACCESSIBLE,
                "reading stopped after line " + line + ": " + why,
                "check that the file is complete"));
    }
}
