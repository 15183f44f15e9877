package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.monitor.KeyFigures;
import dev.wingspread.monitor.Prompt;
import dev.wingspread.monitor.RuleProfile;
import dev.wingspread.monitor.cure.MonitorReport;
import java.util.List;

/** What the monitor says, for people: a paragraph a prompt, the parts under each other. */
final class MonitorText {

    private static final String INDENT = "    ";

    private final OpenBook book;
    private final RuleProfile profile;
    private final MonitorReport report;

    MonitorText(OpenBook book, RuleProfile profile, MonitorReport report) {
        this.book = book;
        this.profile = profile;
        this.report = report;
    }

    String print() {
        var text = new StringBuilder();
        text.append(book.displayName()).append('\n');
        text.append(Paragraph.wrapped(
                "",
                "as of " + Formats.time(book.market().asOf()) + ", " + book.marketName() + ", phase "
                        + book.portfolio().phase() + ", profile " + profile.label()));
        KeyFigures now = report.now();
        text.append("nv10 ").append(Formats.signedRatio(now.nv10()));
        text.append("   hedge ratio ").append(Formats.ratio(now.hedgeRatio()));
        text.append("   offset at VIX +6 ").append(Formats.ratio(now.offset6()));
        text.append("   theta ").append(Formats.dollars(now.thetaUsdPerDay())).append(" a day\n");
        for (Prompt prompt : report.prompts()) {
            text.append('\n').append(Paragraph.wrapped("", prompt.sentences().get(0)));
            for (String part : prompt.sentences().subList(1, prompt.sentences().size())) {
                if (!part.startsWith("Skipped:")) {
                    text.append(part(part));
                }
            }
        }
        text.append(asides());
        text.append("\nEach prompt is valued on its own against the book as it is: do one, then look again.\n");
        text.append("Estimates of a model, not advice.\n");
        return text.toString();
    }

    private static String part(String part) {
        int colon = part.indexOf(": ");
        String title = INDENT + part.substring(0, colon + 1);
        return Paragraph.wrapped(
                title + " ".repeat(Math.max(INDENT.length() + 9 - title.length(), 1)), part.substring(colon + 2));
    }

    /** What was not asked and what is silent, once for all prompts. */
    private String asides() {
        var text = new StringBuilder();
        List<String> silent = report.evaluation().silenced().stream()
                .map(standing -> standing.finding().rule() + " "
                        + standing.finding().target().text())
                .toList();
        if (!silent.isEmpty()) {
            text.append('\n').append(Paragraph.wrapped("Acknowledged: ", String.join(", ", silent)));
        }
        report.evaluation()
                .skipped()
                .forEach(skipped ->
                        text.append(Paragraph.wrapped("Skipped " + skipped.rule() + ": ", skipped.missing())));
        return text.isEmpty() ? "" : "\n" + text.toString().stripLeading();
    }
}
