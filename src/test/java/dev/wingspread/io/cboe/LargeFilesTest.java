package dev.wingspread.io.cboe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.market.MarketReader;
import dev.wingspread.io.market.MarketWriter;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.feed.MarketAssembly;
import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.testing.LargeChain;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files as large as they come, and larger. What is allocated in all is never less than what is held at one time. */
class LargeFilesTest {

    private static final double MOST_MEMORY_TO_INPUT = 10;

    /** Buffers of whatever file, however small. */
    private static final long FIXED = 4 << 20;

    private static final byte[] CHAIN = LargeChain.json();

    private static <T> T within(double timesTheInput, byte[] input, Supplier<T> work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        T result = work.get();
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(
                allocated <= timesTheInput * input.length + FIXED,
                () -> allocated + " bytes allocated for a file of " + input.length);
        return result;
    }

    private static MarketPiece.Chain chain(Loaded<List<MarketPiece>> read) {
        return (MarketPiece.Chain) read.orThrow().get(0);
    }

    private static int quotes(List<ExpiryQuotes> expiries) {
        return expiries.stream().mapToInt(expiry -> expiry.quotes().size()).sum();
    }

    @Test
    void aWholeChainIsReadInMemoryOfItsSize() {
        Loaded<List<MarketPiece>> read = within(MOST_MEMORY_TO_INPUT, CHAIN, () -> CboeFiles.read(CHAIN, "_SPX.json"));
        assertEquals(LargeChain.contracts(), quotes(chain(read).expiries()));
        assertEquals(List.of(), read.warnings());
    }

    @Test
    void aWholeChainIsReadBackFromAMarketFileWithALineToAQuote() {
        MarketPiece.Chain spx = chain(CboeFiles.read(CHAIN, "_SPX.json"));
        var vix = new MarketPiece.IndexLevel("_VIX.json", "VIX", LargeChain.TIME, 18.42);
        MarketSnapshot market =
                MarketAssembly.assemble(List.of(spx, vix), Optional.empty()).orThrow();
        String file = MarketWriter.write(market);
        assertEquals(market, MarketReader.read(file, "market").orThrow());
        assertEquals(spx.expiries(), market.spx().expiries());
        assertEquals(
                LargeChain.contracts(),
                file.lines()
                        .filter(line -> line.strip().startsWith("{ \"strike\""))
                        .count());
    }

    @Test
    void aTableWithAMillionRowsIsRefusedInMemoryOfItsSize() {
        String row = "Fri Dec 18 2026,SPXW261218C06600000,1,1,1,2,14,0.1,6600.00,SPXW261218P06600000,1,1,1,2,1,0.1,5\n";
        String titles = "Nov 20 2026 @ 15:59 ET,x\nExpiration Date,Calls,Last Sale,Net,Bid,Ask,Vol,IV,Strike,Puts,"
                + "Last Sale,Net,Bid,Ask,Vol,IV,Open Int\n";
        byte[] table = (titles + row.repeat(600_000)).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "the file has more than 200000 contracts",
                within(MOST_MEMORY_TO_INPUT, table, () -> CboeFiles.read(table, "spx.csv"))
                        .faults()
                        .get(0)
                        .message());
    }

    @Test
    void aHistoryOfAMillionDaysIsRefusedInMemoryOfItsSize() {
        var text = new StringBuilder("DATE,VVIX\n");
        LocalDateTime day = LocalDateTime.of(1900, 1, 1, 0, 0);
        for (int i = 0; i < 109_000; i++) {
            text.append(day.plusDays(i).toLocalDate()).append(",98.370000\n");
        }
        byte[] history = text.append("2199-12-31,98.370000,,,,,,,,\n".repeat(1_000_000))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "the file has more than 50000 days",
                within(MOST_MEMORY_TO_INPUT, history, () -> CboeFiles.read(history, "vvix.csv"))
                        .faults()
                        .get(0)
                        .message());
    }

    @Test
    void aHistoryWithOneDayTooManyIsRefusedToo() {
        String days = IntStream.range(0, IndexHistoryReader.MOST_DAYS)
                .mapToObj(day -> LocalDate.of(1900, 1, 1).plusDays(day) + ",98.370000\n")
                .collect(Collectors.joining("", "DATE,VVIX\n", ""));
        assertTrue(CboeFiles.read(days.getBytes(StandardCharsets.UTF_8), "vvix.csv")
                .isOk());
        String more = days + "2199-12-31,98.370000\n";
        assertEquals(
                "the file has more than 50000 days",
                CboeFiles.read(more.getBytes(StandardCharsets.UTF_8), "vvix.csv")
                        .faults()
                        .get(0)
                        .message());
    }

    @Test
    void settlementPricesOfAMillionRowsAreRefusedInMemoryOfTheirSize() {
        byte[] rows = ("Product,Symbol,Expiration Date,Price\n" + "VXM,VXM/Z6,2026-12-16,19.9283\n".repeat(1_000_000))
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "the file has more than 10000 rows",
                within(1, rows, () -> CboeFiles.read(rows, "settlement.csv"))
                        .faults()
                        .get(0)
                        .message());
    }

    @Test
    void spotAndTimeOfAWholeChainAreKnown() {
        MarketPiece.Chain read = chain(CboeFiles.read(CHAIN, "_SPX.json"));
        assertEquals(OptionalDouble.of(LargeChain.SPOT), read.spot());
        assertEquals(LargeChain.TIME, read.time());
    }
}
