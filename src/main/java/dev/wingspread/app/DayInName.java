package dev.wingspread.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The day that programs write into the names of the files they export, such as {@code portfolio.20261120.csv}. */
final class DayInName {

    private static final Pattern DAY = Pattern.compile("(?<!\\d)(20\\d\\d)([-_.]?)(\\d\\d)\\2(\\d\\d)(?!\\d)");

    private DayInName() {}

    /** The last day in a name; folders do not count. */
    static Optional<LocalDate> of(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        var found = DAY.matcher(name);
        Optional<LocalDate> last = Optional.empty();
        while (found.find()) {
            Optional<LocalDate> day = day(found.group(1), found.group(3), found.group(4));
            last = day.isPresent() ? day : last;
        }
        return last;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
