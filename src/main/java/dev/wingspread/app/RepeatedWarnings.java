package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Remarks on a file that say the same of many lines, told once with the lines. */
public final class RepeatedWarnings {

    private static final int MOST_LINES = 20;

    private RepeatedWarnings() {}

    private record Key(String file, String pointer, String message, String cure) {}

    /**
     * The same said once or several times.
     *
     * @param first what was said first
     * @param lines the lines it was said of, in that order; empty where it is said of no line
     */
    public record Told(Failure first, List<Integer> lines) {

        public Told {
            lines = List.copyOf(lines);
        }

        /** The lines in words, such as {@code line 4} or {@code lines 4, 5}; empty without lines. */
        public String place() {
            if (lines.isEmpty()) {
                return "";
            }
            String listed =
                    lines.stream().limit(MOST_LINES).map(String::valueOf).collect(Collectors.joining(", "));
            String more = lines.size() > MOST_LINES ? " and " + (lines.size() - MOST_LINES) + " more" : "";
            return (lines.size() == 1 ? "line " : "lines ") + listed + more;
        }

        /** Everything in one line. */
        public String text() {
            if (lines.size() < 2) {
                return first.text();
            }
            String file = first.location().map(SourceLocation::file).orElse("");
            String cure = first.cure().isEmpty() ? "" : " (" + first.cure() + ")";
            return file + ", " + place() + ": " + first.message() + cure;
        }
    }

    /** What was said, each once, in the order in which it was first said. */
    public static List<Told> of(List<Failure> said) {
        Map<Key, List<Failure>> alike = new LinkedHashMap<>();
        said.forEach(each ->
                alike.computeIfAbsent(key(each), any -> new ArrayList<>()).add(each));
        return alike.values().stream()
                .map(group -> new Told(group.get(0), lines(group)))
                .toList();
    }

    private static Key key(Failure said) {
        return new Key(
                said.location().map(SourceLocation::file).orElse(""),
                said.location().map(SourceLocation::pointer).orElse(""),
                said.message(),
                said.cure());
    }

    private static List<Integer> lines(List<Failure> alike) {
        return alike.stream()
                .flatMap(each -> each.location().stream())
                .map(SourceLocation::line)
                .filter(line -> line > 0)
                .distinct()
                .toList();
    }
}
