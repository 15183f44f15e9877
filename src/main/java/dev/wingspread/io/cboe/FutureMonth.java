package dev.wingspread.io.cboe;

import dev.wingspread.model.calendar.ExpiryRules;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which VIX future a text names. */
final class FutureMonth {

    private static final String LETTERS = "FGHJKMNQUVXZ";
    private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
    private static final int MONTH_LETTERS = 3;
    private static final int CENTURY = 2000;
    private static final int FIRST_YEAR = 2004;
    private static final int LAST_YEAR = 2099;

    private static final Pattern CONTRACT =
            Pattern.compile("([" + LETTERS + "])\\s*\\(([A-Z]{3})[A-Z]*\\.?\\s+(\\d{4}|\\d{2})\\)");
    private static final Pattern DATED_FILE = Pattern.compile("VX_(\\d{4})-(\\d{2})-(\\d{2}).*");
    private static final Pattern ARCHIVE_FILE = Pattern.compile("CFE_([" + LETTERS + "])(\\d{2})_VX.*");
    private static final Pattern MONTHLY_SYMBOL = Pattern.compile("VX/([" + LETTERS + "])(\\d{1,2})");
    private static final Pattern WEEKLY_SYMBOL = Pattern.compile("VX\\d{1,2}/([" + LETTERS + "])(\\d{1,2})");

    private FutureMonth() {}

    /** The month of {@code Z (Dec 2026)} or {@code F (Jan 13)}; empty for anything else. */
    static Optional<YearMonth> ofContract(String cell) {
        Matcher found = CONTRACT.matcher(cell.strip().toUpperCase(Locale.ROOT));
        if (!found.matches()) {
            return Optional.empty();
        }
        int month = LETTERS.indexOf(found.group(1));
        int named = MONTHS.indexOf(found.group(2));
        int year = Integer.parseInt(found.group(3));
        return named == month * MONTH_LETTERS ? month(year < 100 ? CENTURY + year : year, month + 1) : Optional.empty();
    }

    /** The settlement date of {@code VX_2026-12-16.csv}. */
    static Optional<LocalDate> expiryOfFile(String baseName) {
        Matcher found = DATED_FILE.matcher(baseName.strip().toUpperCase(Locale.ROOT));
        return found.matches()
                ? Cells.date(found.group(1), found.group(2), found.group(3)).filter(FutureMonth::isCovered)
                : Optional.empty();
    }

    /** The month of {@code CFE_F13_VX.csv}. */
    static Optional<YearMonth> ofFile(String baseName) {
        Matcher found = ARCHIVE_FILE.matcher(baseName.strip().toUpperCase(Locale.ROOT));
        return found.matches()
                ? month(CENTURY + Integer.parseInt(found.group(2)), LETTERS.indexOf(found.group(1)) + 1)
                : Optional.empty();
    }

    /** When the monthly future of a month settles. */
    static LocalDate expiry(YearMonth month) {
        return ExpiryRules.vixMonthly(month);
    }

    /** Whether a symbol is that of a monthly future: {@code VX/Z6}. */
    static boolean isMonthly(String symbol) {
        return MONTHLY_SYMBOL.matcher(symbol.strip().toUpperCase(Locale.ROOT)).matches();
    }

    /** Whether a symbol is that of a weekly future: {@code VX48/Z6}. */
    static boolean isWeekly(String symbol) {
        return WEEKLY_SYMBOL.matcher(symbol.strip().toUpperCase(Locale.ROOT)).matches();
    }

    /** Whether the month letter of a monthly future's symbol is that of a date. */
    static boolean isOfMonth(String symbol, LocalDate date) {
        Matcher found = MONTHLY_SYMBOL.matcher(symbol.strip().toUpperCase(Locale.ROOT));
        return found.matches() && LETTERS.indexOf(found.group(1)) == date.getMonthValue() - 1;
    }

    static boolean isCovered(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    private static Optional<YearMonth> month(int year, int month) {
        return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(YearMonth.of(year, month)) : Optional.empty();
    }
}
