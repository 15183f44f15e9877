package dev.wingspread.io.report;

import static dev.wingspread.testing.BookBuilder.aBook;
import static dev.wingspread.testing.CondorBuilder.aCondor;
import static dev.wingspread.testing.Legs.leg;
import static dev.wingspread.testing.MarketBuilder.aMarket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.EventType;
import dev.wingspread.market.MarketEvent;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.RiskEngine;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.testing.MarketBuilder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotCsvTest {

    /** A few sums and quotients of doubles below 100. */
    private static final double ROUNDING = 1e-11;

    private static final String HEADER = String.join(",", SnapshotCsv.columns());

    private static RiskReport report(String time) {
        return RiskEngine.report(
                aBook().with(aCondor().credit(5))
                        .ladder(leg(4, "VIX260318C00021000", 0.8), leg(9, "VIX260617C00030000", 1.0))
                        .build(),
                aMarket().at(time).build(),
                Settings.DEFAULT);
    }

    private static SnapshotIdentity of(String book) {
        return new SnapshotIdentity(book, "1.0", "b00c", "3a12");
    }

    private static String with(String existing, String time, String book) {
        return SnapshotCsv.withSnapshot(existing, "days.csv", report(time), of(book))
                .orThrow();
    }

    private static final String MONDAY = "2026-03-02T15:45:00";
    private static final String TUESDAY = "2026-03-03T15:45:00";

    private static List<Map<String, String>> rows(String csv) throws IOException {
        var rows = new ArrayList<Map<String, String>>();
        try (var reader = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .build()
                .readerFor(String[].class)
                .<String[]>readValues(csv)) {
            String[] header = reader.next();
            while (reader.hasNext()) {
                String[] cells = reader.next();
                assertEquals(header.length, cells.length);
                var row = new LinkedHashMap<String, String>();
                for (int i = 0; i < cells.length; i++) {
                    row.put(header[i], cells[i]);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void theFirstColumnsIdentifyTheRow() {
        assertEquals(
                List.of(
                        "schema_version",
                        "as_of",
                        "book",
                        "level",
                        "key",
                        "app_version",
                        "book_sha256",
                        "market_sha256"),
                SnapshotCsv.columns().subList(0, 8));
        assertEquals(SnapshotCsv.columns().size(), new HashSet<>(SnapshotCsv.columns()).size(), "no name twice");
    }

    @Test
    void aNewFileHasTheHeaderAndARowPerLevel() throws IOException {
        String csv = with("", MONDAY, "A");
        assertTrue(csv.startsWith(HEADER + "\n"));
        assertTrue(csv.endsWith("\n"));
        assertEquals(
                List.of(
                        "BOOK",
                        "LAYER",
                        "HEDGE_MONTH",
                        "HEDGE_MONTH",
                        "STRUCTURE",
                        "LEG",
                        "LEG",
                        "LEG",
                        "LEG",
                        "STRUCTURE",
                        "LEG",
                        "LEG"),
                rows(csv).stream().map(row -> row.get("level")).toList());
    }

    @Test
    void figuresAreThoseOfTheJsonReportToTheLastDigit() throws IOException {
        JsonNode json = new ObjectMapper().readTree(RiskJson.text(report(MONDAY), "A", ""));
        List<Map<String, String>> rows = rows(with("", MONDAY, "A"));
        assertSameFigures(json.get("totals"), "", rows.get(0));
        assertSameFigures(json.at("/layers/0"), "", rows.get(1));
        assertSameFigures(json.at("/hedge_months/0"), "", rows.get(2));
        assertSameFigures(json.at("/hedge_months/1"), "", rows.get(3));
        assertSameFigures(json.at("/structures/0"), "", rows.get(4));
        assertSameFigures(json.at("/structures/0/legs/0"), "", rows.get(5));
        assertSameFigures(json.at("/structures/1/legs/1"), "", rows.get(11));
        assertEquals(
                json.at("/structures/0/break_evens/0").asDouble(),
                Double.parseDouble(rows.get(4).get("break_even_low")));
        assertEquals(
                json.at("/structures/0/break_evens/1").asDouble(),
                Double.parseDouble(rows.get(4).get("break_even_high")));
        assertEquals("5650/5700/6250/6300", rows.get(4).get("strikes"));
    }

    /** SPX and VIX alternate up 2 and down 1 from the day on, a close a day. */
    private static Map<String, String> bookRowAfterCloses(int count, String first) throws IOException {
        MarketBuilder market = aMarket().at(MONDAY);
        double level = 20;
        for (int i = 0; i < count; i++) {
            String date = LocalDate.parse(first).plusDays(i).toString();
            market.vixClose(date, level).spxClose(date, 6000 - level);
            level += i % 2 == 0 ? 2 : -1;
        }
        RiskReport report = RiskEngine.report(aBook().build(), market.build(), Settings.DEFAULT);
        return rows(SnapshotCsv.withSnapshot("", "days.csv", report, of("A")).orThrow())
                .get(0);
    }

    @Test
    void indicatorsStandOnTheBookRow() throws IOException {
        // 15 closes end with the day: seven gains of 2 and seven losses of 1, the other way round for SPX.
        Map<String, String> fifteen = bookRowAfterCloses(15, "2026-02-16");
        assertEquals(100 - 100.0 / 3, Double.parseDouble(fifteen.get("vix_rsi14")), ROUNDING);
        assertEquals(100.0 / 3, Double.parseDouble(fifteen.get("spx_rsi14")), ROUNDING);
        assertEquals("", fifteen.get("vix_sma20"));
        assertEquals("", fifteen.get("vix_macd"));
        // 40 closes climb by one in two: the last 20 begin at 30 and 32, ten pairs with a mean of 35.5.
        Map<String, String> forty = bookRowAfterCloses(40, "2026-01-22");
        assertEquals(35.5, Double.parseDouble(forty.get("vix_sma20")), ROUNDING);
        assertEquals(
                Double.parseDouble(forty.get("vix_macd")) - Double.parseDouble(forty.get("vix_macd_signal")),
                Double.parseDouble(forty.get("vix_macd_hist")),
                ROUNDING);
    }

    @Test
    void closesAfterTheDayDoNotReachTheIndicators() throws IOException {
        Map<String, String> row = bookRowAfterCloses(15, "2026-02-17");
        assertEquals("", row.get("vix_rsi14"));
        assertEquals("", row.get("spx_rsi14"));
    }

    private static void assertSameFigures(JsonNode node, String prefix, Map<String, String> row) {
        node.properties().forEach(field -> {
            String column = prefix + field.getKey();
            if (field.getValue().isObject()) {
                assertSameFigures(field.getValue(), column + "_", row);
            } else if (field.getValue().isNumber()) {
                assertEquals(field.getValue().asDouble(), Double.parseDouble(row.getOrDefault(column, "NaN")), column);
            } else if (field.getValue().isNull()) {
                assertEquals("", row.getOrDefault(column, ""), column + " is unknown");
            }
        });
    }

    @Test
    void theSameBookAndTimeReplaceTheirRowsAndTouchNoOther() {
        String one = with("", MONDAY, "A");
        assertEquals(one, with(one, MONDAY, "A"), "idempotent");
        String two = with(with(one, MONDAY, "B"), TUESDAY, "A");
        String again = with(two, MONDAY, "A");
        assertEquals(two.lines().sorted().toList(), again.lines().sorted().toList());
        assertEquals(12 * 3 + 1, two.lines().count());
    }

    @Test
    void otherRowsAreKeptToTheByte() {
        String foreign =
                "1," + TUESDAY + ",Elsewhere,BOOK,Elsewhere,0.9,,,NONE,\"a \"\"quoted\"\"\nword\", 1.50 ,007\n";
        String csv = with(HEADER + "\n" + foreign, MONDAY, "A");
        assertTrue(csv.startsWith(HEADER + "\n" + foreign));
    }

    @Test
    void aFileSavedByASpreadsheetKeepsItsMarkAndLineEnds() {
        String foreign = "1," + TUESDAY + ",Elsewhere,BOOK,Elsewhere,0.9\r\n";
        String csv = with("\uFEFF" + HEADER + "\r\n" + foreign, MONDAY, "A");
        assertTrue(csv.startsWith("\uFEFF" + HEADER + "\r\n" + foreign), csv.substring(0, 40));
        assertEquals(csv, with(csv, MONDAY, "A"));
    }

    @Test
    void aMissingLastLineEndIsAdded() {
        String csv = with("", MONDAY, "A");
        assertEquals(csv, with(csv.stripTrailing() + "", MONDAY, "A"));
        String cut = HEADER + "\n1," + TUESDAY + ",Elsewhere,BOOK,x";
        assertTrue(with(cut, MONDAY, "A").startsWith(cut + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b,c\n1,2,3\n", "schema_version\n", "\u0000\u0001binary", "\n\nx"})
    void aFileWithAnotherHeaderIsRefused(String other) {
        Loaded<String> refused = SnapshotCsv.withSnapshot(other, "days.csv", report(MONDAY), of("A"));
        assertFalse(refused.isOk());
        assertTrue(refused.faults().get(0).text().contains("days.csv"));
    }

    @Test
    void aFileThatEndsInsideAQuotedCellIsRefused() {
        String torn = with("", MONDAY, "A") + "1," + TUESDAY + ",\"torn";
        assertFalse(SnapshotCsv.withSnapshot(torn, "days.csv", report(MONDAY), of("A"))
                .isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1+2", "@SUM(A1)", "\tx", "\rx"})
    void textThatASpreadsheetWouldRunIsWrittenHarmless(String name) throws IOException {
        String csv = with("", MONDAY, name);
        assertEquals("'" + name, rows(csv).get(0).get("book"));
        assertEquals("'" + name, rows(csv).get(0).get("key"));
        assertEquals(csv, with(csv, MONDAY, name), "and found again");
        assertFalse(csv.contains("\n" + name) || csv.contains("," + name) || csv.contains(",\"" + name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Book, \"quoted\"", "two\nlines", "two\r\nlines", "  spaces  ", "Größe ☂", "'apostrophe", ""})
    void namesOfAnySpellingAreReadBackAndReplaced(String name) throws IOException {
        String csv = with("", MONDAY, name);
        assertEquals(12, rows(csv).size());
        assertEquals(name, rows(csv).get(0).get("book"));
        assertEquals(csv, with(csv, MONDAY, name));
        assertEquals(24, rows(with(csv, TUESDAY, name)).size());
    }

    @Test
    void unknownIsEmptyAndNeverZero() throws IOException {
        RiskReport report =
                RiskEngine.report(aBook().with(aCondor()).build(), aMarket().build(), Settings.DEFAULT);
        Map<String, String> book = rows(SnapshotCsv.withSnapshot("", "", report, of("A"))
                        .orThrow())
                .get(0);
        for (String column : List.of("pnl_usd", "credit_usd", "vvix", "spx_change_pct")) {
            assertEquals("", book.get(column), column);
        }
        Map<String, String> leg = rows(with("", MONDAY, "A")).get(11);
        assertEquals("UNPRICED", leg.get("status"));
        assertEquals("", leg.get("price_points"));
        assertEquals("", leg.get("value_usd"));
        assertTrue(leg.getOrDefault("reason", "").contains("2026-06-17"));
    }

    @Test
    void theBookRowHasMarketAndEvents() throws IOException {
        var snapshot = aMarket()
                .vvix(95)
                .spxClose("2026-02-27", 5940)
                .vixClose("2026-02-27", 18.5)
                .event(new MarketEvent(LocalDate.of(2026, 3, 9), EventType.CPI, Optional.empty(), ""))
                .event(new MarketEvent(LocalDate.of(2026, 3, 10), EventType.PPI, Optional.empty(), ""))
                .build();
        RiskReport report = RiskEngine.report(aBook().build(), snapshot, Settings.DEFAULT);
        Map<String, String> book = rows(SnapshotCsv.withSnapshot("", "", report, of("A"))
                        .orThrow())
                .get(0);
        assertEquals("6000", book.get("spx"));
        assertEquals(100 * (6000.0 / 5940 - 1), Double.parseDouble(book.get("spx_change_pct")), 1e-12);
        assertEquals(-1.5, Double.parseDouble(book.get("vix_change_points")), 1e-12);
        assertEquals("16", book.get("f1_dte"));
        assertEquals(18.9 / 18 - 1, Double.parseDouble(book.get("s12")), 1e-12);
        assertEquals(17.0 / 18 - 1, Double.parseDouble(book.get("vix_f1_basis")), 1e-12);
        assertEquals("CPI:2026-03-09", book.get("events_next_5_days"), "five trading days, not six");
    }
}
