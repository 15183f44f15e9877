package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoffCommandTest {

    private static final String BOOK = "sample-portfolios/layered-hedged.json";

    /** Differences of sums of up to 1e6 dollars, each with an error of 1e-9: far below a cent. */
    private static final double A_CENT = 0.005;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static JsonNode json(String... args) throws IOException {
        CommandRun run = CommandRun.of(args);
        assertEquals(0, run.code(), run.err());
        return MAPPER.readTree(run.out());
    }

    private static JsonNode point(JsonNode curve, double movePct) {
        return StreamSupport.stream(curve.get("points").spliterator(), false)
                .filter(point -> Math.abs(point.get("spx_move_pct").asDouble() - movePct) < 1e-9)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void curvesAreThoseOfTodayOfTheChosenDaysAndOfEachExpiry() throws IOException {
        JsonNode payoff = json("payoff", BOOK, "--days", "10,20", "--format", "json");
        assertEquals("wingspread.payoff/1", payoff.get("schema").asText());
        assertEquals("SINCE_ENTRY", payoff.get("basis").asText());
        assertEquals(
                List.of("T+0", "T+10", "2024-08-16", "T+20", "2024-08-30", "2024-09-20"),
                payoff.findValuesAsText("curve"));
    }

    @ParameterizedTest
    @CsvSource({"-3,0,LOW", "-3,10,LOW", "2,10,HIGH"})
    void movesOfTheCurveAreThoseOfTheSameWhatIf(String spx, int days, String beta) throws IOException {
        JsonNode payoff = json(
                "payoff", BOOK, "--days", "10", "--vix", "unchanged", "--beta", beta, "--spx=-3:2:1", "--format=json");
        JsonNode today = point(payoff.get("curves").get(0), 0);
        JsonNode there = point(payoff.get("curves").get(days == 0 ? 0 : 1), Double.parseDouble(spx));
        JsonNode whatIf = json(
                "whatif", BOOK, "--spx", spx, "--days", Integer.toString(days), "--beta", beta, "--format", "json");
        for (String figure : List.of("condors_pnl_usd", "hedge_pnl_usd", "total_pnl_usd")) {
            double change = there.get(figure).asDouble() - today.get(figure).asDouble();
            assertEquals(whatIf.get(figure).asDouble(), change, A_CENT, figure);
        }
    }

    @Test
    void breakEvensDoNotDependOnTheLevelsShown() throws IOException {
        JsonNode wide = json("payoff", BOOK, "--format", "json").get("curves");
        JsonNode narrow =
                json("payoff", BOOK, "--spx", "-1:1:1", "--format", "json").get("curves");
        assertTrue(wide.get(3).get("break_evens").size() >= 2, wide.toString());
        for (int i = 0; i < wide.size(); i++) {
            assertEquals(wide.get(i).get("break_evens"), narrow.get(i).get("break_evens"));
        }
    }

    @Test
    void csvHasARowForEachMoveAndEachStrikeBetweenThem() {
        CommandRun run = CommandRun.of("payoff", BOOK, "--spx", "-6%:4%:2%", "--format", "csv");
        assertEquals(0, run.code(), run.err());
        assertEquals(
                "curve,days,spx,spx_move_pct,condors_pnl_usd,hedge_pnl_usd,total_pnl_usd",
                run.lines().get(0));
        List<String> today =
                run.lines().stream().filter(line -> line.startsWith("T+0,0,")).toList();
        // Strikes within -6 to +4 per cent of 5522.30: 5195, 5670 and 5720.
        assertEquals(6 + 3, today.size(), today.toString());
        assertTrue(today.get(1).startsWith("T+0,0,5195,"), today.get(1));
    }

    @Test
    void tableForPeopleFitsTheLineAndSaysWhatItAssumes() {
        CommandRun run = CommandRun.of("payoff", BOOK, "--days", "1,2,3,4,5,6");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("Break-evens"), run.out());
        assertTrue(run.out().contains("since entry"), run.out());
        run.lines().forEach(line -> assertTrue(line.length() <= TextTable.WIDTH, line));
    }

    @ParameterizedTest
    @CsvSource({"2024-08-30,30", "T+10,10", "T+0,0"})
    void slicesAreTheWhatIfsAtTheirLevels(String curve, String days) throws IOException {
        JsonNode slices = json("payoff", BOOK, "--days", "10", "--slices", curve, "--levels", "5400", "--format=json")
                .get("slices");
        JsonNode now = json("risk", BOOK, "--format", "json");
        double open = now.get("totals").get("pnl_usd").asDouble();
        assertTrue(slices.get("rows").size() >= 8, slices.toString());
        for (JsonNode row : slices.get("rows")) {
            JsonNode whatIf = json(
                    "whatif",
                    BOOK,
                    "--spx",
                    row.get("spx_move_pct").asText(),
                    "--dvix",
                    row.get("dvix").asText(),
                    "--days",
                    days,
                    "--format",
                    "json");
            assertEquals(
                    whatIf.get("total_pnl_usd").asDouble() + open,
                    row.get("total_pnl_usd").asDouble(),
                    A_CENT);
            assertEquals(
                    whatIf.get("nv_after_usd_per_vixpt").asDouble(),
                    row.get("nv_usd_per_vixpt").asDouble(),
                    A_CENT);
            assertEquals(
                    whatIf.get("theta_after_usd_per_day").asDouble(),
                    row.get("theta_usd_per_day").asDouble(),
                    A_CENT);
            assertEquals(
                    whatIf.get("delta_combined_after_usd_per_pt").asDouble(),
                    row.get("delta_combined_usd_per_pt").asDouble(),
                    A_CENT);
        }
    }

    @Test
    void slicesCanBeHadAsTableAndCsv() {
        CommandRun table = CommandRun.of("payoff", BOOK, "--slices", "T+0");
        assertEquals(0, table.code(), table.err());
        assertTrue(table.out().contains("The book at SPX levels, T+0"), table.out());
        table.lines().forEach(line -> assertTrue(line.length() <= TextTable.WIDTH, line));
        CommandRun csv = CommandRun.of("payoff", BOOK, "--slices", "2024-08-16", "--format", "csv");
        assertTrue(csv.lines().get(0).startsWith("curve,days,level,spx,"), csv.out());
        assertTrue(csv.out().contains("2024-08-16,16,Spot,5522.3,0,0,"), csv.out());
    }

    @Test
    void slicesOfACurveThatIsNotThereAreRefused() {
        CommandRun.of("payoff", BOOK, "--slices", "T+7")
                .refusedWith(
                        ExitCode.USAGE,
                        "wingspread payoff: --slices must be one of the curves T+0, 2024-08-16, 2024-08-30, 2024-09-20 but is "
                                + "'T+7'",
                        "Try 'wingspread payoff --help'.");
        CommandRun.of("payoff", BOOK, "--levels", "5400")
                .refusedWith(
                        ExitCode.USAGE,
                        "wingspread payoff: --levels belongs to --slices",
                        "Try 'wingspread payoff --help'.");
    }

    @Test
    void everyOptionThatIsNotUnderstoodIsNamed() {
        CommandRun.of("payoff", BOOK, "--spx", "-50:0:1", "--days", "x", "--vix", "up", "--base", "UP")
                .refusedWith(
                        ExitCode.USAGE,
                        "wingspread payoff: --spx from must be -40 to 25 but is -50",
                        "wingspread payoff: --days must be a number but is 'x'",
                        "wingspread payoff: --vix must be coupled or unchanged but is 'up'",
                        "wingspread payoff: --base must be ROLL_DOWN or MARTINGALE but is 'UP'",
                        "Try 'wingspread payoff --help'.");
    }
}
