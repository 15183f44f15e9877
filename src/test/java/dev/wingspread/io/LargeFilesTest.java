package dev.wingspread.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Loaded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LargeFilesTest {

    private static final int MEGABYTE = 1024 * 1024;

    /** About the size of 200,000 short rows, the most that are read. */
    private static final int FILE_MEGABYTES = 8;

    /** The bound that is promised: ten times the file, the file itself among them. */
    private static final int HEAP_MEGABYTES = 10 * FILE_MEGABYTES;

    private static final int MILLION = 1_000_000;

    @ParameterizedTest
    @EnumSource(LargeFiles.Kind.class)
    void aMillionRowsAreRefused(LargeFiles.Kind kind) {
        Loaded<?> read = LargeFiles.read(kind, kind.file(MILLION, Integer.MAX_VALUE));

        assertFalse(read.isOk());
        assertTrue(read.faults().size() <= MILLION / 100, "not a fault for each row");
    }

    @Test
    void readingNeedsNoMoreThanTenTimesTheFile() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFiles.class.getName(),
                        Integer.toString(FILE_MEGABYTES * MEGABYTE))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertTrue(process.waitFor(5, TimeUnit.MINUTES), said);
        assertEquals(0, process.exitValue(), said);
        assertEquals(LargeFiles.Kind.values().length, said.lines().count(), said);
        assertTrue(
                Arrays.stream(LargeFiles.Kind.values()).allMatch(kind -> said.contains(kind.name() + " read")), said);
    }
}
