package dev.wingspread.app;

import java.util.List;
import java.util.Set;

/**
 * The columns of a table of results.
 *
 * @param given the columns of the input, as they came
 * @param numeric those of them that hold numbers
 * @param numbers the columns that were computed
 * @param remark name of the last column, which says what became of the row
 */
public record TableHeader(List<String> given, Set<String> numeric, List<String> numbers, String remark) {

    public TableHeader {
        given = List.copyOf(given);
        numeric = Set.copyOf(numeric);
        numbers = List.copyOf(numbers);
    }
}
