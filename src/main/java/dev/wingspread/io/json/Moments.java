package dev.wingspread.io.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The forms in which our files write dates and times. */
final class Moments {

    private static final Pattern OFFSET = Pattern.compile(".*T.*(Z|z|[+-]\\d{2}(:?\\d{2})?|\\[.*])");
    private static final Pattern DATE_ONLY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    static final Form<LocalDate> DATE = new Form<>(
            "a date as \"2026-03-13\"",
            Pattern.compile("(19|20|21)\\d{2}-\\d{2}-\\d{2}"),
            LocalDate::parse,
            text -> "write year, month and day of a date that exists");

    static final Form<LocalTime> TIME = new Form<>(
            "a time as \"08:30\"",
            Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?"),
            LocalTime::parse,
            text -> "write hours and minutes of New York wall-clock time, 00:00 to 23:59");

    static final Form<LocalDateTime> WALL_CLOCK = new Form<>(
            "a date and time as \"2026-03-02T15:45:00\"",
            Pattern.compile("(19|20|21)\\d{2}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?"),
            LocalDateTime::parse,
            Moments::wallClockCure);

    static final Form<Instant> UTC = new Form<>(
            "a time in UTC as \"2026-03-13T20:15:00Z\"",
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z"),
            Instant::parse,
            text -> "write it as 2026-03-13T20:15:00Z");

    private Moments() {}

    private static String wallClockCure(String text) {
        if (OFFSET.matcher(text).matches()) {
            return "write New York wall-clock time without offset or Z";
        }
        return DATE_ONLY.matcher(text).matches()
                ? "add the time of day, as in \"" + text + "T16:00:00\""
                : "write New York wall-clock time to the minute or second";
    }

    /**
     * How something is written.
     *
     * @param description the form with an example, for messages
     * @param shape what a text of this form looks like
     * @param parser reads a text of that shape, or throws because there is no such day or hour
     * @param cures what to do about a text that is not of this form
     */
    record Form<T>(String description, Pattern shape, Function<String, T> parser, Function<String, String> cures) {

        Optional<T> read(String text) {
            if (!shape.matcher(text).matches()) {
                return Optional.empty();
            }
            try {
                return Optional.of(parser.apply(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        String cure(String text) {
            return cures.apply(text);
        }
    }
}
