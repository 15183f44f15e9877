package dev.wingspread.strategy.condor;

import dev.wingspread.base.Checks;
import dev.wingspread.model.Root;
import dev.wingspread.model.SettlementClock;
import dev.wingspread.model.Underlying;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * An expiry of SPX options. On third Fridays there are two of one date.
 *
 * @param root SPX or SPXW
 * @param date settlement date
 */
public record SpxExpiry(Root root, LocalDate date) {

    public SpxExpiry {
        Checks.require(root.underlying() == Underlying.SPX, "not an SPX root: " + root);
        Objects.requireNonNull(date, "date");
    }

    /** Calendar days from a time to the expiry; negative after it. */
    public long daysFrom(LocalDateTime time) {
        return SettlementClock.daysToExpiry(time, date);
    }

    /** {@code SPXW 2024-07-12}. */
    public String text() {
        return root + " " + date;
    }
}
