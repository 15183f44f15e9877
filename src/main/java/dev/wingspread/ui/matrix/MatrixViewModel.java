package dev.wingspread.ui.matrix;

import dev.wingspread.app.OpenBook;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.scenario.Frontier;
import dev.wingspread.scenario.MapAxes;
import dev.wingspread.scenario.MapRequest;
import dev.wingspread.scenario.PnlMap;
import dev.wingspread.scenario.PricedSides;
import dev.wingspread.scenario.StressLimit;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.DaysText;
import dev.wingspread.ui.support.Recalculator;
import dev.wingspread.ui.support.Screen;
import dev.wingspread.ui.support.UiPreferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The heat map of P&amp;L over two of SPX move, VIX change and days, and the smallest scenarios that break a limit. */
public final class MatrixViewModel implements Screen {

    private final ObjectProperty<MapAxes> axes = new SimpleObjectProperty<>(MapAxes.SPX_VIX);
    private final BooleanProperty coupled = new SimpleBooleanProperty(true);
    private final StringProperty date = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper dateProblem = new ReadOnlyStringWrapper("");
    private final LossBudgetEntry budget;
    private final ReadOnlyObjectWrapper<Optional<MatrixPicture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Stress>> stress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Mark>> scenario = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper stressText = new ReadOnlyStringWrapper("");
    private final Computing computing;
    private final Recalculator<Request, MatrixPicture> maps;
    private final Recalculator<StressRequest, Stress> stresses;
    private Optional<Followed> followed = Optional.empty();
    private @Nullable Request last;
    private @Nullable StressRequest lastStress;
    private CellAction onCell = (spxPct, vixPoints, days) -> {};

    /** The book and the scenario in front of it. */
    private record Followed(OpenBook book, Shock shock) {}

    private record Request(OpenBook book, MapRequest map) {}

    private record StressRequest(OpenBook book, MapRequest map, MapRequest usualPath, double budgetUsd) {}

    /** A scenario on the map: SPX move in per cent, VIX change in points, calendar days forward. */
    public record Mark(double spxPct, double vixPoints, double days) {}

    /** What a click on a cell does. */
    @FunctionalInterface
    public interface CellAction {
        /**
         * Makes a scenario the one everything is shown in.
         *
         * @param spxPct SPX move in per cent
         * @param vixPoints change of spot VIX in points
         * @param days calendar days forward
         */
        void apply(double spxPct, double vixPoints, double days);
    }

    public MatrixViewModel(Computing computing, UiPreferences preferences) {
        this.computing = computing;
        budget = new LossBudgetEntry(preferences);
        maps = computing.recalculator(this::map, this::show);
        stresses = computing.recalculator(this::stress, this::showStress);
        maps.failureProperty().subscribe(failure -> Optional.ofNullable(failure).ifPresent(this::fail));
        stresses.failureProperty()
                .subscribe(failure -> Optional.ofNullable(failure).ifPresent(this::failStress));
        axes.subscribe(this::request);
        coupled.subscribe(this::request);
        date.subscribe(this::request);
        budget.usdProperty().subscribe(this::requestStress);
    }

    private MatrixPicture map(Request request, BooleanSupplier isUnwanted) {
        PnlMap map = computing.valuation().map(request.book(), request.map(), isUnwanted);
        return new MatrixPicture(request.book(), map, computing.valuation().sides(request.book()));
    }

    private Stress stress(StressRequest request, BooleanSupplier isUnwanted) {
        PricedSides sides = computing.valuation().sides(request.book());
        if (!Stress.canLookForLosses(sides)) {
            return new Stress(request.book(), Optional.empty(), List.of(), sides);
        }
        var loss = new StressLimit.Loss(request.budgetUsd());
        var limits = new ArrayList<StressLimit>();
        limits.add(loss);
        limits.addAll(computing.valuation().limits(request.book()));
        var usual = new ArrayList<Frontier>();
        for (StressLimit limit : limits) {
            usual.add(computing.valuation().frontier(request.book(), request.usualPath(), limit, isUnwanted));
        }
        Frontier frontier = computing.valuation().frontier(request.book(), request.map(), loss, isUnwanted);
        return new Stress(request.book(), Optional.of(frontier), usual, sides);
    }

    @Override
    public void follow(OpenBook book, Shock shock) {
        followed = Optional.of(new Followed(book, shock));
        budget.follow(book);
        request();
    }

