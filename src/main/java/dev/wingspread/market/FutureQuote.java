package dev.wingspread.market;

import dev.wingspread.base.Checks;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Level of a VIX future.
 *
 * @param expiry settlement date
 * @param price level in VIX points, above 0
 */
public record FutureQuote(LocalDate expiry, double price) {

    public FutureQuote {
        Objects.requireNonNull(expiry, "expiry");
        Checks.positive(price, "price");
    }
}
