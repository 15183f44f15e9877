package dev.wingspread.market;

import dev.wingspread.base.Checks;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Breadth of one day.
 *
 * @param date trading day
 * @param advancers issues that rose
 * @param decliners issues that fell
 */
public record AdvanceDecline(LocalDate date, double advancers, double decliners) {

    public AdvanceDecline {
        Objects.requireNonNull(date, "date");
        Checks.notNegative(advancers, "advancers");
        Checks.notNegative(decliners, "decliners");
    }
}
