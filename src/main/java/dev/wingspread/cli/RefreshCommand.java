package dev.wingspread.cli;

import dev.wingspread.app.MarketRefresh;
import dev.wingspread.app.OpenBook;
import dev.wingspread.app.RefreshWatch;
import dev.wingspread.app.RefreshWish;
import dev.wingspread.app.RefreshedMarket;
import dev.wingspread.app.UseCases;
import dev.wingspread.app.Workspace;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a market file of the delayed quotes that Cboe publishes. */
@Command(
        name = "refresh",
        description = {
            "Fetches the public delayed quotes of Cboe and makes a market file of them.",
            "",
            "Nobody is contacted until you turn it on with --turn-on, which says what is fetched from whom.",
            "--market-from names a market file that supplies what is not fetched: rate, dividend yield,",
            "yields, releases, closes. It may be the file of --out, which is brought up to date then.",
            "Another file that is there already is not overwritten. --market and --format change nothing here."
        },
        sortOptions = false)
final class RefreshCommand extends Subcommand {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Option(
            names = "--market-from",
            paramLabel = "FILE",
            description = "Market file that supplies what is not fetched.")
    private @Nullable Path known;

    @Option(names = "--again", description = "Ask even for what was fetched a few minutes ago.")
    private boolean again;

    @Option(names = "--kept", description = "Use what was fetched last, up to 14 days ago, and contact nobody.")
    private boolean kept;

    @Option(names = "--turn-on", description = "Say what a refresh does, and allow it from now on.")
    private boolean turnOn;

    @Option(names = "--turn-off", description = "Allow no refresh any more.")
    private boolean turnOff;

    @Option(names = "--status", description = "Say whether a refresh is allowed, and what it does.")
    private boolean status;

    private final MarketRefresh refresh;
    private final Workspace workspace;

    RefreshCommand(Streams streams, UseCases useCases) {
        super(streams);
        this.refresh = useCases.refresh();
        this.workspace = useCases.workspace();
    }

    @Override
    ExitCode run() {
        refuseWhatDoesNotFit();
        if (turnOn) {
            return turnedOn();
        }
        if (turnOff) {
            return turnedOff();
        }
        return status ? told() : refreshed(shared().out().orElseThrow());
    }

    private void refuseWhatDoesNotFit() {
        var problems = new ArrayList<String>();
        long switches = Stream.of(turnOn, turnOff, status).filter(each -> each).count();
        boolean isForAMarket = shared().out().isPresent() || known != null || again || kept;
        if (switches > 1) {
            problems.add("--turn-on, --turn-off and --status do not go together");
        }
        if (switches > 0 && isForAMarket) {
            problems.add("--turn-on, --turn-off and --status fetch nothing: give them alone");
        }
        if (switches == 0 && shared().out().isEmpty()) {
            problems.add("name the market file to write with --out, such as --out today.market.json");
        }
        if (again && kept) {
            problems.add("--again and --kept contradict each other");
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofUsage(problems);
        }
    }

    // Whether it is allowed

    private ExitCode turnedOn() {
        if (!refresh.terms().sentences().isEmpty()) {
            accepted(refresh.turnOn());
            return printResults(
                    terms() + "The refresh is on. wingspread refresh --turn-off turns it off.\n", ExitCode.DONE);
        }
        throw Refusal.ofInput(refresh.turnOn().faults());
    }

    private ExitCode turnedOff() {
        Optional<Failure> fault = refresh.turnOff();
        if (fault.isPresent()) {
            throw Refusal.ofInput(List.of(fault.get()));
        }
        return printResults("The refresh is off: nobody is contacted.\n", ExitCode.DONE);
    }

    private ExitCode told() {
        Loaded<Optional<Instant>> on = refresh.turnedOn();
        on.faults().forEach(this::say);
        String state = on.value()
                .flatMap(since -> since)
                .map(since -> "The refresh is on since " + time(since) + ".")
                .orElse("The refresh is off: nobody is contacted. wingspread refresh --turn-on turns it on.");
        String copies = refresh.keptSince()
                .map(since -> "\nCopies of the last refresh are of " + time(since) + ".")
                .orElse("\nThere are no copies of an earlier refresh.");
        return printResults(terms() + state + copies + "\n", on.isOk() ? ExitCode.DONE : ExitCode.REFUSED);
    }

    private String terms() {
        var text = new StringBuilder();
        refresh.terms().sentences().forEach(sentence -> text.append(Paragraph.wrapped("", sentence)));
        return text.append('\n').toString();
    }

    // The market

    private ExitCode refreshed(Path target) {
        refuseToReplace(target);
        Optional<OpenBook> supplier = known == null
                ? Optional.empty()
                : Optional.of(accepted(workspace.openWithoutBook(known, shared().overrides())));
        RefreshWish wish = again ? RefreshWish.AGAIN : kept ? RefreshWish.KEPT : RefreshWish.USUAL;
        RefreshedMarket fetched = accepted(refresh.fetch(wish, supplier, new Told()));
        fetched.files().forEach(this::say);
        OpenBook made = supplier.filter(market -> isBroughtUpToDate(target))
                .map(market -> market.atLevelsOf(fetched.book(), List.of()))
                .orElse(fetched.book());
        accepted(workspace.saveMarket(made, target, false));
        say("market of " + Formats.time(made.market().asOf()) + " is in " + target);
        return ExitCode.DONE;
    }

    /** Before anybody is contacted: the answer would have nowhere to go. */
    private void refuseToReplace(Path target) {
        if (Files.exists(target) && !isBroughtUpToDate(target)) {
            throw Refusal.ofInput(List.of(Failure.at(
                    SourceLocation.ofFile(target.toString()),
                    FailureReason.CHANGED_ON_DISK,
                    "there is a file already, and a refresh overwrites none that it was not made from",
                    "bring it up to date with --market-from " + target + ", or choose another name")));
        }
    }

    private boolean isBroughtUpToDate(Path target) {
        return known != null
                && known.toAbsolutePath()
                        .normalize()
                        .equals(target.toAbsolutePath().normalize());
    }

    private static String time(Instant instant) {
        return Formats.time(LocalDateTime.ofInstant(instant, NEW_YORK));
    }

    /** Says once of every file that it is under way. */
    private final class Told implements RefreshWatch {

        private String last = "";

        @Override
        public void at(String title, long bytes) {
            if (!title.equals(last)) {
                last = title;
                say((kept ? "reading the copy of " : "fetching ") + title + "…");
            }
        }

        @Override
        public boolean isGivenUp() {
            return Thread.currentThread().isInterrupted();
        }
    }
}
