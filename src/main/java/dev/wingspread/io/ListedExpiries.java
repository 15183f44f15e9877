package dev.wingspread.io;

import dev.wingspread.model.Root;
import dev.wingspread.model.calendar.ExpiryRules;
import dev.wingspread.model.calendar.TradingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Doubts about expiry dates that are possible on paper but that the exchange does not list. */
public final class ListedExpiries {

    private ListedExpiries() {}

    /**
     * Why options of this root probably do not expire on this date.
     *
     * @param root root of the option
     * @param expiry a date from 1998 on
     * @return a sentence, empty if the date is as the exchange lists it
     */
    public static Optional<String> doubt(Root root, LocalDate expiry) {
        if (!TradingCalendar.isTradingDay(expiry)) {
            return Optional.of(expiry + " is no trading day");
        }
        return switch (root) {
            case SPX ->
                monthly("SPX options settling in the morning expire", ExpiryRules.spxMonthly(month(expiry)), expiry);
            case SPXW -> Optional.empty();
            case VIX -> monthly("monthly VIX options expire", ExpiryRules.vixMonthly(month(expiry)), expiry);
            case VIXW -> weekly(expiry);
        };
    }

    /** Why monthly VIX futures probably do not expire on this date; empty if they do. */
    public static Optional<String> doubtAboutFuture(LocalDate expiry) {
        return monthly("monthly VIX futures expire", ExpiryRules.vixMonthly(month(expiry)), expiry);
    }

    private static Optional<String> monthly(String what, LocalDate listed, LocalDate given) {
        return listed.equals(given)
                ? Optional.empty()
                : Optional.of(what + " on " + listed + " that month, not on " + given);
    }

    private static Optional<String> weekly(LocalDate expiry) {
        LocalDate listed = ExpiryRules.vixExpiry(
                expiry.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(2));
        return listed.equals(expiry)
                ? Optional.empty()
                : Optional.of("weekly VIX options expire on " + listed + " that week, not on " + expiry);
    }

    private static YearMonth month(LocalDate date) {
        return YearMonth.from(date);
    }
}
