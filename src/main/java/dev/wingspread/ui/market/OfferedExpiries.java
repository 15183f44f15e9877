package dev.wingspread.ui.market;

import dev.wingspread.market.ExpiryKey;
import dev.wingspread.model.Root;
import dev.wingspread.model.calendar.ExpiryRules;
import dev.wingspread.model.calendar.TradingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Expiries the exchange lists after a day, to choose from. */
final class OfferedExpiries {

    private static final int FUTURES = 9;
    private static final int MONTHS = 6;
    private static final int WEEKS = 13;
    private static final int VIX_WEEKS = 6;
    private static final int WEEK = 7;

    private OfferedExpiries() {}

    /** The next monthly VIX futures. */
    static List<LocalDate> futures(LocalDate asOf) {
        return months(asOf, FUTURES + 1).stream()
                .map(ExpiryRules::vixMonthly)
                .filter(date -> date.isAfter(asOf))
                .limit(FUTURES)
                .toList();
    }

    /** S&P 500 options: the Fridays of a quarter, the months settling in the morning of half a year. */
    static List<ExpiryKey> spx(LocalDate asOf) {
        var expiries = new ArrayList<ExpiryKey>();
        LocalDate friday = asOf.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
        for (int i = 0; i < WEEKS; i++) {
            LocalDate day = friday.plusDays((long) WEEK * i);
            expiries.add(new ExpiryKey(
                    Root.SPXW, TradingCalendar.isHoliday(day) ? TradingCalendar.previousTradingDay(day) : day));
        }
        months(asOf, MONTHS + 1).stream()
                .map(ExpiryRules::spxMonthly)
                .filter(date -> date.isAfter(asOf))
                .limit(MONTHS)
                .forEach(date -> expiries.add(new ExpiryKey(Root.SPX, date)));
        return expiries;
    }

    /** VIX options: the months of half a year, the weeks of the next one and a half. */
    static List<ExpiryKey> vix(LocalDate asOf) {
        var expiries = new ArrayList<ExpiryKey>();
        List<LocalDate> monthly = months(asOf, MONTHS + 1).stream()
                .map(ExpiryRules::vixMonthly)
                .filter(date -> date.isAfter(asOf))
                .limit(MONTHS)
                .toList();
        monthly.forEach(date -> expiries.add(new ExpiryKey(Root.VIX, date)));
        LocalDate wednesday = asOf.with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        for (int i = 0; i < VIX_WEEKS; i++) {
            LocalDate date = ExpiryRules.vixExpiry(wednesday.plusDays((long) WEEK * i));
            if (!monthly.contains(date) && date.isAfter(asOf)) {
                expiries.add(new ExpiryKey(Root.VIXW, date));
            }
        }
        return expiries;
    }

    private static List<YearMonth> months(LocalDate from, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> YearMonth.from(from).plusMonths(i))
                .toList();
    }
}
