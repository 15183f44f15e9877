package dev.wingspread.io.broker;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first lines of what thinkorswim exports. */
final class ThinkorswimPreamble {

    private static final Pattern STATEMENT = Pattern.compile("(Position|Account) Statement(?: for (\\S+))?.*");
    private static final Pattern POSITIONS_AT = Pattern.compile(".* on (\\d{1,2}/\\d{1,2}/\\d{2,4} [\\d:]+).*");
    private static final Pattern THROUGH = Pattern.compile(".* through (\\d{1,2}/\\d{1,2}/\\d{2,4}).*");
    private static final Pattern BROKER_SUFFIX = Pattern.compile("(?<=\\d)[A-Z]+$");
    private static final int LINES_BEFORE = 6;

    private ThinkorswimPreamble() {}

    /** Whether one of the first lines says what it is a statement of: {@code Position} or {@code Account}. */
    static boolean says(BrokerInput input, String kind) {
        return input.opening().stream().limit(LINES_BEFORE).anyMatch(line -> isOf(line, kind));
    }

    static boolean isOf(String line, String kind) {
        Matcher matcher = STATEMENT.matcher(line.strip());
        return matcher.matches() && matcher.group(1).equals(kind);
    }

    /** The account a first line names, its number hidden; empty if it names none. */
    static String account(String line) {
        Matcher matcher = STATEMENT.matcher(line.strip());
        return matcher.matches() && matcher.group(2) != null
                ? AccountName.of(BROKER_SUFFIX.matcher(matcher.group(2)).replaceAll(""))
                : "";
    }

    /** When the positions were those listed. */
    static Optional<LocalDateTime> time(String line) {
        Matcher matcher = POSITIONS_AT.matcher(line.strip());
        return matcher.matches() ? DateText.dateAndTime(matcher.group(1)) : Optional.empty();
    }

    /** The last day of an account statement. */
    static Optional<LocalDate> through(String line) {
        Matcher matcher = THROUGH.matcher(line.strip());
        return matcher.matches() ? DateText.date(matcher.group(1)) : Optional.empty();
    }
}
