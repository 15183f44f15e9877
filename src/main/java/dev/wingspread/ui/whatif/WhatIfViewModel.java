package dev.wingspread.ui.whatif;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.BaseCurve;
import dev.wingspread.market.spike.FutureResponse;
import dev.wingspread.market.spike.Guard;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.market.spike.TenorBetas;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.scenario.stress.Episode;
import dev.wingspread.scenario.stress.Replay;
import dev.wingspread.ui.support.UndoHistory;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The scenario as the controls have it, and what it does to the book. Every change of it is a step that can be undone. */
public final class WhatIfViewModel {

    private final UndoHistory history;
    private final ScenarioControls controls = new ScenarioControls(this::controlMoved);
    private final ObjectProperty<Replay> replay = new SimpleObjectProperty<>(Replay.ABSOLUTE);
    private final BooleanProperty advancedShown = new SimpleBooleanProperty(false);
    private final ReadOnlyStringWrapper advancedText = new ReadOnlyStringWrapper("Advanced");
    private final ReadOnlyBooleanWrapper shocked = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper levels = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper guards = new ReadOnlyStringWrapper("");
    private final ObservableList<ResultRow> results = FXCollections.observableArrayList();
    /** Kept, because it listens to the list behind it only as long as somebody holds it. */
    private final ObservableList<ResultRow> shownResults = FXCollections.unmodifiableObservableList(results);

    private Runnable onChange = () -> {};
    private Optional<OpenBook> book = Optional.empty();
    private WhatIfState usual = usualOf(SpikeModel.of(Settings.DEFAULT));
    private WhatIfState recorded = usual;
    private int gesture;

    /** How a line of the results is set. */
    public enum Emphasis {
        GROUP,
        PART,
        TOTAL,
        MEASURE,
        CAPTION
    }

    /**
     * A line of the results.
     *
     * @param label what it is
     * @param value the figure
     * @param sign of the figure, for its colour; 0 without one
     * @param emphasis how it is set
     */
    public record ResultRow(String label, String value, int sign, Emphasis emphasis) {}

    /** Changes of one control without a pause are one step. */
    private record Series(Object control, int gesture) {}

    /**
     * A scenario nobody has shocked yet.
     *
     * @param history takes every change as a step
     */
    public WhatIfViewModel(UndoHistory history) {
        this.history = history;
        controls.put(usual);
    }

    private static WhatIfState usualOf(SpikeModel model) {
        return new WhatIfState(model.shock(0));
    }

    /** Called whenever the scenario has changed. */
    public void onChange(Runnable action) {
        onChange = action;
    }

    // Steps

    private void controlMoved(Object control, String words) {
        step(Optional.of(new Series(control, gesture)), words);
        announce();
    }

    /** What follows on a control is another step than what was done on it so far: a drag has ended, or the focus has gone. */
    void settled() {
        gesture++;
    }

    private void step(Optional<Series> series, String words) {
        WhatIfState before = recorded;
        WhatIfState after = controls.state();
        recorded = after;
        if (!before.equals(after)) {
            history.done(
                    new UndoHistory.Step(words, series.map(each -> each), () -> restore(before), () -> restore(after)));
        }
    }

    private void change(WhatIfState to, String words) {
        controls.put(to);
        step(Optional.empty(), words);
        announce();
    }

    private void announce() {
        showState();
        onChange.run();
    }

    private void showState() {
        shocked.set(recorded.isChange(usual));
        int changes = recorded.advancedChanges(usual, controls.baseCurve());
        advancedText.set(changes == 0 ? "Advanced" : "Advanced, " + changes + " changed");
    }

    /** Everything the controls say. */
    public WhatIfState state() {
        return controls.state();
    }

    /** Brings back what the controls said before; no step by itself. */
    public void restore(WhatIfState state) {
        controls.put(state);
        recorded = controls.state();
        announce();
    }

    /** Takes a scenario as it is, also one between the steps of the controls; no step by itself. */
    public void hold(Shock shock) {
        restore(new WhatIfState(shock));
    }

    // Books

    /** Starts again with what a newly opened book assumes, without telling anybody. */
    public void openedBook(OpenBook opened) {
        controls.put(usualOf(opened.model()));
        recorded = controls.state();
        usual = recorded;
        follow(opened);
    }

    /**
     * The same book, edited, saved or in another market: the scenario stays, and what is at its usual value is at that of
     * the book's settings. Nobody is told.
     */
    public void follow(OpenBook edited) {
        WhatIfState moved = moved(edited);
        usual = usualOf(edited.model());
        controls.baseCurve(SpikeModel.baseBeta(edited.settings()));
        controls.put(moved);
        recorded = moved;
        book = Optional.of(edited);
        showState();
    }

    private WhatIfState moved(OpenBook to) {
        return controls.state()
                .moved(usual, controls.baseCurve(), usualOf(to.model()), SpikeModel.baseBeta(to.settings()));
    }

