package dev.wingspread.ui.shell;

import dev.wingspread.base.Formats;
import dev.wingspread.risk.Quality;
import dev.wingspread.risk.inputs.InputFinding;
import dev.wingspread.risk.inputs.InputGrade;
import dev.wingspread.risk.inputs.InputQuality;
import dev.wingspread.ui.shell.OverlayViewModel.Choice;
import dev.wingspread.ui.shell.OverlayViewModel.Line;
import dev.wingspread.ui.shell.OverlayViewModel.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How good the inputs are, in words: for the line of the book, its tooltip and the sheet behind it. */
final class InputSheet {

    /** A tooltip that covers the window hides what it is about. */
    private static final int TRAIL_LEGS = 8;

    private InputSheet() {}

    static boolean isGood(Quality quality) {
        return quality.inputs().count(InputGrade.GOOD)
                == quality.inputs().legs().size();
    }

    /** {@code inputs: 94 % good}, with the legs that have no price; empty without legs. */
    static String line(Quality quality) {
        if (quality.inputs().legs().isEmpty()) {
            return "";
        }
        int unpriced = quality.unpriced().size();
        return "inputs: " + quality.inputs().goodPercent() + " good"
                + (unpriced == 0 ? "" : ", " + Formats.count(unpriced) + " unpriced");
    }

    /** {@code 15 of 15 legs priced; good inputs: 14 of 15 legs, 1 doubtful}. */
    static String lead(Quality quality) {
        int all = quality.pricedLegs() + quality.unpriced().size();
        String priced = Formats.count(quality.pricedLegs()) + " of " + Formats.plural(all, "leg", "legs") + " priced";
        return quality.inputs().legs().isEmpty()
                ? priced
                : priced + "; good inputs: " + quality.inputs().counts();
    }

    /** The worst legs with a few words each. */
    static String trail(InputQuality inputs) {
        if (inputs.legs().isEmpty()) {
            return "";
        }
        var lines = new ArrayList<String>();
        lines.add("Good inputs: " + inputs.counts());
        List<InputQuality.Judged> worst = inputs.worst();
        for (InputQuality.Judged leg : worst.subList(0, Math.min(worst.size(), TRAIL_LEGS))) {
            lines.add(leg.name() + "  " + leg.inputs().grade().word() + ": " + words(leg));
        }
        if (worst.size() > TRAIL_LEGS) {
            lines.add("and " + Formats.count(worst.size() - TRAIL_LEGS) + " more");
        }
        if (!worst.isEmpty()) {
            lines.add("Enter or a click lists them all");
        }
        return String.join("\n", lines);
    }

    private static String words(InputQuality.Judged leg) {
        return leg.inputs().findings().stream()
                .map(finding -> finding.check().words())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static Sheet of(Quality quality) {
        InputQuality inputs = quality.inputs();
        List<Line> lines = inputs.worst().stream().map(InputSheet::line).toList();
        String title = inputs.legs().isEmpty() ? "Inputs" : "Inputs: " + inputs.goodPercent() + " good";
        String lead = lead(quality)
                + (lines.isEmpty() ? ". Nothing speaks against any of them." : ". The figures are those of all legs.");
        return new Sheet(title, lead, lines, copy(title, lead, lines), List.of(Choice.close("Close")));
    }

    private static Line line(InputQuality.Judged leg) {
        String grade = leg.inputs().grade().word().toUpperCase(Locale.ROOT);
        String cures = leg.inputs().findings().stream()
                .map(finding -> finding.check().cure())
                .filter(cure -> !cure.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return new Line(
                grade + "  " + leg.name(),
                leg.inputs().findings().stream().map(InputFinding::text).collect(Collectors.joining("; ")),
                cures);
    }

    private static String copy(String title, String lead, List<Line> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        return title + "\n" + lead + "\n"
                + lines.stream()
                        .map(line -> line.place() + ": " + line.text()
                                + (line.cure().isEmpty() ? "" : " (" + line.cure() + ")"))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
