package dev.wingspread.model.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * The regular session of index options, New York wall clock: 09:30 to 16:15 on trading days, to 13:15 on early closes.
 *
 * <p>Source: Cboe, hours of SPX and VIX options. The sessions at night are left out: their quotes are thin.
 */
public final class TradingHours {

    private static final LocalTime OPEN = LocalTime.of(9, 30);
    private static final LocalTime CLOSE = LocalTime.of(16, 15);
    private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 15);

    private TradingHours() {}

    /** Whether the session is on, its first and its last minute included. */
    public static boolean isOpen(LocalDateTime time) {
        return TradingCalendar.isTradingDay(time.toLocalDate())
                && !time.toLocalTime().isBefore(OPEN)
                && !time.isAfter(close(time.toLocalDate()));
    }

    /**
     * The last moment up to a time at which there could be a new quote: the time itself in a session, else the close
     * before it. A time before the calendar starts is returned as it is.
     */
    public static LocalDateTime lastOpen(LocalDateTime time) {
        if (time.getYear() <= TradingCalendar.FIRST_YEAR || isOpen(time)) {
            return time;
        }
        LocalDate day = time.toLocalDate();
        boolean isAfterClose = TradingCalendar.isTradingDay(day) && time.isAfter(close(day));
        return close(isAfterClose ? day : TradingCalendar.previousTradingDay(day));
    }

    private static LocalDateTime close(LocalDate day) {
        return day.atTime(TradingCalendar.isEarlyClose(day) ? EARLY_CLOSE : CLOSE);
    }
}
