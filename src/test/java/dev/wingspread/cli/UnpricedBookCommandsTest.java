package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wingspread.app.OpenBook;
import dev.wingspread.io.market.MarketWriter;
import dev.wingspread.io.portfolio.PortfolioWriter;
import dev.wingspread.testing.UnpricedBooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpricedBookCommandsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private CommandRun run(String command, OpenBook book, String... options) throws IOException {
        Path file = folder.resolve("book.json");
        Path market = folder.resolve("market.json");
        Files.writeString(file, PortfolioWriter.write(book.portfolio()));
        Files.writeString(market, MarketWriter.write(book.levels().now()));
        var args = new ArrayList<>(List.of(command, file.toString(), "--market", market.toString()));
        args.addAll(List.of(options));
        return CommandRun.of(args.toArray(String[]::new));
    }

    private JsonNode json(String command, OpenBook book, String... options) throws IOException {
        var all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--format", "json"));
        return MAPPER.readTree(run(command, book, all.toArray(String[]::new)).out());
    }

    /** The cells of a line of a table, from its second word on. */
    private static List<String> figures(CommandRun run, String title) {
        String line = run.lines().stream()
                .filter(each -> each.strip().startsWith(title + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(title + " is not in " + run.out()));
        return List.of(line.strip().substring(title.length()).strip().split("\\s{2,}"));
    }

    @Test
    void payoffOfABookWithoutAnyPriceHasNoNils() throws IOException {
        CommandRun run = run("payoff", UnpricedBooks.withoutAnyPrice(), "--spx=-2:2:2", "--slices=T+0");
        assertEquals(List.of("6,000.00", "0.00", "0.00", "–", "–", "–", "–"), figures(run, "Spot"));
        assertEquals(List.of("0.00", "–"), figures(run, "6,000.00"));
        assertEquals(List.of("0.00", "–"), figures(run, "T+0"));
        JsonNode slice = json("payoff", UnpricedBooks.withoutAnyPrice(), "--slices=T+0")
                .get("slices")
                .get("rows")
                .get(0);
        for (String figure : List.of("delta_combined_usd_per_pt", "nv_usd_per_vixpt", "theta_usd_per_day")) {
            assertTrue(slice.get(figure).isNull(), figure);
        }
    }

    @Test
    void riskOfAnUnpricedHedgeIsUnknownEverywhere() throws IOException {
        OpenBook book = UnpricedBooks.withoutHedgePrice();
        List<String> spike = figures(run("risk", book), "+6");
        assertEquals("–", spike.get(2), "hedge");
        assertEquals(spike.get(1), spike.get(3), "the total is that of the condors");
        assertEquals("–", spike.get(5), "hedge under LOW");
        assertFalse(spike.get(7).equals("–"), "condors with SPX fixed");
        assertEquals("–", figures(run("risk", book), "Roll-down").get(0));
        JsonNode totals = json("risk", book).get("totals");
        for (String figure : List.of(
                "vega_vix_usd_per_volpt", "rolldown_carry_usd_per_day", "break_even_spike_vixpt", "offset_min")) {
            assertTrue(totals.get(figure).isNull(), figure);
        }
        assertTrue(totals.get("nv_channels").get("futures_delta").isNull());
        assertTrue(totals.get("nv_channels").get("vol_of_vol").isNull());
        for (String figure : List.of("vega_spx_usd_per_volpt", "delta_combined_usd_per_pt", "theta_usd_per_day")) {
            assertTrue(totals.get(figure).isNumber(), figure);
        }
    }

    @Test
    void noSpikeIsFoundToLoseOrNotToLoseWithoutAPriceOfTheHedge() throws IOException {
        CommandRun run = run("ladder", UnpricedBooks.withoutHedgePrice(), "--coverage");
        assertTrue(run.out().contains("No loss from VIX – under LOW, – under BASE, – under HIGH"), run.out());
    }

    @Test
    void riskOfABookWithoutAnyPriceHasNoNils() throws IOException {
        OpenBook book = UnpricedBooks.withoutAnyPrice();
        CommandRun run = run("risk", book);
        List<String> spike = figures(run, "+6");
        assertEquals(List.of("–", "–", "–", "–", "–", "–", "–"), spike.subList(1, spike.size()));
        assertEquals("–", figures(run, "Margin REG_T").get(0));
        assertEquals("–", figures(run, "Margin PM_STRESS").get(0));
        assertFalse(run.out().contains("none up to +60"), run.out());
        JsonNode totals = json("risk", book).get("totals");
        assertTrue(totals.get("margin_reg_t_usd").isNull());
        assertTrue(totals.get("margin_pm_usd").isNull());
    }

    @Test
    void aBookThatNeverHadAHedgeHasNoneOfItsFigures() throws IOException {
        OpenBook book = UnpricedBooks.priced();
        var condors = UnpricedBooks.in(
                book.portfolio()
                        .withStructures(List.of(book.portfolio().structures().get(0))),
                book.levels().now());
        assertEquals("0", figures(run("risk", condors), "+6").get(2));
        JsonNode totals = json("risk", condors).get("totals");
        assertEquals(0, totals.get("vega_vix_usd_per_volpt").asDouble(Double.NaN));
        assertEquals(0, totals.get("nv_channels").get("futures_delta").asDouble(Double.NaN));
    }

    @Test
    void nothingIsExplainedOfWhatHasNoPrice() throws IOException {
        Path from = folder.resolve("from.json");
        Files.writeString(
                from, MarketWriter.write(UnpricedBooks.priced().levels().now()));
        OpenBook book = UnpricedBooks.withoutAnyPrice();
        CommandRun run = run("explain", book, "--from-market", from.toString());
        assertEquals(List.of("–"), figures(run, "SPX vol level"));
        assertTrue(run.out().contains("positions and trades –"), run.out());
        assertTrue(run.out().contains("no leg has a price in both markets"), run.out());
        JsonNode explained = json("explain", book, "--from-market", from.toString());
        assertTrue(explained.get("total_usd").isNull());
        assertTrue(explained.get("book").get("change_usd").isNull());
        assertTrue(run("explain", book, "--from-market", from.toString(), "--format=csv")
                .out()
                .strip()
                .endsWith("Book" + ",".repeat(explained.get("book").size() - 1)));
    }
}
