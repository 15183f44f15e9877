package dev.wingspread.market.feed;

import static dev.wingspread.market.feed.FridaysFiles.DAY;
import static dev.wingspread.market.feed.FridaysFiles.DECEMBER;
import static dev.wingspread.market.feed.FridaysFiles.JANUARY;
import static dev.wingspread.market.feed.FridaysFiles.SPX;
import static dev.wingspread.market.feed.FridaysFiles.THURSDAY;
import static dev.wingspread.market.feed.FridaysFiles.TIME;
import static dev.wingspread.market.feed.FridaysFiles.VIX;
import static dev.wingspread.market.feed.FridaysFiles.assembled;
import static dev.wingspread.market.feed.FridaysFiles.close;
import static dev.wingspread.market.feed.FridaysFiles.history;
import static dev.wingspread.market.feed.FridaysFiles.pair;
import static dev.wingspread.market.feed.FridaysFiles.quotes;
import static dev.wingspread.market.feed.FridaysFiles.settled;
import static dev.wingspread.market.feed.FridaysFiles.spx;
import static dev.wingspread.market.feed.FridaysFiles.told;
import static dev.wingspread.market.feed.FridaysFiles.vix;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.model.Root;
import dev.wingspread.model.Underlying;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A market put together from files: its time, its levels and its chains. */
class MarketAssemblyTest {

    @Test
    void twoChainsAndSettlementPricesMakeAMarket() {
        Loaded<MarketSnapshot> assembled = assembled(SPX, VIX, settled(DAY, 19.9283, 20.641));
        MarketSnapshot market = assembled.orThrow();
        assertEquals(TIME, market.asOf());
        assertEquals("spx.json, vix.json, settlement_2026-11-20.csv", market.source());
        assertEquals(6801.25, market.spx().spot());
        assertEquals(18.42, market.vix().spot());
        assertEquals(2, market.spx().expiries().size());
        assertEquals(
                List.of(new FutureQuote(DECEMBER, 19.9283), new FutureQuote(JANUARY, 20.641)),
                market.vix().futures());
        assertEquals(Optional.empty(), market.vix().expiries().get(0).asOf());
        assertEquals(List.of(), told(assembled));
        assertEquals(2, assembled.warnings().size(), "rate and dividend yield are assumed and told");
    }

    @Test
    void whatIsMissingIsAFaultThatNamesTheFile() {
        assertEquals(
                List.of("no file tells the level of the VIX (add the chain of VIX options, _VIX.json, or the history"
                        + " VIX_History.csv)"),
                assembled(SPX).faults().stream().map(Failure::text).toList());
        assertEquals(
                List.of("no file tells the level of the S&P 500 (add the chain of SPX options, _SPX.json, or the"
                        + " history SPX_History.csv)"),
                assembled(VIX).faults().stream().map(Failure::text).toList());
        assertEquals(2, assembled(settled(DAY, 19.9, 20.6)).faults().size());
        assertEquals(
                1,
                assembled(new MarketPiece.Settlements("s.csv", Optional.empty(), List.of(), 0))
                        .faults()
                        .size());
    }

    @Test
    void theMarketIsOfTheTimeOfTheSpxOptions() {
        LocalDateTime later = TIME.plusMinutes(30);
        MarketSnapshot market =
                assembled(SPX, vix("vix.json", later, 18.42, 19.93)).orThrow();
        assertEquals(TIME, market.asOf());
        assertEquals(Optional.of(later), market.vix().expiries().get(0).asOf());
        assertEquals(
                Optional.empty(),
                assembled(SPX, vix("vix.json", TIME.plusSeconds(50), 18.42, 19.93))
                        .orThrow()
                        .vix()
                        .expiries()
                        .get(0)
                        .asOf(),
                "fetched one after the other, they are of one time");
        assertEquals(
                later,
                assembled(vix("vix.json", later, 18.42, 19.93), history("SPX", close(DAY, 6801.25)))
                        .orThrow()
                        .asOf());
    }

    @Test
    void historiesAloneMakeAMarketOfTheLastClose() {
        MarketSnapshot market = assembled(
                        history("SPX", close(THURSDAY, 6815.35), close(DAY, 6801.25)),
                        history("VIX", close(THURSDAY, 17.81), close(DAY, 18.42)))
                .orThrow();
        assertEquals(DAY.atTime(16, 0), market.asOf());
        assertEquals(6801.25, market.spx().spot());
        assertEquals(18.42, market.vix().spot());
        assertEquals(2, market.vixCloses().size());
    }

