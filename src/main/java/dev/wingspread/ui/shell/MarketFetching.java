package dev.wingspread.ui.shell;

import dev.wingspread.app.MarketRefresh;
import dev.wingspread.app.OpenBook;
import dev.wingspread.app.RefreshWatch;
import dev.wingspread.app.RefreshWish;
import dev.wingspread.app.RefreshedMarket;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.ui.shell.OverlayViewModel.Choice;
import dev.wingspread.ui.shell.OverlayViewModel.Line;
import dev.wingspread.ui.shell.OverlayViewModel.Sheet;
import dev.wingspread.ui.support.BackgroundWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Fetches the market of the open book from its publisher: asks once whether that is allowed, shows that it goes on, and
 * puts what came in place of the levels as an edit that can be undone. What does not come leaves everything as it is.
 */
public final class MarketFetching {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String EDIT = "Refresh from Cboe";

    private final MarketRefresh refresh;
    private final BackgroundWork work;
    private final OverlayViewModel overlay;
    private final BookViewModel book;
    private final Clock clock;
    private Optional<Watch> running = Optional.empty();

    /** Fetching for the open book. */
    MarketFetching(
            MarketRefresh refresh, BackgroundWork work, OverlayViewModel overlay, BookViewModel book, Clock clock) {
        this.refresh = refresh;
        this.work = work;
        this.overlay = overlay;
        this.book = book;
        this.clock = clock;
    }

    /** Given up by the user, seen by the thread that fetches. */
    private static final class Watch implements RefreshWatch {

        private volatile boolean isGivenUp;

        @Override
        public void at(String title, long bytes) {}

        @Override
        public boolean isGivenUp() {
            return isGivenUp;
        }
    }

    /** Fetches the market, after asking whether that is allowed if nobody was asked yet. */
    public void refresh() {
        if (book.bookProperty().get().isEmpty()) {
            return;
        }
        if (running.isPresent()) {
            book.say("A refresh from Cboe is under way");
            return;
        }
        work.run(refresh::turnedOn, on -> {
            if (on.value().flatMap(since -> since).isPresent()) {
                fetch(RefreshWish.USUAL);
            } else {
                ask(on.faults());
            }
        });
    }

    /** Shows what a refresh does, and lets it be turned on or off. */
    public void showTerms() {
        work.run(refresh::turnedOn, on -> {
            Optional<Instant> since = on.value().flatMap(time -> time);
            if (since.isPresent()) {
                overlay.show(sheet(
                        "The refresh from Cboe is on",
                        "Turned on at " + time(since.get()) + ".",
                        on.faults(),
                        List.of(Choice.close("Leave it on"), new Choice("Turn it off", this::turnOff))));
            } else {
                overlay.show(sheet(
                        "The refresh from Cboe is off",
                        "Nobody is contacted.",
                        on.faults(),
                        List.of(
                                Choice.close("Leave it off"),
                                new Choice(
                                        "Turn it on", () -> turnOn(() -> book.say("The refresh from Cboe is on"))))));
            }
        });
    }

    /** Gives up what is under way. */
    public void giveUp() {
        running.ifPresent(watch -> watch.isGivenUp = true);
    }

    private void ask(List<Failure> faults) {
        overlay.show(sheet(
                "Fetch quotes from Cboe?",
                "The program contacts nobody until you allow it.",
                faults,
                // Enter takes the first: nobody shall allow this by a key pressed too early.
                List.of(
                        Choice.close("Cancel"),
                        new Choice("Allow and refresh", () -> turnOn(() -> fetch(RefreshWish.USUAL))))));
    }

    private Sheet sheet(String title, String lead, List<Failure> faults, List<Choice> choices) {
        var lines = new ArrayList<Line>();
        faults.forEach(fault -> lines.add(OverlayViewModel.line(fault)));
        refresh.terms().sentences().forEach(sentence -> lines.add(new Line("", sentence, "")));
        return new Sheet(title, lead, lines, "", choices);
    }

