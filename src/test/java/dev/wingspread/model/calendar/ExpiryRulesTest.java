package dev.wingspread.model.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.OptionType;
import dev.wingspread.model.Root;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.SpxOption;
import dev.wingspread.model.VixFuture;
import dev.wingspread.model.VixOption;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryRulesTest {

    private static List<YearMonth> months(int firstYear, int lastYear) {
        return IntStream.rangeClosed(firstYear, lastYear)
                .boxed()
                .flatMap(year -> IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(year, month)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2008-02-19",
                "2014-03-18",
                "2019-03-19",
                "2022-03-15",
                "2024-06-18",
                "2025-03-18",
                "2026-05-19",
                "2027-05-18"
            })
    void vixSettlesOnATuesdayWhereTheWednesdayOrItsAnchorIsAHoliday(LocalDate tuesday) {
        assertEquals(DayOfWeek.TUESDAY, tuesday.getDayOfWeek());
        assertEquals(tuesday, ExpiryRules.vixMonthly(YearMonth.from(tuesday)));
    }

    /** Final settlement dates of VX contracts as they were listed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2008-10-22", "2008-11-19", "2008-12-17", "2010-05-19", "2010-06-16", "2010-07-21", "2011-08-17",
                "2011-09-21", "2011-10-19", "2015-09-16", "2015-10-21", "2015-11-18", "2016-07-20", "2016-08-17",
                "2016-09-21", "2018-02-14", "2018-03-21", "2018-04-18", "2019-01-16", "2019-02-13", "2020-03-18",
                "2020-04-15", "2020-05-20", "2022-02-16", "2022-04-20", "2022-05-18", "2024-08-21", "2024-09-18",
                "2024-10-16", "2025-01-22", "2025-02-19", "2025-04-16", "2025-05-21", "2025-06-18", "2026-03-18",
                "2026-11-18", "2026-12-16"
            })
    void vixSettlesOnTheListedWednesday(LocalDate wednesday) {
        assertEquals(wednesday, ExpiryRules.vixMonthly(YearMonth.from(wednesday)));
    }

    @Test
    void twoMonthlyVixExpiriesFrom2005To2017AreNoWednesday() {
        List<LocalDate> shifted = months(2005, 2017).stream()
                .map(ExpiryRules::vixMonthly)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.WEDNESDAY)
                .toList();
        assertEquals(List.of(LocalDate.of(2008, 2, 19), LocalDate.of(2014, 3, 18)), shifted);
    }

    @Test
    void vixMonthlyIsAlwaysATradingTuesdayOrWednesdayOfItsMonth() {
        for (YearMonth month : months(1998, 2099)) {
            LocalDate expiry = ExpiryRules.vixMonthly(month);
            assertEquals(month, YearMonth.from(expiry));
            assertTrue(TradingCalendar.isTradingDay(expiry), expiry + " is no trading day");
            DayOfWeek day = expiry.getDayOfWeek();
            assertTrue(day == DayOfWeek.WEDNESDAY || day == DayOfWeek.TUESDAY, expiry + " is a " + day);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2008-03-20", "2014-04-17", "2019-04-18", "2022-04-14", "2025-04-17", "2026-06-18"})
    void spxMonthlyMovesToThursdayWhereTheThirdFridayIsAHoliday(LocalDate thursday) {
        assertEquals(thursday, ExpiryRules.spxMonthly(YearMonth.from(thursday)));
    }

    @Test
    void spxMonthlyIsTheThirdFridayOrTheTradingDayBefore() {
        for (YearMonth month : months(1998, 2099)) {
            LocalDate expiry = ExpiryRules.spxMonthly(month);
            LocalDate friday = TradingCalendar.nth(month.getYear(), month.getMonth(), DayOfWeek.FRIDAY, 3);
            LocalDate expected = TradingCalendar.isTradingDay(friday) ? friday : friday.minusDays(1);
            assertEquals(expected, expiry);
            assertTrue(TradingCalendar.isTradingDay(expiry), expiry + " is no trading day");
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(textBlock = """
            2026-03-11, 2026-03-11
            2026-03-04, 2026-03-03
            2026-05-27, 2026-05-27
            2024-12-25, 2024-12-24
            """)
    void weeklyVixFollowsTheSameRuleWithItsOwnAnchor(LocalDate wednesday, LocalDate expiry) {
        assertEquals(expiry, ExpiryRules.vixExpiry(wednesday));
    }

    @ParameterizedTest(name = "{0} {1} trades until {2}")
    @CsvSource(textBlock = """
            SPX,  2026-03-20, 2026-03-19T16:15
            SPX,  2026-06-18, 2026-06-17T16:15
            SPXW, 2026-03-20, 2026-03-20T16:00
            SPXW, 2026-11-27, 2026-11-27T13:00
            SPX,  2026-11-30, 2026-11-27T13:15
            """)
    void spxTradesUntilTheDayBeforeAndSpxwUntilItsClose(Root root, LocalDate expiry, LocalDateTime lastTrade) {
        var option = new SpxOption(root, expiry, OptionType.PUT, 5000);
        assertEquals(lastTrade, SettlementClock.lastTrade(option));
        assertEquals(lastTrade.toLocalDate(), SettlementClock.lastTradingDay(option));
    }

    @Test
    void vixOptionsTradeUntilTheDayBeforeAndFuturesUntilNineOnTheDay() {
        LocalDate expiry = LocalDate.of(2026, 5, 19);
        var option = new VixOption(Root.VIX, expiry, OptionType.CALL, 24);
        assertEquals(LocalDateTime.parse("2026-05-18T16:15"), SettlementClock.lastTrade(option));
        var future = new VixFuture(YearMonth.of(2026, 5));
        assertEquals(LocalDateTime.parse("2026-05-19T09:00"), SettlementClock.lastTrade(future));
    }
}
