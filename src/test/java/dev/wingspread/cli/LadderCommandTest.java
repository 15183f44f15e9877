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
import org.junit.jupiter.params.provider.ValueSource;

class LadderCommandTest {

    private static final String HEDGED = "sample-portfolios/layered-hedged.json";
    private static final String UNHEDGED = "sample-portfolios/unhedged.json";
    private static final String JULY = "sample-portfolios/2024-07-31.market.json";

    /** Sums of a few thousand dollars, each with an error of 1e-12: far below a cent. */
    private static final double A_CENT = 0.005;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private static JsonNode json(String... args) throws IOException {
        var all = new ArrayList<>(List.of("ladder"));
        all.addAll(List.of(args));
        all.addAll(List.of("--format", "json"));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        return MAPPER.readTree(run.out());
    }

    private String book(String text) throws IOException {
        Path file = folder.resolve("book.json");
        Files.writeString(file, text);
        return file.toString();
    }

    private static List<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void assertHasPromisedNames(JsonNode ladder) {
        assertEquals("wingspread.ladder/1", ladder.get("schema").asText());
        assertTrue(
                names(ladder)
                        .containsAll(List.of(
                                "asOf",
                                "status",
                                "reason",
                                "scale",
                                "weights",
                                "trades",
                                "rungs",
                                "cost_usd",
                                "pct_of_credit",
                                "offset",
                                "offset_low_beta",
                                "hedge_ratio_after",
                                "nv10_before",
                                "nv10_after",
                                "scale_for_hr_min")),
                names(ladder).toString());
        assertEquals(List.of("5", "6", "7"), names(ladder.get("offset")));
        assertEquals(List.of("5", "6", "7"), names(ladder.get("offset_low_beta")));
    }

    @Test
    void jsonHasThePromisedNames() throws IOException {
        JsonNode ladder = json(HEDGED);

        assertHasPromisedNames(ladder);
        assertEquals("2024-07-31T16:00:00", ladder.get("asOf").asText());
        assertEquals("OK", ladder.get("status").asText());
        for (JsonNode rung : ladder.get("rungs")) {
            assertTrue(names(rung)
                    .containsAll(
                            List.of("expiry", "symbol", "contracts", "price_points", "cost_usd", "break_even_vix")));
        }
        for (JsonNode trade : ladder.get("trades")) {
            assertTrue(names(trade).containsAll(List.of("symbol", "quantity", "est_price", "est_cost_usd")));
        }
    }

    @Test
    void rungsAddUpToTheCostAndThePriceIsPerContract() throws IOException {
        JsonNode ladder = json(HEDGED);
        double cost = 0;
        for (JsonNode rung : ladder.get("rungs")) {
            double own = rung.get("cost_usd").asDouble();
            assertEquals(
                    100
                            * rung.get("contracts").asInt()
                            * rung.get("price_points").asDouble(),
                    own,
                    A_CENT);
            cost += own;
        }
        assertEquals(ladder.get("cost_usd").asDouble(), cost, A_CENT);
        assertEquals(
                100 * cost / ladder.get("credit_usd").asDouble(),
                ladder.get("pct_of_credit").asDouble(),
                A_CENT);
    }

    @Test
    void theFiguresBeforeAreThoseOfTheRiskReport() throws IOException {
        JsonNode risk = MAPPER.readTree(
                CommandRun.of("risk", HEDGED, "--format", "json").out());

        assertEquals(risk.get("totals").get("nv10"), json(HEDGED).get("nv10_before"));
    }

    @Test
    void theSameCondorsNeedTheSameLadderWhateverIsHeld() throws IOException {
        assertEquals(json(HEDGED).get("rungs"), json(UNHEDGED).get("rungs"));
        assertEquals(json(HEDGED).get("offset"), json(UNHEDGED).get("offset"));
        assertEquals(6, json(HEDGED).get("trades").size());
        assertEquals(3, json(UNHEDGED).get("trades").size());
    }

