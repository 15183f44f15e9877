package dev.wingspread.cli;

import dev.wingspread.app.Journal;
import dev.wingspread.app.Monitoring;
import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.monitor.Rule;
import dev.wingspread.monitor.RuleTarget;
import dev.wingspread.monitor.Target;
import dev.wingspread.monitor.journal.Decision;
import dev.wingspread.monitor.journal.JournalEntry;
import dev.wingspread.monitor.journal.Measure;
import dev.wingspread.monitor.journal.RecordedEntry;
import dev.wingspread.monitor.journal.Subject;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a note or a decision to the journal. */
@Command(
        name = "add",
        description = {
            "Adds a note to the journal, or with --rule and --decision what you decided about a prompt.",
            "",
            "Name and time are those of BOOK and its market, or given by --book and --as-of. A decision",
            "ACKNOWLEDGED also silences the prompt, if the monitor knows of it, as does APPLIED of R30, R31 and R32",
            "until the spike is over. Entries are never changed or deleted. --format changes nothing here."
        },
        sortOptions = false)
final class JournalAddCommand extends Subcommand {

    private final UseCases useCases;

    @Parameters(paramLabel = "BOOK", arity = "0..1", description = "Portfolio file the entry is about.")
    private @Nullable Path file;

    @Option(names = "--journal", paramLabel = "FILE", description = "Journal to add to instead of your usual one.")
    private @Nullable Path journal;

    @Option(names = "--book", paramLabel = "NAME", description = "Name of the book, where no BOOK is given.")
    private @Nullable String name;

    @Option(names = "--as-of", paramLabel = "TIME", description = "Time of the market, such as 2024-07-31T16:00.")
    private @Nullable LocalDateTime asOf;

    @Option(names = "--note", paramLabel = "TEXT", description = "What you want to remember.")
    private String note = "";

    @Option(names = "--tag", paramLabel = "TAG", split = ",", description = "Regime tags, separated by commas.")
    private List<String> tags = new ArrayList<>();

    @Option(names = "--rule", paramLabel = "RULE", description = "Rule it is about, such as R50.")
    private @Nullable Rule rule;

    @Option(
            names = "--target",
            paramLabel = "OBJECT",
            description = "Object of the rule: hedge, book, \"layer S\" or \"hedge month 2024-08-21\".")
    private @Nullable String target;

    @Option(
            names = "--decision",
            paramLabel = "WORD",
            description = "ACKNOWLEDGED, APPLIED, DISMISSED or DEFERRED; needs --rule.")
    private @Nullable Decision decision;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why you decided so; needs --decision.")
    private String reason = "";

    @Option(names = "--value", paramLabel = "NUMBER", description = "Figure of the prompt when you decided.")
    private @Nullable Double value;

    JournalAddCommand(Streams streams, UseCases useCases) {
        super(streams);
        this.useCases = useCases;
    }

    @Override
    List<Path> inputs() {
        return file == null ? List.of(path()) : List.of(file, path());
    }

    private Path path() {
        return journal == null ? useCases.journals().defaultFile() : journal;
    }

    @Override
    ExitCode run() {
        refuseWhatDoesNotFit();
        Optional<OpenBook> book = file == null
                ? Optional.empty()
                : Optional.of(accepted(useCases.workspace().open(file, shared().market(), shared().overrides())));
        try (Journal opened = accepted(useCases.journals().open(path()))) {
            RecordedEntry recorded = recorded(opened, entry(book));
            return printResults(
                    "entry " + recorded.id() + " of " + recorded.entry().book() + " is in " + path() + "\n",
                    ExitCode.DONE);
        }
    }

    private void refuseWhatDoesNotFit() {
        var problems = new ArrayList<String>();
        if (file == null && (name == null || name.isBlank() || asOf == null)) {
            problems.add("name a BOOK, or give --book and --as-of");
        }
        if (asOf != null && !JournalEntry.isTime(asOf)) {
            problems.add("--as-of must be in the years 0 to 9999 but is " + asOf);
        }
        if (note.isBlank() && decision == null) {
            problems.add("there is nothing to add: give --note or --decision");
        }
        if (decision != null && rule == null) {
            problems.add("--decision needs the --rule it is about");
        }
        if (decision == null && !reason.isBlank()) {
            problems.add("--reason belongs to a --decision; use --note");
        }
        if (target != null && rule == null) {
            problems.add("--target needs the --rule it is about");
        }
        if (target != null && Target.named(target).isEmpty()) {
            problems.add("--target must be hedge, book, layer S or hedge month 2024-08-21 but is '" + target + "'");
        }
        if (value != null && !Double.isFinite(value)) {
            problems.add("--value must be a number");
        }
        tags.stream()
                .map(String::strip)
                .filter(tag -> !JournalEntry.isTag(tag))
                .forEach(tag -> problems.add("--tag must be words on one line but is '" + tag + "'"));
        if (!problems.isEmpty()) {
            throw Refusal.ofUsage(problems);
        }
    }

    private JournalEntry entry(Optional<OpenBook> book) {
        String of = name != null && !name.isBlank() ? name : book.orElseThrow().displayName();
        LocalDateTime at = asOf != null ? asOf : book.orElseThrow().market().asOf();
        var subject = new Subject(
                Optional.ofNullable(rule), Optional.ofNullable(target).flatMap(Target::named), Optional.empty());
        JournalEntry entry = decision == null
                ? JournalEntry.note(of, at, subject, note)
                : JournalEntry.decision(of, at, subject, decision, reason, note);
        return entry.withTags(tags.stream().map(String::strip).toList())
                .withMeasure(new Measure(
                        "", value == null ? OptionalDouble.empty() : OptionalDouble.of(value), OptionalDouble.empty()));
    }

    private RecordedEntry recorded(Journal opened, JournalEntry entry) {
        boolean silences = decision == Decision.ACKNOWLEDGED
                || (decision == Decision.APPLIED && rule != null && rule.isOncePerSpike());
        if (!silences) {
            return accepted(opened.record(entry));
        }
        List<Target> known = accepted(opened.state(entry.book())).rules().keySet().stream()
                .filter(key -> key.rule() == rule)
                .map(RuleTarget::target)
                .filter(each -> entry.subject().target().map(each::equals).orElse(true))
                .toList();
        if (known.size() > 1) {
            throw Refusal.ofUsage(List.of(rule + " stands on several objects; say which with --target: "
                    + String.join(", ", known.stream().map(Target::text).toList())));
        }
        if (known.isEmpty()) {
            say("the monitor remembers no prompt " + rule + " of " + entry.book() + ": nothing is silenced");
            return accepted(opened.record(entry));
        }
        return accepted(Monitoring.decide(entry.about(known.get(0)), opened));
    }
}
