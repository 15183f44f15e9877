package dev.wingspread.model.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradingCalendarTest {

    private static List<LocalDate> days(String... dates) {
        return Stream.of(dates).map(LocalDate::parse).toList();
    }

    @Test
    void holidaysOf2026AreTheAnnouncedOnes() {
        assertEquals(
                days(
                        "2026-01-01",
                        "2026-01-19",
                        "2026-02-16",
                        "2026-04-03",
                        "2026-05-25",
                        "2026-06-19",
                        "2026-07-03",
                        "2026-09-07",
                        "2026-11-26",
                        "2026-12-25"),
                TradingCalendar.holidays(2026));
    }

    /** NYSE's published holidays for 2024. */
    @Test
    void holidaysOf2024AreTheAnnouncedOnes() {
        assertEquals(
                days(
                        "2024-01-01",
                        "2024-01-15",
                        "2024-02-19",
                        "2024-03-29",
                        "2024-05-27",
                        "2024-06-19",
                        "2024-07-04",
                        "2024-09-02",
                        "2024-11-28",
                        "2024-12-25"),
                TradingCalendar.holidays(2024));
    }

    @Test
    void newYearOnASaturdayIsNotObserved() {
        assertTrue(TradingCalendar.isTradingDay(LocalDate.of(2021, 12, 31)), "Friday before");
        assertFalse(TradingCalendar.holidays(2022).contains(LocalDate.of(2022, 1, 3)), "Monday after");
        assertEquals(LocalDate.of(2022, 1, 17), TradingCalendar.holidays(2022).get(0));
    }

    @Test
    void newYearOnASundayIsObservedOnMonday() {
        assertEquals(LocalDate.of(2023, 1, 2), TradingCalendar.holidays(2023).get(0));
    }

    @Test
    void juneteenthIsAHolidayFrom2022On() {
        assertTrue(TradingCalendar.isTradingDay(LocalDate.of(2020, 6, 19)));
        assertTrue(TradingCalendar.isTradingDay(LocalDate.of(2021, 6, 18)));
        assertFalse(TradingCalendar.isTradingDay(LocalDate.of(2022, 6, 20)), "a Sunday moves to Monday");
        assertFalse(TradingCalendar.isTradingDay(LocalDate.of(2027, 6, 18)), "a Saturday moves to Friday");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            2024, 2024-07-04, 2024-07-03, Thursday with an early close before
            2025, 2025-07-04, 2025-07-03, Friday with an early close before
            2026, 2026-07-03, none,       Saturday moves to Friday
            2027, 2027-07-05, none,       Sunday moves to Monday
            2022, 2022-07-04, none,       Monday follows a Sunday
            2023, 2023-07-04, 2023-07-03, Tuesday with an early close before
            """)
    void independenceDayMovesOffWeekendsAndShortensTheDayBefore(
            int year, LocalDate holiday, String earlyClose, String why) {
        assertTrue(TradingCalendar.holidays(year).contains(holiday), why);
        List<LocalDate> inJuly = TradingCalendar.earlyCloses(year).stream()
                .filter(day -> day.getMonthValue() == 7)
                .toList();
        assertEquals(earlyClose.equals("none") ? List.of() : days(earlyClose), inJuly, why);
    }

    @Test
    void earlyClosesAreTheDayAfterThanksgivingAndTheDaysBeforeTwoHolidays() {
        assertEquals(days("2026-11-27", "2026-12-24"), TradingCalendar.earlyCloses(2026));
        assertEquals(days("2024-07-03", "2024-11-29", "2024-12-24"), TradingCalendar.earlyCloses(2024));
        assertEquals(days("2022-11-25"), TradingCalendar.earlyCloses(2022), "24 December was a Saturday");
        assertEquals(
                days("2021-11-26"),
                TradingCalendar.earlyCloses(2021),
                "24 December was Christmas observed, 3 July Saturday");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001-09-11",
                "2001-09-12",
                "2001-09-13",
                "2001-09-14",
                "2004-06-11",
                "2007-01-02",
                "2012-10-29",
                "2012-10-30",
                "2018-12-05",
                "2025-01-09"
            })
    void marketStayedShutOnUnscheduledClosures(LocalDate day) {
        assertFalse(TradingCalendar.isTradingDay(day));
        assertTrue(TradingCalendar.isTradingDay(TradingCalendar.nextTradingDay(day)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1998-04-12", "1999-04-04", "2000-04-23", "2001-04-15", "2002-03-31", "2003-04-20", "2004-04-11",
                "2005-03-27", "2006-04-16", "2007-04-08", "2008-03-23", "2009-04-12", "2010-04-04", "2011-04-24",
                "2012-04-08", "2013-03-31", "2014-04-20", "2015-04-05", "2016-03-27", "2017-04-16", "2018-04-01",
                "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20",
                "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25"
            })
    void easterSundayIsThePublishedDate(LocalDate sunday) {
        assertEquals(sunday, TradingCalendar.easterSunday(sunday.getYear()));
        assertTrue(TradingCalendar.isHoliday(sunday.minusDays(2)), "Good Friday");
    }

    @Test
    void everyYearHasNineToElevenHolidaysOnWeekdaysInOrder() {
        for (int year = TradingCalendar.FIRST_YEAR; year <= 2099; year++) {
            List<LocalDate> holidays = TradingCalendar.holidays(year);
            int closures = Math.toIntExact(TradingCalendar.holidays(year).stream()
                    .filter(day -> days(
                                    "2001-09-11",
                                    "2001-09-12",
                                    "2001-09-13",
                                    "2001-09-14",
                                    "2004-06-11",
                                    "2007-01-02",
                                    "2012-10-29",
                                    "2012-10-30",
                                    "2018-12-05",
                                    "2025-01-09")
                            .contains(day))
                    .count());
            int regular = holidays.size() - closures;
            int expected =
                    (year >= 2022 ? 10 : 9) - (LocalDate.of(year, 1, 1).getDayOfWeek() == DayOfWeek.SATURDAY ? 1 : 0);
            assertEquals(expected, regular, "holidays of " + year);
            assertTrue(holidays.stream().noneMatch(TradingCalendar::isWeekend), "weekend in " + year);
            assertEquals(holidays.stream().sorted().toList(), holidays);
        }
    }

    @Test
    void neighbouringTradingDaysSkipWeekendsAndHolidays() {
        assertEquals(LocalDate.of(2026, 4, 2), TradingCalendar.previousTradingDay(LocalDate.of(2026, 4, 6)));
        assertEquals(LocalDate.of(2026, 4, 6), TradingCalendar.nextTradingDay(LocalDate.of(2026, 4, 2)));
        assertEquals(LocalDate.of(2001, 9, 10), TradingCalendar.previousTradingDay(LocalDate.of(2001, 9, 17)));
    }

    @Test
    void yearsBeforeTheRulesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> TradingCalendar.holidays(1997));
    }
}
