package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final long LONG_AGO = -1_000_000_000L;

    private final StringWriter err = new StringWriter();

    private ProgressLine progress(boolean isWatched) {
        var streams = new Streams(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintWriter(err, true),
                isWatched,
                false);
        return new ProgressLine(streams, LONG_AGO);
    }

    @Test
    void watcherSeesTheRowsCountedAndTheLineTakenAway() {
        ProgressLine line = progress(true);
        line.show(4096, 0);
        line.show(8192, 100_000_000);
        line.show(1_234_567, 300_000_000);
        line.clear();
        assertEquals("\r4,096 rows\r1,234,567 rows\r" + " ".repeat(40) + "\r", err.toString());
    }

    @Test
    void nobodyWatchingSeesNothing() {
        ProgressLine line = progress(false);
        line.show(4096, 0);
        line.clear();
        assertEquals("", err.toString());
    }
}
