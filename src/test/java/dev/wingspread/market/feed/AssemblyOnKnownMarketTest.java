package dev.wingspread.market.feed;

import static dev.wingspread.market.feed.FridaysFiles.DAY;
import static dev.wingspread.market.feed.FridaysFiles.DECEMBER;
import static dev.wingspread.market.feed.FridaysFiles.JANUARY;
import static dev.wingspread.market.feed.FridaysFiles.SPX;
import static dev.wingspread.market.feed.FridaysFiles.THURSDAY;
import static dev.wingspread.market.feed.FridaysFiles.THURSDAYS_CLOSE;
import static dev.wingspread.market.feed.FridaysFiles.VIX;
import static dev.wingspread.market.feed.FridaysFiles.assembled;
import static dev.wingspread.market.feed.FridaysFiles.close;
import static dev.wingspread.market.feed.FridaysFiles.history;
import static dev.wingspread.market.feed.FridaysFiles.settled;
import static dev.wingspread.market.feed.FridaysFiles.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Loaded;
import dev.wingspread.market.EventType;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.MarketEvent;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.SpxQuotes;
import dev.wingspread.market.TreasuryYields;
import dev.wingspread.market.VixQuotes;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.model.Root;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Files laid over a market that was known before. */
class AssemblyOnKnownMarketTest {

    private static MarketSnapshot known() {
        return new MarketSnapshot(
                THURSDAYS_CLOSE,
                "desk",
                OptionalDouble.of(0.041),
                OptionalDouble.of(0.012),
                new SpxQuotes(
                        6815.35,
                        List.of(
                                smile(Root.SPXW, DAY),
                                smile(Root.SPX, LocalDate.of(2026, 12, 18)),
                                smile(Root.SPXW, LocalDate.of(2026, 12, 31)),
                                smile(Root.SPXW, THURSDAY))),
                new VixQuotes(
                        17.81,
                        OptionalDouble.of(96.27),
                        List.of(new FutureQuote(DECEMBER, 19.3775), new FutureQuote(LocalDate.of(2027, 2, 17), 20.9)),
                        List.of()),
                List.of(close(LocalDate.of(2026, 11, 18), 6801.9)),
                List.of(),
                List.of(),
                List.of(new TreasuryYields(THURSDAY, 0.039, 0.042)),
                List.of(new MarketEvent(LocalDate.of(2026, 12, 9), EventType.FOMC, Optional.empty(), "")));
    }

    private static ExpiryQuotes smile(Root root, LocalDate expiry) {
        return new ExpiryQuotes(
                root, expiry, OptionalDouble.of(6820), Optional.of(new SmileSpec.Flat(0.15)), List.of());
    }

    private static Loaded<MarketSnapshot> assembledWithKnown(MarketPiece... pieces) {
        return MarketAssembly.assemble(List.of(pieces), Optional.of(known()));
    }

    @Test
    void whatNoPieceSaysComesFromTheMarketKnownBefore() {
        Loaded<MarketSnapshot> assembled = assembledWithKnown(SPX, VIX, settled(DAY, 19.9283, 20.641));
        MarketSnapshot market = assembled.orThrow();
        assertEquals(known().rate(), market.rate());
        assertEquals(known().dividendYield(), market.dividendYield());
        assertEquals(known().yields(), market.yields());
        assertEquals(known().events(), market.events());
        assertEquals(known().spxCloses(), market.spxCloses());
        assertEquals(OptionalDouble.of(96.27), market.vix().vvix());
        assertEquals(
                List.of("SPXW 2026-11-20", "SPXW 2026-11-23", "SPX 2026-12-18", "SPXW 2026-12-31"),
                market.spx().expiries().stream()
                        .map(expiry -> expiry.root() + " " + expiry.expiry())
                        .toList(),
                "yesterday's expiry has settled");
        assertTrue(market.spx().expiries().get(2).smile().isEmpty(), "quotes take the place of a smile");
        assertEquals(
                Optional.of(THURSDAYS_CLOSE), market.spx().expiries().get(3).asOf());
        assertEquals(
                List.of(
                        new FutureQuote(DECEMBER, 19.9283),
                        new FutureQuote(JANUARY, 20.641),
                        new FutureQuote(LocalDate.of(2027, 2, 17), 20.9, Optional.of(THURSDAYS_CLOSE))),
                market.vix().futures());
        assertEquals(
                List.of(
                        "VVIX 96.27 is of 2026-11-19 (the market known before), not of the market's day 2026-11-20"
                                + " (add a file that tells VVIX on 2026-11-20)",
                        "2 SPX expiries stay as known before, as of 2026-11-19 16:00 ET, as no chain has them",
                        "1 VIX future has a price of 2026-11-19 (the market known before), not of the market's day"
                                + " 2026-11-20 (add the settlement prices of 2026-11-20)"),
                told(assembled));
        assertEquals(3, assembled.warnings().size(), "nothing is assumed");
    }

    @Test
    void piecesWithoutATimeLeaveTheMarketAtItsOwn() {
        MarketSnapshot market = assembledWithKnown(settled(THURSDAY, 19.3, 20.1), history("VVIX", close(THURSDAY, 97)))
                .orThrow();
        assertEquals(THURSDAYS_CLOSE, market.asOf());
        assertEquals(known().spx().spot(), market.spx().spot());
        assertEquals(OptionalDouble.of(97), market.vix().vvix());
        assertEquals(new FutureQuote(DECEMBER, 19.3), market.vix().futures().get(0));
        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.empty()),
                market.spx().expiries().stream().map(ExpiryQuotes::asOf).toList());
    }

    @Test
    void closesAreMergedWithoutDoublesUntilTheMarketsDay() {
        MarketPiece history = history(
                "SPX",
                close(LocalDate.of(2020, 1, 2), 3257.85),
                close(LocalDate.of(2026, 11, 18), 6801.95),
                close(THURSDAY, 6815.35),
                close(LocalDate.of(2026, 11, 23), 6900));
        Loaded<MarketSnapshot> assembled = assembledWithKnown(SPX, VIX, history);
        assertEquals(
                List.of(close(LocalDate.of(2026, 11, 18), 6801.95), close(THURSDAY, 6815.35)),
                assembled.orThrow().spxCloses(),
                "closes of long ago are of no use to any indicator");
        assertTrue(told(assembled)
                .containsAll(List.of(
                        "SPX_History.csv: 1 close left out after the market's day 2026-11-20",
                        "SPX_History.csv: 1 close differs from what was known; those of the file are used")));
    }
}
