package dev.wingspread.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.market.AdvanceDecline;
import dev.wingspread.market.DailyClose;
import dev.wingspread.market.EventType;
import dev.wingspread.market.MarketEvent;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.TreasuryYields;
import dev.wingspread.model.calendar.TradingCalendar;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.risk.MarketSummary;
import dev.wingspread.testing.MarketBuilder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketSignalsTest {

    /** Differences of yields of a few per cent, in basis points. */
    private static final double ROUNDING = 1e-9;

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    /** A market with closes of the last trading days up to a date, the newest being the greatest. */
    private static MarketBuilder market(String asOf, String lastClose, int count) {
        MarketBuilder market = MarketBuilder.aMarket().at(asOf);
        LocalDate day = LocalDate.parse(lastClose);
        for (int i = 0; i < count; i++) {
            market.spxClose(day.toString(), 6000 - i).vixClose(day.toString(), 20 - 0.05 * i);
            day = TradingCalendar.previousTradingDay(day);
        }
        return market;
    }

    private static MarketSignals signals(MarketSnapshot snapshot) {
        return MarketSignals.of(
                snapshot, MarketSummary.of(dev.wingspread.market.Market.of(snapshot, Settings.DEFAULT)));
    }

    private static MarketSnapshot with(
            MarketSnapshot market, List<AdvanceDecline> breadth, List<TreasuryYields> yields) {
        return new MarketSnapshot(
                market.asOf(),
                market.source(),
                market.rate(),
                market.dividendYield(),
                market.spx(),
                market.vix(),
                market.spxCloses(),
                market.vixCloses(),
                breadth,
                yields,
                market.events());
    }

    // Completed closes

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T15:59:59, 2026-02-27",
        "2026-03-02T16:00:00, 2026-03-02",
        "2026-03-07T12:00:00, 2026-03-06",
        "2026-11-27T12:59:59, 2026-11-25",
        "2026-11-27T13:00:00, 2026-11-27",
        "2026-11-26T18:00:00, 2026-11-25"
    })
    void aCloseIsCompletedWhenItsDayHasEnded(String asOf, String day) {
        assertEquals(LocalDate.parse(day), MarketSignals.lastCompletedDay(LocalDateTime.parse(asOf)));
    }

    @Test
    void theDaysOwnCloseCountsOnlyAfterTheBell() {
        MarketSignals before =
                signals(market("2026-03-02T15:45:00", "2026-03-02", 120).snapshot());
        assertEquals(
                LocalDate.parse("2026-02-27"), before.current().orElseThrow().date());
        MarketSignals after =
                signals(market("2026-03-02T16:00:00", "2026-03-02", 120).snapshot());
        assertEquals(MONDAY, after.current().orElseThrow().date());
        assertEquals(LocalDate.parse("2026-02-27"), after.before().orElseThrow().date());
        assertEquals(20, after.current().orElseThrow().vixClose().orElseThrow());
    }

    @Test
    void theDaysOwnCloseMayBeMissingButNotTheOneBefore() {
        assertTrue(signals(market("2026-03-02T16:30:00", "2026-02-27", 120).snapshot())
                .current()
                .isPresent());
        MarketSignals stale =
                signals(market("2026-03-02T16:30:00", "2026-02-26", 120).snapshot());
        assertEquals(Optional.of("the closes end with 2026-02-26, that of 2026-02-27 is missing"), stale.stale());
        assertTrue(stale.current().isEmpty());
        assertTrue(stale.last().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"99, 2", "100, 0"})
    void fewerThanAHundredClosesAreRemarkedOn(int count, int remarks) {
        assertEquals(
                remarks,
                signals(market("2026-03-02T15:45:00", "2026-02-27", count).snapshot())
                        .remarks()
                        .size());
    }

    @Test
    void withoutClosesThereAreNoIndicators() {
        MarketSignals signals =
                signals(market("2026-03-02T15:45:00", "2026-02-27", 0).snapshot());
        assertEquals(Optional.empty(), signals.last());
        assertEquals(Optional.empty(), signals.stale());
    }

    @ParameterizedTest
    @CsvSource({"14, false, false, false", "15, true, false, false", "20, true, true, false", "36, true, true, true"})
    void eachIndicatorComesWithAsManyClosesAsItNeeds(int count, boolean rsi, boolean sma, boolean rises) {
        CloseSignals close = signals(
                        market("2026-03-02T15:45:00", "2026-02-27", count).snapshot())
                .current()
                .orElseThrow();
        assertEquals(rsi, close.vixRsi().isPresent());
        assertEquals(rsi, close.spxRsi().isPresent());
        assertEquals(sma, close.vixOverSma().isPresent());
        assertEquals(rises, close.macdRises().isPresent());
    }

    @Test
    void indicatorsAreThoseOfTheClosesUpToTheirDay() {
        MarketSnapshot snapshot =
                market("2026-03-02T15:45:00", "2026-02-27", 120).snapshot();
        MarketSignals signals = signals(snapshot);
        List<DailyClose> earlier = Indicators.until(snapshot.vixCloses(), LocalDate.parse("2026-02-26"));
        assertEquals(
                Indicators.sma(snapshot.vixCloses(), 20),
                signals.current().orElseThrow().vixSma());
        assertEquals(Indicators.sma(earlier, 20), signals.before().orElseThrow().vixSma());
        assertEquals(Indicators.macd(earlier), signals.before().orElseThrow().vixMacd());
        assertEquals(
                Indicators.macd(snapshot.vixCloses()).orElseThrow().line()
                        > Indicators.macd(earlier).orElseThrow().line(),
                signals.current().orElseThrow().macdRises().orElseThrow());
    }

    // Yields

    private static OptionalDouble steepening(String... days) {
        var yields = new ArrayList<TreasuryYields>();
        double slope = 0.002;
        for (String day : days) {
            yields.add(new TreasuryYields(LocalDate.parse(day), 0.04, 0.04 + slope));
            slope += 0.0015;
        }
        MarketSnapshot snapshot =
                market("2026-03-02T15:45:00", "2026-02-27", 120).snapshot();
        return signals(with(snapshot, List.of(), yields))
                .current()
                .orElseThrow()
                .steepeningBp();
    }

    @Test
    void theCurveSteepensOverFiveTradingDays() {
        assertEquals(15, steepening("2026-02-20", "2026-02-27").orElseThrow(), ROUNDING);
        assertEquals(15, steepening("2026-02-19", "2026-02-26").orElseThrow(), ROUNDING);
    }

    @Test
    void yieldsThatAreTooOldSayNothing() {
        assertTrue(steepening("2026-02-17", "2026-02-27").isEmpty());
        assertTrue(steepening("2026-02-20", "2026-02-24").isEmpty());
        assertTrue(steepening("2026-03-02").isEmpty());
        assertTrue(steepening().isEmpty());
    }

    // Breadth

    private static List<DailyClose> spx(double... lastOnes) {
        var closes = new ArrayList<DailyClose>();
        LocalDate day = MONDAY.minusDays(30);
        for (int i = 0; i < 30 - lastOnes.length; i++) {
            closes.add(new DailyClose(day.plusDays(i), 100));
        }
        for (double level : lastOnes) {
            closes.add(new DailyClose(day.plusDays(closes.size()), level));
        }
        return closes;
    }

    private static List<AdvanceDecline> breadth(double... lastNet) {
        var days = new ArrayList<AdvanceDecline>();
        LocalDate day = MONDAY.minusDays(30);
        for (int i = 0; i < 30; i++) {
            int fromEnd = 30 - i;
            double net = fromEnd <= lastNet.length ? lastNet[lastNet.length - fromEnd] : 0;
            days.add(new AdvanceDecline(day.plusDays(i), 1000 + net, 1000));
        }
        return days;
    }

    private static Breadth at(List<DailyClose> closes, List<AdvanceDecline> days) {
        return Breadth.at(closes, days, MONDAY.minusDays(1)).orElseThrow();
    }

    @Test
    void breadthDivergesWhereTheIndexIsHighAndItsLineFalls() {
        assertTrue(at(spx(100), breadth(-10, -10)).diverges());
        assertTrue(at(spx(99), breadth(-10, -10)).diverges());
        assertFalse(at(spx(98.99), breadth(-10, -10)).diverges());
        assertFalse(at(spx(100), breadth(-10, 20)).diverges());
        assertFalse(at(spx(100), breadth(10, 10)).diverges());
    }

    @Test
    void theSlopeIsThatOfTheStraightLineThroughTwentyDays() {
        double[] rising = new double[30];
        java.util.Arrays.fill(rising, 3);
        Breadth breadth = at(spx(100), breadth(rising));
        assertEquals(3, breadth.slope(), ROUNDING);
        assertEquals(90, breadth.line(), ROUNDING);
        assertEquals(90, breadth.high(), ROUNDING);
        assertEquals(0, breadth.spxBelowHighPct(), ROUNDING);
    }

    @Test
    void breadthNeedsTwentyDaysOfBothAndTheDayItself() {
        LocalDate last = MONDAY.minusDays(1);
        List<DailyClose> closes = spx(100);
        List<AdvanceDecline> days = breadth(1);
        assertTrue(
                Breadth.at(closes.subList(10, 30), days.subList(10, 30), last).isPresent());
        assertTrue(Breadth.at(closes.subList(11, 30), days, last).isEmpty());
        assertTrue(Breadth.at(closes, days.subList(11, 30), last).isEmpty());
        assertTrue(Breadth.at(closes, days.subList(0, 29), last).isEmpty());
        assertTrue(Breadth.at(closes.subList(0, 29), days, last).isEmpty());
    }

    // Events

    @Test
    void eventsAreToldByDate() {
        MarketSignals signals = signals(MarketBuilder.aMarket()
                .event(event(EventType.FOMC, "2026-03-18"))
                .event(event(EventType.CPI, "2026-03-11"))
                .event(event(EventType.PPI, "2026-02-27"))
                .snapshot());
        assertEquals(
                List.of("2026-02-27", "2026-03-11", "2026-03-18"),
                signals.events().stream().map(each -> each.date().toString()).toList());
        assertEquals(List.of(), signals.inflationWeek());
        assertEquals(1, signals.within(2).size());
        assertEquals(Optional.empty(), signals.calendarGap());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, true", "2026-03-02, false"})
    void aCalendarThatEndsBeforeThisWeekSaysNothingAboutIt(String date, boolean isGap) {
        MarketSignals signals = signals(
                MarketBuilder.aMarket().event(event(EventType.CPI, date)).snapshot());
        assertEquals(isGap, signals.calendarGap().isPresent());
        assertEquals(
                Collections.emptyList(),
                signals(MarketBuilder.aMarket().snapshot()).within(9));
    }

    private static MarketEvent event(EventType type, String date) {
        return new MarketEvent(LocalDate.parse(date), type, Optional.empty(), "");
    }
}