    /** The scenario for a book: what is at its usual value is at that of the book's own spike model. */
    public Shock shock(OpenBook valued) {
        return moved(valued).shock();
    }

    // Scenarios at once

    /** Back to today's market. */
    public void reset() {
        change(usual, "reset of the what-if");
    }

    /** A spike of VIX with SPX moving as it usually does; the futures as usual where they followed an episode. */
    public void spike(double points) {
        Shock now = state().shock();
        FutureResponse beta = now.beta() instanceof TenorBetas ? usual.shock().beta() : now.beta();
        change(
                new WhatIfState(
                        now.withVixPoints(points).withSpx(SpxMove.COUPLED).withBeta(beta)),
                ShockRange.VIX.words(points));
    }

    /** A point of the matrix: SPX and VIX each moved by itself. */
    public void applyCell(double movePct, double points) {
        applyCell(movePct, points, state().shock().days());
    }

    /** The same at a date: calendar days forward. */
    public void applyCell(double movePct, double points, double forward) {
        Shock cell = state().shock()
                .withSpx(SpxMove.byPct(movePct))
                .withVixPoints(points)
                .withDays(forward);
        change(new WhatIfState(cell), ShockRange.VIX.words(points) + ", " + ShockRange.SPX.words(movePct));
    }

    /** A historical episode on the open book, everything else as usual; nothing before a book is open. */
    public void apply(Episode episode, Replay how) {
        book.ifPresent(open -> {
            Shock shock = episode.shock(open.model(), how, open.market().vixSpot());
            change(new WhatIfState(shock), episode.title());
        });
    }

    /** One of the presets of the futures' response. */
    public void choose(BetaChoice choice) {
        settled();
        controls.response().set(choice.curve(controls.baseCurve()));
    }

    /** The preset in force, empty where it is none of them. */
    public Optional<BetaChoice> choice() {
        return BetaChoice.of(controls.response().get(), controls.baseCurve());
    }

    /** The usual value of a number, to which it is reset. */
    double usual(ShockRange range) {
        return usual.value(range);
    }

    // Outcome

    /** Shows the outcome of a scenario. */
    public void show(WhatIfReport report) {
        if (spxCoupledProperty().get() && report.shock().spx().isCoupled()) {
            controls.showCoupledMove(report.spxMovePct());
        }
        summary.set(new WhatIfState(report.shock()).summary(usual, report.spxMovePct()));
        levels.set("VIX " + Formats.points(report.vixAfter() - report.effectiveVixPoints()) + " → "
                + Formats.points(report.vixAfter()) + "   SPX "
                + Formats.signedPercent(report.spxMovePct()) + " → " + Formats.points(report.spxAfter()));
        guards.set(report.guards().stream().sorted().map(Guard::text).collect(Collectors.joining("; ")));
        results.setAll(OutcomeRows.of(report));
    }

    // Properties

    /** A number of the scenario. */
    public DoubleProperty valueProperty(ShockRange range) {
        return controls.value(range);
    }

    public DoubleProperty vixPointsProperty() {
        return controls.value(ShockRange.VIX);
    }

    public BooleanProperty spxCoupledProperty() {
        return controls.spxCoupled();
    }

    /** Move of SPX in per cent: chosen while SPX is free, shown while it is coupled. */
    public DoubleProperty spxPctProperty() {
        return controls.value(ShockRange.SPX);
    }

    public DoubleProperty daysProperty() {
        return controls.value(ShockRange.DAYS);
    }

    public DoubleProperty volOfVolProperty() {
        return controls.value(ShockRange.VOL_OF_VOL);
    }

    /** What futures do as time passes. */
    public ObjectProperty<BaseCurve> baseProperty() {
        return controls.base();
    }

    /** How far futures follow VIX: a preset, a curve of the trader's own, or an episode's. */
    public ObjectProperty<FutureResponse> responseProperty() {
        return controls.response();
    }

    /** Whether the advanced parameters are in view. */
    public BooleanProperty advancedShownProperty() {
        return advancedShown;
    }

    /** Heading of the advanced parameters: how many of them are changed. */
    ReadOnlyStringProperty advancedTextProperty() {
        return advancedText.getReadOnlyProperty();
    }

    /** How episodes chosen from the menu are laid on today's market. */
    public ObjectProperty<Replay> replayProperty() {
        return replay;
    }

    /** Whether the scenario differs from today's market and the book's own spike model. */
    public ReadOnlyBooleanProperty shockedProperty() {
        return shocked.getReadOnlyProperty();
    }

    /** The scenario in words. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Where VIX and SPX stand after it. */
    public ReadOnlyStringProperty levelsProperty() {
        return levels.getReadOnlyProperty();
    }

    /** Limits of the model the scenario ran into; empty if none. */
    public ReadOnlyStringProperty guardsProperty() {
        return guards.getReadOnlyProperty();
    }

    public ObservableList<ResultRow> results() {
        return shownResults;
    }
}
