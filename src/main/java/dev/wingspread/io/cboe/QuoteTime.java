package dev.wingspread.io.cboe;

import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.model.calendar.TradingCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The time of delayed quotes, from what a file says of it.
 *
 * <p>The time of the index's last trade is that of the quotes. Without it, the time the file was made, less the delay, is
 * the best there is; the quotes of a file made at night or on a holiday are those of the last close.
 */
final class QuoteTime {

    /** Quotes that are free of charge are that old, as Cboe says. */
    private static final Duration DELAY = Duration.ofMinutes(15);

    /** From Thursday's close to Tuesday's opening: Good Friday, or a holiday on Monday, with a night to spare. */
    private static final Duration LONGEST_CLOSURE = Duration.ofDays(5);

    private static final Duration TOLERANCE = Duration.ofMinutes(1);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalTime CLOSE = LocalTime.of(16, 15);
    private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 15);
    private static final int LAST_YEAR = 2199;

    private QuoteTime() {}

    /**
     * The time of the quotes.
     *
     * @param lastTrade New York wall clock, as {@code 2026-11-20T15:44:36}; may be anything
     * @param made when the file was made in UTC, as {@code 2026-11-20 20:59:58}; may be anything
     * @return New York wall clock to the second; empty where neither is a time
     */
    static Optional<LocalDateTime> of(String lastTrade, String made, FileRemarks remarks) {
        Optional<LocalDateTime> traded = parsed(lastTrade);
        Optional<LocalDateTime> madeAt = parsed(made).map(QuoteTime::newYork);
        if (traded.isPresent()) {
            madeAt.ifPresent(time -> compare(traded.get(), time, remarks));
            return traded;
        }
        return madeAt.map(time -> assumed(time, remarks));
    }

    private static void compare(LocalDateTime traded, LocalDateTime made, FileRemarks remarks) {
        if (traded.isAfter(made.plus(TOLERANCE))) {
            remarks.warn(
                    FailureReason.INCONSISTENT,
                    "the quotes are of " + Formats.time(traded) + ", but the file was made at " + Formats.time(made),
                    "check the time of the market");
        } else if (traded.plus(LONGEST_CLOSURE).isBefore(made)) {
            remarks.warn(
                    FailureReason.INCONSISTENT,
                    "the index last traded at " + Formats.time(traded) + ", days before the file was made at "
                            + Formats.time(made),
                    "fetch the file again");
        }
    }

    private static LocalDateTime assumed(LocalDateTime made, FileRemarks remarks) {
        LocalDateTime time = lastOpen(made.minus(DELAY));
        remarks.warn(
                FailureReason.ASSUMED,
                "the file does not tell when the index last traded; " + Formats.time(time)
                        + " is assumed from the time it was made, " + Formats.time(made),
                "check the time of the market");
        return time;
    }

    /** The time itself, or the close before it. */
    private static LocalDateTime lastOpen(LocalDateTime time) {
        LocalDate day = time.toLocalDate();
        if (!TradingCalendar.isTradingDay(day)) {
            LocalDate before = TradingCalendar.previousTradingDay(day);
            return before.atTime(close(before));
        }
        return time.toLocalTime().isAfter(close(day)) ? day.atTime(close(day)) : time;
    }

    private static LocalTime close(LocalDate day) {
        return TradingCalendar.isEarlyClose(day) ? EARLY_CLOSE : CLOSE;
    }

    private static LocalDateTime newYork(LocalDateTime utc) {
        return utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(NEW_YORK).toLocalDateTime();
    }

    /** A time in the years of the trading calendar. */
    private static Optional<LocalDateTime> parsed(String text) {
        try {
            LocalDateTime time =
                    LocalDateTime.parse(text.strip().replace(' ', 'T')).truncatedTo(ChronoUnit.SECONDS);
            boolean isCovered = time.getYear() > TradingCalendar.FIRST_YEAR && time.getYear() <= LAST_YEAR;
            return isCovered ? Optional.of(time) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