    @Test
    void settingsAndMarketOfTheCommandLineDecide() throws IOException {
        assertEquals(
                "BUDGET_BOUND",
                json(HEDGED, "--set", "hedge.budgetInitial=0.05").get("status").asText());
        assertEquals(
                "HR_BOUND",
                json(HEDGED, "--set", "hedge.hrMax=0.1", "--set", "hedge.hrMin=0.05")
                        .get("status")
                        .asText());
        JsonNode august = json(HEDGED, "--market", "sample-portfolios/2024-08-05.market.json");
        assertEquals("BACKWARDATION", august.get("tilt").get("regime").asText());
        assertEquals(6, august.get("weights").get(0).asInt());
    }

    @Test
    void weightsGivenOnTheCommandLineHoldInEveryRegimeEvenTheDefault() throws IOException {
        JsonNode tilted = json(HEDGED);
        JsonNode chosen = json(HEDGED, "--set", "ladder.weights=4,4,2");

        assertEquals("EVENT_WEEK", tilted.get("tilt").get("regime").asText());
        assertEquals("[3.0,4.0,3.0]", tilted.get("weights").toString());
        assertEquals("[4.0,4.0,2.0]", chosen.get("weights").toString());
        assertTrue(chosen.get("tilt").get("weights_chosen").asBoolean());
    }

    @Test
    void aBookWithoutCondorsIsRefusedWithExitCodeZero() throws IOException {
        String empty = book("{\"formatVersion\": 1, \"name\": \"Empty\", \"structures\": []}");
        JsonNode ladder = json(empty, "--market", JULY);

        assertHasPromisedNames(ladder);
        assertEquals("REFUSED", ladder.get("status").asText());
        assertTrue(ladder.get("scale").isNull());
        assertTrue(ladder.get("hedge_ratio_after").isNull());
        assertTrue(ladder.get("offset").get("6").isNull());
        assertEquals(0, ladder.get("trades").size());
        CommandRun table = CommandRun.of("ladder", empty, "--market", JULY);
        assertEquals(0, table.code());
        assertTrue(table.out().contains("REFUSED: the book has no SPX legs"), table.out());
    }

    @Test
    void legsWithoutAPriceAreListedAndEndWithExitCodeFour() throws IOException {
        String book = book(Files.readString(Path.of(UNHEDGED))
                .replaceFirst(
                        "\"structures\": \\[",
                        "\"structures\": [ { \"id\": \"X-9\", \"kind\": \"LOOSE_LEGS\", \"legs\":"
                                + " [ { \"symbol\": \"VIX250716C00030000\", \"quantity\": 2 } ] },"));
        CommandRun run = CommandRun.of("ladder", book, "--market", JULY);

        assertEquals(ExitCode.PARTIAL.code(), run.code(), run.err());
        assertTrue(run.err().contains("not priced: VIX   250716C00030000 in X-9"), run.err());
        assertTrue(run.out().contains("- 2 VIX 250716C00030000 cannot be priced and stays as it is"), run.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layered-hedged",
                "unhedged",
                "breached-backwardation",
                "over-hedged-contango",
            })
    void theTicketOfEverySampleBookFitsTheLine(String name) {
        for (String spread : List.of("", "10")) {
            var args = new ArrayList<>(List.of("ladder", "sample-portfolios/" + name + ".json"));
            if (!spread.isEmpty()) {
                args.addAll(List.of("--spread", spread));
            }
            CommandRun run = CommandRun.of(args.toArray(String[]::new));
            assertEquals(0, run.code(), run.err());
            assertTrue(run.lines().stream().allMatch(line -> line.length() <= 100), run.out());
            assertTrue(run.lines().stream().noneMatch(line -> line.endsWith(" ")), run.out());
            assertFalse(run.out().contains("NaN"), run.out());
            for (String section : List.of("Ladder (sized on the ask", "Orders", "Book", "If VIX jumps")) {
                assertTrue(run.out().contains("\n" + section), section);
            }
            assertEquals(!spread.isEmpty(), run.out().contains("The calls sold cap the hedge"));
        }
    }

    @Test
    void csvHasARowPerMonth() {
        List<String> lines = CommandRun.of("ladder", HEDGED, "--format", "csv").lines();

        assertEquals(4, lines.size());
        assertEquals(
                "status,month,expiry,dte_days,symbol,sold_symbol,contracts,future_points,delta,mid_points,price_points,"
                        + "cost_usd,break_even_vix",
                lines.get(0));
        assertTrue(lines.get(1).startsWith("OK,1,2024-08-21,21,VIX240821C00019000,,18,15.9994,"), lines.get(1));
    }

