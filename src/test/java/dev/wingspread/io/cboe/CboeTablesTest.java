package dev.wingspread.io.cboe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.DailyClose;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Underlying;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class CboeTablesTest {

    static final List<String> TABLES =
            SampleFiles.ALL.stream().filter(name -> name.endsWith(".csv")).toList();

    private static Loaded<List<MarketPiece>> read(String text, String file) {
        return CboeFiles.read(text.getBytes(StandardCharsets.UTF_8), file);
    }

    private static MarketPiece piece(String resource) {
        return SampleFiles.read(resource).orThrow().get(0);
    }

    private static List<String> warnings(String resource) {
        return SampleFiles.read(resource).warnings().stream().map(Failure::text).toList();
    }

    private static List<String> faults(Loaded<?> refused) {
        return refused.faults().stream().map(Failure::text).toList();
    }

    private static List<String> names(MarketPiece.Chain chain) {
        return chain.expiries().stream()
                .map(each ->
                        each.root() + " " + each.expiry() + ": " + each.quotes().size())
                .toList();
    }

    @Test
    void aQuoteTableHasACallAndAPutToARow() {
        var chain = (MarketPiece.Chain) piece("spx-quotes.csv");
        assertEquals(Underlying.SPX, chain.underlying());
        assertEquals(LocalDateTime.of(2026, 11, 20, 15, 59), chain.time());
        assertEquals(OptionalDouble.of(6801.25), chain.spot());
        assertEquals(List.of("SPX 2026-12-18: 14", "SPXW 2026-12-18: 14"), names(chain));
        ExpiryQuotes weekly = chain.expiries().get(1);
        assertEquals(
                List.of(
                        new OptionQuote(6600, OptionType.CALL, OptionalDouble.of(273.9), OptionalDouble.of(277.2)),
                        new OptionQuote(6600, OptionType.PUT, OptionalDouble.of(60.4), OptionalDouble.of(61.2))),
                weekly.quotes().stream().filter(quote -> quote.strike() == 6600).toList());
        assertEquals(List.of(), warnings("spx-quotes.csv"));
    }

    @Test
    void theOlderLayoutWithoutGreeksIsReadAlike() {
        var chain = (MarketPiece.Chain) piece("vix-quotes-18-columns.csv");
        assertEquals(Underlying.VIX, chain.underlying());
        assertEquals(LocalDateTime.of(2026, 11, 20, 15, 59), chain.time());
        assertEquals(OptionalDouble.of(18.42), chain.spot());
        assertEquals(List.of("VIXW 2026-12-02: 32", "VIX 2026-12-16: 32", "VIX 2027-01-20: 32"), names(chain));
        assertEquals(
                new OptionQuote(14, OptionType.CALL, OptionalDouble.of(5.15), OptionalDouble.of(5.25)),
                chain.expiries().get(0).quotes().get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Date: November 20, 2026 at 3:59 PM EST | 2026-11-20T15:59:00
            Date: November 20, 2026 at 3:59 PM EDT | 2026-11-20T15:59:00
            Date: July 1, 2026 at 12:05 AM ET      | 2026-07-01T00:05:00
            July 1, 2026 at 12:05 pm EDT           | 2026-07-01T12:05:00
            Nov 20 2026 @ 15:59:30 ET              | 2026-11-20T15:59:30
            November 20, 2026 at 2:59 PM CST       | 2026-11-20T15:59:00
            November 20, 2026 at 8:59 PM UTC       | 2026-11-20T15:59:00
            """)
    void theTimeOfAQuoteTableIsOfNewYork(String heading, LocalDateTime time) {
        assertEquals(Optional.of(time), TableHeading.time(List.of("x", heading)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            November 31, 2026 at 3:59 PM EST
            November 20, 2026 at 13:59 PM EST
            November 20, 2026 at 3:60 PM EST
            Smarch 20, 2026 at 3:59 PM EST
            November 20, 2026 at 3:59 PM PST
            November 20, 1996 at 3:59 PM EST
            November 20, 2026
            """)
    void whatIsNoTimeIsNotTakenForOne(String heading) {
        assertEquals(Optional.empty(), TableHeading.time(List.of(heading)));
    }

    @Test
    void aQuoteTableWithoutTimeOrWithACutRowSaysSo() {
        String table = new String(SampleFiles.bytes("spx-quotes.csv"), StandardCharsets.UTF_8);
        assertEquals(
                List.of("t.csv: the lines above the titles tell no time, such as Date: November 20, 2026 at 3:59 PM EST"
                        + " (save the table with the lines above it)"),
                faults(read(table.replace(" at 3:59 PM EST", ""), "t.csv")));
        Loaded<List<MarketPiece>> cut = read(table.substring(0, table.length() - 120), "t.csv");
        assertTrue(cut.isOk());
        assertEquals(
                "t.csv:18:1: 1 line left out that are not a row of the table (the file may be cut off: save it again)",
                cut.warnings().get(0).text());
        assertEquals(
                "line 4 has no columns Bid and Ask on both sides of Strike",
                read(table.replace("Strike,Puts,Last Sale,Net,Bid", "Strike,Puts,Last Sale,Net,Offer"), "t.csv")
                        .faults()
                        .get(0)
                        .message());
    }

    @Test
    void theCloseOfAnIndexHistoryIsUsed() {
        var history = (MarketPiece.IndexHistory) piece("VIX_History.csv");
        assertEquals("VIX", history.index());
        assertEquals(6, history.closes().size());
        assertEquals(
                new DailyClose(LocalDate.of(1990, 1, 3), 18.19),
                history.closes().get(1));
        assertEquals("VVIX", ((MarketPiece.IndexHistory) piece("VVIX_History.csv")).index());
        assertEquals("SPX", ((MarketPiece.IndexHistory) piece("SPX_History.csv")).index());
        assertEquals("VIX3M", ((MarketPiece.IndexHistory) piece("VIX3M_History.csv")).index());
    }

    @ParameterizedTest
    @CsvSource({"VIX_History.csv, VIX", "vix_history (1).csv, VIX", "C:\\files\\VIX9D_History.csv, VIX9D"})
    void aHistoryIsOfTheIndexItsFileIsNamedAfter(String file, String index) {
        var history = (MarketPiece.IndexHistory) CboeFiles.read(SampleFiles.bytes("VIX_History.csv"), file)
                .orThrow()
                .get(0);
        assertEquals(index, history.index());
    }

    @Test
    void aHistoryOfUnknownIndexOrOutOfOrderIsRefused() {
        assertEquals(
                List.of("history.csv: neither the titles nor the name of the file tell which index this is"
                        + " (name the file after the index, as in VIX_History.csv)"),
                faults(CboeFiles.read(SampleFiles.bytes("VIX_History.csv"), "history.csv")));
        assertEquals(
                List.of(
                        "VIX_History-out-of-order.csv:3:1: 2026-11-19 stands after 2026-11-20; days must rise"
                                + " (fetch the file again)",
                        "VIX_History-out-of-order.csv:4:1: 2026-11-19 stands after 2026-11-20; days must rise"
                                + " (fetch the file again)",
                        "VIX_History-out-of-order.csv:5:1: 'yesterday' is not a date (fetch the file again)"),
                faults(SampleFiles.read("bad/VIX_History-out-of-order.csv")));
        assertEquals(
                List.of("VIX_History-duplicate.csv:3:1: 2026-11-19 is given twice (fetch the file again)"),
                faults(SampleFiles.read("bad/VIX_History-duplicate.csv")));
        assertEquals(
                List.of("VIX_History-header-only.csv: the file has no day with a close"
                        + " (fetch it again: it may hold its titles alone)"),
                faults(SampleFiles.read("bad/VIX_History-header-only.csv")));
    }

    @Test
    void faultsWithoutEndAreToldAsFarAsAnybodyReadsThem() {
        assertEquals(
                20,
                read("DATE,VVIX\n" + "soon,90\n".repeat(1_000), "h.csv")
                        .faults()
                        .size());
    }

    @Test
    void aCloseOf0IsMissing() {
        Loaded<List<MarketPiece>> read = read("DATE,VVIX\n2026-11-19,0\n2026-11-20,98.2\n2026-11-23,\n", "h.csv");
        assertEquals(
                List.of(new DailyClose(LocalDate.of(2026, 11, 20), 98.2)),
                ((MarketPiece.IndexHistory) read.orThrow().get(0)).closes());
        assertEquals(
                "h.csv:2:1: 2 days left out without a close above 0",
                read.warnings().get(0).text());
    }

    @Test
    void theSettlementPricesOfAFutureAreUsed() {
        var history = (MarketPiece.FutureHistory) piece("VX_2026-12-16.csv");
        assertEquals(LocalDate.of(2026, 12, 16), history.expiry());
        assertEquals(
                new DailyClose(LocalDate.of(2026, 11, 20), 19.9283),
                history.settles().get(2));
    }

    @Test
    void archivesAreOfTenTimesTheIndexAndHoldDoubleAndEmptyDays() {
        var january = (MarketPiece.FutureHistory) piece("CFE_F07_VX.csv");
        assertEquals(LocalDate.of(2007, 1, 17), january.expiry());
        assertEquals(
                List.of(
                        new DailyClose(LocalDate.of(2006, 7, 20), 16.29),
                        new DailyClose(LocalDate.of(2006, 7, 21), 16.12),
                        new DailyClose(LocalDate.of(2007, 1, 16), 10.79),
                        new DailyClose(LocalDate.of(2007, 1, 17), 10.69)),
                january.settles());
        assertEquals(
                List.of(
                        "CFE_F07_VX.csv: 1 day left out without a settlement price above 0",
                        "CFE_F07_VX.csv: 1 day is given again alike"),
                warnings("CFE_F07_VX.csv"));
        assertEquals(
                List.of(14.45, 14.6),
                ((MarketPiece.FutureHistory) piece("CFE_K07_VX.csv"))
                        .settles().stream().map(DailyClose::close).toList(),
                "on 26 March 2007 the scale changed");
    }

    @Test
    void aFuturesExpiryComesFromTheFilesNameElseFromTheContract() {
        byte[] bytes = SampleFiles.bytes("VX_2026-12-16.csv");
        var named = (MarketPiece.FutureHistory)
                CboeFiles.read(bytes, "downloads/vx.csv").orThrow().get(0);
        assertEquals(LocalDate.of(2026, 12, 16), named.expiry());
        assertEquals(
                List.of("VX_2027-01-20.csv: the name of the file tells the future of 2027-01-20, its lines that of"
                        + " 2026-12 (name the file after the settlement date of the future)"),
                faults(CboeFiles.read(bytes, "VX_2027-01-20.csv")));
        String unnamed = new String(bytes, StandardCharsets.UTF_8).replace("Z (Dec 2026)", "49");
        assertEquals(
                List.of("vx.csv: neither the name of the file nor the column Futures tell when the future settles"
                        + " (name the file after the settlement date, as in VX_2026-12-16.csv)"),
                faults(read(unnamed, "vx.csv")));
        assertTrue(read(unnamed, "VX_2026-12-16.csv").isOk());
    }

    @Test
    void aFuturesHistoryThatContradictsItselfIsRefused() {
        String sound = new String(SampleFiles.bytes("VX_2026-12-16.csv"), StandardCharsets.UTF_8);
        assertEquals(
                "2026-11-19 settles at 19.5 here, at 19.3775 in line 3",
                read(sound + "2026-11-19,Z (Dec 2026),0,0,0,0,19.5,0,0,0,0\n", "VX_2026-12-16.csv")
                        .faults()
                        .get(0)
                        .message());
        assertEquals(
                "the line is of the future of 2027-01, those before of 2026-12",
                read(sound + "2026-11-23,F (Jan 2027),0,0,0,0,19.5,0,0,0,0\n", "VX_2026-12-16.csv")
                        .faults()
                        .get(0)
                        .message());
        assertEquals(
                "1 day is after the future settled on 2026-12-16",
                read(sound + "2026-12-17,Z (Dec 2026),0,0,0,0,19.5,0,0,0,0\n", "VX_2026-12-16.csv")
                        .faults()
                        .get(0)
                        .message());
    }

    @Test
    void ofTheSettlementPricesTheMonthlyVixFuturesAreTaken() {
        assertEquals(
                new MarketPiece.Settlements(
                        "settlement_2026-11-20.csv",
                        Optional.of(LocalDate.of(2026, 11, 20)),
                        List.of(
                                new FutureQuote(LocalDate.of(2026, 12, 16), 19.9283),
                                new FutureQuote(LocalDate.of(2027, 1, 20), 20.641),
                                new FutureQuote(LocalDate.of(2027, 2, 17), 20.9955)),
                        3),
                piece("settlement_2026-11-20.csv"));
        assertEquals(
                List.of(
                        "settlement_2026-11-20.csv: 1 future left out without a price: VX/H7",
                        "settlement_2026-11-20.csv: 3 weekly futures left out: their prices often repeat that of the"
                                + " next monthly one"),
                warnings("settlement_2026-11-20.csv"));
    }

    @ParameterizedTest
    @CsvSource({
        "settlement_20261120.csv, 2026-11-20",
        "CFE 2026-11-20 (1).csv, 2026-11-20",
        "folder-2025-01-02/settlement.csv, ''",
        "settlement_2026-13-20.csv, ''",
        "settlement 12345678901.csv, ''"
    })
    void theDayOfSettlementPricesComesFromTheFilesName(String file, String day) {
        Loaded<List<MarketPiece>> read = CboeFiles.read(SampleFiles.bytes("settlement_2026-11-18.csv"), file);
        assertEquals(
                day,
                ((MarketPiece.Settlements) read.orThrow().get(0))
                        .day()
                        .map(LocalDate::toString)
                        .orElse(""));
        assertEquals(day.isEmpty() ? 1 : 0, read.warnings().size());
    }

    @Test
    void settlementPricesThatCannotBeAreToldOfOrRefused() {
        String titles = "Product,Symbol,Expiration Date,Price\n";
        assertEquals(
                List.of(
                        "s_2026-11-20.csv:2:1: 'VX/Y6' of '2026-12-16' is no VIX future (fetch the file again)",
                        "s_2026-11-20.csv:4:1: the future of 2026-12-16 has the prices 19.0 and 20.0"
                                + " (fetch the file again)"),
                faults(read(
                        titles + "VX,VX/Y6,2026-12-16,19\nVX,VX/Z6,2026-12-16,19\nVX,VX/Z6,2026-12-16,20\n",
                        "s_2026-11-20.csv")));
        assertEquals(
                "1 future settles on another day than the exchange lists: VX/Z6 on 2026-12-18",
                read(titles + "VX,VX/Z6,2026-12-18,19\n", "s_2026-11-20.csv")
                        .warnings()
                        .get(0)
                        .message());
        assertEquals(
                "the file has no settlement price of a monthly VIX future",
                read(titles, "s_2026-11-20.csv").faults().get(0).message());
    }

    @ParameterizedTest
    @FieldSource("TABLES")
    void aByteOrderMarkAndOtherLineEndsChangeNothing(String name) {
        String text = new String(SampleFiles.bytes(name), StandardCharsets.UTF_8);
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<MarketPiece> pieces = read(plain, name).orThrow();
        assertEquals(pieces, read("\uFEFF" + plain.replace("\n", "\r\n"), name).orThrow());
    }
}
