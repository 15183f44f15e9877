package dev.wingspread.io.broker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a table, found by their titles. */
final class Columns {

    private static final int NOWHERE = -1;

    private final Map<String, Integer> places = new HashMap<>();

    /** Places by titles as readers spell them, which they do for every row. */
    private final Map<String, Integer> asked = new HashMap<>();

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
            if (place(title) != NOWHERE) {
                return true;
            }
        }
        return false;
    }

    /** The cell under the first of these titles that the table has; empty where it has none or the row is too short. */
    String cell(List<String> row, String... titles) {
        for (String title : titles) {
            int place = place(title);
            if (place != NOWHERE) {
                return place < row.size() ? row.get(place).strip() : "";
            }
        }
        return "";
    }

    private int place(String title) {
        return asked.computeIfAbsent(title, spelled -> places.getOrDefault(Cell.title(spelled), NOWHERE));
    }
}
