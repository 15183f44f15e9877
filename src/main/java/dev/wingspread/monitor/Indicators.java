package dev.wingspread.monitor;

import dev.wingspread.base.Checks;
import dev.wingspread.market.DailyClose;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Indicators on the official closes of an index, each at the last close of its list.
 *
 * <p>The closes may come in any order, one a date; a second close of a date is refused with an {@link
 * IllegalArgumentException}. Dates only order the closes: trading days that are missing from the list are not noticed,
 * the closes left count as consecutive. Too few closes give an empty result. Use {@link #until} to leave out what a
 * market cannot know yet.
 */
public final class Indicators {

    /** Usual number of closes in a simple average. */
    public static final int SMA_CLOSES = 20;

    /** Wilder's number of changes in the relative strength index. */
    public static final int RSI_CHANGES = 14;

    /** Closes from which the MACD is known: with them the signal has left its seed by one step. */
    public static final int MACD_CLOSES = 35;

    private static final int FAST_CLOSES = 12;
    private static final int SLOW_CLOSES = 26;
    private static final int SIGNAL_LINES = 9;
    private static final double PER_CENT = 100;

    private Indicators() {}

    /**
     * The closes known at the end of a day: its own and the earlier ones.
     *
     * @param closes closes of one index, in any order
     * @param day last date that counts, usually the date of the market's {@code asOf}
     * @return the closes dated on or before the day, by date; empty if there is none
     */
    public static List<DailyClose> until(List<DailyClose> closes, LocalDate day) {
        return closes.stream()
                .filter(close -> !close.date().isAfter(day))
                .sorted(Comparator.comparing(DailyClose::date))
                .toList();
    }

    /**
     * Simple moving average: the mean of the last closes.
     *
     * @param closes closes of one index, in any order, one a date
     * @param count closes averaged, at least 1; usually {@link #SMA_CLOSES}
     * @return the mean in index points, above 0, to rounding (relative 1e-14 for 20 closes); empty with fewer than
     *     {@code count} closes
     * @throws IllegalArgumentException if count is below 1 or a date has two closes
     */
    public static OptionalDouble sma(List<DailyClose> closes, int count) {
        Checks.require(count >= 1, "count must be at least 1 but is " + count);
        double[] levels = levelsByDate(closes);
        return levels.length < count
                ? OptionalDouble.empty()
                : OptionalDouble.of(mean(levels, levels.length - count, levels.length));
    }

    /**
     * Relative strength index with Wilder's smoothing: 100 - 100 / (1 + average gain / average loss).
     *
     * <p>The averages start as simple means over the first {@code count} changes; each later change x moves an average
     * to ((count - 1) average + x) / count, where a change is a gain or, with its sign turned, a loss, and counts 0 in
     * the other average. The start fades by 1 / count a close: with 14 changes, 100 closes leave less than 0.2 % of it,
     * so two lists that begin on different days differ visibly before that.
     *
     * @param closes closes of one index, in any order, one a date
     * @param count changes averaged, at least 1; usually {@link #RSI_CHANGES}
     * @return the index in [0, 100], to rounding (absolute 1e-11); 100 where no change was a loss, a constant series
     *     included; empty with fewer than {@code count} + 1 closes
     * @throws IllegalArgumentException if count is below 1 or a date has two closes
     * @see "J. Welles Wilder, New Concepts in Technical Trading Systems (1978)"
     */
    public static OptionalDouble rsi(List<DailyClose> closes, int count) {
        Checks.require(count >= 1, "count must be at least 1 but is " + count);
        double[] levels = levelsByDate(closes);
        if (levels.length <= count) {
            return OptionalDouble.empty();
        }
        double gain = 0;
        double loss = 0;
        for (int i = 1; i < levels.length; i++) {
            double change = levels[i] - levels[i - 1];
            // While the first mean gathers, each change adds its share; from then on the average decays as well.
            double kept = i <= count ? 1 : (count - 1.0) / count;
            gain = kept * gain + Math.max(change, 0) / count;
            loss = kept * loss + Math.max(-change, 0) / count;
        }
        return OptionalDouble.of(loss == 0 ? PER_CENT : PER_CENT - PER_CENT / (1 + gain / loss));
    }

    /**
     * Moving average convergence and divergence (12, 26, 9): the exponential average over 12 closes less the one over
     * 26, with the exponential average over 9 such lines as its signal.
     *
     * <p>An exponential average over n values starts as the simple mean of the first n and then moves by 2 / (n + 1) of
     * the way to each further value. The first line is that of the 26th close, the first signal that of the 34th.
     *
     * @param closes closes of one index, in any order, one a date
     * @return line and signal in index points of either sign, to rounding (1e-13 of the level); empty with fewer than
     *     {@link #MACD_CLOSES} closes
     * @throws IllegalArgumentException if a date has two closes
     * @see "Gerald Appel, Technical Analysis: Power Tools for Active Investors (2005)"
     */
    public static Optional<Macd> macd(List<DailyClose> closes) {
        double[] levels = levelsByDate(closes);
        if (levels.length < MACD_CLOSES) {
            return Optional.empty();
        }
        double[] fast = exponentialAverages(levels, FAST_CLOSES);
        double[] slow = exponentialAverages(levels, SLOW_CLOSES);
        int later = SLOW_CLOSES - FAST_CLOSES;
        double[] lines = new double[slow.length];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = fast[i + later] - slow[i];
        }
        return Optional.of(new Macd(last(lines), last(exponentialAverages(lines, SIGNAL_LINES))));
    }

    /** The averages from the n-th value on: the first is the seed. */
    private static double[] exponentialAverages(double[] values, int n) {
        double[] averages = new double[values.length - n + 1];
        averages[0] = mean(values, 0, n);
        double weight = 2.0 / (n + 1);
        for (int i = 1; i < averages.length; i++) {
            averages[i] = averages[i - 1] + weight * (values[n - 1 + i] - averages[i - 1]);
        }
        return averages;
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).sum() / (to - from);
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    private static double[] levelsByDate(List<DailyClose> closes) {
        List<DailyClose> byDate = until(closes, LocalDate.MAX);
        for (int i = 1; i < byDate.size(); i++) {
            LocalDate date = byDate.get(i).date();
            Checks.require(!date.equals(byDate.get(i - 1).date()), "two closes of " + date);
        }
        return byDate.stream().mapToDouble(DailyClose::close).toArray();
    }
}
