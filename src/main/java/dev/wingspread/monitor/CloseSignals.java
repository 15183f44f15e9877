package dev.wingspread.monitor;

import dev.wingspread.base.Checks;
import dev.wingspread.market.DailyClose;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.TreasuryYields;
import dev.wingspread.model.calendar.TradingCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The indicators at one completed close, each from the closes up to it.
 *
 * @param date day of the close
 * @param spxRsi strength of SPX; empty without a close of this day or with too few before it, like the next four
 * @param vixClose VIX
 * @param vixSma simple average of VIX over 20 closes
 * @param vixRsi strength of VIX
 * @param vixMacd convergence and divergence of VIX
 * @param macdRises whether its line is above that of the close before
 * @param breadth advance-decline line against SPX, if given
 * @param steepeningBp rise of the 10-year less the 2-year yield over 5 trading days in basis points, if yields are given
 */
public record CloseSignals(
        LocalDate date,
        OptionalDouble spxRsi,
        OptionalDouble vixClose,
        OptionalDouble vixSma,
        OptionalDouble vixRsi,
        Optional<Macd> vixMacd,
        Optional<Boolean> macdRises,
        Optional<Breadth> breadth,
        OptionalDouble steepeningBp) {

    /** Trading days that the change of yields is taken over. */
    public static final int STEEPENING_DAYS = 5;

    /** Bonds rest on days when shares trade: a yield may be this many trading days old and still stand for a day. */
    static final int YIELD_AGE_DAYS = 2;

    private static final double BASIS_POINTS = 10_000;

    public CloseSignals {
        Objects.requireNonNull(date, "date");
        spxRsi.ifPresent(value -> Checks.finite(value, "spxRsi"));
        vixClose.ifPresent(value -> Checks.positive(value, "vixClose"));
        vixSma.ifPresent(value -> Checks.positive(value, "vixSma"));
        vixRsi.ifPresent(value -> Checks.finite(value, "vixRsi"));
        steepeningBp.ifPresent(value -> Checks.finite(value, "steepeningBp"));
    }

    /** The indicators of a market at a close. */
    public static CloseSignals at(MarketSnapshot market, LocalDate date) {
        List<DailyClose> spx = endingWith(market.spxCloses(), date);
        List<DailyClose> vix = endingWith(market.vixCloses(), date);
        Optional<Macd> macd = Indicators.macd(vix);
        Optional<Macd> macdBefore = vix.isEmpty() ? Optional.empty() : Indicators.macd(vix.subList(0, vix.size() - 1));
        return new CloseSignals(
                date,
                Indicators.rsi(spx, Indicators.RSI_CHANGES),
                vix.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(vix.get(vix.size() - 1).close()),
                Indicators.sma(vix, Indicators.SMA_CLOSES),
                Indicators.rsi(vix, Indicators.RSI_CHANGES),
                macd,
                macd.flatMap(now -> macdBefore.map(before -> now.line() > before.line())),
                Breadth.at(market.spxCloses(), market.advanceDecline(), date),
                steepening(market.yields(), date));
    }

    /** The closes up to a date, none at all where that date's own is missing. */
    private static List<DailyClose> endingWith(List<DailyClose> closes, LocalDate date) {
        List<DailyClose> until = Indicators.until(closes, date);
        return !until.isEmpty() && until.get(until.size() - 1).date().equals(date) ? until : List.of();
    }

    private static OptionalDouble steepening(List<TreasuryYields> yields, LocalDate date) {
        Optional<TreasuryYields> now = lastBy(yields, date);
        Optional<TreasuryYields> before = lastBy(yields, tradingDaysBefore(date, STEEPENING_DAYS));
        return now.isPresent() && before.isPresent()
                ? OptionalDouble.of(BASIS_POINTS * (slope(now.get()) - slope(before.get())))
                : OptionalDouble.empty();
    }

    private static Optional<TreasuryYields> lastBy(List<TreasuryYields> yields, LocalDate date) {
        LocalDate oldest = tradingDaysBefore(date, YIELD_AGE_DAYS);
        return yields.stream()
                .filter(day -> !day.date().isAfter(date) && !day.date().isBefore(oldest))
                .max(Comparator.comparing(TreasuryYields::date));
    }

    private static double slope(TreasuryYields day) {
        return day.y10() - day.y2();
    }

    static LocalDate tradingDaysBefore(LocalDate date, int count) {
        LocalDate day = date;
        for (int i = 0; i < count; i++) {
            day = TradingCalendar.previousTradingDay(day);
        }
        return day;
    }

    static LocalDate tradingDaysAfter(LocalDate date, int count) {
        LocalDate day = date;
        for (int i = 0; i < count; i++) {
            day = TradingCalendar.nextTradingDay(day);
        }
        return day;
    }

    /** VIX over its average, a ratio. */
    public OptionalDouble vixOverSma() {
        return vixClose.isPresent() && vixSma.isPresent()
                ? OptionalDouble.of(vixClose.getAsDouble() / vixSma.getAsDouble())
                : OptionalDouble.empty();
    }
}
