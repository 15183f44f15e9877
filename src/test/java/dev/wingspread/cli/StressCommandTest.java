package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StressCommandTest {

    private static final String BOOK = "sample-portfolios/layered-hedged.json";

    /** Sums in another order differ by far less than a cent. */
    private static final double A_CENT = 0.005;

    private static final double ROUNDING = 1e-9;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private static CommandRun run(String... args) {
        CommandRun run = CommandRun.of(args);
        assertEquals(0, run.code(), run.err());
        return run;
    }

    private static JsonNode json(String... args) throws IOException {
        return MAPPER.readTree(run(args).out());
    }

    @Test
    void everyEpisodeIsSplitIntoCondorsAndHedgeMonthsThatAddUp() throws IOException {
        JsonNode report = json("stress", BOOK, "--format", "json");
        assertEquals("wingspread.stress/1", report.get("schema").asText());
        assertEquals("ABSOLUTE", report.get("replay").asText());
        assertEquals(0, report.get("unpriced_legs").asInt());
        assertEquals(16, report.get("episodes").size());
        double worst = 0;
        String worstName = "";
        for (JsonNode episode : report.get("episodes")) {
            double condors = episode.get("condors_pnl_usd").asDouble();
            double hedge = episode.get("hedge_pnl_usd").asDouble();
            double months = 0;
            for (JsonNode month : episode.get("hedge_months")) {
                months += month.get("pnl_usd").asDouble();
            }
            assertEquals(hedge, months, A_CENT);
            assertEquals(condors + hedge, episode.get("total_pnl_usd").asDouble(), A_CENT);
            if (condors + hedge < worst) {
                worst = condors + hedge;
                worstName = episode.get("episode").asText();
            }
        }
        assertEquals(worstName, report.get("worst").asText());
    }

    @Test
    void onTheDayItStartedAnEpisodeEndsWhereItEnded() throws IOException {
        JsonNode report = json("stress", BOOK, "--episode", "yen-carry-2024", "--format", "json");
        JsonNode episode = report.get("episodes").get(0);
        assertEquals(38.57, episode.get("scenario").get("vix_after").asDouble(), ROUNDING);
        assertEquals(5186.33, episode.get("scenario").get("spx_after").asDouble(), ROUNDING);
        assertEquals(32.10 - 16.00, change(episode.get("futures").get(0)), ROUNDING);
        assertEquals(30.39 - 16.49, change(episode.get("futures").get(1)), ROUNDING);
        assertEquals(27.30 - 18.35, change(episode.get("futures").get(2)), ROUNDING);
        assertEquals(
                16.00, episode.get("history").get("futures").get(0).get("from").asDouble());
        assertEquals(3, episode.get("scenario").get("beta").get("points").size());
    }

    private static double change(JsonNode future) {
        return future.get("shocked").asDouble() - future.get("base").asDouble();
    }

    @Test
    void relativePointsAreScaledByVix() throws IOException {
        String[] args = {"stress", BOOK, "--relative", "--episode", "lehman-2008", "--format", "json"};
        JsonNode scenario = json(args).get("episodes").get(0).get("scenario");
        assertEquals(
                16.36 / 45.14 * (69.95 - 45.14), scenario.get("dvix_effective").asDouble(), ROUNDING);
        assertEquals(100 * (899.22 / 1099.23 - 1), scenario.get("spx_move_pct").asDouble(), ROUNDING);
    }

    @Test
    void tableFitsALineAndNamesTheWorst() throws IOException {
        List<String> lines = run("stress", BOOK).lines();
        lines.forEach(line -> assertTrue(line.length() <= TextTable.WIDTH, line));
        String worst = json("stress", BOOK, "--format", "json").get("worst").asText();
        assertTrue(lines.stream().anyMatch(line -> line.startsWith(worst)), worst);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("worst: 20")), lines.toString());
    }

    @Test
    void oneEpisodeShowsItsHistoryAndEveryLeg() {
        String text = run("stress", BOOK, "--episode", "FED-2024").out();
        assertTrue(text.startsWith("2024 hawkish FOMC, closes of 2024-12-17 to 2024-12-18"), text);
        assertTrue(text.matches("(?s).*VX 2025-01-22 +16\\.95 +19\\.76 .*"), text);
        assertTrue(text.contains("Legs (prices in points)"), text);
    }

    @Test
    void csvHasARowPerEpisodeAndAColumnPerHedgeMonth() {
        List<String> rows = run("stress", BOOK, "--format", "csv").lines();
        assertEquals(17, rows.size());
        assertTrue(rows.get(0).startsWith("episode,event,from,to,dvix,spx_move_pct,condors_pnl_usd,"), rows.get(0));
        assertTrue(rows.get(0).contains("hedge_2024-08-21_pnl_usd"), rows.get(0));
        assertTrue(
                rows.get(13).startsWith("yen-carry-2024,yen carry unwind,2024-07-31,2024-08-05,22.21,"), rows.get(13));
    }

    @Test
    void anUnknownEpisodeIsRefusedWithTheNamesThereAre() {
        CommandRun run = CommandRun.of("stress", BOOK, "--episode", "yen-2024");
        assertEquals(ExitCode.USAGE.code(), run.code());
        assertTrue(run.err().contains("yen-carry-2024, fed-2024, tariffs-2025"), run.err());
        assertTrue(run.err().contains("but is 'yen-2024'"), run.err());
    }

    @Test
    void aHedgeWithoutPricesIsUnknownNotNil() throws IOException {
        String text = Files.readString(Path.of("sample-portfolios/2024-07-31.market.json"));
        Path market = folder.resolve("no-futures.market.json");
        Files.writeString(market, text.replaceFirst("(?s)\"futures\": \\[.*?\\],", "\"futures\": [],"));
        CommandRun run = CommandRun.of("stress", BOOK, "--market", market.toString(), "--format", "json");
        assertEquals(ExitCode.PARTIAL.code(), run.code());
        JsonNode report = MAPPER.readTree(run.out());
        assertTrue(report.get("episodes").get(0).get("hedge_pnl_usd").isNull());
        assertTrue(report.get("unpriced_legs").asInt() > 0);
        assertTrue(run.err().contains("not priced: VIX   240821C00018000 in H-1"), run.err());
    }
}
