package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileCommandTest {

    private static final Path SAMPLES = Path.of("docs/importing");
    private static final String POSITIONS =
            SAMPLES.resolve("portfolio.20261120.csv").toString();

    @TempDir
    private Path folder;

    private Path book = Path.of("");

    @BeforeEach
    void importTheBook() {
        book = folder.resolve("book.json");
        assertEquals(
                0, CommandRun.of("import", POSITIONS, "--out", book.toString()).code());
    }

    private Path changed(String from, String to) throws IOException {
        String text = Files.readString(Path.of(POSITIONS));
        assertTrue(text.contains(from), from);
        return Files.writeString(folder.resolve("portfolio.20261120.csv"), text.replace(from, to));
    }

    @Test
    void aBookAgreesWithTheFileItWasMadeOf() {
        CommandRun run = CommandRun.of("reconcile", book.toString(), POSITIONS);

        assertEquals(0, run.code(), run.err());
        assertEquals(
                "book.json and Interactive Brokers TWS portfolio export of 2026-11-20 16:15 ET: 14 contracts are held"
                        + "\nalike, none differs\n",
                run.out());
    }

    @Test
    void aBookWhoseMarketIsGoneIsComparedAllTheSame() throws IOException {
        Files.writeString(
                book, Files.readString(book).replace("\"phase\"", "\"market\": \"gone.market.json\",\n  \"phase\""));

        assertEquals(0, CommandRun.of("reconcile", book.toString(), POSITIONS).code());
    }

    @Test
    void differencesAreListedWithTheirCauseAndGiveAnExitCode() throws IOException {
        Path file = changed("[SPXW  261211P06550000 100],-2", "[SPX   261211P06550000 100],-2");

        CommandRun run = CommandRun.of("reconcile", book.toString(), file.toString());

        assertEquals(1, run.code(), run.err());
        assertTrue(run.out().replaceAll("\\s+", " ").contains("13 contracts are held alike, 1 differs"), run.out());
        assertTrue(run.out().contains("OTHER_ROOT"), run.out());
        assertTrue(run.out().replaceAll("\\s+", " ").contains("line 4 (write SPX in the book)"), run.out());
        run.out().lines().forEach(line -> assertTrue(line.length() <= 100, line));
    }

    @Test
    void differencesAreThereAsJsonAndCsv() throws IOException {
        Path file = changed("[SPXW  261211P06550000 100],-2", "[SPXW  261211P06550000 100],-3");

        CommandRun json = CommandRun.of("reconcile", book.toString(), file.toString(), "--format", "json");
        CommandRun csv = CommandRun.of("reconcile", book.toString(), file.toString(), "--format=csv");

        assertEquals(1, json.code());
        assertTrue(json.out().contains("\"schema\": \"wingspread.reconcile/1\""), json.out());
        assertTrue(json.out().contains("\"agreed\": false"), json.out());
        assertTrue(csv.out().contains("QUANTITY,SPXW  261211P06550000,-2,SPXW  261211P06550000,-3,S-1,4,"), csv.out());
    }

    @Test
    void filesOfSeveralAccountsAreComparedTogether() throws IOException {
        String[] lines = Files.readString(Path.of(POSITIONS)).split("\n", -1);
        var first = new StringBuilder();
        var second = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            first.append(i < 2 || i % 2 == 0 ? lines[i] + "\n" : "");
            second.append(i < 2 || i % 2 == 1 ? lines[i] + "\n" : "");
        }
        Path one = Files.writeString(folder.resolve("one.csv"), first);
        Path two = Files.writeString(folder.resolve("two.csv"), second);

        assertEquals(
                0,
                CommandRun.of("reconcile", book.toString(), one.toString(), two.toString())
                        .code());
        assertEquals(
                1, CommandRun.of("reconcile", book.toString(), one.toString()).code());
    }

    @Test
    void ofSeveralFilesEachLostRowNamesItsOwn() throws IOException {
        String titles =
                Files.readString(Path.of(POSITIONS)).lines().limit(2).reduce("", (all, line) -> all + line + "\n");
        Path lost = Files.writeString(
                folder.resolve("lost.csv"),
                titles
                        + Files.readString(Path.of(POSITIONS))
                                .lines()
                                .skip(2)
                                .findFirst()
                                .orElseThrow()
                                .replaceFirst("],[-+]?\\d+", "],two")
                        + "\n"
                        + "SPX    DEC2026 100 P [SPXW  261211P00100000 100],1,USD,1,1,1,1,1,No,OPT,1\n");

        CommandRun one = CommandRun.of("reconcile", book.toString(), lost.toString());
        CommandRun two = CommandRun.of("reconcile", book.toString(), POSITIONS, lost.toString());

        assertTrue(one.err().contains("skipped line 3: 'two' is no number"), one.err());
        assertFalse(one.err().contains("lost.csv, skipped"), one.err());
        assertTrue(two.err().contains("lost.csv, skipped line 3: 'two' is no number"), two.err());
    }

    @Test
    void filesOfQuotesHoldNoPositions() {
        CommandRun run = CommandRun.of(
                "reconcile",
                book.toString(),
                SAMPLES.resolve("cboe-spx-chain.json").toString());

        assertEquals(3, run.code());
        assertTrue(run.err().contains("it holds no positions"), run.err());
    }

    @Test
    void contractsOfOneStructureThatAreMendedAlikeAreToldInOneSentenceAndNoneIsCutOff() throws IOException {
        Path file = Files.writeString(
                folder.resolve("portfolio.20261120.csv"),
                Files.readString(Path.of(POSITIONS)).replaceAll("(\\[SPXW  261231.*?\\],-?)3,", "$16,"));

        CommandRun run = CommandRun.of("reconcile", book.toString(), file.toString());

        String said = run.out().replaceAll("\\s+", " ");
        assertTrue(
                said.contains("- COUNTED_TWICE, 4 contracts of M-1: one is twice the other, as where lots are counted"
                        + " beside their sum, lines 7 to 10 (look which"),
                run.out());
        assertEquals(1, run.out().lines().filter(line -> line.startsWith("- ")).count(), run.out());
        assertTrue(
                run.out().contains("SPXW 2026-12-31 7150 call   +3  SPXW 2026-12-31 7150 call   +6  M-1"), run.out());
    }

    @Test
    void everyFileIsNamedByItsKind() {
        CommandRun run = CommandRun.of("reconcile", book.toString(), POSITIONS, "docs/importing/ib-flex.xml");
        assertTrue(
                run.out()
                        .replaceAll("\\s+", " ")
                        .contains(
                                "2 files (Interactive Brokers TWS portfolio export, Interactive Brokers Flex query (XML))"),
                run.out());
        assertTrue(
                run.err()
                        .contains(
                                "ib-flex.xml: it holds SPXW 2026-12-11 6500 put as docs/importing/portfolio.20261120.csv"),
                "the first file names no account, so that it may be the other's: " + run.err());
    }
}
