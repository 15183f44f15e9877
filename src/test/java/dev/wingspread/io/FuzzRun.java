package dev.wingspread.io;

import com.code_intelligence.jazzer.Jazzer;
import dev.wingspread.base.Formats;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets the fuzzer look for inputs that break a parser, one fuzz test after the other, each in a process of its own, and
 * writes what came of it as a table. Arguments: seconds per test, a folder for all that is kept, and which tests, as a
 * part of their names.
 */
public final class FuzzRun {

    private static final List<String> TESTS = List.of(
            "dev.wingspread.io.BookFilesFuzz",
            "dev.wingspread.io.table.TableFuzz",
            "dev.wingspread.io.broker.BrokerFilesFuzz",
            "dev.wingspread.io.cboe.CboeFilesFuzz");

    /** Parsers that need more for files of the lengths below are findings. */
    private static final String MEMORY = "-Xmx512m";

    private static final int LONGEST_INPUT = 20_000;
    private static final int SLOWEST_SECONDS = 60;

    private static final Pattern EXECUTIONS = Pattern.compile("stat::number_of_executed_units:\\s*(\\d+)");
    private static final Pattern COVERAGE = Pattern.compile("cov: (\\d+) ft: \\d+ corp: (\\d+)");

    private FuzzRun() {}

    /** Runs the tests; a finding makes the exit status 1. */
    public static void main(String[] args) throws Exception {
        int seconds = Integer.parseInt(args[0]);
        Path folder = Path.of(args[1]).toAbsolutePath();
        String part = args.length > 2 ? args[2] : "";
        var table = new StringBuilder("""
                | Parser | Executions | Branches reached | Inputs kept | Findings |
                | --- | ---: | ---: | ---: | ---: |
                """);
        int findings = 0;
        long executions = 0;
        for (Class<?> type : tests().toList()) {
            for (Method test : SavedInputs.fuzzTests(type).toList()) {
                String name = test.getDeclaringClass().getSimpleName() + "." + test.getName();
                if (!name.contains(part)) {
                    continue;
                }
                Outcome outcome = fuzz(test, name, seconds, folder);
                findings += outcome.findings();
                executions += outcome.executions();
                table.append("| ")
                        .append(name)
                        .append(" | ")
                        .append(outcome.row())
                        .append(" |\n");
                tell(name + ": " + outcome.row());
            }
        }
        table.append("\n").append(Formats.count(executions)).append(" executions in all\n");
        Files.writeString(folder.resolve("fuzzing.md"), table);
        tell(table.toString());
        System.exit(findings == 0 ? 0 : 1);
    }

    /** The classes that hold fuzz tests. */
    static Stream<Class<?>> tests() {
        return TESTS.stream().map(name -> {
            try {
                return Class.forName(name);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("a fuzz test was renamed", e);
            }
        });
    }

    /** What one test came to. */
    private record Outcome(long executions, long branches, long kept, int findings) {

        String row() {
            return Formats.count(executions) + " | " + Formats.count(branches) + " | " + Formats.count(kept) + " | "
                    + findings;
        }
    }

    private static Outcome fuzz(Method test, String name, int seconds, Path folder)
            throws IOException, InterruptedException {
        Path found = Files.createDirectories(folder.resolve("findings").resolve(name));
        Path kept = Files.createDirectories(folder.resolve("corpus").resolve(name));
        Path seeds = seeds(test, Files.createDirectories(folder.resolve("seeds").resolve(name)));
        Path log = folder.resolve(name + ".log");
        int before = count(found);
        Process process = new ProcessBuilder(command(test, seconds, found, kept, seeds))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int status = process.waitFor();
        String text = Files.readString(log, StandardCharsets.ISO_8859_1);
        int findings = count(found) - before;
        return new Outcome(
                last(EXECUTIONS, text, 1),
                last(COVERAGE, text, 1),
                last(COVERAGE, text, 2),
                Math.max(findings, status == 0 ? 0 : 1));
    }

    private static List<String> command(Method test, int seconds, Path found, Path kept, Path seeds) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+EnableDynamicAgentLoading",
                // The fuzzer asks for assertions and for a stack that leaves room for its own calls.
                "-ea",
                "-Xss4m",
                "-Duser.timezone=Pacific/Auckland",
                "-Duser.language=de",
                "-Duser.country=DE",
                "-cp",
                classPath(),
                Jazzer.class.getName(),
                "--target_class=" + test.getDeclaringClass().getName(),
                "--target_method=" + test.getName(),
                "--instrumentation_includes=dev.wingspread.**",
                "-max_total_time=" + seconds,
                "-max_len=" + LONGEST_INPUT,
                "-timeout=" + SLOWEST_SECONDS,
                "-rss_limit_mb=0",
                "-print_final_stats=1",
                "-artifact_prefix=" + found + "/",
                kept.toString(),
                seeds.toString());
    }

    /** The process runs in another folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.count();
        }
    }

    /** What earlier runs found, and samples of the files in question, in one folder. */
    private static Path seeds(Method test, Path folder) throws IOException {
        int number = 0;
        for (Path file : SavedInputs.seeds(test)) {
            if (Files.size(file) <= LONGEST_INPUT) {
                Files.copy(file, folder.resolve(Integer.toString(number++)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return folder;
    }

    private static long last(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        long value = 0;
        while (matcher.find()) {
            value = Long.parseLong(matcher.group(group));
        }
        return value;
    }

    private static void tell(String text) {
        System.out.println(text);
    }
}
