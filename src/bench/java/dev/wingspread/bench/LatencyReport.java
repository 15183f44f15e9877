package dev.wingspread.bench;

import com.sun.management.ThreadMXBean;
import dev.wingspread.app.WorkerPool;
import dev.wingspread.base.Workers;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.Revaluation;
import dev.wingspread.scenario.MapRequest;
import dev.wingspread.scenario.PayoffCurves;
import dev.wingspread.scenario.PayoffRequest;
import dev.wingspread.scenario.PnlMap;
import dev.wingspread.scenario.WhatIf;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How long single calculations take from request to result, and what they leave on the heap: the first ones of a fresh
 * process, and how the later ones spread. Averages hide what a hand on a slider feels.
 */
final class LatencyReport {

    private static final int WARM_UP = 150;
    private static final int MEASURED = 300;
    private static final double NANOS_PER_MILLI = 1e6;

    /** One kind of calculation, times in milliseconds. */
    record Row(String work, int legs, double first, double p50, double p90, double p99, double bytesPerRevaluation) {}

    private final SpikeModel model = SpikeModel.of(Settings.DEFAULT);
    private final Workers workers = new WorkerPool(2).workers(() -> false);

    private interface Calculation {
        /** Number of revaluations of a leg, or 0 where that is not the point. */
        long run(int number);
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        Revaluation book = SampleBook.ofLegs(GridBenchmark.LEGS);
        var grid = GridBenchmark.grid(model);
        rows.add(measured("grid of 8,405 scenarios, 2 threads", GridBenchmark.LEGS, number -> {
            book.sidesUsd(grid, model, workers);
            return (long) GridBenchmark.LEGS * grid.count();
        }));
        for (int legs : List.of(15, 200, 2000)) {
            Revaluation held = SampleBook.ofLegs(legs);
            rows.add(measured("slider: what-if and curves", legs, number -> drag(held, number, true)));
            rows.add(measured("slider: what-if and matrix", legs, number -> drag(held, number, false)));
        }
        return rows;
    }

    /** What the window computes for one place of a slider: the numbers, and the picture in view. */
    private long drag(Revaluation book, int number, boolean isCurves) {
        double vixPoints = number % 97 * 0.25;
        double days = number % 13;
        Shock shock = model.shock(vixPoints).withDays(days);
        WhatIf.report(book, model, shock);
        if (isCurves) {
            PayoffCurves.chart(book, model, PayoffRequest.usual(shock.withSpx(SpxMove.COUPLED), false), workers);
        } else {
            List<Double> steps =
                    IntStream.rangeClosed(-7, 7).mapToObj(i -> 2.0 * i).toList();
            PnlMap.of(book, model, MapRequest.spxByVix(shock, steps, steps), workers);
        }
        return 0;
    }

    private static Row measured(String work, int legs, Calculation calculation) {
        double first = millis(calculation, 0);
        for (int i = 1; i <= WARM_UP; i++) {
            calculation.run(i);
        }
        double[] times = new double[MEASURED];
        long before = allocatedBytes();
        long revaluations = 0;
        for (int i = 0; i < MEASURED; i++) {
            long start = System.nanoTime();
            revaluations += calculation.run(i);
            times[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
        }
        long allocated = allocatedBytes() - before;
        Arrays.sort(times);
        return new Row(
                work,
                legs,
                first,
                times[MEASURED / 2],
                times[MEASURED * 9 / 10],
                times[MEASURED * 99 / 100],
                revaluations == 0 ? Double.NaN : (double) allocated / revaluations);
    }

    private static double millis(Calculation calculation, int number) {
        long start = System.nanoTime();
        calculation.run(number);
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    /** By all threads so far, the pool's included. */
    private static long allocatedBytes() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    static String table(List<Row> rows) {
        var text = new StringBuilder(
                "\n| calculation | legs | first ms | p50 ms | p90 ms | p99 ms | bytes per revaluation |\n");
        text.append("| --- | --- | --- | --- | --- | --- | --- |\n");
        for (Row row : rows) {
            String bytes = Double.isNaN(row.bytesPerRevaluation())
                    ? "–"
                    : String.format(Locale.ROOT, "%.2f", row.bytesPerRevaluation());
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.1f | %.2f | %.2f | %.2f | %s |%n",
                    row.work(),
                    row.legs(),
                    row.first(),
                    row.p50(),
                    row.p90(),
                    row.p99(),
                    bytes));
        }
        return text.toString();
    }
}
