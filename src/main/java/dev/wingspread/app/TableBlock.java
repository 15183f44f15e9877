package dev.wingspread.app;

import dev.wingspread.io.table.CsvReader;
import dev.wingspread.io.table.CsvRow;
import dev.wingspread.io.table.CsvText;
import dev.wingspread.io.table.PlainRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Some rows of a table on their way from reading to writing. One thread fills and writes it, another may value it in
 * between. Lines without quotes stay the bytes they are; other rows are read one by one.
 */
final class TableBlock {

    /** Rows read one by one: so many, unless their cells hold a lot of text. */
    private static final int MOST_ROWS = 2048;

    private static final int MOST_CHARACTERS = 1 << 18;

    private final ColumnIndex columns;
    private final double[] numbers;
    private final boolean isCsv;
    private final RowBatch batch;
    private final PlainRows plain;

    private final byte[] bytes;
    private int length;
    private final List<CsvRow> rows = new ArrayList<>();
    private long linesBefore;

    /** The rows of the batch as they came: cells, or for lack of these a place in the bytes. */
    private final List<List<String>> given = new ArrayList<>();

    private final int[] starts = new int[RowBatch.CAPACITY];
    private final int[] ends = new int[RowBatch.CAPACITY];
    private final long[] lines = new long[RowBatch.CAPACITY];

    private final CsvText text = new CsvText();
    private final List<TableRow> results = new ArrayList<>();
    private long count;
    private long failed;
    private long firstFailedLine;
    private String firstFailure = "";
    private long lastLine;

    /**
     * An empty block.
     *
     * @param isCsv whether the results are wanted as CSV rather than row by row
     * @param size bytes of the input
     */
    TableBlock(RowFormula formula, ColumnIndex columns, boolean isCsv, int size) {
        this.columns = columns;
        this.isCsv = isCsv;
        numbers = new double[formula.numbers().size()];
        batch = formula.batch(columns);
        plain = new PlainRows(columns.names().size());
        bytes = new byte[size];
    }

    /** Takes the next rows in place of those before; false if there are none. */
    boolean fill(CsvReader reader) {
        count = 0;
        failed = 0;
        rows.clear();
        results.clear();
        linesBefore = reader.linesReadOneByOne();
        length = reader.takePlain(bytes);
        if (length == 0) {
            readOneByOne(reader);
        }
        return length > 0 || !rows.isEmpty();
    }

    private void readOneByOne(CsvReader reader) {
        long characters = 0;
        while (rows.size() < MOST_ROWS && characters < MOST_CHARACTERS) {
            Optional<CsvRow> row = reader.next();
            if (row.isEmpty()) {
                return;
            }
            rows.add(row.get());
            characters += row.get().cells().stream().mapToLong(String::length).sum();
        }
    }

    /** Values the rows and makes text of them. */
    TableBlock value() {
        for (CsvRow row : rows) {
            add(row, row.line());
            finishFullBatch();
        }
        plain.begin(bytes, length);
        while (plain.next()) {
            addPlain();
            finishFullBatch();
        }
        finishBatch();
        return this;
    }

    private void addPlain() {
        long line = linesBefore + plain.line();
        int row = batch.size();
        if (!plain.isRegular() || !batch.addIfSound(plain)) {
            add(plain.row(), line);
            return;
        }
        lines[row] = line;
        starts[row] = plain.start();
        ends[row] = plain.end();
        given.add(isCsv ? List.of() : plain.row().cells());
    }

    private void add(CsvRow row, long line) {
        RowCells cells = columns.cells(row);
        lines[batch.size()] = line;
        given.add(cells.given());
        batch.add(cells);
    }

    private void finishFullBatch() {
        if (batch.size() == RowBatch.CAPACITY) {
            finishBatch();
        }
    }

    private void finishBatch() {
        batch.compute();
        for (int row = 0; row < batch.size(); row++) {
            note(row);
            if (isCsv) {
                appendCsv(row);
            } else {
                results.add(new TableRow(given.get(row), numbers(row), batch.remark(row)));
            }
        }
        batch.clear();
        given.clear();
    }

    private void note(int row) {
        count++;
        lastLine = lines[row];
        Optional<String> failure = batch.failure(row);
        if (failure.isPresent() && failed++ == 0) {
            firstFailedLine = lines[row];
            firstFailure = failure.get();
        }
    }

    private void appendCsv(int row) {
        List<String> cells = given.get(row);
        if (cells.isEmpty()) {
            text.cells(bytes, starts[row], ends[row]);
        }
        for (String cell : cells) {
            text.text(cell);
        }
        if (batch.hasNumbers(row)) {
            batch.numbers(row, numbers);
            text.numbers(numbers);
        } else {
            for (int i = 0; i < numbers.length; i++) {
                text.unknown();
            }
        }
        text.text(batch.remark(row));
        text.endRow();
    }

    private List<Double> numbers(int row) {
        if (!batch.hasNumbers(row)) {
            return List.of();
        }
        batch.numbers(row, numbers);
        return Arrays.stream(numbers).boxed().toList();
    }

    /** Hands the results over. */
    void writeTo(TableSink sink) throws IOException {
        if (sink instanceof CsvTableSink csv) {
            csv.rows(text);
        }
        for (TableRow row : results) {
            sink.row(row);
        }
    }

    /**
     * How the rows went.
     *
     * @param plainLines number of lines taken as bytes by the blocks before this one
     */
    TableOutcome outcome(long plainLines) {
        String first = failed == 0 ? "" : "line " + (plainLines + firstFailedLine) + ": " + firstFailure;
        return new TableOutcome(count, failed, first);
    }

    /** Line of the last row, counted as {@link #outcome} does. */
    long lastLine(long plainLines) {
        return plainLines + lastLine;
    }

    /** Number of lines taken as bytes. */
    long plainLines() {
        return length == 0 ? 0 : plain.line();
    }
}