    @Test
    void aSpreadThatIsNoWidthIsWrongUsage() {
        CommandRun.of("ladder", HEDGED, "--spread", "wide")
                .refusedWith(
                        ExitCode.USAGE,
                        "wingspread ladder: --spread must be a number but is 'wide'",
                        "Try 'wingspread ladder --help'.");
        assertEquals(
                ExitCode.USAGE.code(),
                CommandRun.of("ladder", HEDGED, "--spread", "0").code());
    }

    @Test
    void coverageIsWhatTheWhatIfSaysOfEachSpike() throws IOException {
        CommandRun run =
                CommandRun.of("ladder", HEDGED, "--coverage", "--spikes", "6", "--days", "2", "--format", "csv");
        assertEquals(0, run.code(), run.err());
        assertEquals(
                "beta,dvix,condors_pnl_usd,hedge_pnl_usd,coverage,hedge_2024-08-21_pnl_usd,hedge_2024-09-18_pnl_usd,"
                        + "hedge_2024-10-16_pnl_usd",
                run.lines().get(0));
        assertEquals(4, run.lines().size());
        for (int i = 1; i < 4; i++) {
            String[] cells = run.lines().get(i).split(",", -1);
            CommandRun whatIf = CommandRun.of(
                    "whatif", HEDGED, "--dvix", "6", "--days", "2", "--beta", cells[0], "--format", "json");
            JsonNode expected = MAPPER.readTree(whatIf.out());
            assertEquals(expected.get("condors_pnl_usd").asDouble(), Double.parseDouble(cells[2]), A_CENT);
            assertEquals(expected.get("hedge_pnl_usd").asDouble(), Double.parseDouble(cells[3]), A_CENT);
            for (int month = 0; month < 3; month++) {
                assertEquals(
                        expected.get("hedge_months").get(month).get("pnl_usd").asDouble(),
                        Double.parseDouble(cells[5 + month]),
                        A_CENT);
            }
        }
    }

    @Test
    void coverageAsJsonAndAsTextSaysTheSame() throws IOException {
        JsonNode coverage = json(HEDGED, "--coverage");
        assertEquals("wingspread.coverage/1", coverage.get("schema").asText());
        assertEquals(3, coverage.get("curves").size());
        JsonNode base = coverage.get("curves").get(1);
        assertEquals("BASE", base.get("beta").asText());
        assertEquals(40, base.get("spikes").size());
        assertEquals(json(HEDGED).get("offset").size(), 3, "the plan itself is printed without --coverage");
        CommandRun text = CommandRun.of("ladder", HEDGED, "--coverage");
        assertEquals(0, text.code(), text.err());
        text.lines().forEach(line -> assertTrue(line.length() <= 100, line));
        String evens = text.lines().get(text.lines().size() - 1);
        assertTrue(evens.startsWith("No loss from VIX "), evens);
        assertTrue(
                evens.contains((base.get("no_loss_from_vixpt").isNull()
                                ? "none up to +60"
                                : String.format(
                                        java.util.Locale.ROOT,
                                        "%+.2f",
                                        base.get("no_loss_from_vixpt").asDouble()))
                        + " under BASE"),
                evens);
    }

    @Test
    void spikesAndDaysBelongToTheCoverage() {
        CommandRun run = CommandRun.of("ladder", HEDGED, "--spikes", "1:5:1");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--coverage"), run.err());
        CommandRun down = CommandRun.of("ladder", HEDGED, "--coverage", "--spikes", "-5:5:1");
        assertEquals(2, down.code());
        assertTrue(down.err().contains("--spikes"), down.err());
    }

    @Test
    void contractsStandBesideWhatThePlanWants() throws IOException {
        JsonNode ladder = json(HEDGED);
        int changed = 0;
        for (JsonNode contract : ladder.get("contracts")) {
            assertEquals(
                    contract.get("target").asInt() - contract.get("held").asInt(),
                    contract.get("change").asInt());
            changed += contract.get("change").asInt() == 0 ? 0 : 1;
        }
        assertEquals(ladder.get("trades").size(), changed);
    }
}
