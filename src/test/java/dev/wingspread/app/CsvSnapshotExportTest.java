package dev.wingspread.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.report.SnapshotCsv;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.risk.RiskReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSnapshotExportTest {

    private static final OpenBook BOOK = new FileWorkspace(InputStream.nullInputStream())
            .open(Path.of("sample-portfolios", "layered-hedged.json"), Optional.empty(), SettingOverrides.NONE)
            .orThrow();

    private static final RiskReport REPORT = new Valuation(new WorkerPool()).risk(BOOK);

    @TempDir
    Path folder;

    private final CsvSnapshotExport export = new CsvSnapshotExport("1.2.3");

    private Path csv() {
        return folder.resolve("days.csv");
    }

    @Test
    void aNewFileIsWrittenAndSignedWithVersionAndFingerprints() throws IOException {
        String done = export.append(BOOK, REPORT, csv()).orThrow();
        assertTrue(done.contains("days.csv") && done.contains(BOOK.displayName()), done);
        List<String> lines = Files.readAllLines(csv());
        assertEquals(String.join(",", SnapshotCsv.columns()), lines.get(0));
        assertTrue(lines.get(1).contains(",1.2.3," + BOOK.fingerprint() + "," + BOOK.marketFingerprint() + ","));
    }

    @Test
    void appendingTheSameDayTwiceChangesNothing() throws IOException {
        export.append(BOOK, REPORT, csv()).orThrow();
        byte[] first = Files.readAllBytes(csv());
        export.append(BOOK, REPORT, csv()).orThrow();
        assertArrayEquals(first, Files.readAllBytes(csv()));
    }

    @Test
    void onlyTheFileAndItsBackupAreLeftBehind() throws IOException {
        export.append(BOOK, REPORT, csv()).orThrow();
        Files.writeString(csv(), Files.readString(csv()).replace("1.2.3", "1.2.2"));
        export.append(BOOK, REPORT, csv()).orThrow();
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("days.csv", "days.csv.bak"),
                    files.map(file -> String.valueOf(file.getFileName()))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void aFileOfAnotherHeaderIsRefusedAndUntouched() throws IOException {
        Files.writeString(csv(), "date,pnl\n2024-07-31,5\n");
        Loaded<String> refused = export.append(BOOK, REPORT, csv());
        assertFalse(refused.isOk());
        assertTrue(refused.faults().get(0).text().contains("days.csv"));
        assertEquals("date,pnl\n2024-07-31,5\n", Files.readString(csv()));
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedAndUntouched() throws IOException {
        String text = String.join(",", SnapshotCsv.columns()) + "\n1,2024-07-30T16:00:00,Größe,BOOK,x\n";
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        Files.write(csv(), latin);
        Loaded<String> refused = export.append(BOOK, REPORT, csv());
        assertFalse(refused.isOk());
        assertTrue(refused.faults().get(0).text().contains("UTF-8"));
        assertArrayEquals(latin, Files.readAllBytes(csv()));
    }

    @Test
    void aFolderOrAMissingFolderIsRefusedInPlainWords() {
        assertFalse(export.append(BOOK, REPORT, folder).isOk());
        assertFalse(export.append(BOOK, REPORT, folder.resolve("none/days.csv")).isOk());
    }
}
