package dev.wingspread.ui.stress;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.scenario.stress.Episode;
import dev.wingspread.scenario.stress.EpisodeResult;
import dev.wingspread.scenario.stress.Episodes;
import dev.wingspread.scenario.stress.Replay;
import dev.wingspread.scenario.stress.StressReport;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.Recalculator;
import dev.wingspread.ui.support.Screen;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** The book through historical stress episodes. They start from today's market, whatever scenario is on. */
public final class StressViewModel implements Screen {

    private final Recalculator<Request, Replayed> replays;
    private final BiConsumer<Episode, Replay> onChosen;
    private final ObjectProperty<Replay> replay = new SimpleObjectProperty<>(Replay.ABSOLUTE);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.DATE);
    private final ReadOnlyObjectWrapper<List<StressLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private Optional<OpenBook> book = Optional.empty();
    private Optional<Shock> scenario = Optional.empty();
    private Optional<Request> asked = Optional.empty();
    private Optional<Replayed> shown = Optional.empty();

    /** How the episodes are sorted. */
    public enum Order {
        /** Oldest first. */
        DATE,
        /** Worst first. */
        TOTAL
    }

    private record Request(OpenBook book, Replay replay) {}

    private record Replayed(Request request, StressReport report) {}

    /**
     * A screen that shows nothing yet.
     *
     * @param onChosen takes the episode that shall become the scenario
     */
    public StressViewModel(Computing computing, BiConsumer<Episode, Replay> onChosen) {
        this.onChosen = onChosen;
        replays = computing.recalculator(
                (request, isUnwanted) -> new Replayed(
                        request,
                        computing.valuation().stress(request.book(), Episodes.ALL, request.replay(), isUnwanted)),
                this::show);
        replay.subscribe((before, now) -> ask());
        order.subscribe((before, now) -> showLines());
    }

    @Override
    public void follow(OpenBook followed, Shock shock) {
        book = Optional.of(followed);
        scenario = Optional.of(shock);
        ask();
        showLines();
    }

    /** Replays are the same for every scenario: they are asked for once per book. */
    private void ask() {
        book.map(open -> new Request(open, replay.get()))
                .filter(request -> !asked.equals(Optional.of(request)))
                .ifPresent(request -> {
                    asked = Optional.of(request);
                    replays.request(request);
                });
    }

    private void show(Replayed fresh) {
        shown = Optional.of(fresh);
        showLines();
    }

    private void showLines() {
        shown.ifPresent(replayed -> {
            Optional<EpisodeResult> worst = replayed.report().worst();
            List<StressLine> fresh = worst.isEmpty()
                    ? List.of()
                    : replayed.report().results().stream()
                            .map(result -> new StressLine(
                                    result,
                                    worst.equals(Optional.of(result)),
                                    scenario.equals(Optional.of(result.outcome().shock()))))
                            .sorted(comparator())
                            .toList();
            if (!fresh.equals(lines.get())) {
                lines.set(fresh);
            }
            caption.set(worst.map(each -> caption(replayed.report(), each)).orElse(""));
            message.set(
                    worst.isPresent()
                            ? ""
                            : "No leg of this book has a price in this market, so no episode can be replayed.");
        });
    }

    private Comparator<StressLine> comparator() {
        return order.get() == Order.DATE
                ? Comparator.comparing(line -> line.episode().to())
                : Comparator.comparingDouble(StressLine::totalOrLast);
    }

    private static String caption(StressReport report, EpisodeResult worst) {
        WhatIfReport outcome = worst.outcome();
        if (outcome.legs().isEmpty()) {
            return "The book holds nothing: every episode leaves it where it is";
        }
        String text = "P&L against today ($). Worst: " + worst.episode().title() + ", "
                + Formats.signedDollars(outcome.knownTotalPnlUsd());
        int unpriced = report.unpriced().size();
        return unpriced == 0
                ? text
                : text + ". Left out: " + Formats.plural(unpriced, "leg", "legs") + " without a price";
    }

    /** Makes an episode the scenario everywhere. */
    public void choose(StressLine line) {
        onChosen.accept(line.episode(), shown.orElseThrow().request().replay());
    }

    /** How moves are laid on today's market. */
    public ObjectProperty<Replay> replayProperty() {
        return replay;
    }

    /** How the episodes are sorted. */
    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /** The episodes in their order; none where nothing can be priced. */
    public ReadOnlyObjectProperty<List<StressLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** What is shown and what is worst. */
    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /** Why nothing is shown; empty if something is. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
