package dev.wingspread.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wingspread.io.report.RiskJson;
import dev.wingspread.io.report.WhatIfJson;
import dev.wingspread.market.spike.BaseCurve;
import dev.wingspread.market.spike.BetaCurve;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.settings.SettingOverrides;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every figure of every sample book against an independent implementation of the same formulas.
 *
 * <p>The expected values come from {@code src/test/scripts/risk_reference.py}, which shares no code with the program and
 * differentiates its Greeks numerically in 40 digits.
 */
class GoldenFiguresTest {

    /** Both sides compute in doubles through different routes; sums of legs of 1e4 dollars lose about 1e-12 of it. */
    private static final double RELATIVE = 1e-9;

    /** Dollars and points: far below a cent, above the rounding of sums whose terms cancel. */
    private static final double ABSOLUTE = 1e-7;

    /** The break-even spike is only promised to this many VIX points. */
    private static final double BREAK_EVEN_POINTS = 0.011;

    /** Greeks of the other underlying, which layers and hedge months do not carry because they are zero there. */
    private static final Set<String> ZERO_IN_A_GROUP = Set.of(
            "delta_spx_usd_per_pt",
            "delta_combined_usd_per_pt",
            "gamma_spx_usd_per_pt2",
            "gamma_usd_per_1pct",
            "vega_spx_usd_per_volpt",
            "vega_vix_usd_per_volpt",
            "rolldown_carry_usd_per_day",
            "vanna_usd",
            "volga_usd");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Valuation valuation = new Valuation(new WorkerPool());

    @ParameterizedTest
    @CsvSource(textBlock = """
            layered-hedged,         2024-07-31
            layered-hedged,         2024-08-05
            unhedged,               2024-07-31
            breached-backwardation, 2025-04-04
            over-hedged-contango,   2024-06-03
            """)
    void everyFigureOfTheSampleBookAgreesWithTheIndependentReference(String book, String day) throws IOException {
        JsonNode golden = golden(book + "-" + day);
        OpenBook open = sample(book, day);
        JsonNode report = MAPPER.readTree(RiskJson.text(valuation.risk(open), book, day));
        var differences = new ArrayList<String>();
        compare("", golden.get("risk"), report, differences);
        List<Shock> shocks = shocks(open);
        for (int i = 0; i < shocks.size(); i++) {
            JsonNode whatIf = MAPPER.readTree(WhatIfJson.text(
                    valuation.whatIf(open, shocks.get(i)), open.market().asOf()));
            compare("/whatif/" + i, golden.get("whatif").get(i), whatIf, differences);
        }
        assertEquals(List.of(), differences);
    }

    @Test
    void theComparisonNoticesAWrongFigure() throws IOException {
        JsonNode golden = golden("unhedged-2024-07-31").get("risk");
        OpenBook hedged = sample("layered-hedged", "2024-07-31");
        JsonNode report = MAPPER.readTree(RiskJson.text(valuation.risk(hedged), "", ""));
        var differences = new ArrayList<String>();
        compare("", golden.get("totals"), report.get("totals"), differences);
        assertTrue(differences.stream().anyMatch(line -> line.startsWith("/hedge_value_usd")), differences.toString());
    }

    private static List<Shock> shocks(OpenBook open) {
        Shock plus6 = open.model().shock(6);
        return List.of(
                plus6,
                open.model().shock(10).withSpx(SpxMove.FIXED),
                open.model().shock(-5).withSpx(SpxMove.byPct(2.5)),
                open.model()
                        .shock(15)
                        .withDays(5)
                        .withVolOfVol(10)
                        .withBeta(BetaCurve.LOW)
                        .withBase(BaseCurve.ROLL_DOWN));
    }

    private static OpenBook sample(String book, String day) {
        Path folder = Path.of("sample-portfolios");
        return new FileWorkspace(InputStream.nullInputStream())
                .open(
                        folder.resolve(book + ".json"),
                        Optional.of(folder.resolve(day + ".market.json")),
                        SettingOverrides.NONE)
                .orThrow();
    }

    private static JsonNode golden(String name) throws IOException {
        try (InputStream in = GoldenFiguresTest.class.getResourceAsStream("/dev/wingspread/golden/" + name + ".json")) {
            return MAPPER.readTree(in);
        }
    }

    private static void compare(String path, JsonNode expected, JsonNode actual, List<String> differences) {
        if (expected.isObject()) {
            expected.properties().forEach(field -> {
                JsonNode own = actual.get(field.getKey());
                String place = path + "/" + field.getKey();
                boolean isGroup = path.matches("/(layers|hedge_months)/\\d+");
                if (own != null) {
                    compare(place, field.getValue(), own, differences);
                } else if (!(isGroup && ZERO_IN_A_GROUP.contains(field.getKey())) && !isTold(field.getKey())) {
                    differences.add(place + " is missing");
                }
            });
        } else if (expected.isArray()) {
            if (expected.size() != actual.size() && !path.endsWith("/warnings")) {
                differences.add(path + " has " + actual.size() + " entries instead of " + expected.size());
                return;
            }
            for (int i = 0; i < expected.size() && !path.endsWith("/warnings"); i++) {
                compare(path + "/" + i, expected.get(i), actual.get(i), differences);
            }
        } else if (expected.isNumber()) {
            compareNumbers(path, expected.asDouble(), actual, differences);
        } else if (!expected.equals(actual) && !path.endsWith("/beta") && !path.endsWith("/vol_of_vol")) {
            differences.add(path + " is " + actual + " instead of " + expected);
        }
    }

    /** Names the reference has for itself. */
    private static boolean isTold(String name) {
        return name.equals("warnings") || name.equals("vol_of_vol");
    }

    private static void compareNumbers(String path, double expected, JsonNode actual, List<String> differences) {
        double tolerance = path.endsWith("break_even_spike_vixpt")
                ? BREAK_EVEN_POINTS
                : Math.max(ABSOLUTE, RELATIVE * Math.abs(expected));
        if (!actual.isNumber() || Math.abs(actual.asDouble() - expected) > tolerance) {
            differences.add(path + " is " + actual + " instead of " + expected);
        }
    }
}
