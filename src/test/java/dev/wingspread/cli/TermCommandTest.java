package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermCommandTest {

    private static final String BOOK = "sample-portfolios/layered-hedged.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static CommandRun done(String... args) {
        CommandRun run = CommandRun.of(args);
        assertEquals(0, run.code(), run.err());
        return run;
    }

    private static JsonNode json(String... args) throws IOException {
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--format", "json"));
        return MAPPER.readTree(done(all.toArray(String[]::new)).out());
    }

    @Test
    void futuresAreThoseOfTheWhatIf() throws IOException {
        JsonNode term = json("term", BOOK, "--dvix", "6", "--days", "2");
        JsonNode whatIf = json("whatif", BOOK, "--dvix", "6", "--days", "2");
        assertEquals("wingspread.term/1", term.get("schema").asText());
        assertTrue(term.get("futures").size() > 2);
        for (int i = 0; i < whatIf.get("futures").size(); i++) {
            assertEquals(
                    whatIf.get("futures").get(i).get("shocked"),
                    term.get("futures").get(i).get("price_scenario"));
        }
    }

    @Test
    void csvAndTextHaveEveryLevel() throws IOException {
        JsonNode term = json("term", BOOK);
        int levels = 1 + term.get("futures").size() + term.get("atm").size();
        List<String> rows = done("term", BOOK, "--format", "csv").lines();
        assertEquals("kind,root,expiry,dte_days,today,scenario", rows.get(0));
        assertEquals(1 + levels, rows.size());
        List<String> text = done("term", BOOK).lines();
        assertTrue(text.stream().allMatch(line -> line.length() <= 100), text.toString());
        assertTrue(text.contains("Arbitrage"), text.toString());
    }

    @Test
    void heldOptionsHaveTheVolTheRiskReportPricesThemWith() throws IOException {
        JsonNode smile = json("term", BOOK, "--expiry", "2024-09-18");
        assertEquals("wingspread.smile/1", smile.get("schema").asText());
        assertEquals("VIX", smile.get("root").asText());
        JsonNode held = smile.get("held").get(0);
        assertEquals(20, held.get("quantity").asInt());
        double vol = Double.NaN;
        for (JsonNode structure : json("risk", BOOK).get("structures")) {
            for (JsonNode leg : structure.get("legs")) {
                if (leg.get("symbol").asText().contains("240918C00020000")) {
                    vol = leg.get("vol").asDouble();
                }
            }
        }
        assertEquals(vol, held.get("vol").asDouble());
    }

    @Test
    void aSmileAsTextAndCsvSaysWhatItIsMadeOf() {
        List<String> text = done("term", BOOK, "--expiry", "2024-08-16", "--root", "SPXW", "--dvix", "6")
                .lines();
        assertTrue(text.get(3).startsWith("SPXW 2024-08-16, 16 days, forward "), text.get(3));
        assertTrue(text.get(3).contains("SSVI"), text.get(3));
        List<String> csv = done("term", BOOK, "--expiry", "2024-08-16", "--root", "SPXW", "--format", "csv")
                .lines();
        assertEquals("kind,strike,type,vol,vol_scenario,bid_vol,ask_vol,error,quantity", csv.get(0));
        assertEquals(4, csv.stream().filter(row -> row.startsWith("HELD,")).count());
    }

    @Test
    void anExpiryWithoutASmileIsRefusedWithTheReason() {
        CommandRun run = CommandRun.of("term", BOOK, "--expiry", "2031-01-15", "--root", "VIX");
        assertEquals(3, run.code());
        assertTrue(run.err().contains("2031-01-15"), run.err());
        assertEquals(2, CommandRun.of("term", BOOK, "--root", "VIX").code());
    }

    @Test
    void anExpiryThatHasPassedIsWrongUsage() {
        CommandRun run = CommandRun.of("term", BOOK, "--expiry", "2024-01-19");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("has passed"), run.err());
    }
}
