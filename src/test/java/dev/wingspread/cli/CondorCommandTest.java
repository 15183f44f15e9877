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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CondorCommandTest {

    private static final String MARKET = "sample-portfolios/2024-06-03.market.json";
    private static final String BOOK = "sample-portfolios/layered-hedged.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Figures of a few thousand dollars added up in another order. */
    private static final double ROUNDING = 1e-7;

    @TempDir
    private Path folder;

    private static CommandRun july(String... more) {
        return CommandRun.of(
                Stream.concat(Stream.of("condor", "--market", MARKET, "--expiry", "2024-07-12"), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    private static JsonNode json(CommandRun run) throws IOException {
        assertEquals(0, run.code(), run.err());
        return MAPPER.readTree(run.out());
    }

    private static JsonNode julyJson(String... more) throws IOException {
        return json(july(Stream.concat(Arrays.stream(more), Stream.of("--format", "json"))
                .toArray(String[]::new)));
    }

    @Test
    void theTableFitsTheLineAndShowsTheLossBesideTheReturns() {
        CommandRun run = july("--top", "3");
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        assertTrue(run.lines().stream().allMatch(line -> line.length() <= 100), run.out());
        String titles = run.lines().stream()
                .filter(line -> line.contains("Year %"))
                .findFirst()
                .orElseThrow();
        assertTrue(titles.contains("Max loss $") && titles.contains("IRR %"), titles);
        assertEquals(
                1,
                run.lines().stream()
                        .filter(line -> line.contains("Model figures, not advice"))
                        .count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1000", "1000000"})
    void theTableFitsTheLineForAnyNumberOfCondors(String contracts) {
        for (String market : List.of(MARKET, "sample-portfolios/2024-08-05.market.json")) {
            for (String layer : List.of("S", "M", "L")) {
                CommandRun run = CommandRun.of(
                        "condor", "--market", market, "--layer", layer, "--contracts", contracts, "--top", "20");
                assertEquals(0, run.code(), run.err());
                assertEquals(
                        List.of(),
                        run.lines().stream().filter(line -> line.length() > 100).toList());
            }
        }
    }

    @Test
    void jsonHasEveryFigureUnderTheNamesOfTheRiskReport() throws IOException {
        JsonNode search = julyJson("--top", "2");
        assertEquals("wingspread.condor/1", search.get("schema").asText());
        assertEquals("2024-06-03T16:00:00", search.get("asOf").asText());
        assertEquals(0.78, search.get("request").get("pop_target").asDouble());
        assertEquals(2, search.get("candidates").size());
        var names = new ArrayList<String>();
        search.get("candidates").get(0).fieldNames().forEachRemaining(names::add);
        assertTrue(
                names.containsAll(List.of(
                        "rank",
                        "root",
                        "expiry",
                        "dte",
                        "layer",
                        "contracts",
                        "strikes",
                        "short_put_delta",
                        "short_call_delta",
                        "credit_mid_points",
                        "credit_natural_points",
                        "credit_fill_points",
                        "max_profit_usd",
                        "max_loss_usd",
                        "break_evens",
                        "pop",
                        "pop_lognormal",
                        "pop_between_shorts",
                        "pop_by_delta",
                        "expected_move_points",
                        "break_even_outside_em",
                        "margin_reg_t_usd",
                        "margin_net_usd",
                        "return_on_margin",
                        "annualised_return",
                        "irr_if_max_profit",
                        "irr_expected",
                        "fees_open_usd",
                        "fees_open_and_close_usd",
                        "delta_spx_usd_per_pt",
                        "theta_usd_per_day",
                        "vega_spx_usd_per_volpt",
                        "nv_usd_per_vixpt",
                        "trades")),
                names.toString());
        assertFalse(names.contains("book"));
        int rejected = 0;
        for (JsonNode count : search.get("pairs_rejected")) {
            rejected += count.asInt();
        }
        assertEquals(
                search.get("pairs_examined").asInt(), search.get("pairs_passed").asInt() + rejected);
    }

    @Test
    void aBookOfTheCandidateHasTheSameFiguresInTheRiskReport() throws IOException {
        JsonNode candidate =
                julyJson("--contracts", "4", "--top", "1").get("candidates").get(0);
        var legs = new ArrayList<String>();
        for (JsonNode trade : candidate.get("trades")) {
            legs.add("{\"symbol\": " + trade.get("symbol") + ", \"quantity\": " + trade.get("quantity")
                    + ", \"price\": " + trade.get("est_price") + "}");
        }
        Path book = Files.writeString(
                folder.resolve("book.json"),
                "{\"formatVersion\": 1, \"name\": \"one\", \"structures\": [{\"id\": \"C\", \"kind\": \"IRON_CONDOR\","
                        + " \"layer\": \"M\", \"legs\": [" + String.join(",", legs) + "]}]}");
        JsonNode held = json(CommandRun.of("risk", book.toString(), "--market", MARKET, "--format", "json"))
                .get("structures")
                .get(0);
        // Without quotes trades are done at the mids, so limits and odds agree as well.
        for (String figure : List.of(
                "max_profit_usd",
                "max_loss_usd",
                "pop",
                "pop_lognormal",
                "pop_between_shorts",
                "margin_reg_t_usd",
                "margin_net_usd",
                "return_on_margin",
                "irr_if_max_profit",
                "theta_usd_per_day",
                "delta_spx_usd_per_pt",
                "nv_usd_per_vixpt")) {
            assertEquals(held.get(figure).asDouble(), candidate.get(figure).asDouble(), ROUNDING, figure);
        }
    }

    @Test
    void withABookItsFiguresBeforeAndAfterAreGiven() throws IOException {
        JsonNode search = json(CommandRun.of(
                "condor", "--book", BOOK, "--layer", "M", "--contracts", "5", "--top", "2", "--format", "json"));
        JsonNode totals = json(CommandRun.of("risk", BOOK, "--format", "json")).get("totals");
        for (JsonNode candidate : search.get("candidates")) {
            JsonNode effect = candidate.get("book");
            for (String figure : List.of("nv10", "hedge_ratio", "theta_pct_of_margin")) {
                assertEquals(totals.get(figure), effect.get("before").get(figure), figure);
            }
            assertTrue(effect.get("after").get("hedge_ratio").asDouble()
                    < effect.get("before").get("hedge_ratio").asDouble());
        }
        CommandRun table = CommandRun.of("condor", "--book", BOOK, "--layer", "M", "--top", "2");
        assertTrue(table.out().contains("Layered condors with a 4/4/2 VIX ladder, before and after"), table.out());
    }

    @Test
    void csvHasARowForEachCandidate() {
        CommandRun run = july("--top", "4", "--format", "csv");
        assertEquals(0, run.code(), run.err());
        assertEquals(5, run.lines().size());
        int columns = run.lines().get(0).split(",", -1).length;
        for (String line : run.lines()) {
            assertEquals(columns, line.split(",", -1).length);
        }
        assertTrue(run.lines().get(0).startsWith("rank,root,expiry,layer,contracts,long_put_strike,"), run.out());
        assertTrue(run.lines().get(1).startsWith("1,SPXW,2024-07-12,M,1,"), run.out());
    }

    @Test
    void optionsAndSettingsByKeyMeanTheSame() {
        CommandRun byOption = july("--pop", "0.8", "--width", "25", "--min-credit", "0.05");
        CommandRun byKey =
                july("--set", "pop.target=0.8", "--set", "condor.width=25", "--set", "condor.minCreditRatio=0.05");
        assertEquals(byKey, byOption);
        assertEquals(0, byOption.code(), byOption.err());
    }

    @Test
    void byDeltaTheShortStrikesComeNearTheDeltasAsked() throws IOException {
        JsonNode candidate =
                julyJson("--delta", "0.15,0.08", "--top", "1").get("candidates").get(0);
        assertEquals(-0.15, candidate.get("short_put_delta").asDouble(), 0.005);
        assertEquals(0.08, candidate.get("short_call_delta").asDouble(), 0.005);
    }

    @Test
    void thatNothingWillDoIsAnAnswerWithItsReason() throws IOException {
        CommandRun table = july("--min-credit", "0.9");
        assertEquals(0, table.code());
        assertTrue(table.out().contains("pay less than the least credit"), table.out());
        JsonNode search = julyJson("--min-credit", "0.9");
        assertEquals(0, search.get("candidates").size());
        assertTrue(search.get("why_none").asText().contains("lower condor.minCreditRatio"));
        CommandRun csv = july("--min-credit", "0.9", "--format", "csv");
        assertEquals(1, csv.lines().size());
        assertTrue(csv.err().contains("lower condor.minCreditRatio"), csv.err());
    }

    @Test
    void aMarketOfQuotesAloneIsAChain() throws IOException {
        var quotes = new ArrayList<String>();
        String[][] chain = {
            {"5050", "P", "9.8", "10.2"},
            {"5100", "P", "12.8", "13.2"},
            {"5150", "P", "18.0", "18.4"},
            {"5300", "P", "50.0", "51.0"},
            {"5300", "C", "60.0", "61.0"},
            {"5400", "C", "20.0", "20.4"},
            {"5450", "C", "9.8", "10.2"},
            {"5500", "C", "4.4", "4.8"}
        };
        for (String[] quote : chain) {
            quotes.add("{\"strike\": " + quote[0] + ", \"type\": \"" + quote[1] + "\", \"bid\": " + quote[2]
                    + ", \"ask\": " + quote[3] + "}");
        }
        Path market = Files.writeString(
                folder.resolve("chain.market.json"),
                "{\"formatVersion\": 1, \"asOf\": \"2024-06-03T16:00:00\", \"source\": \"test\","
                        + " \"spx\": {\"spot\": 5283.4, \"expiries\": [{\"root\": \"SPXW\", \"expiry\": \"2024-07-12\","
                        + " \"quotes\": [" + String.join(",", quotes) + "]}]}, \"vix\": {\"spot\": 13.11}}");
        JsonNode search = json(CommandRun.of(
                "condor",
                "--market",
                market.toString(),
                "--expiry",
                "2024-07-12",
                "--set",
                "pop.min=0.5",
                "--format",
                "json"));
        assertTrue(search.get("candidates").size() > 0, search.toString());
        for (JsonNode candidate : search.get("candidates")) {
            assertTrue(candidate.get("credit_natural_points").isNumber(), "sold at the bids, bought at the asks");
            assertTrue(candidate.get("credit_natural_points").asDouble()
                    < candidate.get("credit_fill_points").asDouble());
            for (JsonNode trade : candidate.get("trades")) {
                assertTrue(trade.get("quoted").asBoolean());
            }
        }
        assertEquals(0, search.get("remarks").size());
    }

    private static void refused(ExitCode code, String line, String... args) {
        CommandRun run = CommandRun.of(args);
        assertEquals(code.code(), run.code(), run.err());
        assertTrue(run.err().lines().anyMatch(each -> each.contains(line)), run.err());
        assertEquals("", run.out());
    }

    @Test
    void wrongUsageIsNamed() {
        refused(ExitCode.USAGE, "name a market with --market", "condor", "--layer", "S");
        refused(ExitCode.USAGE, "name either --expiry or --layer", "condor", "--market", MARKET);
        refused(
                ExitCode.USAGE,
                "--expiry must be a date such as",
                "condor",
                "--market",
                MARKET,
                "--expiry",
                "12.7.2024");
        CommandRun many = july("--pop", "2", "--delta", "0.12", "--contracts", "0", "--max-loss", "x", "--root", "SPY");
        many.refusedWith(
                ExitCode.USAGE,
                "wingspread condor: --pop and --delta exclude each other",
                "wingspread condor: --contracts and --max-loss exclude each other",
                "wingspread condor: --root must be one of SPX, SPXW but is 'SPY'",
                "wingspread condor: --pop must be 0.3 to 0.99 but is 2",
                "wingspread condor: --contracts must be 1 to 1000000 but is 0",
                "wingspread condor: --max-loss must be a number but is 'x'",
                "wingspread condor: --delta must be two numbers PUT,CALL such as 0.12,0.10 but is '0.12'",
                "Try 'wingspread condor --help'.");
    }

    @Test
    void whatTheMarketCannotAnswerIsRefused() {
        refused(ExitCode.REFUSED, "is no trading day", "condor", "--market", MARKET, "--expiry", "2024-07-04");
        refused(ExitCode.REFUSED, "as seen from 2024-06-03", "condor", "--market", MARKET, "--expiry", "2024-05-31");
        refused(ExitCode.REFUSED, "as seen from", "condor", "--market", MARKET, "--expiry", "9999-12-31");
        refused(
                ExitCode.REFUSED,
                "pop.target 0.9 is above pop.max",
                "condor",
                "--market",
                MARKET,
                "--layer",
                "S",
                "--pop",
                "0.9");
        refused(
                ExitCode.REFUSED,
                "lists no SPX expiry 50 to 52 days away",
                "condor",
                "--market",
                MARKET,
                "--layer",
                "L",
                "--set",
                "layer.L.dteMin=50",
                "--set",
                "layer.L.dteMax=52");
    }

    @Test
    void anExpiryTheMarketDoesNotListIsInterpolatedAndDoubtsAreTold() {
        CommandRun interpolated = CommandRun.of("condor", "--market", MARKET, "--expiry", "2024-07-10", "--top", "1");
        assertEquals(0, interpolated.code(), interpolated.err());
        assertTrue(interpolated.out().startsWith("Iron condors of SPXW 2024-07-10"), interpolated.out());
        CommandRun odd =
                CommandRun.of("condor", "--market", MARKET, "--expiry", "2024-07-10", "--root", "SPX", "--top", "1");
        assertEquals(0, odd.code(), odd.err());
        assertTrue(odd.err().contains("SPX options settling in the morning expire on 2024-07-19"), odd.err());
    }
}
