package dev.wingspread.market.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.market.DailyClose;
import dev.wingspread.market.EventType;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.MarketEvent;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.SpxQuotes;
import dev.wingspread.market.TreasuryYields;
import dev.wingspread.market.VixQuotes;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.Underlying;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MarketAssemblyTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 20, 15, 44, 36);
    private static final LocalDate DAY = TIME.toLocalDate();
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 16);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 20);
    private static final LocalDateTime THURSDAYS_CLOSE = THURSDAY.atTime(16, 0);

    private static final MarketPiece SPX = spx("spx.json", TIME, 6801.25, 60);
    private static final MarketPiece VIX = vix("vix.json", TIME, 18.42, 19.93);

    /** A call and a put of a strike whose parity gives a forward. */
    private static List<OptionQuote> pair(double strike, double forward, double put) {
        double call = put + forward - strike;
        return List.of(
                new OptionQuote(
                        strike, OptionType.CALL, OptionalDouble.of(call - 0.05), OptionalDouble.of(call + 0.05)),
                new OptionQuote(strike, OptionType.PUT, OptionalDouble.of(put - 0.05), OptionalDouble.of(put + 0.05)));
    }

    private static ExpiryQuotes quotes(Root root, LocalDate expiry, List<OptionQuote> quotes) {
        return new ExpiryQuotes(root, expiry, OptionalDouble.empty(), Optional.empty(), quotes);
    }

    private static MarketPiece.Chain spx(String file, LocalDateTime time, double spot, double put) {
        return new MarketPiece.Chain(
                file,
                Underlying.SPX,
                time,
                OptionalDouble.of(spot),
                List.of(
                        quotes(Root.SPXW, LocalDate.of(2026, 11, 23), pair(6800, 6803, put / 3)),
                        quotes(Root.SPX, LocalDate.of(2026, 12, 18), pair(6800, 6815, put))));
    }

    private static MarketPiece.Chain vix(String file, LocalDateTime time, double spot, double forward) {
        return new MarketPiece.Chain(
                file,
                Underlying.VIX,
                time,
                OptionalDouble.of(spot),
                List.of(quotes(Root.VIX, DECEMBER, pair(20, forward, 1.5))));
    }

    private static MarketPiece settled(LocalDate day, double december, double january) {
        return new MarketPiece.Settlements(
                "settlement_" + day + ".csv",
                Optional.of(day),
                List.of(new FutureQuote(DECEMBER, december), new FutureQuote(JANUARY, january)),
                0);
    }

    private static MarketPiece history(String index, DailyClose... closes) {
        return new MarketPiece.IndexHistory(index + "_History.csv", index, List.of(closes));
    }

    private static DailyClose close(LocalDate day, double close) {
        return new DailyClose(day, close);
    }

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

    private static Loaded<MarketSnapshot> assembled(MarketPiece... pieces) {
        return MarketAssembly.assemble(List.of(pieces), Optional.empty());
    }

    private static Loaded<MarketSnapshot> assembledWithKnown(MarketPiece... pieces) {
        return MarketAssembly.assemble(List.of(pieces), Optional.of(known()));
    }

    /** What is told beyond the rates that are assumed. */
    private static List<String> told(Loaded<MarketSnapshot> market) {
        return market.warnings().stream()
                .map(Failure::text)
                .filter(text -> !text.contains("is assumed"))
                .toList();
    }

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
                List.of("1 of 1 VIX futures do not go with the quotes of the options, that of 2026-12-16 is 20.80"
                        + " against a parity forward of 19.93 (the prices of the futures may be of another day than"
                        + " the chain)"),
                told(assembled(SPX, VIX, settled(DAY, 20.8, 21.6))));
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
