package dev.wingspread.market;

import dev.wingspread.model.Root;
import java.time.LocalDate;

/**
 * What tells the expiries of a market apart.
 *
 * @param root root of the options
 * @param date date of settlement
 */
public record ExpiryKey(Root root, LocalDate date) {

    // Written out because every leg is looked up: the methods a record comes with are assembled when they are first
    // called, which takes as long as valuing a book.

    @Override
    public boolean equals(Object other) {
        return other instanceof ExpiryKey key && root == key.root && date.equals(key.date);
    }

    @Override
    public int hashCode() {
        return 31 * root.name().hashCode() + date.hashCode();
    }
}
