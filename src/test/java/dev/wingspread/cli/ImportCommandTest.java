package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final String HEAD =
            "Portfolio\nFinancial Instrument Description,Position,Currency,Market Price,Market Value,Average Price,"
                    + "Unrealized P&L,Realized P&L,Liquidate Last,Security Type,Delta Dollars\n";
    private static final Path SAMPLES = Path.of("docs/importing");
    private static final String SPX = SAMPLES.resolve("cboe-spx-chain.json").toString();
    private static final String VIX = SAMPLES.resolve("cboe-vix-chain.json").toString();
    private static final String VX =
            SAMPLES.resolve("cboe-vx-settlement_2026-11-20.csv").toString();
    private static final String POSITIONS =
            SAMPLES.resolve("portfolio.20261120.csv").toString();

    @TempDir
    private Path folder;

    private Path book = Path.of("");

    @BeforeEach
    void nameTheBook() {
        book = folder.resolve("book.json");
    }

    private static String row(String contract, int quantity) {
        return "SPX    DEC2026 6600 P [" + contract + " 100]," + quantity
                + ",USD,12.35,-2470.00,18.4,1210.00,0.00,No,OPT,163230.00\n";
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void positionsBecomeABookInAMarketOfFilesBesideIt() throws IOException {
        CommandRun run = CommandRun.of(
                "import",
                POSITIONS,
                "--market-from",
                SPX,
                "--market-from",
                VIX,
                "--market-from",
                VX,
                "--out",
                book.toString());

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("14 positions, 1 row skipped"), run.out());
        assertTrue(run.out().contains("S-1   SPXW 2026-12-11 6500/6550/7000/7050 × 2"), run.out());
        assertTrue(Files.readString(book).contains("\"market\": \"book.market.json\""));
        assertTrue(Files.exists(folder.resolve("book.market.json")));
        assertEquals(0, CommandRun.of("risk", book.toString()).code());
    }

    @Test
    void withoutAMarketTheBookIsWrittenAndTheUserIsTold() throws IOException {
        CommandRun run = CommandRun.of("import", POSITIONS, "--out", book.toString());

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("The book names no market"), run.out());
        assertFalse(Files.readString(book).contains("\"market\""));
    }

    @Test
    void aMarketFileIsNamedAsSeenFromTheBook() throws IOException {
        Path deeper = Files.createDirectories(folder.resolve("deeper"));
        CommandRun market = CommandRun.of(
                "import", SPX, VIX, VX, "--out", folder.resolve("m.market.json").toString());
        assertEquals(0, market.code(), market.err());

        CommandRun run = CommandRun.of(
                "import",
                POSITIONS,
                "--market",
                folder.resolve("m.market.json").toString(),
                "--out",
                deeper.resolve("b.json").toString());

        assertEquals(0, run.code(), run.err());
        assertTrue(Files.readString(deeper.resolve("b.json")).contains("\"market\": \"../m.market.json\""));
    }

    @Test
    void whatIsThereIsNotReplacedUnlessAsked() throws IOException {
        Files.writeString(book, "mine");

        CommandRun refused = CommandRun.of("import", POSITIONS, "--out", book.toString());
        assertEquals(5, refused.code());
        assertEquals("mine", Files.readString(book));
        assertTrue(refused.err().contains("there is such a file already"), refused.err());

        assertEquals(
                0,
                CommandRun.of("import", POSITIONS, "--out", book.toString(), "--replace")
                        .code());
        assertTrue(Files.readString(book).contains("IRON_CONDOR"));
    }

    @Test
    void aMarketThatIsThereKeepsTheBookFromBeingWritten() throws IOException {
        Files.writeString(folder.resolve("book.market.json"), "mine");

        CommandRun refused = CommandRun.of(
                "import", POSITIONS, "--market-from", SPX, "--market-from", VIX, "--out", book.toString());

        assertEquals(5, refused.code(), refused.err());
        assertFalse(Files.exists(book));
        assertEquals("mine", Files.readString(folder.resolve("book.market.json")));
    }

    @Test
    void rowsThatShouldBePositionsAreListedAndGiveAnExitCode() throws IOException {
        Path file = written(
                "portfolio.20261120.csv",
                HEAD
                        + row("SPXW  261218P06600000", -2)
                        + row("SPXW  261218P06550000", 0)
                        + row("SPXX  261218P06550000", 1)
                        + row("SPXW  261332P06550000", 1));

        CommandRun run = CommandRun.of("import", file.toString(), "--out", book.toString());

        assertEquals(4, run.code(), run.err());
        assertTrue(run.err().contains("line 6 skipped: "), run.err());
    }

    @Test
    void positionsJoinABookInPlace() throws IOException {
        assertEquals(
                0,
                CommandRun.of("import", POSITIONS, "--out", book.toString(), "--name", "Both")
                        .code());

        CommandRun run = CommandRun.of("import", POSITIONS, "--into", book.toString(), "--out", book.toString());

        assertEquals(0, run.code(), run.err());
        String text = Files.readString(book);
        assertTrue(text.contains("\"name\": \"Both\""), text);
        assertTrue(text.contains("\"S-2\"") && text.contains("\"H-2\""), text);
        assertTrue(Files.exists(folder.resolve("book.json.bak")));
    }

    @Test
    void filesOfOneAccountTwiceAreWarnedOf() throws IOException {
        Path first = written("a.20261120.csv", HEAD + row("SPXW  261218P06600000", -2));
        Path second = written("b.20261120.csv", HEAD + row("SPXW  261218P06600000", -2));

        CommandRun run = CommandRun.of("import", first.toString(), second.toString(), "--out", book.toString());

        assertTrue(run.err().contains("both are counted"), run.err());
        assertTrue(Files.readString(book).contains("\"quantity\": -4"), Files.readString(book));
    }

    @Test
    void fileNamedTwiceIsWarnedOf() throws IOException {
        String file = written("a.20261120.csv", HEAD + row("SPXW  261218P06600000", -2))
                .toString();

        CommandRun run = CommandRun.of("import", file, file, "--as-of", "2026-11-20");

        assertTrue(run.err().contains("the file is named twice"), run.err());
    }

    @Test
    void positionsTheBookHoldsAlreadyAreWarnedOf() throws IOException {
        String file = written("a.20261120.csv", HEAD + row("SPXW  261218P06600000", -2))
                .toString();
        CommandRun first = CommandRun.of("import", file, "--as-of", "2026-11-20", "--out", book.toString());

        CommandRun again = CommandRun.of("import", file, "--as-of", "2026-11-20", "--into", book.toString());

        assertFalse(first.err().contains("already"), first.err());
        assertTrue(again.err().contains("the book holds 1 contract of this file already"), again.err());
    }

    @Test
    void withoutAFileTheBookGoesToStandardOutput() {
        CommandRun run = CommandRun.of("import", POSITIONS);

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("{\n  \"formatVersion\": 1"), run.out());
        assertTrue(run.err().contains("S-1   SPXW 2026-12-11"), run.err());
    }

    @Test
    void standardInputIsAFileToo() {
        CommandRun run =
                CommandRun.withInput(HEAD + row("SPXW  261218P06600000", -2), "import", "-", "--as-of", "2026-11-20");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("SPXW  261218P06600000"), run.out());
    }

    @Test
    void aFileOfNoDayIsRefusedWithWhatToDo() {
        CommandRun run = CommandRun.withInput(HEAD + row("SPXW  261218P06600000", -2), "import", "-");

        assertEquals(3, run.code());
        assertTrue(run.err().contains("--as-of"), run.err());
    }

    @Test
    void theReportAsJsonHasFilesStructuresAndRows() {
        CommandRun run = CommandRun.of("import", POSITIONS, "--out", book.toString(), "--format", "json");

        assertTrue(run.out().contains("\"schema\": \"wingspread.import/1\""), run.out());
        assertTrue(run.out().contains("\"format\": \"TWS_PORTFOLIO\""), run.out());
        assertTrue(run.out().contains("\"ground\": \"FOUND\""), run.out());
        assertTrue(run.out().contains("\"expected\": true"), run.out());
    }

    @Test
    void filesThatCannotBeImportedSayWhatTheyAre() throws IOException {
        String[][] files = {
            {"", "the file is empty"},
            {"PK\u0003\u0004....", "this is a spreadsheet or an archive"},
            {"%PDF-1.7", "this is a PDF document"},
            {"<!DOCTYPE html><html>", "this is a web page"},
            {"{ \"formatVersion\": 1, \"structures\": [] }", "this is a portfolio file of this program"},
            {"{ \"formatVersion\": 1, \"asOf\": \"2026-11-20T16:00:00\" }", "this is a market file of this program"},
            {"a,b,c\n1,2,3\n", "this is no file of a broker or of Cboe that is known"},
        };
        for (String[] file : files) {
            CommandRun run = CommandRun.of("import", written("x", file[0]).toString(), "--out", book.toString());
            assertEquals(3, run.code(), file[1]);
            assertTrue(run.err().contains(file[1]), run.err());
        }
        assertFalse(Files.exists(book));
    }

    @Test
    void textInUtf16IsRefusedWithWhatToDo() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), HEAD, StandardCharsets.UTF_16);

        CommandRun run = CommandRun.of("import", file.toString());

        assertEquals(3, run.code());
        assertTrue(run.err().contains("this text is in UTF-16 (save it as CSV in UTF-8)"), run.err());
    }

    @Test
    void allFaultsOfAllFilesAreToldAtOnce() throws IOException {
        CommandRun run = CommandRun.of(
                "import",
                written("empty.csv", "").toString(),
                folder.resolve("missing.csv").toString(),
                "--out",
                book.toString());

        assertEquals(3, run.code());
        assertTrue(run.err().contains("empty.csv") && run.err().contains("missing.csv"), run.err());
    }

    @Test
    void aWarningOfManyLinesIsToldOnce() {
        CommandRun run = CommandRun.of(
                "import", SAMPLES.resolve("2026-11-20-PositionStatement.csv").toString(), "--out", book.toString());

        assertEquals(0, run.code(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("lines 15, 16, 17, 18: the file does not tell SPX from SPXW"), run.err());
    }

    @Test
    void aRateThatNeitherTheFilesNorTheMarketTellIsToldOnce() throws IOException {
        Path market = folder.resolve("m.market.json");
        CommandRun first = CommandRun.of(
                "import",
                "docs/importing/cboe-spx-chain.json",
                "docs/importing/cboe-vix-chain.json",
                "--out",
                market.toString());
        assertEquals(0, first.code(), first.err());

        CommandRun again = CommandRun.of(
                "import",
                "docs/importing/cboe-vx-settlement_2026-11-20.csv",
                "--market",
                market.toString(),
                "--out",
                folder.resolve("n.market.json").toString());

        assertEquals(0, again.code(), again.err());
        assertEquals(
                1, again.err().lines().filter(line -> line.contains("rate")).count(), again.err());
        assertEquals(
                1, again.err().lines().filter(line -> line.contains("ividend")).count(), again.err());
    }
}