    private void request() {
        followed.ifPresent(shown -> {
            DaysText own = DaysText.of(date.get(), shown.book().market().asOf().toLocalDate());
            dateProblem.set(own.problem());
            var wanted = new Request(
                    shown.book(),
                    MatrixAxes.request(shown.book(), shown.shock(), axes.get(), coupled.get(), own.days()));
            Request before = last;
            last = wanted;
            if (before == null || !before.book().equals(wanted.book())) {
                maps.restart(wanted);
            } else if (!wanted.equals(before)) {
                maps.request(wanted);
            }
            requestStress();
        });
    }

    /** The limits take longer than the map and may come after it. */
    private void requestStress() {
        Request map = last;
        OptionalDouble usd = budget.usdProperty().get();
        if (map == null || followed.isEmpty()) {
            return;
        }
        if (usd.isEmpty()) {
            lastStress = null;
            stress.set(Optional.empty());
            stressText.set(
                    "The book has no condors, so there is no usual loss budget: type one to see what breaks it.");
            return;
        }
        Shock shock = followed.get().shock();
        double days = map.map().axes() == MapAxes.SPX_VIX ? map.map().shock().days() : shock.days();
        var wanted = new StressRequest(
                map.book(), map.map(), MatrixAxes.usualPath(map.map().shock(), days), usd.getAsDouble());
        if (!wanted.equals(lastStress)) {
            lastStress = wanted;
            stresses.request(wanted);
        }
    }

    private void show(MatrixPicture shown) {
        MapRequest request = shown.map().request();
        double days = request.axes() == MapAxes.SPX_VIX ? request.shock().days() : 0;
        caption.set("P&L against today, $" + (days == 0 ? "" : ", at " + AxisText.date(days)));
        remark.set(shown.remark());
        picture.set(shown.sides().book() ? Optional.of(shown) : Optional.empty());
    }

    private void showStress(Stress shown) {
        stress.set(Optional.of(shown));
        stressText.set(String.join(" ", shown.sentences()));
    }

    /** A map that could not be computed leaves no older one behind that looks like the present one. */
    private void fail(Throwable failure) {
        last = null;
        lastStress = null;
        picture.set(Optional.empty());
        stress.set(Optional.empty());
        stressText.set("");
        remark.set("The map could not be computed (" + failure.getClass().getSimpleName()
                + "). Change the scenario, or read the files again with F5; the details are in the message.");
    }

    private void failStress(Throwable failure) {
        lastStress = null;
        stress.set(Optional.empty());
        stressText.set("The limits could not be computed (" + failure.getClass().getSimpleName() + ").");
    }

    /** Marks the scenario that is on, or none. */
    public void mark(Optional<Mark> mark) {
        scenario.set(mark);
    }

    public void onCell(CellAction action) {
        onCell = action;
    }

    /** Applies the scenario of a cell everywhere. */
    public void choose(int row, int column) {
        map().ifPresent(shown -> {
            MapRequest.Place place = shown.place(row, column);
            onCell.apply(place.spxMovePct(), place.vixPoints(), place.days());
        });
    }

    /** SPX move in per cent that usually goes with a VIX change. */
    static double usualSpxMove(MatrixPicture shown, double points) {
        return shown.book().model().coupling().spxMovePct(points);
    }

    /** The map, empty before there is one and where it could not be computed. */
    public Optional<PnlMap> map() {
        return picture.get().map(MatrixPicture::map);
    }

    /** The frontier of the map in front; empty while it is computed for another one. */
    Optional<Frontier> frontier() {
        return stress.get()
                .flatMap(Stress::frontier)
                .filter(frontier -> map().map(shown -> shown.request().equals(frontier.request()))
                        .orElse(false));
    }

    ReadOnlyObjectProperty<Optional<MatrixPicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Stress>> stressProperty() {
        return stress.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Mark>> scenarioProperty() {
        return scenario.getReadOnlyProperty();
    }

    /** Which axes the map has. */
    public ObjectProperty<MapAxes> axesProperty() {
        return axes;
    }

    /** Whether the index without an axis moves as it usually does with the other one. */
    public BooleanProperty coupledProperty() {
        return coupled;
    }

    /** The map's own date as it is typed; empty takes the scenario's. */
    public StringProperty dateProperty() {
        return date;
    }

    /** What is wrong with it, as a sentence; empty if nothing is. */
    public ReadOnlyStringProperty dateProblemProperty() {
        return dateProblem.getReadOnlyProperty();
    }

    public LossBudgetEntry budget() {
        return budget;
    }

    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /** What one should know when reading the map, or why there is none; empty if nothing. */
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** The smallest usual moves that break the limits, in words. */
    public ReadOnlyStringProperty stressTextProperty() {
        return stressText.getReadOnlyProperty();
    }
}
