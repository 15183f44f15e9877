package dev.wingspread.io.journal;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Times of the market as texts that sort by time. */
final class Times {

    private Times() {}

    /** ISO date and time, always with seconds. */
    static String text(LocalDateTime time) {
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }
}
