package dev.wingspread.cli;

import dev.wingspread.app.Journal;
import dev.wingspread.app.MonitorQuestion;
import dev.wingspread.app.Monitoring;
import dev.wingspread.app.OpenBook;
import dev.wingspread.app.ReportTexts;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.monitor.Action;
import dev.wingspread.monitor.DryRun;
import dev.wingspread.monitor.Prompt;
import dev.wingspread.monitor.RuleProfile;
import dev.wingspread.monitor.cure.MonitorReport;
import dev.wingspread.monitor.journal.Decision;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the prompts of a book. */
@Command(
        name = "monitor",
        description = {
            "Says whether to roll, hedge, reduce, exit or hold: each prompt with its trades and the book before and after.",
            "",
            "Most rules must be true twice, 15 minutes apart. --state names the journal that remembers between runs;",
            "--assume-confirmed takes a single evaluation for confirmed.",
            "Example: wingspread monitor BOOK --state journal.db --fail-on HEDGE,ROLL"
        },
        sortOptions = false)
final class MonitorCommand extends Subcommand {

    private final UseCases useCases;
    private final ReportTexts texts;

    @Parameters(
            paramLabel = "BOOK",
            arity = "0..1",
            description =
                    "Portfolio file; - is standard input. With --dry-run it gives the levels, and may be left out.")
    private @Nullable Path book;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private EventsOption events = new EventsOption();

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Journal with what is remembered of the book; made if it is not there.")
    private @Nullable Path state;

    @Option(names = "--assume-confirmed", description = "Take a single evaluation for confirmed.")
    private boolean assumeConfirmed;

    @Option(
            names = "--fail-on",
            split = ",",
            paramLabel = "ACTION",
            description = "Exit with 1 if such a prompt stands: ${COMPLETION-CANDIDATES}. Several with commas.")
    private Set<Action> failOn = Set.of();

    @Option(
            names = "--now",
            paramLabel = "TIME",
            description = "New York time to judge the age of the quotes by, such as 2026-03-02T15:45.")
    private @Nullable LocalDateTime now;

    @Option(
            names = "--acknowledge",
            paramLabel = "PROMPT",
            description = "Record in the journal that this prompt was seen; it is silent for a trading day.")
    private @Nullable String acknowledge;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why, with --acknowledge, or with --apply where --state is given.")
    private String reason = "";

    @Option(
            names = "--apply",
            paramLabel = "PROMPT",
            description =
                    "Write the book with this prompt's trades done at their estimated prices to the file of --into; with"
                            + " --state the journal records it.")
    private @Nullable String apply;

    @Option(names = "--into", paramLabel = "BOOK", description = "New portfolio file for --apply.")
    private @Nullable Path into;

    @Option(
            names = "--dry-run",
            paramLabel = "SNAPSHOTS",
            description = "Tell how often each rule would have spoken over the days of a snapshot CSV file.")
    private @Nullable Path dryRun;

    MonitorCommand(Streams streams, UseCases useCases, ReportTexts texts) {
        super(streams);
        this.useCases = useCases;
        this.texts = texts;
    }

    @Override
    List<Path> inputs() {
        return Stream.concat(
                        Stream.of(book, dryRun).flatMap(file -> Optional.ofNullable(file).stream()),
                        events.inputs().stream())
                .toList();
    }

    @Override
    ExitCode run() {
        refuseHalfOptions();
        return dryRun == null ? prompts(bookFile()) : dryRun(dryRun);
    }

    private Path bookFile() {
        if (book == null) {
            throw Refusal.ofUsage(List.of("name a book, or a snapshot file with --dry-run"));
        }
        return book;
    }

    private ExitCode dryRun(Path snapshots) {
        Map<String, DryRun> runs = accepted(book == null ? dryRunOfNoBook(snapshots) : dryRunOf(book, snapshots));
        String text = switch (shared().format(OutputFormat.TABLE)) {
            case TABLE -> new DryRunText(runs).print();
            case JSON -> texts.dryRunJson(runs);
            case CSV -> texts.dryRunCsv(runs);
        };
        return printResults(text, ExitCode.DONE);
    }

    private Loaded<Map<String, DryRun>> dryRunOfNoBook(Path snapshots) {
        return useCases.planning().dryRun(snapshots, profile.profileOrDefault(this, useCases), shared().overrides());
    }

    private Loaded<Map<String, DryRun>> dryRunOf(Path file, Path snapshots) {
        OpenBook opened = accepted(useCases.workspace().open(file, shared().market(), shared().overrides()));
        return useCases.planning().dryRun(snapshots, profile.profile(this, useCases), opened);
    }

