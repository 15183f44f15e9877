package dev.wingspread.market;

import dev.wingspread.base.Checks;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * Level of a VIX future.
 *
 * @param expiry settlement date
 * @param price level in VIX points, above 0
 * @param asOf time of the level, New York wall clock, where it is not that of the market
 */
public record FutureQuote(LocalDate expiry, double price, Optional<LocalDateTime> asOf) {

    public FutureQuote {
        Objects.requireNonNull(expiry, "expiry");
        Checks.positive(price, "price");
        Objects.requireNonNull(asOf, "asOf");
    }

    /** A level as of the market's own time. */
    public FutureQuote(LocalDate expiry, double price) {
        this(expiry, price, Optional.empty());
    }
}
