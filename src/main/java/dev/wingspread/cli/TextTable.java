package dev.wingspread.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A table for people: columns as wide as their cells, numbers to the right, words to the left, two blanks between. Where
 * it would be wider than a line allows, the widest columns of words are cut; numbers never are.
 */
final class TextTable {

    /** Characters of a line. */
    static final int WIDTH = 100;

    private static final String GAP = "  ";
    private static final String ELLIPSIS = "…";
    private static final int NARROWEST_WORDS = 6;

    private final List<String> titles = new ArrayList<>();
    private final List<Boolean> isNumeric = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a column of words. */
    TextTable words(String title) {
        titles.add(title);
        isNumeric.add(false);
        return this;
    }

    /** Adds a column of numbers. */
    TextTable numbers(String title) {
        titles.add(title);
        isNumeric.add(true);
        return this;
    }

    /**
     * Adds a row; an unknown value is an empty cell.
     *
     * @throws IllegalArgumentException if it has not one cell per column
     */
    TextTable row(String... cells) {
        if (cells.length != titles.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + titles.size() + " columns");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** The table with its headings, every line ended. */
    String print() {
        List<Integer> widths = widths();
        var text = new StringBuilder();
        appendLine(text, titles, widths);
        rows.forEach(row -> appendLine(text, row, widths));
        return text.toString();
    }

    private List<Integer> widths() {
        var widths = new ArrayList<Integer>();
        for (int i = 0; i < titles.size(); i++) {
            int column = i;
            int widest = rows.stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0);
            widths.add(Math.max(widest, titles.get(i).length()));
        }
        int tooWide = total(widths) - WIDTH;
        while (tooWide > 0) {
            int widest = widestWords(widths);
            if (widest < 0) {
                break;
            }
            widths.set(widest, widths.get(widest) - 1);
            tooWide--;
        }
        return widths;
    }

    /** The widest column of words that may still be cut; -1 if none may. */
    private int widestWords(List<Integer> widths) {
        int widest = -1;
        for (int i = 0; i < widths.size(); i++) {
            boolean isCandidate = !isNumeric.get(i) && widths.get(i) > NARROWEST_WORDS;
            if (isCandidate && (widest < 0 || widths.get(i) > widths.get(widest))) {
                widest = i;
            }
        }
        return widest;
    }

    private static int total(List<Integer> widths) {
        int cells = widths.stream().mapToInt(Integer::intValue).sum();
        return cells + GAP.length() * Math.max(widths.size() - 1, 0);
    }

    private void appendLine(StringBuilder text, List<String> cells, List<Integer> widths) {
        var padded = new ArrayList<String>(Collections.nCopies(cells.size(), ""));
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            int width = widths.get(i);
            String shown = cell.length() <= width ? cell : cell.substring(0, width - 1) + ELLIPSIS;
            String blanks = " ".repeat(width - shown.length());
            padded.set(i, isNumeric.get(i) ? blanks + shown : shown + blanks);
        }
        text.append(String.join(GAP, padded).stripTrailing()).append('\n');
    }
}
