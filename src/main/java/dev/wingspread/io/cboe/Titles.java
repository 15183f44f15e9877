package dev.wingspread.io.cboe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The titles of the columns of a table, compared without regard to case and blanks. */
final class Titles {

    private final List<String> titles;

    private Titles(List<String> titles) {
        this.titles = titles;
    }

    /** A row as titles; empty cells at its end are commas too many. */
    static Titles of(List<String> cells) {
        var titles = new ArrayList<String>();
        for (String cell : cells) {
            titles.add(cell.replace("\"", "").strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
        }
        while (!titles.isEmpty() && titles.get(titles.size() - 1).isEmpty()) {
            titles.remove(titles.size() - 1);
        }
        return new Titles(titles);
    }

    int size() {
        return titles.size();
    }

    String title(int column) {
        return titles.get(column);
    }

    boolean isFirst(String title) {
        return !titles.isEmpty() && titles.get(0).equals(title);
    }

    boolean has(String... wanted) {
        return titles.containsAll(List.of(wanted));
    }

    /** The first column of this title; -1 if there is none. */
    int column(String title) {
        return titles.indexOf(title);
    }

    /** The first column of this title from one column on and before another; -1 if there is none. */
    int column(String title, int from, int to) {
        for (int i = from; i < Math.min(to, titles.size()); i++) {
            if (titles.get(i).equals(title)) {
                return i;
            }
        }
        return -1;
    }
}
