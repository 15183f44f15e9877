package dev.wingspread.ui.payoff;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.base.PlainNumber;
import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.scenario.PayoffRequest;
import dev.wingspread.scenario.PayoffSlices;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.Recalculator;
import dev.wingspread.ui.support.UiPreferences;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The table below the risk graph: the book at telling SPX levels on the date of one of the curves. */
public final class SlicesViewModel {

    private static final String OPEN = "payoff.slices";
    /** Beyond these shares of the spot the model holds SPX where it is. */
    private static final double LEAST_SHARE = 0.6;

    private static final double GREATEST_SHARE = 1.25;

    private final ReadOnlyObjectWrapper<List<PayoffSlices.Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> curves = new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty curve = new SimpleStringProperty("");
    private final StringProperty level = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(true);
    private final UiPreferences preferences;
    private final Recalculator<Request, PayoffSlices> recalculator;
    private Optional<PayoffPicture> followed = Optional.empty();
    private @Nullable Request last;
    private boolean isFirstChosen = true;
    private boolean isShowingCurves;

    private record Request(
            OpenBook book, PayoffRequest request, PayoffChart chart, PayoffCurve curve, List<Double> typed) {}

    SlicesViewModel(Computing computing, UiPreferences preferences) {
        this.preferences = preferences;
        recalculator = computing.recalculator(
                (request, isUnwanted) -> computing
                        .valuation()
                        .slices(
                                request.book(),
                                request.request(),
                                request.chart(),
                                request.curve(),
                                request.typed(),
                                isUnwanted),
                slices -> rows.set(slices.rows()));
        recalculator
                .failureProperty()
                .subscribe(failure -> Optional.ofNullable(failure).ifPresent(this::fail));
        open.set(preferences.get(OPEN).map(Boolean::parseBoolean).orElse(true));
        open.subscribe(this::request);
        curve.subscribe(this::curveChosen);
        level.subscribe(this::request);
    }

    /** Follows other curves: the date that was chosen stays as long as it has a curve. */
    void follow(PayoffPicture picture) {
        followed = Optional.of(picture);
        remark.set("");
        List<String> labels =
                picture.chart().curves().stream().map(PayoffCurve::label).toList();
        isShowingCurves = true;
        curves.set(labels);
        if (isFirstChosen || !labels.contains(curve.get())) {
            curve.set(labels.get(0));
            isFirstChosen = true;
        }
        isShowingCurves = false;
        request();
    }

    private void curveChosen() {
        if (!isShowingCurves) {
            isFirstChosen = curves.get().indexOf(curve.get()) <= 0;
            request();
        }
    }

    private void request() {
        if (!open.get() || isShowingCurves) {
            return;
        }
        followed.ifPresent(picture -> {
            OptionalDouble typed = typed(picture.chart().spot());
            PayoffCurve date = picture.chart().curves().stream()
                    .filter(each -> each.label().equals(curve.get()))
                    .findFirst()
                    .orElse(picture.chart().curves().get(0));
            var wanted = new Request(
                    picture.book(),
                    picture.request(),
                    picture.chart(),
                    date,
                    typed.isPresent() ? List.of(typed.getAsDouble()) : List.of());
            if (!wanted.equals(last)) {
                last = wanted;
                recalculator.request(wanted);
            }
        });
    }

    /** The level somebody typed; empty without one, and while it is none. */
    private OptionalDouble typed(double spot) {
        String text = level.get().strip().replace(",", "");
        if (text.isEmpty()) {
            problem.set("");
            return OptionalDouble.empty();
        }
        OptionalDouble number = PlainNumber.parse(text);
        double least = LEAST_SHARE * spot;
        double greatest = GREATEST_SHARE * spot;
        boolean isLevel = number.isPresent() && number.getAsDouble() >= least && number.getAsDouble() <= greatest;
        problem.set(isLevel ? "" : "An SPX level of " + Formats.level(least) + " to " + Formats.level(greatest) + ".");
        return isLevel ? number : OptionalDouble.empty();
    }

    /** Folds or unfolds the table, and remembers it. */
    void unfold(boolean isOpen) {
        preferences.put(OPEN, Boolean.toString(isOpen));
        open.set(isOpen);
    }

    /** Folds or unfolds the table where nobody has said which: a small window has room for the curves alone. */
    void suit(boolean hasRoom) {
        if (preferences.get(OPEN).isEmpty()) {
            open.set(hasRoom);
        }
    }

    /** Today's SPX level in points. */
    double spot() {
        return followed.map(picture -> picture.chart().spot()).orElse(0.0);
    }

    /** There are no curves, so there is no table. */
    void clear() {
        followed = Optional.empty();
        last = null;
        rows.set(List.of());
        remark.set("No curves, no table.");
    }

    private void fail(Throwable failure) {
        last = null;
        rows.set(List.of());
        remark.set("The table could not be computed (" + failure.getClass().getSimpleName()
                + "). Choose another date, or read the files again with F5.");
    }

    /** Levels rising. */
    public ReadOnlyObjectProperty<List<PayoffSlices.Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Labels of the curves whose dates can be chosen. */
    public ReadOnlyObjectProperty<List<String>> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** Label of the chosen one. */
    public StringProperty curveProperty() {
        return curve;
    }

    /** A further SPX level, as it is typed. */
    public StringProperty levelProperty() {
        return level;
    }

    /** What is wrong with it, as a sentence; empty if nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Why there is no table; empty if there is one. */
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** Whether the table is unfolded; it is computed only then. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }
}
