package dev.wingspread.cli;

import static dev.wingspread.cli.MonitorRuns.BREACHED;
import static dev.wingspread.cli.MonitorRuns.HEDGED;
import static dev.wingspread.cli.MonitorRuns.OVER_HEDGED;
import static dev.wingspread.cli.MonitorRuns.copy;
import static dev.wingspread.cli.MonitorRuns.json;
import static dev.wingspread.cli.MonitorRuns.prompt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The prompts of the command for a book, and the options it takes. */
class MonitorCommandTest {

    @TempDir
    private Path folder;

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void jsonHasThePromisedNames() throws IOException {
        JsonNode report = json("monitor", HEDGED, "--assume-confirmed");
        assertEquals("wingspread.monitor/1", report.get("schema").asText());
        JsonNode prompt = report.get("prompts").get(0);
        assertTrue(names(prompt)
                .containsAll(List.of(
                        "id",
                        "action",
                        "target",
                        "rule",
                        "origin",
                        "text",
                        "metric",
                        "value",
                        "threshold",
                        "trades",
                        "before",
                        "after",
                        "also_true",
                        "clears_when")));
        assertEquals(List.of("nv10", "hedge_ratio", "offset6", "theta_usd_per_day"), names(prompt.get("before")));
        assertTrue(names(prompt.get("trades").get(0))
                .containsAll(List.of("symbol", "quantity", "est_price", "est_cost_usd")));
        assertEquals(List.of("rule", "missing"), names(report.get("skipped").get(0)));
        assertTrue(names(report.get("indicators")).containsAll(List.of("spx", "vix", "s12", "basis", "ad", "score")));
        assertTrue(names(report.get("indicators").get("vix"))
                .containsAll(List.of("rsi14", "sma20", "macd", "macd_signal", "macd_hist")));
    }

    @ParameterizedTest
    @CsvSource({
        HEDGED + ", R80-layer-S, ROLL",
        HEDGED + ", R50-hedge, WATCH",
        OVER_HEDGED + ", R51-hedge, REDUCE",
        BREACHED + ", R11-layer-S, EXIT",
        BREACHED + ", R32-hedge-month-2025-04-16, ROLL",
        "sample-portfolios/unhedged.json, R50-hedge, HEDGE"
    })
    void eachSampleBookGetsItsPrompt(String book, String id, String action) throws IOException {
        assertEquals(
                action,
                prompt(json("monitor", book, "--assume-confirmed"), id)
                        .get("action")
                        .asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {HEDGED, OVER_HEDGED, BREACHED, "sample-portfolios/unhedged.json"})
    void tablesFitTheConsole(String book) {
        for (String format : List.of("table", "csv")) {
            CommandRun run = CommandRun.of("monitor", book, "--assume-confirmed", "--format", format);
            assertEquals(0, run.code(), run.err());
            if (format.equals("table")) {
                assertTrue(run.lines().stream().allMatch(line -> line.length() <= 100), run.out());
            }
        }
    }

    @Test
    void withoutStateMostRulesAreOnlyWatched() throws IOException {
        JsonNode report = json("monitor", OVER_HEDGED);
        assertEquals("WATCH", prompt(report, "R51-hedge").get("action").asText());
        assertEquals("HOLD", prompt(report, "R99-book").get("action").asText());
    }

    @Test
    void failOnEndsWithOneWhereSuchAPromptStands() {
        assertEquals(
                1,
                CommandRun.of("monitor", OVER_HEDGED, "--assume-confirmed", "--fail-on", "HEDGE,REDUCE")
                        .code());
        assertEquals(
                0,
                CommandRun.of("monitor", OVER_HEDGED, "--assume-confirmed", "--fail-on", "EXIT")
                        .code());
        assertEquals(
                2, CommandRun.of("monitor", OVER_HEDGED, "--fail-on", "PANIC").code());
    }

    @Test
    void aProfileMovesTheLevels() throws IOException {
        assertEquals(
                -0.1,
                prompt(json("monitor", "sample-portfolios/unhedged.json", "--profile", "STEWARD"), "R50-hedge")
                        .get("threshold")
                        .asDouble());
        Path own = folder.resolve("own.profile.json");
        Files.writeString(
                own,
                "{\"formatVersion\": 1, \"name\": \"Own\", \"version\": 1, \"thresholds\": {\"nv10.low\": {\"value\":"
                        + " -0.05}}}");
        assertEquals(
                -0.05,
                prompt(json("monitor", "sample-portfolios/unhedged.json", "--profile", own.toString()), "R50-hedge")
                        .get("threshold")
                        .asDouble());
        CommandRun missing = CommandRun.of("monitor", HEDGED, "--profile", "REKLESS");
        assertEquals(3, missing.code());
        assertTrue(missing.err().contains("REKLESS"), missing.err());
    }

    @Test
    void aLevelThatWasChangedIsOursAndTheProfileIsNamed() throws IOException {
        String book = "sample-portfolios/unhedged.json";
        JsonNode usual = json("monitor", book);
        assertEquals("seed", prompt(usual, "R50-hedge").get("origin").asText());
        assertEquals("{\"name\":\"BOOK\",\"version\":1}", usual.get("profile").toString());
        JsonNode set = json("monitor", book, "--set", "nv10.low=-0.05");
        assertEquals("ours", prompt(set, "R50-hedge").get("origin").asText());
        assertEquals("seed", prompt(set, "R80-layer-S").get("origin").asText());
        Path own = folder.resolve("own.profile.json");
        Files.writeString(
                own,
                "{\"formatVersion\": 1, \"name\": \"Before the vote\", \"version\": 3, \"thresholds\": {\"nv10.low\":"
                        + " {\"value\": -0.05}}}");
        JsonNode owned = json("monitor", book, "--profile", own.toString());
        assertEquals("ours", prompt(owned, "R50-hedge").get("origin").asText());
        assertEquals(
                "{\"name\":\"Before the vote\",\"version\":3}",
                owned.get("profile").toString());
        String journal = folder.resolve("journal.db").toString();
        CommandRun table = CommandRun.of("monitor", book, "--profile", own.toString(), "--state", journal);
        assertTrue(table.lines().get(1).endsWith(", profile Before the vote 3"), table.out());
        assertTrue(json("journal", "list", "--journal", journal).toString().contains("Profile Before the vote 3."));
    }

    @Test
    void quotesThatAreTooOldGiveNoAdvice() throws IOException {
        String market = "2024-06-03.market.json";
        String book = copy(folder, OVER_HEDGED, market, "T16:00:00", "T15:00:00");
        JsonNode report = json("monitor", book, "--now", "2024-06-03T15:31");
        assertEquals("NO_ADVICE", report.get("prompts").get(0).get("action").asText());
        JsonNode fresh = json("monitor", book, "--now", "2024-06-03T15:30");
        assertFalse(fresh.get("prompts").toString().contains("NO_ADVICE"));
    }

    @Test
    void aTimeBeforeTheMarketIsRefused() {
        CommandRun run = CommandRun.of("monitor", OVER_HEDGED, "--now", "2024-06-03T15:00");
        assertEquals(2, run.code());
        assertTrue(
                run.err().contains("--now 2024-06-03T15:00 is before the market's own time, 2024-06-03 16:00 ET"),
                run.err());
    }

    @Test
    void holdingIsNotAcknowledged() {
        CommandRun run = CommandRun.of(
                "monitor", OVER_HEDGED, "--state", folder.resolve("j.db").toString(), "--acknowledge", "R99-book");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("R99-book asks for nothing, there is nothing to acknowledge"), run.err());
    }

