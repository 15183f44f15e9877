package dev.wingspread.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks, prints one table of medians and ratios, and fails when a batch kernel is no longer faster than
 * the scalar one by what vector units give, or allocates, or when fitting a smile takes too many prices.
 *
 * <p>Only ratios taken in one run count: machines drift, and so do their neighbours.
 */
public final class BenchmarkReport {

    /** A loop that silently stops vectorising brings these down to about one. */
    private static final Map<String, Double> LEAST_SPEEDUP =
            Map.of("Price", 4.0, "Greeks", 4.0, "ImpliedVol", 10.0, "Grid", 12.0);

    /** Bytes per option; the harness itself leaves a few bytes per pass over thousands. */
    private static final double MOST_ALLOCATION = 0.05;

    /** Bytes per revaluation of a grid: its results, two numbers per scenario of 200 legs, and its list of levels. */
    private static final double MOST_ALLOCATION_OF_GRID = 0.6;

    /** A fit may take as long as this many prices of each of its strikes; a search that no longer ends takes ten times more. */
    private static final double MOST_PRICES_PER_FIT = 400;

    /** Machines drift while others work on them: every benchmark gets its turn this often, and the medians count. */
    private static final int ROUNDS = 3;

    private record Row(String work, String size, String who, double nanos, double allocated) {

        String group() {
            return work + " " + size;
        }
    }

    private BenchmarkReport() {}

    /**
     * Runs everything, or the benchmarks whose names match.
     *
     * @param arguments file for the results as JSON; a regular expression; the folder of the packaged program
     */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        List<Row> runs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            new Runner(options(arguments[1]))
                    .run().stream().map(BenchmarkReport::row).forEach(runs::add);
        }
        List<Row> rows = medians(runs);
        List<LatencyReport.Row> latencies = new LatencyReport().rows();
        List<StartBenchmark.Row> starts = new StartBenchmark(Path.of(arguments[2])).rows();
        write(Path.of(arguments[0]), rows, latencies, starts);
        System.out.print(table(rows));
        System.out.print(LatencyReport.table(latencies));
        System.out.print(TableBenchmark.table());
        System.out.print(StartBenchmark.table(starts));
        List<String> broken = broken(rows);
        broken.forEach(System.out::println);
        if (!broken.isEmpty()) {
            System.exit(1);
        }
    }

    private static Options options(String include) {
        return new OptionsBuilder()
                .include(include)
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(400))
                .measurementIterations(3)
                .measurementTime(TimeValue.milliseconds(400))
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-Xmx512m")
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    /** One row of medians per benchmark; ratios of these are less disturbed than those of a single round. */
    private static List<Row> medians(List<Row> runs) {
        Map<String, List<Row>> byName = new TreeMap<>();
        runs.forEach(row -> byName.computeIfAbsent(row.group() + ' ' + row.who(), name -> new ArrayList<>())
                .add(row));
        return byName.values().stream().map(BenchmarkReport::median).toList();
    }

    private static Row median(List<Row> runs) {
        Row first = runs.get(0);
        double[] nanos = runs.stream().mapToDouble(Row::nanos).sorted().toArray();
        double[] allocated = runs.stream().mapToDouble(Row::allocated).sorted().toArray();
        int middle = nanos.length / 2;
        // What a kernel allocates it allocates in every round; the rest is the harness on a busy machine.
        return new Row(first.work(), first.size(), first.who(), nanos[middle], allocated[0]);
    }

    private static void write(
            Path file, List<Row> rows, List<LatencyReport.Row> latencies, List<StartBenchmark.Row> starts)
            throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(
                        file.toFile(),
                        Map.of("machine", machine(), "nanosPerOption", rows, "latencies", latencies, "starts", starts));
    }

    private static Row row(RunResult run) {
        String[] names = run.getParams().getBenchmark().split("\\.", -1);
        String work = names[names.length - 2].replace("Benchmark", "");
        String param = run.getParams().getParam("size");
        double options = param == null ? 1 : Double.parseDouble(param);
        String size = param == null ? "20000" : param;
        double median = run.getPrimaryResult().getStatistics().getPercentile(50) / options;
        return new Row(work, size, names[names.length - 1], median, allocated(run) / options);
    }

    /** Bytes per pass over the options. */
    private static double allocated(RunResult run) {
        var secondary = run.getAggregatedResult().getSecondaryResults();
        return Objects.requireNonNull(secondary.get("gc.alloc.rate.norm"), "allocation")
                .getScore();
    }

    private static String table(List<Row> rows) throws IOException {
        StringBuilder text = new StringBuilder(machine()).append('\n').append('\n');
        text.append("| work | options | who | ns per option | batch is faster by | bytes per option |\n");
        text.append("| --- | --- | --- | --- | --- | --- |\n");
        for (List<Row> group : groups(rows).values()) {
            double batch = nanos(group, group.get(0).work().equals("Fit") ? "fit" : "batch");
            for (Row row : group) {
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %.1f | %.1f | %.3f |%n",
                        row.work(),
                        row.size(),
                        row.who(),
                        row.nanos(),
                        row.nanos() / batch,
                        row.allocated()));
            }
        }
        return text.toString();
    }

    private static List<String> broken(List<Row> rows) {
        List<String> broken = new ArrayList<>();
        for (List<Row> group : groups(rows).values()) {
            String name = group.get(0).group();
            if (group.get(0).work().equals("Fit")) {
                double prices = nanos(group, "fit") / nanos(group, "scalar");
                if (!(prices <= MOST_PRICES_PER_FIT)) {
                    broken.add(String.format(
                            Locale.ROOT,
                            "BROKEN: %s: a fit takes as long as %.0f prices of each strike",
                            name,
                            prices));
                }
                continue;
            }
            double speedup = nanos(group, "scalar") / nanos(group, "batch");
            double least = LEAST_SPEEDUP.getOrDefault(group.get(0).work(), 1.0);
            if (!(speedup >= least)) {
                broken.add(String.format(
                        Locale.ROOT,
                        "BROKEN: %s: batch is %.1f times as fast as scalar, not %.1f",
                        name,
                        speedup,
                        least));
            }
            group.stream()
                    .filter(row -> row.who().equals("batch") && !(row.allocated() <= mostAllocation(row)))
                    .map(row -> String.format(
                            Locale.ROOT, "BROKEN: %s: batch allocates %.2f bytes per option", name, row.allocated()))
                    .forEach(broken::add);
        }
        return broken;
    }

    private static double mostAllocation(Row row) {
        return row.work().equals("Grid") ? MOST_ALLOCATION_OF_GRID : MOST_ALLOCATION;
    }

    private static Map<String, List<Row>> groups(List<Row> rows) {
        Map<String, List<Row>> groups = new TreeMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(row.group(), name -> new ArrayList<>()).add(row));
        return groups;
    }

    private static double nanos(List<Row> group, String who) {
        return group.stream()
                .filter(row -> row.who().equals(who))
                .mapToDouble(Row::nanos)
                .findAny()
                .orElse(Double.NaN);
    }

    private static String machine() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        String model = System.getProperty("os.arch");
        if (Files.isReadable(cpus)) {
            try (Stream<String> lines = Files.lines(cpus)) {
                model = lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(model);
            }
        }
        return String.format(
                Locale.ROOT,
                "%s, %d processors, %s, Java %s (%s)",
                model,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                Runtime.version(),
                System.getProperty("java.vm.name"));
    }
}
