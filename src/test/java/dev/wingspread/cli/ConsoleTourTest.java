package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.CsvSnapshotExport;
import dev.wingspread.app.FileWorkspace;
import dev.wingspread.app.Planning;
import dev.wingspread.app.ShippedSampleBooks;
import dev.wingspread.app.SqliteJournals;
import dev.wingspread.app.UseCases;
import dev.wingspread.app.Valuation;
import dev.wingspread.app.WorkerPool;
import dev.wingspread.model.settings.SettingOverrides;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTourTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int show(Optional<Path> book) {
        var streams = new Streams(
                InputStream.nullInputStream(), out, new PrintWriter(err, true, StandardCharsets.UTF_8), false, false);
        var useCases = new UseCases(
                new FileWorkspace(streams.in()),
                new Valuation(new WorkerPool()),
                new Planning(),
                new CsvSnapshotExport("1"),
                new SqliteJournals(folder.resolve("journal.db"), InstantSource.system(), "1"),
                new ShippedSampleBooks(List.of(folder.resolve("samples"))));
        return new ConsoleTour(streams, useCases, folder)
                .show("No window: no display.", book, Optional.empty(), SettingOverrides.NONE);
    }

    @Test
    void withoutADisplayTheSampleBookIsReportedAndItsSnapshotWritten() {
        assertEquals(0, show(Optional.empty()));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("Net vega"), text);
        assertTrue(text.contains("What if VIX moves"), text);
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("No window: no display."));
        assertTrue(Files.exists(folder.resolve("samples").resolve("layered-hedged-snapshots.csv")));
    }

    @Test
    void aForeignFileBesideTheBookIsLeftAloneAndTheSnapshotGoesElsewhere() throws IOException {
        Path samples = Files.createDirectories(folder.resolve("samples"));
        Path foreign = samples.resolve("layered-hedged-snapshots.csv");
        Files.writeString(foreign, "date,close\n");
        assertEquals(0, show(Optional.empty()));
        assertEquals("date,close\n", Files.readString(foreign));
        assertTrue(Files.exists(folder.resolve("layered-hedged-snapshots.csv")));
    }

    @Test
    void withoutADisplayABadBookIsRefusedWithItsFaults() {
        assertEquals(3, show(Optional.of(Path.of("sample-portfolios/faulty.json"))));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("faulty.json:4:3 /name"));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }
}
