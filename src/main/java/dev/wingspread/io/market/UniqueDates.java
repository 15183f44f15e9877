package dev.wingspread.io.market;

import dev.wingspread.base.FailureReason;
import dev.wingspread.io.json.Field;
import dev.wingspread.io.json.JsonPlace;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Refuses a date that a list has already given. */
final class UniqueDates {

    private final String what;
    private final Map<LocalDate, JsonPlace> places = new HashMap<>();

    /** @param what what the list gives once a date, as the start of a sentence that goes on with the date */
    UniqueDates(String what) {
        this.what = what;
    }

    Field<LocalDate> require(Field<LocalDate> date) {
        date.value().ifPresent(day -> {
            JsonPlace first = places.putIfAbsent(day, date.place());
            if (first != null) {
                date.fault(
                        FailureReason.DUPLICATE,
                        what + " " + day + " is given twice, first at line " + first.line() + ", column "
                                + first.column(),
                        "keep one of them");
            }
        });
        return date;
    }
}
