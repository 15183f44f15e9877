package dev.wingspread.monitor;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.market.DailyClose;
import dev.wingspread.market.EventType;
import dev.wingspread.market.EventWeek;
import dev.wingspread.market.MarketEvent;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.model.calendar.TradingCalendar;
import dev.wingspread.risk.MarketSummary;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What the market around the book says: levels, indicators on completed closes, scheduled releases.
 *
 * <p>A close is completed once its day has ended: 16:00 New York time, 13:00 on an early close. A market written down
 * before that knows the close of the trading day before at best, whatever its file holds.
 *
 * @param day day of the market
 * @param spx SPX in points
 * @param vix spot VIX in points
 * @param slope second VIX future over the first, less 1
 * @param basis spot VIX over the first future, less 1
 * @param last indicators at the last completed close that is given
 * @param previous indicators at the close given before that
 * @param stale why the last close given is not the last one there was; empty if it is
 * @param closes dates of the completed closes, the last ones, in order
 * @param events scheduled releases
 * @param remarks what the indicators rest on
 */
public record MarketSignals(
        LocalDate day,
        double spx,
        double vix,
        OptionalDouble slope,
        OptionalDouble basis,
        Optional<CloseSignals> last,
        Optional<CloseSignals> previous,
        Optional<String> stale,
        List<LocalDate> closes,
        List<MarketEvent> events,
        List<Failure> remarks) {

    /** With fewer closes the strength index still shows where its list began. */
    public static final int RECOMMENDED_CLOSES = 100;

    /** Releases that make an inflation week. */
    public static final Set<EventType> INFLATION = EnumSet.of(EventType.CPI, EventType.PPI);

    /** Dates kept: more than any rule counts back. */
    private static final int DATES_KEPT = 60;

    private static final LocalTime CLOSE = LocalTime.of(16, 0);
    private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 0);

    public MarketSignals {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(stale, "stale");
        closes = List.copyOf(closes);
        events = events.stream().sorted(Comparator.comparing(MarketEvent::date)).toList();
        remarks = List.copyOf(remarks);
    }

    /** The signals of a market. */
    public static MarketSignals of(MarketSnapshot market, MarketSummary levels) {
        LocalDate limit = lastCompletedDay(market.asOf());
        List<DailyClose> known = market.vixCloses().isEmpty() ? market.spxCloses() : market.vixCloses();
        List<LocalDate> dates =
                Indicators.until(known, limit).stream().map(DailyClose::date).toList();
        return new MarketSignals(
                market.asOf().toLocalDate(),
                levels.spx(),
                levels.vix(),
                levels.slope(),
                levels.basis(),
                fromEnd(dates, 1).map(date -> CloseSignals.at(market, date)),
                fromEnd(dates, 2).map(date -> CloseSignals.at(market, date)),
                stale(
                        fromEnd(dates, 1),
                        TradingCalendar.previousTradingDay(market.asOf().toLocalDate())),
                dates.subList(Math.max(0, dates.size() - DATES_KEPT), dates.size()),
                market.events(),
                remarks(market, limit));
    }

    /** The last day whose close a market of this time can know. */
    public static LocalDate lastCompletedDay(LocalDateTime asOf) {
        LocalDate today = asOf.toLocalDate();
        LocalTime close = TradingCalendar.isEarlyClose(today) ? EARLY_CLOSE : CLOSE;
        boolean isOver =
                TradingCalendar.isTradingDay(today) && !asOf.toLocalTime().isBefore(close);
        return isOver ? today : TradingCalendar.previousTradingDay(today);
    }

    private static Optional<LocalDate> fromEnd(List<LocalDate> dates, int count) {
        return dates.size() < count ? Optional.empty() : Optional.of(dates.get(dates.size() - count));
    }

    /** The market's own day may still lack its close, the day before may not. */
    private static Optional<String> stale(Optional<LocalDate> last, LocalDate needed) {
        return last.filter(date -> date.isBefore(needed))
                .map(date -> "the closes end with " + date + ", that of " + needed + " is missing");
    }

    private static List<Failure> remarks(MarketSnapshot market, LocalDate limit) {
        var remarks = new ArrayList<Failure>();
        few(
                remarks,
                "SPX",
                "closes.spx",
                Indicators.until(market.spxCloses(), limit).size());
        few(
                remarks,
                "VIX",
                "closes.vix",
                Indicators.until(market.vixCloses(), limit).size());
        return remarks;
    }

    private static void few(List<Failure> remarks, String index, String field, int count) {
        if (count < RECOMMENDED_CLOSES) {
            remarks.add(Failure.of(
                    FailureReason.ASSUMED,
                    "indicators of " + index + " rest on " + count + " completed closes",
                    "give " + RECOMMENDED_CLOSES + " or more under " + field + " of the market file"));
        }
    }

    /** Indicators at the last completed close, unless a later close is missing. */
    public Optional<CloseSignals> current() {
        return stale.isEmpty() ? last : Optional.empty();
    }

    /** Indicators at the close before {@link #current}. */
    public Optional<CloseSignals> before() {
        return stale.isEmpty() ? previous : Optional.empty();
    }

    /** Releases that make the day part of an inflation week, by date; empty if it is none. */
    public List<MarketEvent> inflationWeek() {
        return EventWeek.events(events, day, INFLATION);
    }

    /** Releases of any kind at most this many trading days away, past or coming, by date. */
    public List<MarketEvent> within(int tradingDays) {
        LocalDate first = CloseSignals.tradingDaysBefore(day, tradingDays);
        LocalDate end = CloseSignals.tradingDaysAfter(day, tradingDays);
        return events.stream()
                .filter(event -> !event.date().isBefore(first) && !event.date().isAfter(end))
                .toList();
    }

    /**
     * Why it cannot be said that no release is near: none is given at all, or the last one lies before this week.
     *
     * @return empty if the calendar reaches into this week or beyond
     */
    public Optional<String> calendarGap() {
        if (events.isEmpty()) {
            return Optional.of("no releases: list FOMC, CPI and PPI dates under events of the market file");
        }
        LocalDate end = events.get(events.size() - 1).date();
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return end.isBefore(monday)
                ? Optional.of("the releases end with " + end + ": add later ones under events of the market file")
                : Optional.empty();
    }
}
