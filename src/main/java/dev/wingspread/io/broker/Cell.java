package dev.wingspread.io.broker;

import dev.wingspread.base.PlainNumber;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** Cells as brokers write them. */
final class Cell {

    private static final Set<String> UNKNOWN = Set.of("", "--", "-", "n/a", "~", "nan", "null", "incomplete");

    /** A comma that does not stand before three digits is that of a decimal fraction: {@code 27,5} is not 275. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile(",(?!\\d{3}(?!\\d))|\\..*,");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Cell() {}

    /** Whether the cell says that nothing is known, which is never 0. */
    static boolean isUnknown(String cell) {
        return UNKNOWN.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * A number with whatever is around it: {@code $1,210.00}, {@code ($1,140.00)}, {@code $(1,140.00)}, {@code -$85.00},
     * {@code +.95}, {@code 8.33%} (8.33). Commas are those of thousands alone.
     *
     * @return the number; empty where nothing is known, and where the text is none ({@link #isUnknown} tells them apart),
     *     such as with a comma for the decimal point
     */
    static OptionalDouble number(String cell) {
        if (isUnknown(cell)) {
            return OptionalDouble.empty();
        }
        if (cell.indexOf(',') >= 0 && DECIMAL_COMMA.matcher(cell).find()) {
            return OptionalDouble.empty();
        }
        String text = cell.strip().replace("$", "").replace(",", "").strip();
        boolean isNegative = text.startsWith("(") && text.endsWith(")") && text.length() > 2;
        String inside = isNegative ? text.substring(1, text.length() - 1).strip() : text;
        String digits = inside.endsWith("%") ? inside.substring(0, inside.length() - 1) : inside;
        OptionalDouble value = PlainNumber.parse(digits);
        return isNegative && value.isPresent() ? OptionalDouble.of(0 - value.getAsDouble()) : value;
    }

    /** A title of a column in the form by which titles are compared: lower case, single blanks. */
    static String title(String cell) {
        String text = cell.strip();
        return (isSpacedOut(text) ? SPACES.matcher(text).replaceAll(" ") : text).toLowerCase(Locale.ROOT);
    }

    /** Whether blanks follow each other or are others than the usual one: as seldom as every cell is asked. */
    private static boolean isSpacedOut(String text) {
        boolean isAfterBlank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isBlank = c == ' ';
            if (isBlank ? isAfterBlank : Character.isWhitespace(c)) {
                return true;
            }
            isAfterBlank = isBlank;
        }
        return false;
    }
}
