package dev.wingspread.io.broker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a table, found by their titles. */
final class Columns {

    private final Map<String, Integer> places = new HashMap<>();

    private Columns() {}

    /** Columns under a row of titles; of a title given twice the first counts. */
    static Columns of(List<String> titles) {
        var columns = new Columns();
        for (int i = 0; i < titles.size(); i++) {
            columns.places.putIfAbsent(Cell.title(titles.get(i)), i);
        }
        return columns;
    }

    /** Whether there is a column under one of these titles. */
    boolean has(String... titles) {
        for (String title : titles) {
            if (places.containsKey(Cell.title(title))) {
                return true;
            }
        }
        return false;
    }

    /** The cell under the first of these titles that the table has; empty where it has none or the row is too short. */
    String cell(List<String> row, String... titles) {
        for (String title : titles) {
            Integer place = places.get(Cell.title(title));
            if (place != null) {
                return place < row.size() ? row.get(place).strip() : "";
            }
        }
        return "";
    }
}
