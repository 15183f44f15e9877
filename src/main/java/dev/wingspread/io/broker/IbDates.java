package dev.wingspread.io.broker;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as Interactive Brokers' statements and Flex queries write them, in whatever form was chosen there. */
final class IbDates {

    /** A day without a time is a day's statement: positions as of the close of index options. */
    private static final LocalTime CLOSE = LocalTime.of(16, 15);

    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern COMPACT_TIME = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})\\b.*");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern SEPARATOR = Pattern.compile("[;,T ]\\s*");
    private static final int MONTHS = 12;

    private IbDates() {}

    /**
     * A day of the years 2000 to 2099, alone or before a time: {@code 20261218}, {@code 2026-12-18}, {@code 18DEC26},
     * {@code 18-DEC-26}, {@code December 18, 2026}, {@code 12/18/2026}, {@code 18/12/2026}.
     *
     * @return the day; empty for anything else, also where day and month could be exchanged
     */
    static Optional<LocalDate> date(String cell) {
        String text = cell.strip();
        Optional<LocalDate> whole = alone(text);
        if (whole.isPresent()) {
            return whole;
        }
        Matcher separator = SEPARATOR.matcher(text);
        return separator.find() ? alone(text.substring(0, separator.start())) : Optional.empty();
    }

    /** Whether a text is a date of which nobody can say which number is the month. */
    static boolean isAmbiguous(String cell) {
        Matcher slashed = SLASHED.matcher(SEPARATOR.split(cell.strip(), 2)[0]);
        if (!slashed.matches()) {
            return false;
        }
        int first = Integer.parseInt(slashed.group(1));
        int second = Integer.parseInt(slashed.group(3));
        return first != second && first <= MONTHS && second <= MONTHS;
    }

    private static Optional<LocalDate> alone(String text) {
        Matcher compact = COMPACT_DATE.matcher(text);
        if (compact.matches()) {
            return DateText.date(compact.replaceFirst("$1-$2-$3"));
        }
        Matcher slashed = SLASHED.matcher(text);
        if (!slashed.matches()) {
            return DateText.date(text);
        }
        if (isAmbiguous(text)) {
            return Optional.empty();
        }
        boolean isDayFirst = Integer.parseInt(slashed.group(1)) > MONTHS;
        return DateText.date(slashed.replaceFirst(isDayFirst ? "$3/$1/$4" : "$1/$3/$4"));
    }

    /** A day with its time, such as {@code 20261120;180501} or {@code 2026-11-20, 18:05:01 EST}. */
    static Optional<LocalDateTime> dateAndTime(String cell) {
        String text = cell.strip();
        Matcher separator = SEPARATOR.matcher(text);
        if (!separator.find()) {
            return Optional.empty();
        }
        String clock = text.substring(separator.end());
        return alone(text.substring(0, separator.start()))
                .flatMap(day -> time(clock).map(day::atTime));
    }

    private static Optional<LocalTime> time(String text) {
        Matcher compact = COMPACT_TIME.matcher(text);
        if (!compact.matches()) {
            return DateText.time(text);
        }
        try {
            return Optional.of(LocalTime.of(
                    Integer.parseInt(compact.group(1)),
                    Integer.parseInt(compact.group(2)),
                    Integer.parseInt(compact.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The time positions are as of: that of writing where it falls on the last day reported, the close of that day
     * otherwise.
     */
    static Optional<LocalDateTime> asOf(Optional<LocalDate> lastDay, Optional<LocalDateTime> written) {
        if (lastDay.isEmpty()) {
            return written;
        }
        return written.filter(time -> time.toLocalDate().equals(lastDay.get()))
                .or(() -> lastDay.map(day -> day.atTime(CLOSE)));
    }
}
