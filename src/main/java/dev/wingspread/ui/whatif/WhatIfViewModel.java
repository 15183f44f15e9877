package dev.wingspread.ui.whatif;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.Guard;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.risk.LayerRisk;
import dev.wingspread.scenario.WhatIfReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The scenario as the controls have it, and what it does to the book. */
public final class WhatIfViewModel {

    private final DoubleProperty vixPoints = new SimpleDoubleProperty(0);
    private final BooleanProperty spxCoupled = new SimpleBooleanProperty(true);
    private final DoubleProperty spxPct = new SimpleDoubleProperty(0);
    private final DoubleProperty days = new SimpleDoubleProperty(0);
    private final DoubleProperty volOfVol = new SimpleDoubleProperty(0);
    private final ObjectProperty<BetaChoice> beta = new SimpleObjectProperty<>(BetaChoice.BASE);
    private final ReadOnlyBooleanWrapper shocked = new ReadOnlyBooleanWrapper(false);

    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper levels = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper guards = new ReadOnlyStringWrapper("");
    private final ObservableList<ResultRow> results = FXCollections.observableArrayList();
    /** Kept, because it listens to the list behind it only as long as somebody holds it. */
    private final ObservableList<ResultRow> shownResults = FXCollections.unmodifiableObservableList(results);

    private Runnable onChange = () -> {};
    private Optional<Shock> held = Optional.empty();
    private BetaChoice usualBeta = BetaChoice.BASE;
    private boolean isSettingSeveral;

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

    /** A scenario nobody has shocked yet. */
    public WhatIfViewModel() {
        for (var input : List.of(vixPoints, spxCoupled, spxPct, days, volOfVol, beta)) {
            input.subscribe(this::inputChanged);
        }
    }

    /** Called whenever the scenario has changed. */
    public void onChange(Runnable action) {
        onChange = action;
    }

    private void inputChanged() {
        if (isSettingSeveral) {
            return;
        }
        held = Optional.empty();
        tell();
    }

    private void tell() {
        shocked.set(vixPoints.get() != 0
                || days.get() != 0
                || volOfVol.get() != 0
                || (!spxCoupled.get() && spxPct.get() != 0));
        onChange.run();
    }

    /** The scenario for a book: what the controls do not set comes from the book's own spike model. */
    public Shock shock(OpenBook book) {
        return held.orElseGet(() -> book.model()
                .shock(vixPoints.get())
                .withSpx(spxCoupled.get() ? SpxMove.COUPLED : SpxMove.byPct(spxPct.get()))
                .withDays(days.get())
                .withVolOfVol(volOfVol.get())
                .withBeta(beta.get().curve(book.settings())));
    }

    /** Takes a scenario as it is, also one between the steps of the controls; it holds until one of them is moved. */
    public void hold(Shock shock) {
        isSettingSeveral = true;
        try {
            vixPoints.set(shock.vixPoints());
            spxCoupled.set(shock.spx().isCoupled());
            spxPct.set(shock.spx().chosenPct().orElse(0));
            days.set(shock.days());
            volOfVol.set(shock.volOfVolPoints());
            beta.set(BetaChoice.of(shock.beta()));
        } finally {
            isSettingSeveral = false;
        }
        held = Optional.of(shock);
        tell();
    }

    /** Back to today's market. */
    public void reset() {
        together(() -> {
            vixPoints.set(0);
            spxCoupled.set(true);
            spxPct.set(0);
            days.set(0);
            volOfVol.set(0);
            beta.set(usualBeta);
        });
    }

    /** Starts again with the response a newly opened book assumes, without telling anybody. */
    public void openedBook(OpenBook book) {
        usualBeta = BetaChoice.of(book.model());
        Runnable listener = onChange;
        onChange = () -> {};
        reset();
        onChange = listener;
    }

    /** A spike of VIX with SPX moving as it usually does. */
    public void spike(double points) {
        together(() -> {
            vixPoints.set(points);
            spxCoupled.set(true);
        });
    }

    /** A point of the matrix: SPX and VIX each moved by itself. */
    public void applyCell(double movePct, double points) {
        together(() -> {
            spxCoupled.set(false);
            spxPct.set(movePct);
            vixPoints.set(points);
        });
    }

    /** The same at a date: calendar days forward. */
    public void applyCell(double movePct, double points, double forward) {
        together(() -> {
            spxCoupled.set(false);
            spxPct.set(movePct);
            vixPoints.set(points);
            days.set(forward);
        });
    }

    private void together(Runnable changes) {
        isSettingSeveral = true;
        try {
            changes.run();
        } finally {
            isSettingSeveral = false;
        }
        inputChanged();
    }

