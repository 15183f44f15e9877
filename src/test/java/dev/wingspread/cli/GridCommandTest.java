package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridCommandTest {

    private static final String BOOK = "sample-portfolios/layered-hedged.json";
    private static final String HEADER = "spx_move_pct,dvix,days,condors_pnl_usd,hedge_pnl_usd,total_pnl_usd";

    /** Two ways of valuing that agree to 1e-12 of prices of up to 1e6 dollars: far below a cent. */
    private static final double A_CENT = 0.005;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private static List<String> rows(String... args) {
        CommandRun run = CommandRun.of(args);
        assertEquals(0, run.code(), run.err());
        return run.lines();
    }

    @Test
    void everyCombinationIsARowDateByDateThenMoveByMove() {
        List<String> rows = rows("grid", BOOK, "--spx", "-1%:1%:1%", "--dvix", "0:5:5", "--days", "5,0");
        assertEquals(HEADER, rows.get(0));
        assertEquals(1 + 2 * 3 * 2, rows.size());
        assertTrue(rows.get(1).startsWith("-1,0,0,"), rows.get(1));
        assertTrue(rows.get(2).startsWith("-1,5,0,"), rows.get(2));
        assertEquals("0,0,0,0,0,0", rows.get(3));
        assertTrue(rows.get(12).startsWith("1,5,5,"), rows.get(12));
    }

    @Test
    void gridWithoutOptionsSpansTheUsualRanges() {
        List<String> rows = rows("grid", BOOK);
        assertEquals(1 + 41 * 46 * 3, rows.size());
        assertTrue(rows.get(1).startsWith("-10,-5,0,"), rows.get(1));
        assertTrue(rows.get(rows.size() - 1).startsWith("10,40,10,"), rows.get(rows.size() - 1));
    }

    @Test
    void stepsAreWrittenAsTheyWereAskedFor() {
        List<String> rows = rows("grid", BOOK, "--spx=0:0.3:0.1", "--dvix=0", "--days=0");
        assertEquals(
                List.of("0", "0.1", "0.2", "0.3"),
                rows.stream().skip(1).map(row -> row.split(",", -1)[0]).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "-3.5,6,0,BASE,ROLL_DOWN",
        "2,-5,10,LOW,ROLL_DOWN",
        "-6,22,5,HIGH,MARTINGALE",
        "-50,-12,0,BASE,ROLL_DOWN"
    })
    void figuresAreThoseOfTheSameWhatIf(String spx, String vix, String days, String beta, String base)
            throws IOException {
        String[] response = {"--beta", beta, "--base", base, "--vol-of-vol", "10", "--skew", "0.01", "--format", "json"
        };
        JsonNode row = json("grid", spx, vix, days, response).get("rows").get(0);
        JsonNode whatIf = json("whatif", spx, vix, days, response);
        for (String figure : List.of("condors_pnl_usd", "hedge_pnl_usd", "total_pnl_usd")) {
            assertEquals(whatIf.get(figure).asDouble(), row.get(figure).asDouble(), A_CENT, figure);
        }
    }

    private static JsonNode json(String command, String spx, String vix, String days, String... more)
            throws IOException {
        String[] scenario = {command, BOOK, "--spx", spx, "--dvix", vix, "--days", days};
        String[] args = Stream.of(scenario, more).flatMap(Arrays::stream).toArray(String[]::new);
        CommandRun run = CommandRun.of(args);
        assertEquals(0, run.code(), run.err());
        return MAPPER.readTree(run.out());
    }

    @Test
    void jsonSaysHowFuturesAndVolsAnswer() throws IOException {
        JsonNode grid = json("grid", "0", "6", "0", "--beta", "LOW", "--format", "json");
        assertEquals("wingspread.grid/1", grid.get("schema").asText());
        assertEquals("2024-07-31T16:00:00", grid.get("asOf").asText());
        assertEquals("LOW", grid.get("response").get("beta").get("name").asText());
        assertEquals("ROLL_DOWN", grid.get("response").get("base").asText());
    }

    @Test
    void everyOptionThatIsNotUnderstoodIsNamed() {
        CommandRun.of("grid", BOOK, "--spx", "-1:1", "--dvix", "5:0:1", "--days", "0,x", "--beta", "MID")
                .refusedWith(
                        ExitCode.USAGE,
                        "wingspread grid: --spx must be from:to:step, such as -5:10:0.5, or one number but is '-1:1'",
                        "wingspread grid: --dvix must rise but goes from 5 to 0",
                        "wingspread grid: --days must be a number but is 'x'",
                        "wingspread grid: --beta must be BASE, LOW, HIGH or three numbers b0,binf,kappa but is 'MID'",
                        "Try 'wingspread grid --help'.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --dvix 0:5:0       | --dvix step must be a number above 0 but is '0'
            --dvix 0:5:x       | --dvix step must be a number above 0 but is 'x'
            --dvix a:5:1       | --dvix from must be a number but is 'a'
            --spx -101%:0%:1%  | --spx from must be -100 to 1000 but is -101
            --days -1          | --days must be 0 to 3650 but is -1
            --dvix 0:5:1e-9    | --dvix has more than 200000 steps; take a wider step
            --spx 0:10:0.01 --dvix 0:10:0.1 | the grid has 303,303 scenarios, at most 200,000 are valued at once; take wider steps or fewer days
            """)
    void rangeThatCannotBeTakenIsRefusedWithItsReason(String options, String reason) {
        CommandRun.of(("grid " + BOOK + " " + options).split(" "))
                .refusedWith(ExitCode.USAGE, "wingspread grid: " + reason, "Try 'wingspread grid --help'.");
    }

    @Test
    void hedgeWithoutPricesIsAnEmptyCellNotNil() throws IOException {
        String text = Files.readString(Path.of("sample-portfolios/2024-07-31.market.json"));
        Path market = folder.resolve("no-futures.market.json");
        Files.writeString(market, text.replaceFirst("(?s)\"futures\": \\[.*?\\],", "\"futures\": [],"));
        CommandRun run =
                CommandRun.of("grid", BOOK, "--spx", "-3", "--dvix", "6", "--days", "0", "--market", market.toString());
        assertEquals(ExitCode.PARTIAL.code(), run.code());
        String[] cells = run.lines().get(1).split(",", -1);
        assertEquals("", cells[4]);
        assertEquals(cells[3], cells[5]);
        assertTrue(run.err().contains("not priced: VIX   240821C00018000 in H-1"), run.err());
    }

    @Test
    void tableForPeopleHasARowForEachScenario() {
        List<String> rows = rows("grid", BOOK, "--spx", "0", "--dvix", "0:6:6", "--days", "0", "--format", "table");
        assertEquals(3, rows.size());
        assertTrue(rows.get(0).contains("Condors $"), rows.get(0));
        rows.forEach(row -> assertTrue(row.length() <= TextTable.WIDTH, row));
    }
}
