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
import static dev.wingspread.market.feed.FridaysFiles.spx;
import static dev.wingspread.market.feed.FridaysFiles.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.base.Loaded;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.MarketSnapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** VIX futures of a market that is put together from files: which prices are used, and what is said of the others. */
class AssembledFuturesTest {

    @Test
    void aSettlementPriceOfAnotherDayKeepsItsDayAndIsTold() {
        Loaded<MarketSnapshot> assembled = assembled(SPX, VIX, settled(THURSDAY, 19.8, 20.4));
        assertEquals(
                List.of(
                        new FutureQuote(DECEMBER, 19.8, Optional.of(THURSDAYS_CLOSE)),
                        new FutureQuote(JANUARY, 20.4, Optional.of(THURSDAYS_CLOSE))),
                assembled.orThrow().vix().futures());
        assertEquals(
                List.of("2 VIX futures have prices of 2026-11-19 (settlement_2026-11-19.csv), not of the market's day"
                        + " 2026-11-20 (add the settlement prices of 2026-11-20)"),
                told(assembled));
    }

    @Test
    void settlementPricesWithoutADayAreTakenForTheMarketsAndTold() {
        var undated =
                new MarketPiece.Settlements("s.csv", Optional.empty(), List.of(new FutureQuote(DECEMBER, 19.9283)), 2);
        Loaded<MarketSnapshot> assembled = assembled(SPX, VIX, undated);
        assertEquals(
                List.of(new FutureQuote(DECEMBER, 19.9283)),
                assembled.orThrow().vix().futures());
        assertEquals(
                List.of("s.csv: the VIX futures are taken for those of 2026-11-20, as their file does not tell its day"
                        + " (check the day of the file)"),
                told(assembled));
    }

    @Test
    void theFutureThatSettlesOnTheDayIsNoFutureAnyMore() {
        LocalDate november = LocalDate.of(2026, 11, 18);
        var settlements = new MarketPiece.Settlements(
                "settlement_2026-11-18.csv",
                Optional.of(november),
                List.of(new FutureQuote(november, 17.38), new FutureQuote(DECEMBER, 18.95)),
                0);
        MarketPiece beforeOpening = spx("spx.json", november.atTime(8, 0), 6788, 60);
        assertEquals(
                List.of(new FutureQuote(DECEMBER, 18.95)),
                assembled(beforeOpening, history("VIX", close(november, 17.4)), settlements)
                        .orThrow()
                        .vix()
                        .futures(),
                "what it settled at is no price of a future, though it has not settled at eight");
        MarketPiece history = new MarketPiece.FutureHistory(
                "VX_2026-11-18.csv", november, List.of(close(LocalDate.of(2026, 11, 17), 17.1)));
        assertEquals(
                List.of(),
                assembled(SPX, VIX, history).orThrow().vix().futures(),
                "it settled before the market's day");
    }

    @Test
    void ofAFuturesHistoryTheLastDayUntilTheMarketsIsUsed() {
        var history = new MarketPiece.FutureHistory(
                "VX_2026-12-16.csv",
                DECEMBER,
                List.of(close(THURSDAY, 19.3775), close(DAY, 19.9283), close(LocalDate.of(2026, 11, 23), 21)));
        assertEquals(
                List.of(new FutureQuote(DECEMBER, 19.9283)),
                assembled(SPX, VIX, history).orThrow().vix().futures());
        var weekly = new MarketPiece.FutureHistory(
                "VX_2026-12-02.csv", LocalDate.of(2026, 12, 2), List.of(close(DAY, 19.9283)));
        Loaded<MarketSnapshot> withWeekly = assembled(SPX, VIX, weekly);
        assertEquals(List.of(), withWeekly.orThrow().vix().futures());
        assertEquals(
                List.of("VX_2026-12-02.csv: the future of 2026-12-02 is no monthly one and is left out"
                        + " (add the files of monthly VIX futures)"),
                told(withWeekly));
    }

    @Test
    void historiesOfFuturesThatTellNothingOfTheMarketsDayAreTold() {
        var settled = new MarketPiece.FutureHistory(
                "CFE_F07_VX.csv", LocalDate.of(2007, 1, 17), List.of(close(LocalDate.of(2007, 1, 16), 11.2)));
        var later = new MarketPiece.FutureHistory(
                "VX_2026-12-16.csv", DECEMBER, List.of(close(LocalDate.of(2026, 11, 23), 21)));

        Loaded<MarketSnapshot> assembled = assembled(SPX, VIX, settled, later);

        assertEquals(List.of(), assembled.orThrow().vix().futures());
        assertEquals(
                List.of("CFE_F07_VX.csv: 2 histories of VIX futures left out, first that of the one of 2007-01-17: no"
                        + " price of an open future at 2026-11-20 15:44 ET (add the files of the futures of"
                        + " that day)"),
                told(assembled));
    }

    @Test
    void ofPricesOfOneDayTheLaterFileIsUsedAndAContradictionTold() {
        var history = new MarketPiece.FutureHistory("VX.csv", DECEMBER, List.of(close(DAY, 19.95)));
        Loaded<MarketSnapshot> assembled = assembled(SPX, VIX, settled(DAY, 19.9283, 20.641), history);
        assertEquals(19.95, assembled.orThrow().vix().futures().get(0).price());
        assertEquals(
                List.of("files tell different prices of one day for 1 VIX future; those of the later file are used"
                        + " (leave out the file that is wrong)"),
                told(assembled));
        assertEquals(
                19.9283,
                assembled(SPX, VIX, settled(DAY, 19.9283, 20.641), settled(THURSDAY, 19.4, 20.1))
                        .orThrow()
                        .vix()
                        .futures()
                        .get(0)
                        .price(),
                "an older day given later does not win");
    }

    @Test
    void futuresThatDoNotGoWithTheOptionsAreTold() {
        assertEquals(List.of(), told(assembled(SPX, VIX, settled(DAY, 20.3, 20.6))), "a spread apart");
        assertEquals(
                List.of("1 of 1 VIX futures does not go with the quotes of the options, that of 2026-12-16 is 20.80"
                        + " against a parity forward of 19.93 (the prices of the futures may be of another day than"
                        + " the chain)"),
                told(assembled(SPX, VIX, settled(DAY, 20.8, 21.6))));
    }
}
