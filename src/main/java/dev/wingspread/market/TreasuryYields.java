package dev.wingspread.market;

import dev.wingspread.base.Checks;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Treasury yields of one day.
 *
 * @param date day of the yields
 * @param y2 two-year yield, decimal a year
 * @param y10 ten-year yield, decimal a year
 */
public record TreasuryYields(LocalDate date, double y2, double y10) {

    public TreasuryYields {
        Objects.requireNonNull(date, "date");
        Checks.finite(y2, "y2");
        Checks.finite(y10, "y10");
    }
}
