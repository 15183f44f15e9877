package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.app.UseCases;
import dev.wingspread.model.settings.SettingKind;
import dev.wingspread.strategy.ladder.LadderPlan;
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
            "csv gives a row per month."
        },
        sortOptions = false)
final class LadderCommand extends BookCommand {

    private static final SettingKind SPREAD = new SettingKind.Decimal(0.5, 200);

    private final ReportTexts texts;

    @Mixin
    private EventsOption events = new EventsOption();

    @Option(
            names = "--spread",
            paramLabel = "POINTS",
            description = "Sell a call that many VIX points above each one bought: cheaper, but the hedge is capped.")
    private @Nullable String spread;

    LadderCommand(Streams streams, UseCases useCases, ReportTexts texts) {
        super(streams, useCases);
        this.texts = texts;
    }

    @Override
    ExitCode run() {
        OptionalDouble spreadPoints = spreadPoints();
        OpenBook book = events.addedTo(openBook(), this, useCases().workspace());
        LadderPlan plan = useCases().planning().ladder(book, spreadPoints);
        String text = switch (shared().format(OutputFormat.TABLE)) {
            case TABLE -> new LadderText(book, plan).print();
            case JSON -> texts.ladderJson(book, plan);
            case CSV -> texts.ladderCsv(plan);
        };
        return printResults(
                text, tellUnpriced(useCases().valuation().risk(book).quality().unpriced()));
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
