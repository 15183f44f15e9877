package dev.wingspread.market;

import dev.wingspread.base.Checks;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

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

    /**
     * Whether a price of another time than the market's gives way to the forward that the options of its expiry were reduced
     * with: they are of the market's day and exclude it.
     *
     * @param reduced that forward in VIX points; empty where none was made
     */
    boolean yieldsTo(OptionalDouble reduced) {
        return asOf.isPresent() && reduced.isPresent() && reduced.getAsDouble() != price;
    }
}
