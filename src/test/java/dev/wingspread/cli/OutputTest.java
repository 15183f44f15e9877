package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

    private static final String HEADER = "id,model,type,underlying,strike,years,rate,dividend_yield,vol\n";
    private static final String ROW = "a,BSM,C,42,40,0.5,0.10,0,0.20\n";

    @TempDir
    private Path folder;

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static OutputStream failingWith(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void fileHoldsWhatStandardOutputWould() throws IOException {
        Path file = folder.resolve("calendar.json");
        CommandRun toFile = CommandRun.of("calendar", "--year", "2026", "--format", "json", "--out", file.toString());
        assertEquals(new CommandRun(0, "", ""), toFile);
        CommandRun toOutput = CommandRun.of("calendar", "--year", "2026", "--format", "json", "--out", "-");
        assertEquals(toOutput.out(), Files.readString(file));
        assertEquals(List.of(file), files(), "nothing is left beside the file");
    }

    @Test
    void resultNeverReplacesWhatItWasMadeFrom() throws IOException {
        Path file = folder.resolve("options.csv");
        Files.writeString(file, HEADER + ROW);
        CommandRun run = CommandRun.of("price", "--in", file.toString(), "--out", folder + "/./options.csv");
        assertEquals(ExitCode.USAGE.code(), run.code());
        assertTrue(run.err().contains("--out names the input file"), run.err());
        assertEquals(HEADER + ROW, Files.readString(file));
    }

    @Test
    void reportNeverReplacesItsBookOrMarket() throws IOException {
        for (String name : List.of("layered-hedged.json", "2024-07-31.market.json")) {
            Files.copy(Path.of("sample-portfolios", name), folder.resolve(name));
        }
        Path book = folder.resolve("layered-hedged.json");
        Path market = folder.resolve("2024-07-31.market.json");
        String[] texts = {Files.readString(book), Files.readString(market)};
        for (Path out : List.of(book, market)) {
            CommandRun run =
                    CommandRun.of("risk", book.toString(), "--market", market.toString(), "--out", out.toString());
            assertEquals(ExitCode.USAGE.code(), run.code());
        }
        assertEquals(texts[0], Files.readString(book));
        assertEquals(texts[1], Files.readString(market));
    }

    @Test
    void refusedInputLeavesAnOlderResultAlone() throws IOException {
        Path file = folder.resolve("result.csv");
        Files.writeString(file, "older");
        CommandRun run = CommandRun.withInput("junk\n", "price", "--in", "-", "--out", file.toString());
        assertEquals(ExitCode.REFUSED.code(), run.code());
        assertEquals("older", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void resultsWithBadRowsAreKept() throws IOException {
        Path file = folder.resolve("result.csv");
        CommandRun run = CommandRun.withInput(HEADER + "bad,BSM\n", "price", "--in", "-", "--out", file.toString());
        assertEquals(ExitCode.PARTIAL.code(), run.code());
        assertEquals(2, Files.readAllLines(file).size());
    }

    @Test
    void placesThatCannotBeWrittenAreNamed() {
        Path missing = folder.resolve("missing").resolve("x.csv");
        CommandRun.of("calendar", "--year", "2026", "--out", missing.toString())
                .refusedWith(
                        ExitCode.REFUSED,
                        "wingspread calendar: " + missing + ": cannot be written: its folder does not exist");
        CommandRun.of("calendar", "--year", "2026", "--out", folder.toString())
                .refusedWith(
                        ExitCode.REFUSED, "wingspread calendar: " + folder + ": this is a folder, results need a file");
    }

    @Test
    void inputThatCannotBeReadIsNamed() {
        Path missing = folder.resolve("missing.csv");
        CommandRun.of("price", "--in", missing.toString())
                .refusedWith(ExitCode.REFUSED, "wingspread price: " + missing + ": there is no such file");
        CommandRun.of("price", "--in", folder.toString())
                .refusedWith(ExitCode.REFUSED, "wingspread price: " + folder + ": this is a folder, not a file");
    }

    @Test
    void readerWhoHasSeenEnoughIsNoError() {
        CommandRun run =
                CommandRun.writingTo(failingWith("Broken pipe"), new byte[0], false, "calendar", "--year", "2026");
        assertEquals(new CommandRun(0, "", ""), run);
    }

    @Test
    void fullDiskBehindStandardOutputIsTold() {
        byte[] table = (HEADER + ROW).getBytes(StandardCharsets.UTF_8);
        CommandRun.writingTo(failingWith("No space left on device"), table, false, "price", "--in", "-")
                .refusedWith(
                        ExitCode.REFUSED,
                        "wingspread price: standard output: cannot be written: No space left on device");
    }

    @Test
    void defectIsToldAsOneWithoutStackTrace() {
        OutputStream defective = new OutputStream() {
            @Override
            public void write(int b) {
                throw new IllegalStateException("that should not be");
            }
        };
        CommandRun.writingTo(defective, new byte[0], false, "calendar", "--year", "2026")
                .refusedWith(
                        ExitCode.DEFECT,
                        "wingspread calendar: this is a defect in the program, not in your input:"
                                + " java.lang.IllegalStateException: that should not be",
                        "Run it again with WINGSPREAD_DEBUG=1 in the environment for details.");
    }
}
