package dev.wingspread.model.calendar;

import dev.wingspread.base.Checks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holidays and early closes of the US index option market, valid from 1998 on.
 *
 * <p>Rules: NYSE Rule 7.2 and the exchange's holiday announcements; unscheduled closures are a table of facts.
 */
public final class TradingCalendar {

    /** First year the holiday rules hold for. */
    public static final int FIRST_YEAR = 1998;

    private static final int FIRST_JUNETEENTH = 2022;

    /** Days the market stayed shut outside the rules: mourning, attack, storm. */
    private static final Set<LocalDate> UNSCHEDULED = Set.of(
            LocalDate.of(2001, 9, 11),
            LocalDate.of(2001, 9, 12),
            LocalDate.of(2001, 9, 13),
            LocalDate.of(2001, 9, 14),
            LocalDate.of(2004, 6, 11),
            LocalDate.of(2007, 1, 2),
            LocalDate.of(2012, 10, 29),
            LocalDate.of(2012, 10, 30),
            LocalDate.of(2018, 12, 5),
            LocalDate.of(2025, 1, 9));

    /** What the rules give for a year never changes, and every valuation asks. */
    private static final Map<Integer, Set<LocalDate>> HOLIDAYS = new ConcurrentHashMap<>();

    private static final Map<Integer, Set<LocalDate>> EARLY_CLOSES = new ConcurrentHashMap<>();

    private TradingCalendar() {}

    /**
     * All weekdays of a year without trading, in order.
     *
     * @throws IllegalArgumentException for a year before {@link #FIRST_YEAR}
     */
    public static List<LocalDate> holidays(int year) {
        Checks.require(year >= FIRST_YEAR, "the calendar starts in " + FIRST_YEAR + ", not " + year);
        NavigableSet<LocalDate> days = new TreeSet<>();
        addNewYear(year, days);
        days.add(nth(year, Month.JANUARY, DayOfWeek.MONDAY, 3));
        days.add(nth(year, Month.FEBRUARY, DayOfWeek.MONDAY, 3));
        days.add(easterSunday(year).minusDays(2));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        if (year >= FIRST_JUNETEENTH) {
            days.add(observed(LocalDate.of(year, Month.JUNE, 19)));
        }
        days.add(observed(LocalDate.of(year, Month.JULY, 4)));
        days.add(nth(year, Month.SEPTEMBER, DayOfWeek.MONDAY, 1));
        days.add(nth(year, Month.NOVEMBER, DayOfWeek.THURSDAY, 4));
        days.add(observed(LocalDate.of(year, Month.DECEMBER, 25)));
        UNSCHEDULED.stream().filter(day -> day.getYear() == year).forEach(days::add);
        return List.copyOf(days);
    }

    /** All days of a year that close at 13:00 (equities, expiring SPXW) and 13:15 (other SPX and VIX options), in order. */
    public static List<LocalDate> earlyCloses(int year) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(nth(year, Month.NOVEMBER, DayOfWeek.THURSDAY, 4).plusDays(1));
        days.add(LocalDate.of(year, Month.DECEMBER, 24));
        days.add(LocalDate.of(year, Month.JULY, 3));
        return days.stream().filter(TradingCalendar::isTradingDay).toList();
    }

    public static boolean isHoliday(LocalDate date) {
        return HOLIDAYS.computeIfAbsent(date.getYear(), year -> Set.copyOf(holidays(year)))
                .contains(date);
    }

    public static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    public static boolean isTradingDay(LocalDate date) {
        return !isWeekend(date) && !isHoliday(date);
    }

    public static boolean isEarlyClose(LocalDate date) {
        return EARLY_CLOSES
                .computeIfAbsent(date.getYear(), year -> Set.copyOf(earlyCloses(year)))
                .contains(date);
    }

    /** The last trading day before the given date. */
    public static LocalDate previousTradingDay(LocalDate date) {
        LocalDate day = date.minusDays(1);
        while (!isTradingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The first trading day after the given date. */
    public static LocalDate nextTradingDay(LocalDate date) {
        LocalDate day = date.plusDays(1);
        while (!isTradingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** New Year's Day moves from Sunday to Monday; on a Saturday it is not observed at all. */
    private static void addNewYear(int year, Set<LocalDate> days) {
        LocalDate day = LocalDate.of(year, Month.JANUARY, 1);
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            days.add(day.plusDays(1));
        } else if (day.getDayOfWeek() != DayOfWeek.SATURDAY) {
            days.add(day);
        }
    }

    private static LocalDate observed(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    static LocalDate nth(int year, Month month, DayOfWeek day, int ordinal) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, day));
    }

    /**
     * Easter Sunday of the Gregorian calendar by the golden number, the century's solar and lunar corrections and the
     * epact (Meeus, Astronomical Algorithms, chapter 8).
     */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int lunarCorrection = (century + 8) / 25;
        int solarCorrection = (century - lunarCorrection + 1) / 3;
        int epact = (19 * golden + century - century / 4 - solarCorrection + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int monthAndDay = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