    @Test
    void aLevelOfAnEarlierDayIsUsedAndTold() {
        Loaded<MarketSnapshot> assembled =
                assembled(SPX, history("VIX", close(THURSDAY, 17.81)), history("VVIX", close(THURSDAY, 96.27)));
        assertEquals(17.81, assembled.orThrow().vix().spot());
        assertEquals(OptionalDouble.of(96.27), assembled.orThrow().vix().vvix());
        assertEquals(
                List.of(
                        "VIX 17.81 is of 2026-11-19 (VIX_History.csv), not of the market's day 2026-11-20"
                                + " (add a file that tells VIX on 2026-11-20)",
                        "VVIX 96.27 is of 2026-11-19 (VVIX_History.csv), not of the market's day 2026-11-20"
                                + " (add a file that tells VVIX on 2026-11-20)"),
                told(assembled));
    }

    @Test
    void aLevelOfALaterDayIsTheLastResort() {
        MarketPiece tomorrow = new MarketPiece.IndexLevel("vix.json", "VIX", TIME.plusDays(3), 21);
        assertEquals(
                17.81,
                assembled(SPX, tomorrow, history("VIX", close(THURSDAY, 17.81)))
                        .orThrow()
                        .vix()
                        .spot());
        assertEquals(21, assembled(SPX, tomorrow).orThrow().vix().spot());
        assertEquals(1, told(assembled(SPX, tomorrow)).size());
    }

    @Test
    void theLevelBesideTheQuotesGoesBeforeAnyOtherOfTheDay() {
        MarketPiece later = new MarketPiece.IndexLevel("level.json", "SPX", TIME.plusMinutes(10), 6700);
        MarketPiece closed = history("SPX", close(DAY, 6701));
        assertEquals(6801.25, assembled(SPX, VIX, later, closed).orThrow().spx().spot());
    }

    @Test
    void theLaterChainOfAnExpiryWins() {
        MarketPiece noon = spx("noon.json", DAY.atTime(12, 0), 6790, 90);
        Loaded<MarketSnapshot> assembled = assembled(SPX, VIX, noon);
        assertEquals(TIME, assembled.orThrow().asOf());
        assertEquals(6801.25, assembled.orThrow().spx().spot());
        assertEquals(
                ((MarketPiece.Chain) SPX).expiries(), assembled.orThrow().spx().expiries());
        assertEquals(
                List.of("spx.json: 2 expiries are quoted by another chain as well; these quotes are used"),
                told(assembled));
    }

    @Test
    void chainsOfDifferentExpiriesAddUpAndThoseOfAnotherTimeKeepIt() {
        var leaps = new MarketPiece.Chain(
                "leaps.csv",
                Underlying.SPX,
                THURSDAY.atTime(15, 30),
                OptionalDouble.of(6815),
                List.of(quotes(Root.SPX, LocalDate.of(2027, 12, 17), pair(6800, 7000, 300))));
        Loaded<MarketSnapshot> assembled = assembled(leaps, SPX, VIX);
        List<ExpiryQuotes> expiries = assembled.orThrow().spx().expiries();
        assertEquals(3, expiries.size());
        assertEquals(Optional.of(THURSDAY.atTime(15, 30)), expiries.get(2).asOf());
        assertEquals(
                List.of("leaps.csv: the quotes are of 2026-11-19 15:30 ET, not of the market's day 2026-11-20"
                        + " (add the chain of 2026-11-20)"),
                told(assembled));
    }

    @Test
    void chainsOfOneDayHalfAnHourApartAreTold() {
        assertEquals(List.of(), told(assembled(SPX, vix("vix.json", TIME.minusMinutes(30), 18.42, 19.93))));
        assertEquals(
                List.of("vix.json: the quotes are of 2026-11-20 11:00 ET, 4 hours 44 minutes older than the market"
                        + " (fetch both chains one after the other)"),
                told(assembled(SPX, vix("vix.json", DAY.atTime(11, 0), 18.42, 19.93))));
    }

    @Test
    void anIndexAMarketDoesNotHoldIsTold() {
        assertEquals(
                List.of("VIX3M is left out, as a market holds SPX, VIX and VVIX alone"),
                told(assembled(SPX, VIX, history("VIX3M", close(DAY, 20.6)))));
    }

    @Test
    void manyFilesAreNamedAsFarAsAnybodyReads() {
        var pieces = new ArrayList<MarketPiece>(List.of(SPX, VIX));
        for (int i = 0; i < 20; i++) {
            pieces.add(new MarketPiece.FutureHistory("dir/VX_" + i + ".csv", DECEMBER, List.of(close(DAY, 19.9283))));
        }
        assertEquals(
                "spx.json, vix.json, VX_0.csv, VX_1.csv, VX_2.csv, VX_3.csv and 16 more",
                MarketAssembly.assemble(pieces, Optional.empty()).orThrow().source());
    }
}
