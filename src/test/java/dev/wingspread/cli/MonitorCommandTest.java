package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

class MonitorCommandTest {

    private static final String HEDGED = "sample-portfolios/layered-hedged.json";
    private static final String OVER_HEDGED = "sample-portfolios/over-hedged-contango.json";
    private static final String BREACHED = "sample-portfolios/breached-backwardation.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private static JsonNode json(String... args) throws IOException {
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--format", "json"));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return MAPPER.readTree(run.out());
    }

    private static JsonNode prompt(JsonNode report, String id) {
        for (JsonNode prompt : report.get("prompts")) {
            if (prompt.get("id").asText().equals(id)) {
                return prompt;
            }
        }
        throw new AssertionError("no prompt " + id + " in " + report.get("prompts"));
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String copy(String sample, String market, String from, String to) throws IOException {
        Files.copy(Path.of(sample), folder.resolve("book.json"));
        String text = Files.readString(Path.of("sample-portfolios", market));
        Files.writeString(folder.resolve(market), text.replace(from, to));
        return folder.resolve("book.json").toString();
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
    void aRuleThatIsTrueTwiceAQuarterOfAnHourApartStands() throws IOException {
        String journal = folder.resolve("journal.db").toString();
        String book = copy(OVER_HEDGED, "2024-06-03.market.json", "T16:00:00", "T15:30:00");
        assertEquals("WATCH", actionAt("T15:30:00", book, journal));
        assertEquals("WATCH", actionAt("T15:44:59", book, journal));
        assertEquals("REDUCE", actionAt("T15:45:00", book, journal));
        JsonNode entries = json("journal", "list", "--journal", journal);
        assertTrue(entries.toString().contains("REDUCE hedge: nv10"), entries::toString);
    }

    private String actionAt(String time, String book, String journal) throws IOException {
        Path market = folder.resolve("2024-06-03.market.json");
        Files.writeString(
                market,
                Files.readString(market)
                        .replaceFirst("\"asOf\": \"2024-06-03T[0-9:]*", "\"asOf\": \"2024-06-03" + time));
        return prompt(json("monitor", book, "--state", journal), "R51-hedge")
                .get("action")
                .asText();
    }

    @Test
    void anAcknowledgedPromptIsSilentAndTheJournalKnowsWhy() throws IOException {
        String journal = folder.resolve("journal.db").toString();
        CommandRun run = CommandRun.of(
                "monitor",
                BREACHED,
                "--state",
                journal,
                "--acknowledge",
                "R11-layer-S",
                "--reason",
                "closing at the open");
        assertEquals(0, run.code(), run.err());
        JsonNode report = json("monitor", BREACHED, "--state", journal);
        assertTrue(
                report.get("acknowledged").toString().contains("R11"),
                () -> report.get("acknowledged").toString());
        assertFalse(report.get("prompts").toString().contains("R11-layer-S"));
        JsonNode entry = decision(journal);
        assertEquals("closing at the open", entry.get("reason").asText());
        assertTrue(entry.get("before").get("nv10").isNumber());
        assertTrue(entry.get("after").get("nv10").isNumber());
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
    void theAppliedBookHasThePromisedFigures() throws IOException {
        String after = folder.resolve("after.json").toString();
        JsonNode promised = prompt(
                json("monitor", OVER_HEDGED, "--assume-confirmed", "--apply", "R51-hedge", "--into", after),
                "R51-hedge");
        JsonNode totals = json("risk", after, "--market", "sample-portfolios/2024-06-03.market.json")
                .get("totals");
        assertEquals(promised.get("after").get("nv10"), totals.get("nv10"));
        assertEquals(promised.get("after").get("hedge_ratio"), totals.get("hedge_ratio"));
        assertEquals(promised.get("after").get("offset6"), totals.get("offset").get("6"));
        assertEquals(promised.get("after").get("theta_usd_per_day"), totals.get("theta_usd_per_day"));
    }

    @Test
    void theJournalKnowsWhatWasAppliedAndWhatItDid() throws IOException {
        String journal = folder.resolve("journal.db").toString();
        String[] apply = {
            "monitor",
            BREACHED,
            "--state",
            journal,
            "--apply",
            "R32-hedge-month-2025-04-16",
            "--into",
            folder.resolve("after.json").toString(),
            "--reason",
            "rolled at the open"
        };
        JsonNode promised = prompt(json(apply), "R32-hedge-month-2025-04-16");
        JsonNode entry = decision(journal);
        assertEquals("APPLIED", entry.get("decision").asText());
        assertEquals("rolled at the open", entry.get("reason").asText());
        assertEquals(promised.get("before"), entry.get("before"));
        assertEquals(promised.get("after"), entry.get("after"));
        JsonNode again = json(
                "monitor",
                folder.resolve("after.json").toString(),
                "--state",
                journal,
                "--market",
                "sample-portfolios/2025-04-04.market.json");
        assertFalse(again.get("prompts").toString().contains("R32-"), () -> again.toString());
        assertTrue(again.get("acknowledged").toString().contains("R32"), () -> again.toString());
    }

    private static JsonNode decision(String journal) throws IOException {
        JsonNode entries = json("journal", "list", "--kind", "DECISION", "--journal", journal)
                .get("entries");
        assertEquals(1, entries.size());
        return entries.get(0);
    }

    @Test
    void whatCouldNotBeWrittenWasNotApplied() throws IOException {
        String journal = folder.resolve("journal.db").toString();
        Path after = folder.resolve("after.json");
        Files.writeString(after, "mine");
        CommandRun run = CommandRun.of(
                "monitor", BREACHED, "--state", journal, "--apply", "R11-layer-S", "--into", after.toString());
        assertEquals(5, run.code(), run.err());
        assertFalse(json("journal", "list", "--journal", journal).toString().contains("APPLIED"));
    }

    @Test
    void applyingNeverReplacesAFile() throws IOException {
        Path after = folder.resolve("after.json");
        Files.writeString(after, "mine");
        CommandRun run = CommandRun.of(
                "monitor", OVER_HEDGED, "--assume-confirmed", "--apply", "R51-hedge", "--into", after.toString());
        assertEquals(5, run.code(), run.err());
        assertEquals("mine", Files.readString(after));
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
        String book = copy(OVER_HEDGED, market, "T16:00:00", "T15:00:00");
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
    void aDryRunCountsTheDaysOfEachRule() throws IOException {
        Path snapshots = folder.resolve("days.csv");
        for (String market : List.of("2024-06-03", "2024-07-31", "2024-08-05")) {
            CommandRun run = CommandRun.of(
                    "snapshot",
                    "sample-portfolios/layered-hedged.json",
                    "--market",
                    "sample-portfolios/" + market + ".market.json",
                    "--out",
                    snapshots.toString());
            assertTrue(run.code() == 0 || run.code() == 4, run.err());
        }
        JsonNode run = json("monitor", "--dry-run", snapshots.toString());
        JsonNode book = run.get("books").get(0);
        assertEquals("wingspread.dry-run/1", run.get("schema").asText());
        assertEquals(3, book.get("days").asInt());
        assertEquals(19, book.get("rules").size());
        CommandRun table = CommandRun.of("monitor", "--dry-run", snapshots.toString());
        assertEquals(0, table.code(), table.err());
        assertTrue(table.lines().stream().allMatch(line -> line.length() <= 100), table.out());
        assertEquals(
                20,
                CommandRun.of("monitor", "--dry-run", snapshots.toString(), "--format", "csv")
                        .lines()
                        .size());
    }

    @Test
    void aDryRunWithABookGoesByTheLevelsOfThatBook() throws IOException {
        Path snapshots = folder.resolve("days.csv");
        assertEquals(
                0,
                CommandRun.of("snapshot", OVER_HEDGED, "--out", snapshots.toString())
                        .code());
        Path wide = folder.resolve("book.json");
        Files.copy(Path.of("sample-portfolios", "2024-06-03.market.json"), folder.resolve("2024-06-03.market.json"));
        Files.writeString(
                wide,
                Files.readString(Path.of(OVER_HEDGED))
                        .replace("\"settings\": {}", "\"settings\": { \"nv10.high\": 0.35 }"));
        String[] dry = {"--dry-run", snapshots.toString()};
        assertEquals(1, daysTrue(json("monitor", dry[0], dry[1]), "R51"));
        assertEquals(1, daysTrue(json("monitor", OVER_HEDGED, dry[0], dry[1]), "R51"));
        assertEquals(0, daysTrue(json("monitor", wide.toString(), dry[0], dry[1]), "R51"));
        for (String[] other : new String[][] {
            {"--state", folder.resolve("j.db").toString()}, {"--apply", "R51-hedge", "--into", "x.json"}
        }) {
            var words = new ArrayList<>(List.of("monitor", OVER_HEDGED, dry[0], dry[1]));
            words.addAll(List.of(other));
            CommandRun run = CommandRun.of(words.toArray(String[]::new));
            assertEquals(2, run.code());
            assertTrue(run.err().contains("--dry-run looks at stored days"), run.err());
        }
    }

    private static int daysTrue(JsonNode run, String rule) {
        for (JsonNode each : run.get("books").get(0).get("rules")) {
            if (each.get("rule").asText().equals(rule)) {
                return each.get("days_true").asInt();
            }
        }
        throw new AssertionError(rule);
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
