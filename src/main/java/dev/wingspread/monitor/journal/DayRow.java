package dev.wingspread.monitor.journal;

import dev.wingspread.base.PlainNumber;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A row of a stored day, as in the snapshot file.
 *
 * @param level BOOK, LAYER, HEDGE_MONTH, STRUCTURE or LEG
 * @param key what the row is about within its level
 * @param cells text of every known cell by its column, without those that are the same for all rows of the day
 */
public record DayRow(String level, String key, Map<String, String> cells) {

    public DayRow {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(key, "key");
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** A figure by its column, in the unit the column's name gives; empty where it is unknown or no number. */
    public OptionalDouble figure(String column) {
        String cell = cells.get(column);
        return cell == null ? OptionalDouble.empty() : PlainNumber.parse(cell);
    }

    /** A text by its column; empty where it is unknown. */
    public Optional<String> text(String column) {
        return Optional.ofNullable(cells.get(column));
    }
}
