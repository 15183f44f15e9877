package dev.wingspread.io.cboe;

import dev.wingspread.model.OptionType;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An option symbol without padding, {@code SPXW261218P06600000}, of whatever root. Cut by hand: a chain has thirty
 * thousand.
 *
 * @param root letters and digits in front of the date
 * @param expiry settlement date, no weekend
 * @param type call or put
 * @param strike in index points, above 0
 */
record ContractSymbol(String root, LocalDate expiry, OptionType type, double strike) {

    private static final int TAIL = 15;
    private static final int LONGEST_ROOT = 6;
    private static final int DATE_DIGITS = 6;
    private static final int CENTURY = 2000;
    private static final double THOUSANDTHS = 1000;

    /** The contract; empty where the text is no symbol of a contract that can be. */
    static Optional<ContractSymbol> parse(String text) {
        int tail = text.length() - TAIL;
        if (tail < 1 || tail > LONGEST_ROOT) {
            return Optional.empty();
        }
        String root = text.substring(0, tail).stripTrailing();
        char letter = text.charAt(tail + DATE_DIGITS);
        int yymmdd = number(text, tail, tail + DATE_DIGITS);
        int thousandths = number(text, tail + DATE_DIGITS + 1, text.length());
        if (!isRoot(root) || yymmdd < 0 || thousandths <= 0 || (letter != 'C' && letter != 'P')) {
            return Optional.empty();
        }
        return date(yymmdd)
                .map(expiry -> new ContractSymbol(
                        root, expiry, letter == 'C' ? OptionType.CALL : OptionType.PUT, thousandths / THOUSANDTHS));
    }

    private static Optional<LocalDate> date(int yymmdd) {
        try {
            LocalDate date = LocalDate.of(CENTURY + yymmdd / 10_000, yymmdd / 100 % 100, yymmdd % 100);
            boolean isWeekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
            return isWeekend ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isRoot(String root) {
        for (int i = 0; i < root.length(); i++) {
            char c = root.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '.') {
                return false;
            }
        }
        return !root.isEmpty();
    }

    /** The number that digits make; -1 where one of them is none. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