    /** Shows the outcome of a scenario. */
    public void show(WhatIfReport report) {
        if (spxCoupled.get() && report.shock().spx().isCoupled()) {
            showCoupledMove(report.spxMovePct());
        }
        summary.set(summaryOf(report));
        levels.set("VIX " + Formats.points(report.vixAfter() - report.effectiveVixPoints()) + " → "
                + Formats.points(report.vixAfter()) + "   SPX "
                + Formats.signedPercent(report.spxMovePct()) + " → " + Formats.points(report.spxAfter()));
        guards.set(report.guards().stream().sorted().map(Guard::text).collect(Collectors.joining("; ")));
        results.setAll(rowsOf(report));
    }

    /** Lets the locked slider show where SPX has gone, without asking for another valuation. */
    private void showCoupledMove(double coupledPct) {
        isSettingSeveral = true;
        try {
            spxPct.set(coupledPct);
        } finally {
            isSettingSeveral = false;
        }
    }

    private static String summaryOf(WhatIfReport report) {
        Shock shock = report.shock();
        var text = new StringBuilder("VIX ")
                .append(Formats.signedStep(shock.vixPoints()))
                .append(shock.spx().isCoupled() ? ", SPX " : ", SPX by hand ")
                .append(Formats.signedPercent(report.spxMovePct()));
        if (shock.days() > 0) {
            text.append(", ").append(Formats.days(shock.days())).append(shock.days() == 1 ? " day" : " days");
        }
        if (shock.volOfVolPoints() != 0) {
            text.append(", vol of vol ").append(Formats.signedStep(shock.volOfVolPoints()));
        }
        if (!shock.beta().name().equals(BetaChoice.BASE.name())) {
            text.append(", beta ").append(shock.beta().name());
        }
        return text.toString();
    }

    private static List<ResultRow> rowsOf(WhatIfReport report) {
        var rows = new ArrayList<ResultRow>();
        // The sum comes first: it is in view however low the panel is.
        rows.add(dollars("Total P&L", report.knownTotalPnlUsd(), Emphasis.TOTAL));
        rows.add(dollars("Condors", report.knownCondorsPnlUsd(), Emphasis.GROUP));
        for (WhatIfReport.LayerPnl layer : report.layers()) {
            rows.add(dollars(layerName(layer.layer()), layer.pnlUsd(), Emphasis.PART));
        }
        rows.add(dollars("Hedge", report.knownHedgePnlUsd(), Emphasis.GROUP));
        for (WhatIfReport.MonthPnl month : report.hedgeMonths()) {
            rows.add(dollars(Formats.shortDate(month.expiry()), month.pnlUsd(), Emphasis.PART));
        }
        rows.add(new ResultRow("Offset", Formats.ratio(report.offset()), 0, Emphasis.MEASURE));
        rows.add(new ResultRow(
                "Net vega after",
                Formats.usd(report.netVegaAfterUsd()),
                (int) Math.signum(report.netVegaAfterUsd()),
                Emphasis.MEASURE));
        rows.add(new ResultRow("Hedge ratio after", Formats.ratio(report.hedgeRatioAfter()), 0, Emphasis.MEASURE));
        rows.add(new ResultRow("VIX futures", "pts", 0, Emphasis.CAPTION));
        for (WhatIfReport.FutureMove future : report.futures()) {
            String levels = Formats.points(future.basePoints()) + " → " + Formats.points(future.shockedPoints());
            rows.add(new ResultRow(Formats.shortDate(future.expiry()), levels, 0, Emphasis.MEASURE));
        }
        return rows;
    }

    private static String layerName(String layer) {
        return layer.equals(LayerRisk.LOOSE) ? "Loose SPX" : "Layer " + layer;
    }

    private static ResultRow dollars(String label, OptionalDouble usd, Emphasis emphasis) {
        int sign = (int) Math.signum(Math.rint(usd.orElse(0)));
        return new ResultRow(label, Formats.signedUsd(usd), sign, emphasis);
    }

    public DoubleProperty vixPointsProperty() {
        return vixPoints;
    }

    public BooleanProperty spxCoupledProperty() {
        return spxCoupled;
    }

    /** Move of SPX in per cent: chosen while SPX is free, shown while it is coupled. */
    public DoubleProperty spxPctProperty() {
        return spxPct;
    }

    public DoubleProperty daysProperty() {
        return days;
    }

    public DoubleProperty volOfVolProperty() {
        return volOfVol;
    }

    public ObjectProperty<BetaChoice> betaProperty() {
        return beta;
    }

    /** Whether the scenario differs from today's market. */
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
