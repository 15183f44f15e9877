package dev.wingspread.model;

import dev.wingspread.model.calendar.TradingCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * The minute a contract settles and the time left to it.
 *
 * <p>Times are New York wall-clock times. A year has 525,600 minutes and daylight-saving jumps are ignored on purpose:
 * this is the convention of the VIX calculation itself.
 */
public final class SettlementClock {

    /** Minutes of a 365-day year. */
    public static final double MINUTES_PER_YEAR = 525_600;

    /** Days of the year that time to expiry is counted in. */
    public static final double DAYS_PER_YEAR = 365;

    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final LocalTime CLOSE = LocalTime.of(16, 0);
    private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 0);
    private static final LocalTime OPTIONS_CLOSE = LocalTime.of(16, 15);
    private static final LocalTime OPTIONS_EARLY_CLOSE = LocalTime.of(13, 15);
    private static final LocalTime FUTURES_LAST_TRADE = LocalTime.of(9, 0);
    private static final double SECONDS_PER_MINUTE = 60;

    private SettlementClock() {}

    /** When the contract settles: 09:30 for SPX, VIX, VIXW and VX, 16:00 for SPXW (13:00 on an early close). */
    public static LocalDateTime settlement(Instrument instrument) {
        return instrument.match(
                option -> settlement(option.root(), option.expiry()),
                option -> settlement(option.root(), option.expiry()),
                future -> settlement(Root.VIX, future.expiry()));
    }

    /** When options of this root and expiry settle. */
    public static LocalDateTime settlement(Root root, LocalDate expiry) {
        if (root.settlesInTheMorning()) {
            return expiry.atTime(MORNING);
        }
        return expiry.atTime(TradingCalendar.isEarlyClose(expiry) ? EARLY_CLOSE : CLOSE);
    }

    /**
     * Time between two wall-clock times as a fraction of a 365-day year.
     *
     * @param from valuation time
     * @param settlement settlement time
     * @return years, 0 where settlement is not after {@code from}
     */
    public static double years(LocalDateTime from, LocalDateTime settlement) {
        double minutes = Duration.between(from, settlement).toSeconds() / SECONDS_PER_MINUTE;
        return Math.max(minutes, 0) / MINUTES_PER_YEAR;
    }

    /** Calendar days from the valuation date to the expiry date, as shown to users; negative after expiry. */
    public static long daysToExpiry(LocalDateTime from, LocalDate expiry) {
        return ChronoUnit.DAYS.between(from.toLocalDate(), expiry);
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
                        : settlement(option),
                option -> optionsClose(TradingCalendar.previousTradingDay(option.expiry())),
                future -> future.expiry().atTime(FUTURES_LAST_TRADE));
    }

    private static LocalDateTime optionsClose(LocalDate date) {
        return date.atTime(TradingCalendar.isEarlyClose(date) ? OPTIONS_EARLY_CLOSE : OPTIONS_CLOSE);
    }

    /** Where the contract stands at a time. */
    public static TradingState stateAt(LocalDateTime time, Instrument instrument) {
        if (!time.isBefore(settlement(instrument))) {
            return TradingState.SETTLED;
        }
        return time.isAfter(lastTrade(instrument)) ? TradingState.AWAITING_SETTLEMENT : TradingState.TRADABLE;
    }
}
