package dev.wingspread.io.cboe;

import dev.wingspread.model.calendar.TradingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands above the titles of a quote table. */
final class TableHeading {

    private static final Pattern TIME = Pattern.compile(
            "(?:date:\\s*)?([a-z]{3,9})\\.? (\\d{1,2}),? (\\d{4}) (?:at|@) (\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*(am|pm)?"
                    + "(?: ([a-z]{2,3}))?");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final int LETTERS = 3;
    private static final int NOON = 12;
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String LAST = "last:";

    private TableHeading() {}

    /**
     * The time of the quotes: {@code Date: November 20, 2026 at 3:59 PM EST} or {@code Nov 20 2026 @ 15:59 ET}.
     *
     * @return New York wall clock; empty where no cell holds a time, or one of a zone that is not known
     */
    static Optional<LocalDateTime> time(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .map(TIME::matcher)
                .filter(Matcher::matches)
                .map(TableHeading::time)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalDateTime> time(Matcher found) {
        int letters = MONTHS.indexOf(found.group(1).substring(0, LETTERS));
        if (letters < 0 || letters % LETTERS != 0) {
            return Optional.empty();
        }
        Optional<LocalDate> day = Cells.date(found.group(3), Integer.toString(letters / LETTERS + 1), found.group(2))
                .filter(date -> date.getYear() > TradingCalendar.FIRST_YEAR);
        int hour = hour(Integer.parseInt(found.group(4)), Optional.ofNullable(found.group(7)));
        int minute = Integer.parseInt(found.group(5));
        int second = Optional.ofNullable(found.group(6)).map(Integer::parseInt).orElse(0);
        boolean isTime = hour >= 0 && hour < 24 && minute < 60 && second < 60;
        return day.filter(date -> isTime)
                .map(date -> date.atTime(hour, minute, second))
                .flatMap(time -> inNewYork(time, Optional.ofNullable(found.group(8))));
    }

    /** The hour of 24; -1 where the half of the day contradicts it. */
    private static int hour(int hour, Optional<String> half) {
        if (half.isEmpty()) {
            return hour;
        }
        if (hour < 1 || hour > NOON) {
            return -1;
        }
        return hour % NOON + (half.get().equals("pm") ? NOON : 0);
    }

    private static Optional<LocalDateTime> inNewYork(LocalDateTime time, Optional<String> zone) {
        return switch (zone.orElse("et")) {
            case "et", "est", "edt" -> Optional.of(time);
            // Both change their clocks on the same nights.
            case "ct", "cst", "cdt" -> Optional.of(time.plusHours(1));
            case "utc", "gmt" ->
                Optional.of(time.atZone(ZoneId.of("UTC"))
                        .withZoneSameInstant(NEW_YORK)
                        .toLocalDateTime());
            default -> Optional.empty();
        };
    }

    /** The level of the index: {@code Last: 6801.25}, or the number behind its name, {@code S&P 500 INDEX,6801.25}. */
    static OptionalDouble spot(List<String> cells) {
        for (String cell : cells) {
            String text = cell.strip().toLowerCase(Locale.ROOT);
            if (text.startsWith(LAST)) {
                return Cells.level(text.substring(LAST.length()));
            }
        }
        boolean isNamed = cells.size() > 1
                && !cells.get(0).isBlank()
                && Cells.number(cells.get(0)).isEmpty()
                && time(cells).isEmpty();
        return isNamed ? Cells.level(cells.get(1)) : OptionalDouble.empty();
    }
}
