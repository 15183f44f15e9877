package dev.wingspread.cli;

import dev.wingspread.base.Failure;
import dev.wingspread.base.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Warnings of a file that say the same of many lines, told once with the lines. */
final class RepeatedWarnings {

    private static final int MOST_LINES = 20;

    private RepeatedWarnings() {}

    private record Remark(String file, String message, String cure) {}

    /** A line per remark, in the order in which each was first made. */
    static List<String> told(List<Failure> warnings) {
        Map<Remark, List<Failure>> remarks = new LinkedHashMap<>();
        for (Failure warning : warnings) {
            var remark = new Remark(
                    warning.location().map(SourceLocation::file).orElse(""), warning.message(), warning.cure());
            remarks.computeIfAbsent(remark, any -> new ArrayList<>()).add(warning);
        }
        return remarks.entrySet().stream()
                .map(entry -> entry.getValue().size() == 1
                        ? entry.getValue().get(0).text()
                        : told(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String told(Remark remark, List<Failure> alike) {
        List<String> lines = alike.stream()
                .flatMap(warning -> warning.location().stream())
                .map(place -> Integer.toString(place.line()))
                .distinct()
                .toList();
        String listed = String.join(", ", lines.subList(0, Math.min(lines.size(), MOST_LINES)));
        String more = lines.size() > MOST_LINES ? " and " + (lines.size() - MOST_LINES) + " more" : "";
        String cure = remark.cure().isEmpty() ? "" : " (" + remark.cure() + ")";
        return remark.file() + ", lines " + listed + more + ": " + remark.message() + cure;
    }
}
