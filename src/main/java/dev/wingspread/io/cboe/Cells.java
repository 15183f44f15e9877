package dev.wingspread.io.cboe;

import dev.wingspread.base.PlainNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and dates as Cboe's tables write them. */
final class Cells {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern US = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** As in a market file. */
    static final double GREATEST_LEVEL = 1_000_000;

    /** A comma that does not stand before three digits is that of a decimal fraction: {@code 12,5} is not 125. */
    private static final Pattern COMMA = Pattern.compile(",(?!\\d{3}(?!\\d))");

    private static final int LONGEST_SHOWN = 40;

    private Cells() {}

    /** The number, without dollar sign and thousands commas; empty for anything else, as {@code N/A} or {@code --}. */
    static OptionalDouble number(String cell) {
        OptionalDouble plain = PlainNumber.parse(cell);
        if (plain.isPresent()) {
            return plain;
        }
        String text = cell.strip().replace("$", "");
        return COMMA.matcher(text).find() ? OptionalDouble.empty() : PlainNumber.parse(text.replace(",", ""));
    }

    /** A number above 0 and no larger than any level; empty for anything else, as 0 stands for a price that is missing. */
    static OptionalDouble level(String cell) {
        OptionalDouble number = number(cell);
        return number.isPresent() && isLevel(number.getAsDouble()) ? number : OptionalDouble.empty();
    }

    static boolean isLevel(double number) {
        return number > 0 && number <= GREATEST_LEVEL;
    }

    /** A date as {@code 2026-11-20} or {@code 11/20/2026}, from 1900 to 2199; empty for anything else. */
    static Optional<LocalDate> date(String cell) {
        String text = cell.strip();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher us = US.matcher(text);
        return us.matches() ? date(us.group(3), us.group(1), us.group(2)) : Optional.empty();
    }

    static Optional<LocalDate> date(String year, String month, String day) {
        int number = Integer.parseInt(year);
        if (number < FIRST_YEAR || number > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Text of a file fit for a message: short and on one line. */
    static String shown(String text) {
        String line = text.strip();
        String start = line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
        return start.codePoints()
                .map(c -> Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
