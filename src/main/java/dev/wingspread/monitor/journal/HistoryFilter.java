package dev.wingspread.monitor.journal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Which stored days are wanted; what is empty does not matter.
 *
 * @param book name of the book
 * @param from first day of the market
 * @param to last day of the market
 * @param isWithLegs whether the rows of single legs are wanted too, which are most of them
 */
public record HistoryFilter(
        Optional<String> book, Optional<LocalDate> from, Optional<LocalDate> to, boolean isWithLegs) {

    public HistoryFilter {
        Objects.requireNonNull(book, "book");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** All days of a book, without legs. */
    public static HistoryFilter ofBook(String book) {
        return new HistoryFilter(Optional.of(book), Optional.empty(), Optional.empty(), false);
    }
}
