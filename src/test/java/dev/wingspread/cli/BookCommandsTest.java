package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookCommandsTest {

    private static final String BOOK = "sample-portfolios/layered-hedged.json";
    private static final String AUGUST = "sample-portfolios/2024-08-05.market.json";

    /** Sums of a few dozen figures of up to 1e5 dollars, each with an error of 1e-11: far below the cent promised. */
    private static final double A_CENT = 0.005;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private static JsonNode json(String... args) throws IOException {
        CommandRun run = CommandRun.of(args);
        assertEquals(0, run.code(), run.err());
        return MAPPER.readTree(run.out());
    }

    private static double sum(JsonNode list, String figure) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(entry -> entry.get(figure).asDouble())
                .sum();
    }

    @Test
    void riskJsonHasThePromisedShape() throws IOException {
        JsonNode risk = json("risk", BOOK, "--format", "json");
        assertEquals("wingspread.risk/1", risk.get("schema").asText());
        assertEquals("2024-07-31T16:00:00", risk.get("asOf").asText());
        assertEquals("INITIAL", risk.get("phase").asText());
        var names = new ArrayList<String>();
        risk.get("totals").fieldNames().forEachRemaining(names::add);
        assertTrue(
                names.containsAll(List.of(
                        "value_usd",
                        "condor_value_usd",
                        "hedge_value_usd",
                        "pnl_usd",
                        "premium_spent_usd",
                        "credit_usd",
                        "delta_spx_usd_per_pt",
                        "delta_combined_usd_per_pt",
                        "gamma_spx_usd_per_pt2",
                        "gamma_usd_per_1pct",
                        "vega_spx_usd_per_volpt",
                        "vega_vix_usd_per_volpt",
                        "theta_usd_per_day",
                        "rolldown_carry_usd_per_day",
                        "rho_usd_per_pct",
                        "vanna_usd",
                        "volga_usd",
                        "nv_usd_per_vixpt",
                        "nv_condors_usd_per_vixpt",
                        "nv_hedge_usd_per_vixpt",
                        "nv_channels",
                        "nv10",
                        "hedge_ratio",
                        "hedge_ratio_notional",
                        "offset",
                        "offset_low_beta",
                        "spike_pnl_coupled_usd",
                        "spike_pnl_spot_fixed_usd",
                        "break_even_spike_vixpt",
                        "margin_reg_t_usd",
                        "margin_pm_usd",
                        "theta_pct_of_margin")),
                names.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"value_usd", "pnl_usd", "nv_usd_per_vixpt"})
    void legsStructuresLayersAndMonthsAddUpToTheBook(String figure) throws IOException {
        JsonNode risk = json("risk", BOOK, "--market", AUGUST, "--format=json");
        double total = risk.get("totals").get(figure).asDouble();
        double byLeg = 0;
        for (JsonNode structure : risk.get("structures")) {
            double own = sum(structure.get("legs"), figure);
            assertEquals(structure.get(figure).asDouble(), own, A_CENT);
            byLeg += own;
        }
        assertEquals(total, byLeg, A_CENT);
        assertEquals(total, sum(risk.get("structures"), figure), A_CENT);
        assertEquals(total, sum(risk.get("layers"), figure) + sum(risk.get("hedge_months"), figure), A_CENT);
    }

    @Test
    void whatIfOfNothingChangesNothing() throws IOException {
        JsonNode whatIf = json("whatif", BOOK, "--format", "json");
        assertEquals(0, whatIf.get("total_pnl_usd").asDouble());
        for (JsonNode leg : whatIf.get("legs")) {
            assertEquals(leg.get("price_before"), leg.get("price_after"));
        }
    }

    @Test
    void scenarioTakesNegativeNumbersInBothSpellings() throws IOException {
        JsonNode spaced = json("whatif", BOOK, "--dvix", "-5", "--spx", "-3.2%", "--format", "json");
        JsonNode joined = json("whatif", BOOK, "--dvix=-5", "--spx=-3.2%", "--format=json");
        assertEquals(spaced, joined);
        assertEquals(-5, spaced.get("scenario").get("dvix_effective").asDouble());
        assertEquals(-3.2, spaced.get("scenario").get("spx_move_pct").asDouble());
    }

    @Test
    void betaMayBeNamedOrGiven() throws IOException {
        JsonNode named = json("whatif", BOOK, "--dvix", "6", "--beta", "LOW", "--format", "json");
        JsonNode given = json("whatif", BOOK, "--dvix", "6", "--beta", "0.55,0.12,8", "--format", "json");
        JsonNode base = json("whatif", BOOK, "--dvix", "6", "--beta", "BASE", "--format", "json");
        assertEquals(named.get("hedge_pnl_usd"), given.get("hedge_pnl_usd"));
        assertTrue(named.get("hedge_pnl_usd").asDouble()
                < base.get("hedge_pnl_usd").asDouble());
    }

    @Test
    void everyMisunderstoodOptionOfAScenarioIsNamed() {
        CommandRun run = CommandRun.of("whatif", BOOK, "--dvix", "x", "--days", "-1", "--beta", "MID", "--base", "UP");
        assertEquals(ExitCode.USAGE.code(), run.code());
        for (String option : List.of("--dvix", "--days", "--beta", "--base")) {
            assertTrue(run.err().contains(option), run.err());
        }
    }

    @Test
    void settingsOverrideTheBook() throws IOException {
        double offset = json("risk", BOOK, "--format", "json")
                .get("totals")
                .get("offset")
                .get("6")
                .asDouble();
        JsonNode low = json("risk", BOOK, "--set", "spike.preset=LOW", "--format", "json");
        assertTrue(low.get("totals").get("offset").get("6").asDouble() < offset);
        assertEquals(low.get("totals").get("offset_low_beta"), low.get("totals").get("offset"));
    }

    @Test
    void legThatCannotBePricedIsListedCountedAndLeftOut() throws IOException {
        String text = Files.readString(Path.of(BOOK)).replace("241016C", "250416C");
        Path book = folder.resolve("far.json");
        Files.writeString(book, text);
        CommandRun run = CommandRun.of(
                "risk", book.toString(), "--market", "sample-portfolios/2024-07-31.market.json", "--format", "json");
        assertEquals(ExitCode.PARTIAL.code(), run.code());
        assertTrue(run.err().contains("not priced: VIX   250416C00023000 in H-1: no VIX future settles on"), run.err());
        JsonNode risk = MAPPER.readTree(run.out());
        assertEquals(14, risk.get("quality").get("priced_legs").asInt());
        assertEquals(1, risk.get("quality").get("unpriced").size());
        JsonNode leg = risk.get("structures").get(3).get("legs").get(2);
        assertEquals("UNPRICED", leg.get("status").asText());
        assertTrue(
                leg.get("price_points").isNull() && leg.get("nv_usd_per_vixpt").isNull());
        assertFalse(leg.get("reason").asText().isEmpty());
    }

    @Test
    void whatIfOfAHedgeWithoutPricesIsUnknownNotNil() throws IOException {
        String text = Files.readString(Path.of("sample-portfolios/2024-07-31.market.json"));
        Path market = folder.resolve("no-futures.market.json");
        Files.writeString(market, text.replaceFirst("(?s)\"futures\": \\[.*?\\],", "\"futures\": [],"));
        CommandRun run =
                CommandRun.of("whatif", BOOK, "--dvix", "6", "--market", market.toString(), "--format", "json");
        assertEquals(ExitCode.PARTIAL.code(), run.code());
        JsonNode whatIf = MAPPER.readTree(run.out());
        assertTrue(whatIf.get("hedge_pnl_usd").isNull(), run.out());
        assertTrue(
                whatIf.get("offset").isNull() && whatIf.get("hedge_ratio_after").isNull());
        assertTrue(whatIf.get("hedge_months").get(0).get("pnl_usd").isNull());
        assertTrue(whatIf.get("condors_pnl_usd").asDouble() < 0);
        CommandRun risk = CommandRun.of("risk", BOOK, "--market", market.toString());
        assertTrue(risk.out().contains("not priced: VIX   240821C00018000 in H-1"), risk.out());
    }

    @Test
    void nameWithControlCharactersIsRefused() throws IOException {
        Path book = folder.resolve("escape.json");
        String text = Files.readString(Path.of(BOOK));
        Files.writeString(book, text.replaceFirst("\"name\": \"", "\"name\": \"\\\\u001b[31m"));
        CommandRun run = CommandRun.of("risk", book.toString());
        assertEquals(ExitCode.REFUSED.code(), run.code());
        assertTrue(run.err().contains("/name") && !run.err().contains("\u001b["), run.err());
    }

    @Test
    void bookMayComeFromStandardInput() throws IOException {
        byte[] book = Files.readAllBytes(Path.of(BOOK));
        CommandRun run = CommandRun.withInput(
                book, "risk", "-", "--market", "sample-portfolios/2024-07-31.market.json", "--format", "csv");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("schema_version,as_of,book,level,key,app_version,book_sha256,market_sha256,"));
    }

    @Test
    void snapshotCollectsDaysAndReplacesItsOwnRows() throws IOException {
        Path csv = folder.resolve("days.csv");
        assertEquals(0, CommandRun.of("snapshot", BOOK, "--out", csv.toString()).code());
        List<String> first = Files.readAllLines(csv);
        assertEquals(
                0,
                CommandRun.of("snapshot", BOOK, "--market", AUGUST, "--out", csv.toString())
                        .code());
        assertEquals(0, CommandRun.of("snapshot", BOOK, "--out", csv.toString()).code());
        List<String> all = Files.readAllLines(csv);
        assertEquals(first.get(0), all.get(0));
        assertEquals(2 * (first.size() - 1) + 1, all.size());
        assertEquals(first.subList(1, first.size()), all.subList(all.size() - first.size() + 1, all.size()));
    }

    @Test
    void snapshotLeavesAForeignFileAlone() throws IOException {
        Path csv = folder.resolve("other.csv");
        Files.writeString(csv, "date,close\n2024-07-31,5522.30\n");
        CommandRun run = CommandRun.of("snapshot", BOOK, "--out", csv.toString());
        assertEquals(ExitCode.REFUSED.code(), run.code());
        assertTrue(run.err().contains("its header is another one"), run.err());
        assertEquals("date,close\n2024-07-31,5522.30\n", Files.readString(csv));
    }

    @Test
    void snapshotFiguresAreThoseOfTheRiskReport() throws IOException {
        JsonNode totals = json("risk", BOOK, "--format", "json").get("totals");
        List<String> lines = CommandRun.of("snapshot", BOOK).lines();
        List<String> names = List.of(lines.get(0).split(",", -1));
        List<String> cells = List.of(lines.get(1).split(",", -1));
        assertEquals(totals.get("offset").get("6").asDouble(), cell(names, cells, "offset_6"));
        assertEquals(
                totals.get("nv_channels").get("vol_of_vol").asDouble(), cell(names, cells, "nv_channels_vol_of_vol"));
        for (String name : List.of("value_usd", "nv10", "theta_usd_per_day", "margin_pm_usd", "hedge_ratio")) {
            assertEquals(totals.get(name).asDouble(), cell(names, cells, name), name);
        }
    }

    private static double cell(List<String> names, List<String> cells, String name) {
        return Double.parseDouble(cells.get(names.indexOf(name)));
    }

    @Test
    void validateListsEveryFaultOfTheFaultySample() throws IOException {
        CommandRun run = CommandRun.of("validate", "sample-portfolios/faulty.json", "--format", "json");
        assertEquals(ExitCode.REFUSED.code(), run.code());
        JsonNode faults = MAPPER.readTree(run.out()).get("faults");
        assertEquals(17, faults.size());
        for (JsonNode fault : faults) {
            assertTrue(fault.get("line").asInt() > 0 && fault.get("column").asInt() > 0, fault.toString());
            assertTrue(fault.get("pointer").asText().startsWith("/"), fault.toString());
            assertFalse(fault.get("cure").asText().isEmpty(), fault.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"layered-hedged", "unhedged", "breached-backwardation", "over-hedged-contango"})
    void validateFindsNoFaultInTheOtherSamples(String name) {
        assertEquals(
                0,
                CommandRun.of("validate", "sample-portfolios/" + name + ".json").code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"risk", "whatif", "snapshot", "validate"})
    void missingFileIsToldInOneLine(String command) {
        CommandRun run = CommandRun.of(command, "no-such.json");
        assertEquals(ExitCode.REFUSED.code(), run.code());
        assertTrue((run.err() + run.out()).contains("no-such.json: the file does not exist"), run.err() + run.out());
    }

    @Test
    void reportForPeopleFitsAHundredColumns() {
        for (String command : List.of("risk", "whatif", "validate")) {
            CommandRun run = CommandRun.of(command, BOOK, "--market", AUGUST);
            assertEquals(0, run.code());
            run.lines().forEach(line -> assertTrue(line.length() <= TextTable.WIDTH, line));
        }
    }

    @Test
    void openHandsBookMarketAndSettingsToTheWindow() {
        assertEquals(
                CommandRun.WINDOW_OPENED,
                CommandRun.of("open", BOOK, "--market", AUGUST).code());
        assertEquals(CommandRun.WINDOW_OPENED, CommandRun.of().code());
    }

    @Test
    void bookInUtf8WithMarkAndWindowsLineEndsIsRead() throws IOException {
        String text = "\uFEFF" + Files.readString(Path.of(BOOK)).replace("\n", "\r\n");
        CommandRun run = CommandRun.withInput(
                text.getBytes(StandardCharsets.UTF_8),
                "risk",
                "-",
                "--market",
                "sample-portfolios/2024-07-31.market.json");
        assertEquals(0, run.code(), run.err());
    }

    @Test
    void riskTellsOnceThatRateAndDividendYieldAreAssumed() throws IOException {
        Path market = folder.resolve("bare.market.json");
        Files.writeString(
                market,
                Files.readString(Path.of(AUGUST))
                        .replaceAll("\"rate\": [0-9.]+,", "")
                        .replaceAll("\"dividendYield\": [0-9.]+,", ""));
        CommandRun table = CommandRun.of("risk", BOOK, "--market", market.toString());
        for (String name : List.of("rate", "dividendYield")) {
            assertEquals(2, (table.out() + table.err()).split("/" + name + ": ", -1).length, table.out());
        }
        assertFalse((table.out() + table.err()).contains("set rate in the market file"), table.out());
        assertEquals("", table.err(), "the notes of the report say it");
        CommandRun toFile = CommandRun.of(
                "risk",
                BOOK,
                "--market",
                market.toString(),
                "--out",
                folder.resolve("r.txt").toString());
        assertTrue(toFile.err().contains("/rate: "), "nobody reads the notes now: " + toFile.err());
        CommandRun checked = CommandRun.of("validate", BOOK, "--market", market.toString());
        assertTrue(checked.out().contains("no faults, 2 warnings"), checked.out());
    }

    @Test
    void riskJsonSaysWhereABookLosesThatGainsFromSmallSpikes() throws IOException {
        Path condor = folder.resolve("condor.json");
        Files.writeString(condor, """
                { "formatVersion": 1, "name": "short SPX", "structures": [
                  { "id": "M-1", "kind": "IRON_CONDOR", "layer": "M", "legs": [
                    { "symbol": "SPXW  240830P05145000", "quantity": 10 },
                    { "symbol": "SPXW  240830P05195000", "quantity": -10 },
                    { "symbol": "SPXW  240830C05600000", "quantity": -10 },
                    { "symbol": "SPXW  240830C05650000", "quantity": 10 } ] } ] }
                """);
        JsonNode risk = json(
                "risk", condor.toString(), "--market", "sample-portfolios/2024-07-31.market.json", "--format", "json");
        assertEquals(0, risk.at("/totals/break_even_spike_vixpt").asDouble(), 0.01, "as the figure is defined");
        assertTrue(
                risk.at("/spike_loss_vixpt/from").asDouble() > 0.5,
                risk.at("/spike_loss_vixpt").toString());
        assertTrue(risk.at("/spike_loss_vixpt/to").isNull(), "no hedge earns it back");
    }
}
