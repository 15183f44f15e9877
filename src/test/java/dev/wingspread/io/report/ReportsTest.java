package dev.wingspread.io.report;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wingspread.market.Market;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.Revaluation;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.WhatIf;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.testing.RandomBooks;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Risk reports and what-ifs as JSON. */
class ReportsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int BOOKS = 60;

    private static JsonNode risk(Portfolio book, Market market) throws JsonProcessingException {
        return MAPPER.readTree(RiskJson.text(RiskEngine.report(book, market, Settings.DEFAULT), "book", "market"));
    }

    /** Throws on a number that is none, and on text that reads as one. */
    private static void assertFinite(JsonNode node, String path) {
        if (node.isNumber()) {
            assertTrue(Double.isFinite(node.asDouble()), path);
            assertFalse(node.asText().startsWith("-0.0") && node.asDouble() == 0, path + " is a negative zero");
        } else if (node.isTextual()) {
            assertFalse(List.of("NaN", "Infinity", "-Infinity").contains(node.asText()), path);
        }
        node.properties().forEach(field -> assertFinite(field.getValue(), path + "/" + field.getKey()));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            assertFinite(node.get(i), path + "/" + i);
        }
    }

    @Test
    void noReportOfAnyBookHoldsAnythingButFiniteNumbers() throws JsonProcessingException {
        Market market = RandomBooks.market();
        SpikeModel model = SpikeModel.of(Settings.DEFAULT);
        for (long seed = 1; seed <= BOOKS; seed++) {
            Portfolio book = RandomBooks.book(seed);
            assertFinite(risk(book, market), "seed " + seed);
            for (double points : List.of(-15.0, 0.0, 60.0)) {
                WhatIfReport report = WhatIf.report(
                        Revaluation.of(book, market), model, model.shock(points).withDays(30));
                assertFinite(MAPPER.readTree(WhatIfJson.text(report, market.asOf())), "seed " + seed);
            }
        }
    }

    @Test
    void noReportHoldsAnythingButFiniteNumbersAsTimePasses() throws JsonProcessingException {
        Portfolio book = aBook().with(aCondor().credit(5))
                .ladder(leg(4, "VIX260318C00021000", 0.8))
                .loose(leg(-1, "VXH26", 18), leg(2, "SPX260320P05900000", 3))
                .build();
        var time = LocalDateTime.parse("2026-03-16T09:30:00");
        for (int hour = 0; hour < 24 * 27; hour += 3) {
            assertFinite(
                    risk(book, aMarket().at(time.plusHours(hour).toString()).build()), "hour " + hour);
        }
    }

    @Test
    void aLegThatCannotBePricedHasNullFiguresAndAReason() throws JsonProcessingException {
        JsonNode report = risk(
                aBook().ladder(leg(4, "VIX260318C00021000", 0.8), leg(9, "VIX260617C00030000", 1.0))
                        .build(),
                aMarket().build());
        JsonNode leg = report.at("/structures/0/legs/1");
        assertEquals("UNPRICED", leg.get("status").asText());
        for (String figure : List.of(
                "price_points", "vol", "forward", "years", "delta", "value_usd", "nv_usd_per_vixpt", "pnl_usd")) {
            assertTrue(leg.has(figure) && leg.get(figure).isNull(), figure);
        }
        assertTrue(leg.get("reason").asText().contains("2026-06-17"));
        assertEquals(1.0, leg.get("entry_price").asDouble());
        assertEquals(1, report.at("/quality/priced_legs").asInt());
        assertEquals("H-1", report.at("/quality/unpriced/0/structure").asText());
        assertEquals(
                "VIX   260617C00030000", report.at("/quality/unpriced/0/symbol").asText());
    }

    @Test
    void aGroupOfWhichNoLegIsPricedHasNoFiguresAtAll() throws JsonProcessingException {
        JsonNode report = risk(
                aBook().with(aCondor().credit(5))
                        .ladder(leg(9, "VIX260617C00030000", 1.0))
                        .build(),
                aMarket().build());
        JsonNode month = report.at("/hedge_months/0");
        JsonNode structure = report.at("/structures/1");
        for (String figure : List.of("value_usd", "pnl_usd", "theta_usd_per_day", "nv_usd_per_vixpt")) {
            assertTrue(month.get(figure).isNull(), "month " + figure);
            assertTrue(structure.get(figure).isNull(), "structure " + figure);
        }
        assertTrue(month.at("/spike_pnl_coupled_usd/6").isNull());
        assertTrue(month.at("/nv_channels/futures_delta").isNull());
        assertEquals(1, month.get("unpriced_legs").asInt());
        assertEquals(900, month.get("premium_spent_usd").asDouble());
        assertTrue(report.at("/totals/hedge_value_usd").isNull());
        assertTrue(report.at("/totals/hedge_ratio").isNull());
        assertTrue(report.at("/totals/offset/6").isNull());
        assertTrue(report.at("/totals/value_usd").isNumber());
    }

    @Test
    void undefinedRatiosAreNullWithAWarning() throws JsonProcessingException {
        JsonNode report = risk(
                aBook().ladder(leg(4, "VIX260318C00021000", 0.8)).build(),
                aMarket().build());
        String warnings = report.at("/quality/warnings").toString();
        for (String ratio : List.of("nv10", "hedge_ratio", "hedge_ratio_notional", "theta_pct_of_margin")) {
            assertTrue(report.get("totals").get(ratio).isNull(), ratio);
            assertTrue(warnings.contains(ratio + " is undefined"), ratio);
        }
        assertTrue(report.at("/totals/offset/6").isNull());
        assertTrue(warnings.contains("offset at +6"));
    }

    @Test
    void channelsAddUpToNetVegaEverywhere() throws JsonProcessingException {
        JsonNode report = risk(
                aBook().with(aCondor())
                        .ladder(leg(4, "VIX260318C00021000", 0.8))
                        .build(),
                aMarket().build());
        for (String place : List.of("/totals", "/layers/0", "/hedge_months/0", "/structures/0", "/structures/1")) {
            JsonNode node = report.at(place);
            double sum = node.at("/nv_channels/spx_surface").asDouble()
                    + node.at("/nv_channels/futures_delta").asDouble()
                    + node.at("/nv_channels/vol_of_vol").asDouble();
            assertEquals(node.get("nv_usd_per_vixpt").asDouble(), sum, 1e-9, place);
        }
    }

    @Test
    void reportsNameTheirSchemaTimeBookAndMarketAndEndWithANewline() throws JsonProcessingException {
        RiskReport report = RiskEngine.report(
                aBook().build(), aMarket().at("2026-03-02T15:45").build(), Settings.DEFAULT);
        String text = RiskJson.text(report, "My \"book\"", "calm.market.json");
        assertTrue(text.endsWith("}\n"));
        JsonNode node = MAPPER.readTree(text);
        assertEquals("wingspread.risk/1", node.get("schema").asText());
        assertEquals("2026-03-02T15:45:00", node.get("asOf").asText());
        assertEquals("My \"book\"", node.get("book").asText());
        assertEquals("calm.market.json", node.get("market").asText());
        assertEquals("INITIAL", node.get("phase").asText());
    }

    @Test
    void whatIfSaysWhatWasAskedAndWhatBecameOfIt() throws JsonProcessingException {
        SpikeModel model = SpikeModel.of(Settings.DEFAULT);
        Market market = aMarket().build();
        WhatIfReport report =
                WhatIf.report(Revaluation.of(aBook().with(aCondor()).build(), market), model, model.shock(-15));
        JsonNode node = MAPPER.readTree(WhatIfJson.text(report, market.asOf()));
        assertEquals("wingspread.whatif/1", node.get("schema").asText());
        assertEquals(-15, node.at("/scenario/dvix_requested").asDouble());
        assertEquals(-9, node.at("/scenario/dvix_effective").asDouble());
        assertEquals(4.5, node.at("/scenario/spx_move_pct").asDouble(), 1e-12);
        assertTrue(node.get("guards").toString().contains("VIX_FLOOR"));
        assertEquals(3, node.get("futures").size());
    }
}
