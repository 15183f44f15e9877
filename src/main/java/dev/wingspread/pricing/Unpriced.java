package dev.wingspread.pricing;

import dev.wingspread.base.Failure;
import dev.wingspread.model.Leg;
import java.util.Objects;

/**
 * A leg that cannot be priced. It stays in the book, is shown and counted.
 *
 * @param leg the leg
 * @param why the reason
 */
public record Unpriced(Leg leg, Failure why) implements LegValue {

    public Unpriced {
        Objects.requireNonNull(leg, "leg");
        Objects.requireNonNull(why, "why");
    }
}
