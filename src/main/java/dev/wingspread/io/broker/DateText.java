package dev.wingspread.io.broker;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as brokers write them, months in English. */
final class DateText {

    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final String MONTH = "([A-Z]{3})[A-Z]*\\.?";

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile(MONTH + "[ -](\\d{1,2}),?[ -](\\d{4}|\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[ -]?" + MONTH + "[ -]?(\\d{4}|\\d{2})");
    private static final Pattern CLOCK = Pattern.compile(
            "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?:\\s*([AP])\\.?M\\b\\.?)?", Pattern.CASE_INSENSITIVE);

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int NOON = 12;

    private DateText() {}

    /**
     * A day of the years 2000 to 2099: {@code 12/18/26}, {@code 12/18/2026} (month first), {@code 2026-12-18},
     * {@code 2026/12/18}, {@code Dec 18, 2026}, {@code Dec-18-2026}, {@code 18 DEC 26}.
     *
     * @return the day; empty for anything else, also for days that do not exist
     */
    static Optional<LocalDate> date(String cell) {
        String text = cell.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return day(numbers.group(3), number(numbers.group(1)), numbers.group(2));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), number(yearFirst.group(2)), yearFirst.group(3));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches()
                ? day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1))
                : Optional.empty();
    }

    /** Number of a month named by its first three letters, 0 if none is. */
    static int month(String letters) {
        return MONTHS.indexOf(letters.toUpperCase(Locale.ROOT)) + 1;
    }

    /** The first time of day in a text, such as {@code 15:49:04} or {@code 4:10 p.m}. */
    static Optional<LocalTime> time(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.find()) {
            return Optional.empty();
        }
        int hour = number(clock.group(1));
        if (clock.group(4) != null) {
            hour = hour % NOON + (clock.group(4).equalsIgnoreCase("P") ? NOON : 0);
        }
        int second = clock.group(3) == null ? 0 : number(clock.group(3));
        try {
            return Optional.of(LocalTime.of(hour, number(clock.group(2)), second));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day, a blank or {@code T}, and a time of day, whatever follows. */
    static Optional<LocalDateTime> dateAndTime(String cell) {
        String text = cell.strip();
        Matcher clock = CLOCK.matcher(text);
        if (!clock.find() || clock.start() < 2) {
            return Optional.empty();
        }
        String before = text.substring(0, clock.start() - 1);
        return date(before).flatMap(day -> time(text).map(day::atTime));
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        int fullYear = year.length() == 2 ? FIRST_YEAR + number(year) : number(year);
        if (fullYear < FIRST_YEAR || fullYear > LAST_YEAR || month == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(fullYear, month, number(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
