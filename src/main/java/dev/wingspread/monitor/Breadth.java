package dev.wingspread.monitor;

import dev.wingspread.market.AdvanceDecline;
import dev.wingspread.market.DailyClose;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether breadth follows the index, at one close. The advance-decline line is the sum of advancers less decliners from
 * the first day given; only its shape counts.
 *
 * @param line advance-decline line at the close, issues
 * @param high its highest value over the last 20 days, the day of the close included
 * @param slope slope of the straight line through its last 20 values by least squares, issues a day
 * @param spxBelowHighPct SPX close below the highest of the last 20 closes, per cent, at least 0
 */
public record Breadth(double line, double high, double slope, double spxBelowHighPct) {

    /** Days that high and slope are taken over. */
    public static final int DAYS = 20;

    /** SPX is near its high within this many per cent. */
    public static final double NEAR_HIGH_PCT = 1;

    private static final double PER_CENT = 100;

    /**
     * Breadth at a close.
     *
     * @param spxCloses SPX closes in any order, one a date
     * @param days advancers and decliners in any order, one a date
     * @param date the close
     * @return empty with fewer than 20 of either up to the date, or where one of them lacks the date itself
     */
    public static Optional<Breadth> at(List<DailyClose> spxCloses, List<AdvanceDecline> days, LocalDate date) {
        List<DailyClose> closes = Indicators.until(spxCloses, date);
        List<AdvanceDecline> breadth = days.stream()
                .filter(day -> !day.date().isAfter(date))
                .sorted(Comparator.comparing(AdvanceDecline::date))
                .toList();
        boolean isKnown = closes.size() >= DAYS
                && breadth.size() >= DAYS
                && closes.get(closes.size() - 1).date().equals(date)
                && breadth.get(breadth.size() - 1).date().equals(date);
        return isKnown ? Optional.of(of(last(closes), lines(breadth))) : Optional.empty();
    }

    private static double[] lines(List<AdvanceDecline> days) {
        var lines = new double[DAYS];
        double line = 0;
        int first = days.size() - DAYS;
        for (int i = 0; i < days.size(); i++) {
            line += days.get(i).advancers() - days.get(i).decliners();
            if (i >= first) {
                lines[i - first] = line;
            }
        }
        return lines;
    }

    private static List<DailyClose> last(List<DailyClose> closes) {
        return closes.subList(closes.size() - DAYS, closes.size());
    }

    private static Breadth of(List<DailyClose> closes, double[] lines) {
        double top = closes.stream().mapToDouble(DailyClose::close).max().orElseThrow();
        double now = closes.get(DAYS - 1).close();
        double high = lines[0];
        for (double line : lines) {
            high = Math.max(high, line);
        }
        return new Breadth(lines[DAYS - 1], high, slope(lines), PER_CENT * (top - now) / top);
    }

    private static double slope(double[] lines) {
        double middle = (lines.length - 1) / 2.0;
        double products = 0;
        double squares = 0;
        for (int i = 0; i < lines.length; i++) {
            products += (i - middle) * lines[i];
            squares += (i - middle) * (i - middle);
        }
        return products / squares;
    }

    /** Whether SPX is near its high while the line is below its own and does not rise. */
    public boolean diverges() {
        return spxBelowHighPct <= NEAR_HIGH_PCT && line < high && slope <= 0;
    }
}
