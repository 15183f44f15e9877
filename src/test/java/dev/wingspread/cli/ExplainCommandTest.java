package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

    private static final String BOOK = "sample-portfolios/layered-hedged.json";
    private static final String JULY = "sample-portfolios/2024-07-31.market.json";
    private static final String AUGUST = "sample-portfolios/2024-08-05.market.json";

    /** Differences of sums of up to 1e6 dollars, each with an error of 1e-9: far below a cent. */
    private static final double A_CENT = 0.005;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static CommandRun explain(String... more) {
        String[] first = {"explain", BOOK, "--market", AUGUST, "--from-market", JULY};
        String[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return CommandRun.of(all);
    }

    private static double pnl(String market) throws IOException {
        CommandRun run = CommandRun.of("risk", BOOK, "--market", market, "--format", "json");
        return MAPPER.readTree(run.out()).get("totals").get("pnl_usd").asDouble();
    }

    @Test
    void theStepsAddUpToTheChangeOfTheTwoRiskReports() throws IOException {
        CommandRun run = explain("--format", "json");
        assertEquals(0, run.code(), run.err());
        JsonNode found = MAPPER.readTree(run.out());
        assertEquals("wingspread.explain/1", found.get("schema").asText());
        assertEquals(pnl(AUGUST) - pnl(JULY), found.get("total_usd").asDouble(), A_CENT);
        double sum = 0;
        for (String step : new String[] {
            "time_usd",
            "spx_usd",
            "spx_vol_usd",
            "spx_smile_usd",
            "vix_futures_usd",
            "vix_vol_usd",
            "vix_smile_usd",
            "rates_usd"
        }) {
            sum += found.get("book").get(step).asDouble();
        }
        assertEquals(found.get("book").get("change_usd").asDouble(), sum, A_CENT);
        assertEquals(6, found.get("groups").size());
    }

    @Test
    void theTableFitsAndTheCsvHasARowAGroup() {
        CommandRun table = explain();
        assertEquals(0, table.code(), table.err());
        assertTrue(table.out().lines().allMatch(line -> line.length() <= 100), table.out());
        assertTrue(table.out().contains("VIX futures"));
        assertEquals(8, explain("--format", "csv").out().lines().count());
    }

    @Test
    void anEarlierMarketThatIsLaterIsRefusedWithACure() {
        CommandRun run = CommandRun.of("explain", BOOK, "--market", JULY, "--from-market", AUGUST);
        assertEquals(3, run.code());
        assertTrue(run.err().contains("exchange the two"), run.err());
    }

    @Test
    void withoutAnEarlierMarketTheUsageIsWrong() {
        assertEquals(2, CommandRun.of("explain", BOOK).code());
    }
}
