package dev.wingspread.ui.support;

import dev.wingspread.base.Formats;
import dev.wingspread.base.PlainNumber;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/**
 * A date as somebody types it: days forward or a calendar date.
 *
 * @param days calendar days forward; empty while there is a problem, and for an empty text
 * @param problem what is wrong, as a sentence; empty if nothing is
 */
public record DaysText(OptionalDouble days, String problem) {

    private static final int MOST_DAYS = 3650;

    /**
     * Reads a text.
     *
     * @param text days such as {@code 5} or {@code T+5}, or a date such as {@code 2026-04-10}
     * @param today the day from which days count
     */
    public static DaysText of(String text, LocalDate today) {
        String plain = text.strip().replaceFirst("(?i)^t\\s*\\+\\s*", "");
        if (plain.isEmpty()) {
            return new DaysText(OptionalDouble.empty(), "");
        }
        OptionalDouble number = plain.matches("\\d{4}-.*") ? daysTo(plain, today) : PlainNumber.parse(plain);
        if (number.isEmpty()) {
            return wrong(
                    "Days forward or a date such as " + Formats.date(today.plusDays(5)) + ", not '" + plain + "'.");
        }
        double days = number.getAsDouble();
        return days >= 0 && days <= MOST_DAYS
                ? new DaysText(OptionalDouble.of(days), "")
                : wrong(days < 0 ? "The date lies before " + Formats.date(today) + "." : "At most ten years ahead.");
    }

    private static DaysText wrong(String problem) {
        return new DaysText(OptionalDouble.empty(), problem);
    }

    private static OptionalDouble daysTo(String text, LocalDate today) {
        try {
            return OptionalDouble.of((double) ChronoUnit.DAYS.between(today, LocalDate.parse(text)));
        } catch (DateTimeParseException e) {
            return OptionalDouble.empty();
        }
    }
}
