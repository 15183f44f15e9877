package dev.wingspread.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import java.util.stream.Stream;

/** What must hold of everything that was read, whatever the file held. */
public final class ReadResults {

    private static final int LONGEST_REMARK = 2_000;

    private ReadResults() {}

    /** There is a value or a fault, never both, and each remark is a sentence that fits a screen. */
    public static <T> Loaded<T> check(Loaded<T> loaded) {
        assertEquals(loaded.isOk(), loaded.value().isPresent());
        Stream.concat(loaded.faults().stream(), loaded.warnings().stream()).forEach(ReadResults::check);
        return loaded;
    }

    private static void check(Failure remark) {
        assertFalse(remark.message().isBlank());
        assertTrue(remark.text().length() <= LONGEST_REMARK, remark::text);
        remark.location().ifPresent(place -> assertTrue(place.line() >= 0 && place.column() >= 0, place::text));
    }
}
