package dev.wingspread.market;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A scheduled release, maintained by the user.
 *
 * @param date day of the release
 * @param type what is released
 * @param time New York wall-clock time, if known
 * @param note free text
 */
public record MarketEvent(LocalDate date, EventType type, Optional<LocalTime> time, String note) {

    public MarketEvent {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(note, "note");
    }
}
