package dev.wingspread.ui.market;

import dev.wingspread.base.Formats;
import java.time.LocalDate;

/**
 * A VIX future of the form.
 *
 * @param expiry settlement date
 * @param price its level in VIX points
 */
public record FutureRow(LocalDate expiry, LevelField price) {

    /** Settlement date and days to it. */
    String label(LocalDate asOf) {
        return Formats.shortDate(expiry) + "  " + (expiry.toEpochDay() - asOf.toEpochDay()) + " days";
    }
}
