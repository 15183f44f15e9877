package dev.wingspread.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long the packaged program takes from the start of its process to its end: a risk report on standard output, and,
 * where there is a display, the window to its first picture. Every way of starting gets its turn, again and again.
 */
final class StartBenchmark {

    private static final int ROUNDS = 15;
    private static final int LEGS = 100;
    private static final double NANOS_PER_MILLI = 1e6;

    /** The launcher's own for short commands. */
    private static final List<String> SHORT_COMMAND = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** One way of starting, times in milliseconds. */
    record Row(String work, String who, double least, double median, double p90) {}

    private record Way(String work, String who, List<String> command) {}

    private final Path folder;
    private final Path jar;
    private final List<String> withArchive;
    private final String java =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Measures the program in the folder the build leaves it in. */
    StartBenchmark(Path folder) throws IOException {
        this.folder = folder.toRealPath();
        this.jar = this.folder.resolve("wingspread.jar");
        this.withArchive = List.of(
                "-XX:SharedArchiveFile=" + this.folder.resolve("wingspread.jsa"), "-Xshare:auto", "-Xlog:disable");
    }

    List<Row> rows() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("wingspread-start");
        Path book = SampleBook.writtenTo(work, LEGS);
        Map<Way, double[]> times = new LinkedHashMap<>();
        ways(book).forEach(way -> times.put(way, new double[ROUNDS]));
        for (Way way : times.keySet()) {
            millis(way, work);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<Way, double[]> way : times.entrySet()) {
                way.getValue()[round] = millis(way.getKey(), work);
            }
        }
        delete(work);
        var rows = new ArrayList<Row>();
        times.forEach((way, measured) -> rows.add(row(way, measured)));
        return rows;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private List<Way> ways(Path book) {
        String risk = "risk of " + LEGS + " legs";
        boolean isWindows = File.separatorChar == '\\';
        var ways = new ArrayList<Way>();
        List<String> report = List.of("-jar", jar.toString(), "risk", book.toString());
        ways.add(new Way(risk, "java -jar", joined(List.of(java), report)));
        ways.add(new Way(risk, "launcher without archive", joined(joined(List.of(java), SHORT_COMMAND), report)));
        String launcher =
                folder.resolve(isWindows ? "wingspread.cmd" : "wingspread").toString();
        ways.add(new Way(risk, "launcher", List.of(launcher, "risk", book.toString())));
        if (isWindows || System.getenv("DISPLAY") != null) {
            String classPath = jar + File.pathSeparator + System.getProperty("java.class.path");
            List<String> window =
                    List.of("-classpath", classPath, WindowStart.class.getName(), "open", book.toString());
            List<String> jvm = List.of(java, "-Duser.home=" + book.getParent());
            ways.add(new Way("window", "java -jar", joined(jvm, window)));
            ways.add(new Way("window", "launcher", joined(joined(jvm, withArchive), window)));
        }
        return ways;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private double millis(Way way, Path work) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(way.command())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("out").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeAll(List.of("XDG_CONFIG_HOME", "APPDATA"));
        long start = System.nanoTime();
        int code = builder.start().waitFor();
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        if (code != 0) {
            throw new IOException(
                    "exit code " + code + " of " + way.command() + "\n" + Files.readString(work.resolve("out")));
        }
        return millis;
    }

    private static Row row(Way way, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return new Row(way.work(), way.who(), sorted[0], sorted[ROUNDS / 2], sorted[ROUNDS * 9 / 10]);
    }

    static String table(List<Row> rows) {
        var text = new StringBuilder("\n| start | how | least ms | median ms | p90 ms | sooner by |\n");
        text.append("| --- | --- | --- | --- | --- | --- |\n");
        for (Row row : rows) {
            double plain = rows.stream()
                    .filter(other -> other.work().equals(row.work()))
                    .findFirst()
                    .orElseThrow()
                    .median();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %.0f | %.0f | %.0f | %.2f |%n",
                    row.work(),
                    row.who(),
                    row.least(),
                    row.median(),
                    row.p90(),
                    plain / row.median()));
        }
        return text.toString();
    }

    /** The folder of the packaged program. Measures the starts alone. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.print(table(new StartBenchmark(Path.of(arguments[0])).rows()));
    }
}
