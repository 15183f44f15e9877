package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.io.table.CsvReader;
import dev.wingspread.io.table.CsvRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Values tables of options block by block: any number of rows in the memory of a few blocks, in the order they came.
 *
 * <p>The caller's thread reads and writes; other threads value blocks and turn them into text. What comes out depends
 * neither on the number of threads nor on where blocks begin. A row that cannot be valued is passed on with the reason;
 * it never stops the others.
 */
public final class OptionTables {

    /** One thread reads and writes for all of them; more than these it could not keep busy. */
    private static final int MOST_THREADS = 4;

    /** Blocks waiting to be valued or written, beyond one per thread. */
    private static final int BLOCKS_AHEAD = 2;

    private static final int BLOCK_BYTES = 1 << 16;

    private final int threads;
    private final int blockBytes;

    /** For as many threads as the machine can run. */
    public OptionTables() {
        this(Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS), BLOCK_BYTES);
    }

    /**
     * With a given division of the work.
     *
     * @param threads number of threads that value, positive
     * @param blockBytes bytes of the input per block, positive and at most 100,000
     */
    OptionTables(int threads, int blockBytes) {
        this.threads = threads;
        this.blockBytes = blockBytes;
    }

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

    private Loaded<TableOutcome> run(
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

    private Loaded<TableOutcome> rows(
            RowFormula formula,
            ColumnIndex columns,
            CsvReader reader,
            String file,
            TableSink sink,
            LongConsumer progress)
            throws IOException {
        TableOutcome outcome = TableOutcome.NONE;
        long plainLines = 0;
        long line = 1;
        var spare = new ArrayDeque<TableBlock>();
        try (var work = new OrderedWork<TableBlock>(threads)) {
            boolean hasMore = true;
            while (hasMore || work.size() > 0) {
                if (hasMore && work.size() < threads + BLOCKS_AHEAD) {
                    TableBlock next = spare.isEmpty()
                            ? new TableBlock(formula, columns, sink instanceof CsvTableSink, blockBytes)
                            : spare.remove();
                    hasMore = next.fill(reader);
                    if (hasMore) {
                        work.begin(next::value);
                    }
                    continue;
                }
                TableBlock done = work.take();
                done.writeTo(sink);
                TableOutcome part = done.outcome(plainLines);
                outcome = outcome.plus(part);
                // A block may hold nothing but blank lines.
                line = part.rows() > 0 ? done.lastLine(plainLines) : line;
                plainLines += done.plainLines();
                progress.accept(outcome.rows());
                spare.add(done);
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