    private ExitCode prompts(Path file) {
        OpenBook opened = accepted(useCases.workspace().open(file, shared().market(), shared().overrides()));
        refuseTimesBefore(opened.market().asOf());
        OpenBook book = events.addedTo(opened, this, useCases.workspace());
        RuleProfile rules = profile.profile(this, useCases);
        MonitorReport report = report(book, question(rules));
        String text = switch (shared().format(OutputFormat.TABLE)) {
            case TABLE -> new MonitorText(book, rules, report).print();
            case JSON -> texts.monitorJson(book, report, rules);
            case CSV -> texts.monitorCsv(report);
        };
        ExitCode priced = tellUnpriced(useCases.valuation().risk(book).quality().unpriced());
        boolean isFound = report.prompts().stream()
                .anyMatch(prompt -> failOn.contains(prompt.finding().action()));
        return printResults(text, isFound ? ExitCode.FOUND : priced);
    }

    private void refuseTimesBefore(LocalDateTime asOf) {
        if (now != null && now.isBefore(asOf)) {
            throw Refusal.ofUsage(List.of("--now " + now + " is before the market's own time, " + Formats.time(asOf)
                    + ": quotes cannot be younger than new"));
        }
    }

    private void refuseHalfOptions() {
        var lines = new ArrayList<String>();
        if (acknowledge != null && state == null) {
            lines.add("--acknowledge needs the journal it is recorded in: name it with --state");
        }
        if ((apply == null) != (into == null)) {
            lines.add("--apply and --into belong together: the prompt, and the file for the book after it");
        }
        if (!reason.isEmpty() && acknowledge == null && (apply == null || state == null)) {
            lines.add("--reason belongs to --acknowledge, or to --apply with --state");
        }
        if (dryRun != null && (state != null || apply != null || acknowledge != null)) {
            lines.add("--dry-run looks at stored days: --state, --apply and --acknowledge do not go with it");
        }
        if (!lines.isEmpty()) {
            throw Refusal.ofUsage(lines);
        }
    }

    private MonitorQuestion question(RuleProfile rules) {
        MonitorQuestion question = MonitorQuestion.of(rules);
        question = assumeConfirmed ? question.assumingConfirmed() : question;
        return now == null ? question : question.at(now);
    }

    private MonitorReport report(OpenBook book, MonitorQuestion question) {
        if (state == null) {
            MonitorReport report = accepted(useCases.planning().monitor(book, question));
            toldWarnings(report);
            applied(book, report);
            return report;
        }
        try (Journal journal = accepted(useCases.journals().open(state))) {
            var monitoring = new Monitoring(useCases.planning());
            MonitorReport report = accepted(monitoring.ask(book, question, journal));
            toldWarnings(report);
            if (acknowledge != null) {
                Prompt seen = prompt(report, acknowledge);
                if (seen.finding().action() == Action.HOLD) {
                    throw Refusal.ofUsage(List.of(acknowledge + " asks for nothing, there is nothing to acknowledge"));
                }
                accepted(monitoring.acknowledge(book, seen, reason, journal));
                say("acknowledged " + acknowledge + ": silent for a trading day unless it becomes worse");
            }
            Optional<Prompt> applied = applied(book, report);
            applied.ifPresent(prompt -> accepted(monitoring.decide(book, prompt, Decision.APPLIED, reason, journal)));
            return report;
        }
    }

    private void toldWarnings(MonitorReport report) {
        report.evaluation().warnings().forEach(warning -> say("warning: " + warning.text()));
    }

    /** The prompt whose trades were done and written, if that was asked for. */
    private Optional<Prompt> applied(OpenBook book, MonitorReport report) {
        if (apply == null || into == null) {
            return Optional.empty();
        }
        Prompt prompt = prompt(report, apply);
        if (prompt.trades().isEmpty() && prompt.newPhase().isEmpty()) {
            throw Refusal.ofUsage(List.of(apply + " proposes no trade, there is nothing to apply"));
        }
        accepted(useCases.workspace()
                .save(
                        book.withPortfolio(prompt.appliedTo(
                                book.portfolio(), book.market().asOf().toLocalDate())),
                        into,
                        false));
        say("the book after " + apply + " is in " + into);
        return Optional.of(prompt);
    }

    private static Prompt prompt(MonitorReport report, String id) {
        return report.prompts().stream()
                .filter(prompt -> prompt.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> Refusal.ofUsage(List.of("there is no prompt " + id + "; there are "
                        + report.prompts().stream().map(Prompt::id).collect(Collectors.joining(", ")))));
    }
}
