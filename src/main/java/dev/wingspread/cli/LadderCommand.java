package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.app.UseCases;
import dev.wingspread.model.settings.SettingKind;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.HedgeCoverage;
import dev.wingspread.strategy.ladder.LadderPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sizes the VIX ladder of a book. */
@Command(
        name = "ladder",
        description = {
            "Sizes the ladder of VIX calls that the condors of a book need in its phase, and lists the trades that turn "
                    + "the calls it holds into that ladder.",
            "",
            "A ladder that is cut by its budget or refused is an answer: the exit code is 0.",
            "csv gives a row per month, with --coverage a row per response and spike."
        },
        sortOptions = false)
final class LadderCommand extends BookCommand {

    private static final SettingKind SPREAD = new SettingKind.Decimal(0.5, 200);
    private static final SettingKind SPIKES = new SettingKind.Decimal(0.01, 200);
    private static final int MOST_SPIKES = 2000;

    private final ReportTexts texts;

    @Mixin
    private EventsOption events = new EventsOption();

    @Option(
            names = "--spread",
            paramLabel = "POINTS",
            description = "Sell a call that many VIX points above each one bought: cheaper, but the hedge is capped.")
    private @Nullable String spread;

    @Option(
            names = "--coverage",
            description =
                    "What the hedge held pays by size of a VIX spike, against what the condors lose, under the LOW, "
                            + "BASE and HIGH response of the futures; instead of a plan.")
    private boolean isCoverage;

    @Option(
            names = "--spikes",
            paramLabel = "RANGE",
            description = "With --coverage: rises of spot VIX in points, from:to:step or one (default 1:40:1).")
    private @Nullable String spikes;

    @Option(
            names = "--days",
            paramLabel = "DAYS",
            description = "With --coverage: the spikes come after that many days.")
    private @Nullable String days;

    LadderCommand(Streams streams, UseCases useCases, ReportTexts texts) {
        super(streams, useCases);
        this.texts = texts;
    }

    @Override
    ExitCode run() {
        OptionalDouble spreadPoints = spreadPoints();
        if (isCoverage) {
            return coverage();
        }
        if (spikes != null || days != null) {
            throw Refusal.ofUsage(List.of("--spikes and --days need --coverage"));
        }
        OpenBook book = events.addedTo(openBook(), this, useCases().workspace());
        LadderPlan plan = useCases().planning().ladder(book, spreadPoints);
        RiskReport report = useCases().valuation().risk(book);
        String text = switch (shared().format(OutputFormat.TABLE)) {
            case TABLE -> new LadderText(book, plan).print();
            case JSON -> texts.ladderJson(book, plan, useCases().planning().standing(book, report, plan));
            case CSV -> texts.ladderCsv(plan);
        };
        return printResults(text, tellUnpriced(report.quality().unpriced()));
    }

    private ExitCode coverage() {
        OpenBook book = openBook();
        var problems = new ArrayList<String>();
        List<Double> points =
                spikes == null ? HedgeCoverage.USUAL_SPIKES : NumberOptions.range("--spikes", spikes, SPIKES, problems);
        double forward = days == null ? 0 : NumberOptions.number("--days", days, NumberOptions.DAYS, problems);
        if (points.size() > MOST_SPIKES) {
            problems.add("--spikes has " + points.size() + " steps, at most " + MOST_SPIKES + "; take a wider step");
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofUsage(problems);
        }
        HedgeCoverage coverage = useCases().valuation().coverage(book, forward, points, () -> false);
        String text = switch (shared().format(OutputFormat.TABLE)) {
            case TABLE -> CoverageText.of(book, coverage);
            case JSON -> texts.coverageJson(book, coverage);
            case CSV -> texts.coverageCsv(coverage);
        };
        return printResults(text, tellUnpriced(coverage.sides().unpriced()));
    }

    private OptionalDouble spreadPoints() {
        if (spread == null) {
            return OptionalDouble.empty();
        }
        Optional<String> problem = SPREAD.problemWith(spread);
        if (problem.isPresent()) {
            throw Refusal.ofUsage(List.of("--spread " + problem.get()));
        }
        return SettingKind.parse(spread).map(OptionalDouble::of).orElseThrow();
    }
}
