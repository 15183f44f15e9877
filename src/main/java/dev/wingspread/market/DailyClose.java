package dev.wingspread.market;

import dev.wingspread.base.Checks;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An official close.
 *
 * @param date trading day
 * @param close level in index points, above 0
 */
public record DailyClose(LocalDate date, double close) {

    public DailyClose {
        Objects.requireNonNull(date, "date");
        Checks.positive(close, "close");
    }
}