    @Test
    void wordsMayBeWrittenSmall() {
        assertEquals(
                1,
                CommandRun.of("monitor", OVER_HEDGED, "--assume-confirmed", "--fail-on", "hedge,reduce")
                        .code());
        assertEquals(
                0,
                CommandRun.of("compare", OVER_HEDGED, "--finding", "r51", "--objective", "net_vega")
                        .code());
    }

    @Test
    void optionsThatNeedEachOtherAreAskedForTogether() {
        assertEquals(
                2,
                CommandRun.of("monitor", HEDGED, "--acknowledge", "R50-hedge").code());
        assertEquals(2, CommandRun.of("monitor", HEDGED, "--apply", "R50-hedge").code());
        assertEquals(2, CommandRun.of("monitor", HEDGED, "--reason", "because").code());
        assertEquals(2, CommandRun.of("monitor").code());
        CommandRun unknown = CommandRun.of(
                "monitor",
                HEDGED,
                "--apply",
                "R77",
                "--into",
                folder.resolve("x.json").toString());
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("there is no prompt R77; there are "), unknown.err());
    }

    @Test
    void comparingListsTheWaysBestFirst() throws IOException {
        JsonNode comparison = json("compare", OVER_HEDGED, "--finding", "R51");
        assertEquals("wingspread.compare/1", comparison.get("schema").asText());
        var kinds = new ArrayList<String>();
        comparison
                .get("alternatives")
                .forEach(each -> kinds.add(each.get("kind").asText()));
        assertEquals(5, kinds.size());
        assertTrue(kinds.containsAll(List.of("PROMPTED", "ROLL", "HEDGE", "BOTH", "WAIT")), kinds::toString);
        var losses = new ArrayList<Double>();
        comparison
                .get("alternatives")
                .forEach(each -> losses.add(each.get("spike_pnl_7_usd").asDouble()));
        assertEquals(losses.stream().sorted((a, b) -> Double.compare(b, a)).toList(), losses);
    }

    @ParameterizedTest
    @CsvSource({HEDGED + ", R80", OVER_HEDGED + ", R51", BREACHED + ", R11", BREACHED + ", r32-hedge-month-2025-04-16"})
    void comparisonsFitTheConsole(String book, String finding) {
        for (String objective : List.of("SPIKE_LOSS", "THETA", "COST", "NET_VEGA")) {
            CommandRun run = CommandRun.of("compare", book, "--finding", finding, "--objective", objective);
            assertEquals(0, run.code(), run.err());
            assertTrue(run.lines().stream().allMatch(line -> line.length() <= 100), run.out());
        }
    }

    @Test
    void aFindingThatIsNotTrueCannotBeCompared() {
        CommandRun run = CommandRun.of("compare", HEDGED, "--finding", "R21");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--finding R21 is not true of this book; true are "), run.err());
    }
}
