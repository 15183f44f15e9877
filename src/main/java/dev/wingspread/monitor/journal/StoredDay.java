package dev.wingspread.monitor.journal;

import dev.wingspread.base.Checks;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The figures of a book at a time of the market.
 *
 * @param book name of the book; with the time it identifies the day
 * @param asOf time of the market, New York wall clock
 * @param recordedAt when it was stored
 * @param appVersion version of the program that computed it
 * @param bookSha256 SHA-256 of the portfolio file in hex
 * @param marketSha256 SHA-256 of the market file in hex
 * @param rows the book's row first
 */
public record StoredDay(
        String book,
        LocalDateTime asOf,
        Instant recordedAt,
        String appVersion,
        String bookSha256,
        String marketSha256,
        List<DayRow> rows) {

    public StoredDay {
        Checks.notBlank(book, "book");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(appVersion, "appVersion");
        Objects.requireNonNull(bookSha256, "bookSha256");
        Objects.requireNonNull(marketSha256, "marketSha256");
        rows = List.copyOf(rows);
    }

    /** The row of the whole book. */
    public Optional<DayRow> bookRow() {
        return rows.stream().filter(row -> row.level().equals("BOOK")).findFirst();
    }
}
