package dev.wingspread.app;

import java.util.List;
import java.util.Optional;

/**
 * What was computed for a row.
 *
 * @param numbers the numbers computed; none if the row failed
 * @param remark what the row says of itself, possibly empty
 * @param failure why the row failed, if it did
 */
record RowResult(List<Double> numbers, String remark, Optional<String> failure) {

    RowResult {
        numbers = List.copyOf(numbers);
    }

    static RowResult of(List<Double> numbers, String remark) {
        return new RowResult(numbers, remark, Optional.empty());
    }

    static RowResult failed(String remark, String why) {
        return new RowResult(List.of(), remark, Optional.of(why));
    }
}
