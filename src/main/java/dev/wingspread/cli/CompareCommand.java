package dev.wingspread.cli;

import dev.wingspread.app.MonitorQuestion;
import dev.wingspread.app.OpenBook;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.app.UseCases;
import dev.wingspread.monitor.Finding;
import dev.wingspread.monitor.Prompt;
import dev.wingspread.monitor.Standing;
import dev.wingspread.monitor.cure.Comparison;
import dev.wingspread.monitor.cure.MonitorReport;
import dev.wingspread.monitor.cure.Objective;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts the ways to answer a prompt side by side. */
@Command(
        name = "compare",
        description = {
            "Puts roll, hedge, both and wait side by side for a rule that is true: trades with their cost,",
            "net vega, hedge ratio, offset, theta, margin, break-evens and the loss at VIX +5, +7 and +10.",
            "",
            "Single evaluations count as confirmed. Example: wingspread compare BOOK --finding R50"
        },
        sortOptions = false)
final class CompareCommand extends BookCommand {

    private final ReportTexts texts;

    @Mixin
    private EventsOption events = new EventsOption();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Option(
            names = "--finding",
            required = true,
            paramLabel = "RULE",
            description = "Rule that is true, such as R50, or the id of its prompt, such as R12-layer-S.")
    private String finding = "";

    @Option(
            names = "--objective",
            paramLabel = "WORD",
            defaultValue = "SPIKE_LOSS",
            description = "What is ranked by: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Objective objective = Objective.SPIKE_LOSS;

    CompareCommand(Streams streams, UseCases useCases, ReportTexts texts) {
        super(streams, useCases);
        this.texts = texts;
    }

    @Override
    ExitCode run() {
        OpenBook book = events.addedTo(openBook(), this, useCases().workspace());
        var rules = profile.profile(this, useCases());
        MonitorReport report = accepted(
                useCases().planning().monitor(book, MonitorQuestion.of(rules).assumingConfirmed()));
        Comparison comparison = accepted(useCases().planning().compare(book, rules, wanted(report), objective));
        String text = switch (shared().format(OutputFormat.TABLE)) {
            case TABLE -> new CompareText(book, comparison).print();
            case JSON -> texts.compareJson(book, comparison);
            case CSV -> texts.compareCsv(comparison);
        };
        return printResults(
                text, tellUnpriced(useCases().valuation().risk(book).quality().unpriced()));
    }

    /** A prompt's finding, or one that another prompt speaks for. */
    private Finding wanted(MonitorReport report) {
        String name = finding.toUpperCase(Locale.ROOT);
        List<Finding> known = Stream.concat(
                        report.prompts().stream().map(Prompt::finding),
                        report.evaluation().confirmed().stream().map(Standing::finding))
                .toList();
        return known.stream()
                .filter(each -> each.id().toUpperCase(Locale.ROOT).equals(name)
                        || each.rule().name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.ofUsage(List.of("--finding " + finding
                        + " is not true of this book; true are "
                        + known.stream().map(Finding::id).distinct().collect(Collectors.joining(", ")))));
    }
}
