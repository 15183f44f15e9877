package dev.wingspread.cli;

import dev.wingspread.model.reconcile.Difference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What to do about differences: a sentence for each, or one for several of one cause that are mended alike. */
final class DifferenceNotes {

    private record Kind(Difference.Cause cause, String cure, List<String> structures) {}

    private final boolean hasLines;

    /**
     * Notes.
     *
     * @param hasLines whether a line is one of the only file there is
     */
    DifferenceNotes(boolean hasLines) {
        this.hasLines = hasLines;
    }

    /** The sentences in the order of the differences, wrapped. */
    String print(List<Difference> differences) {
        Map<Object, List<Difference>> kinds = new LinkedHashMap<>();
        for (Difference each : differences) {
            Object kind = each.isOfCauseAlone() ? new Kind(each.cause(), each.cure(), each.structures()) : each;
            kinds.computeIfAbsent(kind, any -> new ArrayList<>()).add(each);
        }
        var text = new StringBuilder();
        kinds.values().forEach(alike -> text.append(Paragraph.wrapped("- ", sentence(alike))));
        return text.toString();
    }

    private String sentence(List<Difference> alike) {
        Difference first = alike.get(0);
        String what = alike.size() == 1
                ? first.text()
                : first.cause() + ", " + alike.size() + " contracts"
                        + (first.structures().isEmpty() ? "" : " of " + String.join(", ", first.structures())) + ": "
                        + first.cause().meaning();
        return what + lines(alike) + (first.cure().isEmpty() ? "" : " (" + first.cure() + ")");
    }

    private String lines(List<Difference> alike) {
        var lines = new TreeSet<Long>();
        alike.forEach(each -> lines.addAll(each.lines()));
        if (!hasLines || lines.isEmpty()) {
            return "";
        }
        return ", " + (lines.size() == 1 ? "line " : "lines ") + ranges(lines);
    }

    /** {@code 3 to 6, 9}. */
    private static String ranges(SortedSet<Long> lines) {
        var ranges = new ArrayList<String>();
        for (long line : lines) {
            if (lines.contains(line - 1) && lines.contains(line + 1)) {
                continue;
            }
            boolean isEnd = lines.contains(line - 1) && lines.contains(line - 2);
            if (isEnd) {
                ranges.set(ranges.size() - 1, ranges.get(ranges.size() - 1) + " to " + line);
            } else {
                ranges.add(String.valueOf(line));
            }
        }
        return String.join(", ", ranges);
    }
}
