package dev.wingspread.model.calendar;

import dev.wingspread.model.Instrument;
import dev.wingspread.model.Root;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** When SPX and VIX contracts expire and when they last trade, after Cboe's contract specifications. */
public final class ExpiryRules {

    /** VIX settles this many days before the SPX options it is computed from. */
    private static final int VIX_WINDOW_DAYS = 30;

    private static final LocalTime OPTIONS_CLOSE = LocalTime.of(16, 15);
    private static final LocalTime OPTIONS_EARLY_CLOSE = LocalTime.of(13, 15);
    private static final LocalTime FUTURES_LAST_TRADE = LocalTime.of(9, 0);

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

    /** The last day the contract can be traded. */
    public static LocalDate lastTradingDay(Instrument instrument) {
        return lastTrade(instrument).toLocalDate();
    }

    /** The last minute the contract can be traded, New York wall clock. */
    public static LocalDateTime lastTrade(Instrument instrument) {
        return instrument.match(
                option -> option.root() == Root.SPX
                        ? optionsClose(TradingCalendar.previousTradingDay(option.expiry()))
                        : SettlementClock.settlement(option),
                option -> optionsClose(TradingCalendar.previousTradingDay(option.expiry())),
                future -> future.expiry().atTime(FUTURES_LAST_TRADE));
    }

    private static LocalDateTime optionsClose(LocalDate date) {
        return date.atTime(TradingCalendar.isEarlyClose(date) ? OPTIONS_EARLY_CLOSE : OPTIONS_CLOSE);
    }

    private static LocalDate thirdFriday(YearMonth month) {
        return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.FRIDAY));
    }
}
