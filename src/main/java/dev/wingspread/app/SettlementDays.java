package dev.wingspread.app;

import dev.wingspread.model.calendar.TradingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Which days' settlement prices there may be. They are published in the evening; a question for a day not settled yet
 * might be answered with those of the day before under its name, so it is not asked.
 */
final class SettlementDays {

    private static final LocalTime PUBLISHED = LocalTime.of(18, 0);
    private static final int ASKED = 2;
    private static final int KEPT = 7;

    private SettlementDays() {}

    /**
     * The latest days, the newest first.
     *
     * @param newYork time in New York
     * @param isOfCopies whether only copies are looked for, which may be older
     */
    static List<LocalDate> before(LocalDateTime newYork, boolean isOfCopies) {
        LocalDate today = newYork.toLocalDate();
        boolean isSettled =
                TradingCalendar.isTradingDay(today) && !newYork.toLocalTime().isBefore(PUBLISHED);
        LocalDate day = isSettled ? today : TradingCalendar.previousTradingDay(today);
        var days = new ArrayList<LocalDate>();
        for (int i = 0; i < (isOfCopies ? KEPT : ASKED); i++) {
            days.add(day);
            day = TradingCalendar.previousTradingDay(day);
        }
        return days;
    }
}
