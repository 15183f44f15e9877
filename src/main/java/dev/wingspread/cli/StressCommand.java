package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.app.UseCases;
import dev.wingspread.scenario.stress.Episode;
import dev.wingspread.scenario.stress.Episodes;
import dev.wingspread.scenario.stress.Replay;
import dev.wingspread.scenario.stress.StressReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Replays historical stress episodes on a book. */
@Command(
        name = "stress",
        description = {
            "P&L of a book if historical stress episodes came again today, every leg priced again: SPX moves by as many "
                    + "per cent, VIX by as many points, each VIX future as those of its tenor did.",
            "",
            "Example: wingspread stress BOOK --relative"
        },
        sortOptions = false)
final class StressCommand extends BookCommand {

    private final ReportTexts texts;

    @Option(
            names = "--relative",
            description = "Scale the points of VIX and its futures by VIX today over VIX at the start.")
    private boolean isRelative;

    @Option(names = "--episode", paramLabel = "NAME", description = "One episode only, with all its figures.")
    private @Nullable String name;

    StressCommand(Streams streams, UseCases useCases, ReportTexts texts) {
        super(streams, useCases);
        this.texts = texts;
    }

    @Override
    ExitCode run() {
        List<Episode> episodes = name == null ? Episodes.ALL : List.of(named(name));
        OpenBook book = openBook();
        Replay replay = isRelative ? Replay.RELATIVE : Replay.ABSOLUTE;
        StressReport report = useCases().valuation().stress(book, episodes, replay, () -> false);
        String text = switch (shared().format(OutputFormat.TABLE)) {
            case TABLE -> new StressText(book, report).print();
            case JSON -> texts.stressJson(book, report);
            case CSV -> texts.stressCsv(report);
        };
        return printResults(text, tellUnpriced(report.unpriced()));
    }

    private static Episode named(String word) {
        return Episodes.named(word)
                .orElseThrow(() -> Refusal.ofUsage(List.of("--episode must be one of "
                        + String.join(
                                ", ", Episodes.ALL.stream().map(Episode::name).toList())
                        + " but is '" + word + "'")));
    }
}