    private void turnOn(Runnable afterwards) {
        work.run(refresh::turnOn, on -> {
            if (on.isOk()) {
                afterwards.run();
            } else {
                overlay.showFaults("The refresh from Cboe stays off", "Nobody is contacted.", on.faults());
            }
        });
    }

    private void turnOff() {
        work.run(refresh::turnOff, fault -> {
            if (fault.isPresent()) {
                overlay.showFaults("The refresh from Cboe stays on", "", List.of(fault.get()));
            } else {
                giveUp();
                book.say("The refresh from Cboe is off: nobody is contacted");
            }
        });
    }

    private void fetch(RefreshWish wish) {
        Optional<OpenBook> open = book.bookProperty().get();
        if (open.isEmpty() || running.isPresent()) {
            return;
        }
        var watch = new Watch();
        running = Optional.of(watch);
        int opening = book.openings();
        work.run(
                "Fetching quotes from Cboe",
                Optional.of(this::giveUp),
                () -> Outcome.of(refresh, wish, open, watch),
                outcome -> {
                    running = Optional.empty();
                    if (watch.isGivenUp) {
                        book.say("The refresh from Cboe was given up; the market is as it was");
                    } else if (!outcome.loaded().isOk()) {
                        refuse(outcome, wish);
                    } else if (opening != book.openings()) {
                        book.say("Another book was opened meanwhile; its market is as it was");
                    } else {
                        adopt(outcome.loaded());
                    }
                });
    }

    /**
     * What came of it.
     *
     * @param keptSince age of the copies that would do instead, where nothing came
     */
    private record Outcome(Loaded<RefreshedMarket> loaded, Optional<Instant> keptSince) {

        static Outcome of(MarketRefresh refresh, RefreshWish wish, Optional<OpenBook> open, Watch watch) {
            Loaded<RefreshedMarket> loaded = refresh.fetch(wish, open, watch);
            boolean isOver = loaded.isOk() || wish == RefreshWish.KEPT;
            return new Outcome(loaded, isOver ? Optional.empty() : refresh.keptSince());
        }
    }

    /** The book may have been edited meanwhile: its market alone is replaced. */
    private void adopt(Loaded<RefreshedMarket> loaded) {
        book.bookProperty().get().ifPresent(now -> {
            List<Failure> remarks = loaded.warnings();
            OpenBook fetched = loaded.orThrow().book();
            if (now.hasLevelsOf(fetched)) {
                book.say("The market from Cboe is still that of " + age(fetched));
                return;
            }
            book.edits().edit(now, now.atLevelsOf(fetched, remarks), EDIT);
            String remarked =
                    remarks.isEmpty() ? "" : "; " + Formats.plural(remarks.size(), "remark on it", "remarks on it");
            book.say("Market from Cboe of " + age(fetched) + remarked);
        });
    }

    private String age(OpenBook fetched) {
        LocalDateTime asOf = fetched.market().asOf();
        Duration passed = Duration.between(asOf.atZone(NEW_YORK).toInstant(), clock.instant());
        return Formats.time(asOf) + ", " + BookLineViewModel.ageText(passed);
    }

    private void refuse(Outcome outcome, RefreshWish wish) {
        List<Failure> faults = outcome.loaded().faults();
        String title = wish == RefreshWish.KEPT ? "The copies cannot be used" : "Nothing came from Cboe";
        var choices = new ArrayList<Choice>();
        choices.add(Choice.close("Close"));
        outcome.keptSince()
                .ifPresent(since ->
                        choices.add(new Choice("Use the copies of " + time(since), () -> fetch(RefreshWish.KEPT))));
        overlay.show(new Sheet(
                title,
                "The market that was open is still open and unchanged.",
                faults.stream().map(OverlayViewModel::line).toList(),
                title + "\n" + faults.stream().map(Failure::text).collect(Collectors.joining("\n")) + "\n",
                choices));
        book.say(title + "; the market is as it was");
    }

    private static String time(Instant instant) {
        return Formats.time(LocalDateTime.ofInstant(instant, NEW_YORK));
    }
}
