package dev.wingspread.ui.positions;

import dev.wingspread.ui.positions.PositionRow.Badge;
import dev.wingspread.ui.positions.PositionRow.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Legs with certain words: in their own name, symbol, strike or badges, or in the name of the structure, layer, month or
 * side they belong to. Every word must be found, upper case or lower.
 */
final class PositionFilter {

    private final List<String> words;

    private PositionFilter(List<String> words) {
        this.words = words;
    }

    /** The filter for what was typed. */
    static PositionFilter of(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return new PositionFilter(text.isEmpty() ? List.of() : List.of(text.split("\\s+")));
    }

    /** Whether it filters at all. */
    boolean isOn() {
        return !words.isEmpty();
    }

    /** The legs that match with the lines above them, and the total; nothing if no leg matches. */
    List<PositionRow> apply(List<PositionRow> rows) {
        if (!isOn()) {
            return rows;
        }
        List<PositionRow> found = matching(rows, "");
        if (legs(found) == 0) {
            return List.of();
        }
        rows.stream().filter(row -> row.kind() == Kind.TOTAL).forEach(found::add);
        return found;
    }

    private List<PositionRow> matching(List<PositionRow> rows, String above) {
        List<PositionRow> found = new ArrayList<>();
        for (PositionRow row : rows) {
            String text = above + ' ' + words(row);
            if (row.kind() == Kind.LEG) {
                if (words.stream().allMatch(text::contains)) {
                    found.add(row);
                }
                continue;
            }
            List<PositionRow> below = matching(row.children(), text);
            if (!below.isEmpty()) {
                found.add(row.withChildren(below));
            }
        }
        return found;
    }

    private static String words(PositionRow row) {
        // A group counts its unpriced legs; that says nothing about each of them.
        String badges = row.kind() == Kind.LEG || row.kind() == Kind.STRUCTURE
                ? row.badges().stream()
                        .map(Badge::text)
                        .filter(text -> !PositionBadges.isCount(text))
                        .collect(Collectors.joining(" "))
                : "";
        String type = row.label().endsWith(" P") ? "put" : row.label().endsWith(" C") ? "call" : "";
        String leftOut = row.kind() == Kind.LEG && row.tick() == Tick.OUT ? "left out" : "";
        // The name of a condor lists all its strikes, of which each leg has only one.
        String name = row.kind() == Kind.STRUCTURE ? "condor" : row.label();
        return String.join(" ", name, row.structure(), symbol(row), type, badges, leftOut)
                .toLowerCase(Locale.ROOT);
    }

    /** The symbol as it is in the key, with and without the blanks of the listing. */
    private static String symbol(PositionRow row) {
        return row.kind() == Kind.LEG ? row.key() + ' ' + row.key().replace(" ", "") : "";
    }

    /** Number of legs among rows and below them. */
    static int legs(List<PositionRow> rows) {
        return rows.stream()
                .mapToInt(row -> row.kind() == Kind.LEG ? 1 : legs(row.children()))
                .sum();
    }
}
