package dev.wingspread.bench;

import dev.wingspread.app.OptionTables;
import dev.wingspread.app.TableSink;
import dev.wingspread.io.table.CsvReader;
import dev.wingspread.io.table.CsvText;
import dev.wingspread.io.table.PlainRows;
import dev.wingspread.pricing.kernel.BatchPriceKernel;
import dev.wingspread.pricing.kernel.FurtherGreekColumns;
import dev.wingspread.pricing.kernel.GreekColumns;
import dev.wingspread.pricing.kernel.OptionColumns;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Rows a second from table to table in memory, and where the time of a row goes on one thread. */
public final class TableBenchmark {

    private static final int ROWS = 200_000;
    private static final int COLUMNS = 9;
    private static final int NUMBERS = 13;
    private static final int BATCH = 512;
    private static final int WARM_UP = 5;
    private static final int MEASURED = 9;

    private TableBenchmark() {}

    /**
     * Writes a table of options for measuring the program as a whole.
     *
     * @param arguments file, number of rows, {@code vol} or {@code price}, {@code chain} or {@code scattered}
     */
    public static void main(String[] arguments) throws IOException {
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
            int rows = Integer.parseInt(arguments[1]);
            OptionTable.write(out, rows, arguments[3].equals("chain"), arguments[2].equals("price"));
        }
    }

    /** What is measured. */
    private interface Work {
        void run() throws IOException;
    }

    /** The results as text. */
    static String table() throws IOException {
        var text = new StringBuilder("\n| table | command | rows a second |\n| --- | --- | --- |\n");
        for (boolean isChain : new boolean[] {true, false}) {
            for (boolean isQuotes : new boolean[] {false, true}) {
                byte[] table = OptionTable.bytes(ROWS, isChain, isQuotes);
                double nanos = nanosPerRow(() -> value(table, isQuotes));
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %,.0f |%n",
                        isChain ? "chains" : "scattered",
                        isQuotes ? "implied-vol" : "price",
                        1e9 / nanos));
            }
        }
        text.append("\n| step of price, one thread | chains: ns per row | scattered |\n| --- | --- | --- |\n");
        double[] chains = steps(OptionTable.bytes(ROWS, true, false));
        double[] scattered = steps(OptionTable.bytes(ROWS, false, false));
        String[] names = {"read and cut", "numbers of six cells", "price and 12 Greeks", "13 numbers as text"};
        for (int i = 0; i < names.length; i++) {
            text.append(String.format(Locale.ROOT, "| %s | %.0f | %.0f |%n", names[i], chains[i], scattered[i]));
        }
        return text.toString();
    }

    private static void value(byte[] table, boolean isQuotes) throws IOException {
        InputStream in = new ByteArrayInputStream(table);
        TableSink sink = TableSink.csv(OutputStream.nullOutputStream());
        var tables = new OptionTables();
        boolean isOk = isQuotes
                ? tables.impliedVol(in, "table", sink, rows -> {}).isOk()
                : tables.price(in, "table", sink, rows -> {}).isOk();
        if (!isOk) {
            throw new IllegalStateException("the table was refused");
        }
    }

    private static double[] steps(byte[] table) throws IOException {
        double cut = nanosPerRow(() -> cut(table, false));
        double numbers = nanosPerRow(() -> cut(table, true)) - cut;
        var options = new OptionSet(BATCH).columns();
        var usual = new GreekColumns(BATCH);
        var further = new FurtherGreekColumns(BATCH);
        var kernel = new BatchPriceKernel();
        double kernels = nanosPerRow(() -> price(kernel, options, usual, further));
        var text = new CsvText();
        double printing = nanosPerRow(() -> print(usual, further, text));
        return new double[] {cut, numbers, kernels, printing};
    }

    private static void cut(byte[] table, boolean withNumbers) {
        var reader = new CsvReader(new ByteArrayInputStream(table));
        var rows = new PlainRows(COLUMNS);
        byte[] block = new byte[1 << 16];
        double sum = 0;
        reader.next();
        for (int length = reader.takePlain(block); length > 0; length = reader.takePlain(block)) {
            rows.begin(block, length);
            while (rows.next()) {
                for (int column = 3; withNumbers && column < COLUMNS; column++) {
                    sum += rows.isEmpty(column) ? 0 : rows.number(column);
                }
            }
        }
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("a cell is no number");
        }
    }

    private static void price(
            BatchPriceKernel kernel, OptionColumns options, GreekColumns usual, FurtherGreekColumns further) {
        for (int done = 0; done < ROWS; done += BATCH) {
            kernel.spotGreeks(options, 0, BATCH, usual, further);
        }
    }

    private static void print(GreekColumns usual, FurtherGreekColumns further, CsvText text) throws IOException {
        double[][] columns = {
            usual.price(),
            usual.delta(),
            usual.gamma(),
            usual.vegaPerVolPoint(),
            usual.thetaPerDay(),
            usual.rhoPerPct(),
            usual.vannaPerVolPoint(),
            usual.volgaPerVolPoint2(),
            further.charmPerDay(),
            further.speedPerPoint(),
            further.zommaPerVolPoint(),
            further.colorPerDay(),
            further.vetaPerDay()
        };
        double[] numbers = new double[NUMBERS];
        for (int row = 0; row < ROWS; row++) {
            for (int i = 0; i < NUMBERS; i++) {
                numbers[i] = columns[i][row % BATCH];
            }
            text.numbers(numbers);
            text.endRow();
            if (row % BATCH == 0) {
                text.writeTo(OutputStream.nullOutputStream());
            }
        }
        text.writeTo(OutputStream.nullOutputStream());
    }

    /** The median of some runs. */
    private static double nanosPerRow(Work work) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        double[] nanos = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long start = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[MEASURED / 2] / ROWS;
    }
}
