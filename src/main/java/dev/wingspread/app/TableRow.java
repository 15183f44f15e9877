package dev.wingspread.app;

import java.util.List;

/**
 * A row of a table of results.
 *
 * @param given the cells of the input as they came, one per input column
 * @param numbers the computed numbers, one per computed column; empty if the row could not be valued
 * @param remark what became of the row, possibly empty
 */
public record TableRow(List<String> given, List<Double> numbers, String remark) {

    public TableRow {
        given = List.copyOf(given);
        numbers = List.copyOf(numbers);
    }
}
