package dev.wingspread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only shows in a process of its own: which classes a command loads, and how little memory it needs. */
class ProcessTest {

    private static final int ROWS = 200_000;

    @TempDir
    private Path folder;

    private int run(Path out, List<String> jvmOptions, String... args) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
    }

    @Test
    void commandLoadsNoClassOfTheToolkit() throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        int code = run(log, List.of("-Xlog:class+load"), "calendar", "--year", "2026");
        String text = Files.readString(log);
        assertEquals(0, code, text);
        assertTrue(text.contains(" dev.wingspread.cli.CalendarCommand "), "the log names the classes");
        List<String> toolkit = text.lines()
                .filter(line -> line.contains(" javafx.") || line.contains(" com.sun.javafx."))
                .toList();
        assertEquals(List.of(), toolkit);
    }

    @Test
    void tableMuchLargerThanTheMemoryStreamsThrough() throws IOException, InterruptedException {
        Path in = folder.resolve("in.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(in, StandardCharsets.UTF_8)) {
            writer.write("id,model,type,underlying,strike,years,rate,dividend_yield,vol\n");
            for (int i = 0; i < ROWS; i++) {
                writer.write(i + ",BSM,P,6000," + (5000 + i % 1000) + ",0.1,0.04,0.013,0.2\n");
            }
        }
        Path out = folder.resolve("out.csv");
        Path log = folder.resolve("log.txt");
        int code = run(log, List.of("-Xmx24m"), "price", "--in", in.toString(), "--out", out.toString());
        assertEquals(0, code, Files.readString(log));
        assertEquals("200,000 rows\n", Files.readString(log).replace("\r\n", "\n"));
        assertTrue(Files.size(out) > 48L << 20, "the results alone are twice the memory");
        try (var lines = Files.lines(out)) {
            assertEquals(ROWS + 1L, lines.count());
        }
    }
}
