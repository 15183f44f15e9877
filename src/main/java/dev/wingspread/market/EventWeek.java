package dev.wingspread.market;

import dev.wingspread.model.calendar.TradingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

/**
 * Weeks with scheduled releases. A release makes an event week from five trading days before its day until the Sunday
 * after it, so that the days that follow a release in its own week still count.
 */
public final class EventWeek {

    /** Trading days a release throws its shadow ahead. */
    public static final int TRADING_DAYS_AHEAD = 5;

    private EventWeek() {}

    /**
     * Whether the day of the market lies in an event week.
     *
     * @param types releases that count
     * @return false also where the market lists no events at all
     */
    public static boolean isEventWeek(MarketSnapshot market, Set<EventType> types) {
        return !events(market, types).isEmpty();
    }

    /**
     * The releases that make the day of the market part of an event week.
     *
     * @param types releases that count
     * @return in the order of the market file
     */
    public static List<MarketEvent> events(MarketSnapshot market, Set<EventType> types) {
        return events(market.events(), market.asOf().toLocalDate(), types);
    }

    /**
     * The releases that make a day part of an event week.
     *
     * @param calendar scheduled releases
     * @param today the day
     * @param types releases that count
     * @return in the order of the calendar
     */
    public static List<MarketEvent> events(List<MarketEvent> calendar, LocalDate today, Set<EventType> types) {
        LocalDate first = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = today;
        for (int i = 0; i < TRADING_DAYS_AHEAD; i++) {
            last = TradingCalendar.nextTradingDay(last);
        }
        LocalDate end = last;
        return calendar.stream()
                .filter(event -> types.contains(event.type()))
                .filter(event -> !event.date().isBefore(first) && !event.date().isAfter(end))
                .toList();
    }
}
