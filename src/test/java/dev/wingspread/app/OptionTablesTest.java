package dev.wingspread.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.table.CsvReader;
import dev.wingspread.io.table.CsvRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionTablesTest {

    private static final String HEADER = "id,model,type,underlying,strike,years,rate,dividend_yield,vol\n";
    private static final String ROW = "a,BSM,C,42,40,0.5,0.10,0,0.20\n";
    private static final int TABLES = 8;
    private static final int ROWS = 700;

    /** What a table becomes. */
    private record Result(String text, Loaded<TableOutcome> outcome) {}

    private static Result run(OptionTables tables, InputStream in, boolean isImpliedVol, boolean isCsv)
            throws IOException {
        var out = new ByteArrayOutputStream();
        TableSink sink = isCsv ? TableSink.csv(out) : TableSink.json(out, "test/1");
        Loaded<TableOutcome> outcome = isImpliedVol
                ? tables.impliedVol(in, "table", sink, rows -> {})
                : tables.price(in, "table", sink, rows -> {});
        return new Result(out.toString(StandardCharsets.UTF_8), outcome);
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** Row by row, every one read cell by cell and valued alone. */
    private static Result oneByOne(byte[] table, boolean isImpliedVol, boolean isCsv) throws IOException {
        RowFormula formula = isImpliedVol ? new ImpliedVolFormula() : new PriceFormula();
        var out = new ByteArrayOutputStream();
        TableSink sink = isCsv ? TableSink.csv(out) : TableSink.json(out, "test/1");
        var reader = new CsvReader(stream(table));
        ColumnIndex columns =
                ColumnIndex.of(reader.next().orElseThrow(), formula, "table").orThrow();
        sink.header(columns.header(formula));
        TableOutcome outcome = TableOutcome.NONE;
        RowBatch batch = formula.batch(columns);
        for (Optional<CsvRow> row = reader.next(); row.isPresent(); row = reader.next()) {
            RowCells cells = columns.cells(row.get());
            batch.clear();
            batch.add(cells);
            batch.compute();
            double[] numbers = new double[formula.numbers().size()];
            if (batch.hasNumbers(0)) {
                batch.numbers(0, numbers);
            }
            List<Double> listed =
                    batch.hasNumbers(0) ? Arrays.stream(numbers).boxed().toList() : List.of();
            sink.row(new TableRow(cells.given(), listed, batch.remark(0)));
            long line = row.get().line();
            outcome = outcome.plus(batch.failure(0)
                    .map(why -> new TableOutcome(1, 1, "line " + line + ": " + why))
                    .orElse(new TableOutcome(1, 0, "")));
        }
        sink.end();
        return new Result(out.toString(StandardCharsets.UTF_8), Loaded.of(outcome));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void blocksAndThreadsGiveWhatRowByRowGives(boolean isImpliedVol) throws IOException {
        long rows = 0;
        long failed = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            byte[] table = MessyTables.table(seed, ROWS, isImpliedVol);
            boolean isCsv = seed % 4 != 3;
            Result expected = oneByOne(table, isImpliedVol, isCsv);
            for (int threads : new int[] {1, 2, 5}) {
                for (int blockBytes : new int[] {1, 90, 5000, 1 << 16}) {
                    Result actual = run(new OptionTables(threads, blockBytes), stream(table), isImpliedVol, isCsv);
                    String run = "seed " + seed + ", threads " + threads + ", bytes " + blockBytes;
                    assertLines(expected.text(), actual.text(), run);
                    assertEquals(expected.outcome().orThrow(), actual.outcome().orThrow(), run);
                }
            }
            rows += expected.outcome().orThrow().rows();
            failed += expected.outcome().orThrow().failed();
        }
        assertTrue(failed > rows / 20 && rows - failed > rows / 20, failed + " of " + rows);
    }

    /** Names the first line that differs: the tables are long. */
    private static void assertLines(String expected, String actual, String run) {
        List<String> lines = expected.lines().toList();
        List<String> others = actual.lines().toList();
        for (int i = 0; i < Math.min(lines.size(), others.size()); i++) {
            assertEquals(lines.get(i), others.get(i), run + ", line " + i);
        }
        assertTrue(expected.equals(actual), run + ", lines " + lines.size() + " and " + others.size());
    }

    @Test
    void readingInDribsAndDrabsChangesNothing() throws IOException {
        byte[] table = MessyTables.table(77, ROWS, false);
        Result expected = run(new OptionTables(2, 5000), stream(table), false, true);
        Result actual = run(new OptionTables(2, 5000), new Dribs(table, 7), false, true);
        assertLines(expected.text(), actual.text(), "dribs");
        assertEquals(expected.outcome().orThrow(), actual.outcome().orThrow());
    }

    @Test
    void rowsBeforeAFailureOfTheStreamAreCounted() throws IOException {
        byte[] table = (HEADER + ROW.repeat(3) + "\n" + ROW.repeat(2) + "b,BSM").getBytes(StandardCharsets.UTF_8);
        for (int blockBytes : new int[] {1, 40, 1 << 16}) {
            var failing = new Dribs(table, 11) {
                @Override
                void atEnd() throws IOException {
                    throw new IOException("the disk is gone");
                }
            };
            Loaded<TableOutcome> outcome =
                    run(new OptionTables(2, blockBytes), failing, false, true).outcome();
            assertEquals(
                    List.of("table: reading stopped after line 7: the disk is gone (check that the file is complete)"),
                    outcome.faults().stream().map(Failure::text).toList());
        }
    }

    @Test
    void failureToWriteEndsTheWorkAndItsThreads() throws InterruptedException {
        byte[] table = (HEADER + ROW.repeat(50_000)).getBytes(StandardCharsets.UTF_8);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        var tables = new OptionTables(3, 5000);
        IOException failure = assertThrows(
                IOException.class, () -> tables.price(stream(table), "table", TableSink.csv(full), rows -> {}));
        assertEquals("full", failure.getMessage());
        for (Thread thread : tableThreads()) {
            thread.join(10_000);
        }
        assertEquals(List.of(), tableThreads());
    }

    private static List<Thread> tableThreads() {
        Thread[] threads = new Thread[Thread.activeCount() + 100];
        int count = Thread.enumerate(threads);
        return Stream.of(Arrays.copyOf(threads, count))
                .filter(thread -> thread.getName().equals(OrderedWork.THREAD_NAME))
                .toList();
    }

    @Test
    void absurdNumbersCostTheirRowAlone() throws IOException {
        String table = HEADER + ROW + "b,BSM,C,1,1,1e-310,0,0,1e150\n" + ROW;
        Result result = run(new OptionTables(1, 1 << 16), stream(table.getBytes(StandardCharsets.UTF_8)), false, true);
        List<String> lines = result.text().lines().toList();
        assertTrue(lines.get(2).endsWith("a Greek is beyond the range of numbers"), lines.get(2));
        assertEquals(lines.get(1), lines.get(3));
    }

    @Test
    void progressIsToldAsItIsMade() throws IOException {
        byte[] table = (HEADER + ROW.repeat(1000)).getBytes(StandardCharsets.UTF_8);
        var told = new ArrayList<Long>();
        new OptionTables(2, 3000).price(stream(table), "table", TableSink.csv(new ByteArrayOutputStream()), told::add);
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(1000, told.get(told.size() - 1));
        assertTrue(told.size() >= 10, told.toString());
    }

    /** Bytes that come a few at a time. */
    private static class Dribs extends InputStream {

        private final byte[] bytes;
        private final int most;
        private int position;

        Dribs(byte[] bytes, int most) {
            this.bytes = bytes;
            this.most = most;
        }

        void atEnd() throws IOException {}

        @Override
        public int read() {
            throw new UnsupportedOperationException("one by one");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = Math.min(Math.min(most, length), bytes.length - position);
            if (count == 0) {
                atEnd();
                return -1;
            }
            System.arraycopy(bytes, position, into, offset, count);
            position += count;
            return count;
        }
    }
}
