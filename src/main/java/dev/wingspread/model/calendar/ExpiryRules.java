package dev.wingspread.model.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** When SPX and VIX contracts expire, after Cboe's contract specifications. */
public final class ExpiryRules {

    /** VIX settles this many days before the SPX options it is computed from. */
    private static final int VIX_WINDOW_DAYS = 30;

    private ExpiryRules() {}

    /** Expiry of the monthly SPX option: the third Friday, or the trading day before it where that is a holiday. */
    public static LocalDate spxMonthly(YearMonth month) {
        LocalDate friday = thirdFriday(month);
        return TradingCalendar.isHoliday(friday) ? TradingCalendar.previousTradingDay(friday) : friday;
    }

    /**
     * Settlement of the monthly VIX future and VIX option: 30 days before the next month's third Friday, or the trading
     * day before where either day is a holiday. The anchor is the calendar Friday even where SPX itself moved.
     */
    public static LocalDate vixMonthly(YearMonth month) {
        return vixExpiry(thirdFriday(month.plusMonths(1)).minusDays(VIX_WINDOW_DAYS));
    }

    /** Settlement of the VIX contract of a calendar Wednesday: that day, or the trading day before by the same rule. */
    public static LocalDate vixExpiry(LocalDate wednesday) {
        LocalDate anchor = wednesday.plusDays(VIX_WINDOW_DAYS);
        return TradingCalendar.isHoliday(wednesday) || TradingCalendar.isHoliday(anchor)
                ? TradingCalendar.previousTradingDay(wednesday)
                : wednesday;
    }

    private static LocalDate thirdFriday(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.FRIDAY));
    }
}
