package dev.wingspread.ui.payoff;

import dev.wingspread.app.OpenBook;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.scenario.PayoffRequest;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.Recalculator;
import dev.wingspread.ui.support.Screen;
import dev.wingspread.ui.support.UiPreferences;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** What the risk graph shows and how much of it. */
public final class PayoffViewModel implements Screen {

    private static final double FIRST_LOW_PCT = -12;
    private static final double FIRST_HIGH_PCT = 9;
    private static final double PER_CENT = 100;
    /** The closest one can zoom in, in index points. */
    private static final double LEAST_SPAN = 50;

    private final ReadOnlyObjectWrapper<Optional<PayoffPicture>> picture =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Span> span = new ReadOnlyObjectWrapper<>(new Span(0, 1));
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final BooleanProperty vixCoupled = new SimpleBooleanProperty(true);
    private final BooleanProperty showsTotal = new SimpleBooleanProperty(true);
    private final BooleanProperty showsCondors = new SimpleBooleanProperty(false);
    private final BooleanProperty showsHedge = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Set<String>> hidden = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<Double>> scenarioLevel = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ChosenDates dates = new ChosenDates();
    private final SlicesViewModel slices;
    private final Recalculator<Request, PayoffPicture> curves;
    private Optional<Followed> followed = Optional.empty();
    private @Nullable Request last;
    private double spotOfSpan;

    /** The book and the scenario in front of it. */
    private record Followed(OpenBook book, Shock shock) {}

    private record Request(OpenBook book, PayoffRequest curves) {}

    /** SPX levels from left to right edge, in index points. */
    public record Span(double low, double high) {

        double width() {
            return high - low;
        }

        boolean contains(double level) {
            return level >= low && level <= high;
        }
    }

    public PayoffViewModel(Computing computing, UiPreferences preferences) {
        slices = new SlicesViewModel(computing, preferences);
        curves = computing.recalculator(
                (request, isUnwanted) -> new PayoffPicture(
                        request.book(),
                        request.curves(),
                        computing.valuation().payoff(request.book(), request.curves(), isUnwanted),
                        computing.valuation().sides(request.book())),
                this::show);
        curves.failureProperty()
                .subscribe(failure -> Optional.ofNullable(failure).ifPresent(this::fail));
        vixCoupled.subscribe(this::request);
        dates.daysProperty().subscribe(this::request);
    }

    @Override
    public void follow(OpenBook book, Shock shock) {
        followed = Optional.of(new Followed(book, shock));
        dates.countFrom(book.market().asOf().toLocalDate());
        request();
    }

    private void request() {
        followed.ifPresent(shown -> {
            // The axis is the SPX move: what the scenario says of it changes no curve.
            Shock axis = shown.shock().withSpx(SpxMove.COUPLED);
            boolean coupled = vixCoupled.get();
            var wanted = new Request(
                    shown.book(),
                    PayoffRequest.usual(
                            coupled ? axis.withVixPoints(0) : axis,
                            coupled,
                            dates.daysProperty().get()));
            Request before = last;
            last = wanted;
            if (before == null || !before.book().equals(wanted.book())) {
                curves.restart(wanted);
            } else if (!wanted.equals(before)) {
                curves.request(wanted);
            }
        });
    }

    /** Shows other curves; the levels in view stay unless the market is another one. */
    void show(PayoffPicture shown) {
        boolean isOtherMarket = shown.chart().spot() != spotOfSpan;
        spotOfSpan = shown.chart().spot();
        picture.set(Optional.of(shown));
        if (isOtherMarket) {
            resetSpan();
        }
        caption.set(shown.basis());
        remark.set(shown.remark());
        slices.follow(shown);
    }

    /** Curves that could not be computed leave no older ones behind that look like the present ones. */
    private void fail(Throwable failure) {
        last = null;
        picture.set(Optional.empty());
        remark.set("The curves could not be computed (" + failure.getClass().getSimpleName()
                + "). Change the scenario, or read the files again with F5; the details are in the message.");
        slices.clear();
    }

    /** Marks where the scenario that is on puts SPX, or nothing. */
    public void mark(Optional<Double> level) {
        scenarioLevel.set(level);
    }

    /** Back to the usual view around the spot. */
    public void resetSpan() {
        span.set(new Span(spotOfSpan * (1 + FIRST_LOW_PCT / PER_CENT), spotOfSpan * (1 + FIRST_HIGH_PCT / PER_CENT)));
    }

    /**
     * Changes the width in view.
     *
     * @param factor below 1 to see less, above 1 to see more
     * @param level SPX level that stays where it is
     */
    public void zoom(double factor, double level) {
        Span now = span.get();
        double width = Math.max(LEAST_SPAN, now.width() * factor);
        double share = (level - now.low()) / now.width();
        put(level - share * width, width);
    }

    /** Moves the view by index points, to the right if positive. */
    public void pan(double points) {
        put(span.get().low() + points, span.get().width());
    }

    /** Keeps the view within the levels the curves know. */
    private void put(double low, double width) {
        List<PayoffCurve.Point> points =
                chart().map(shown -> shown.curves().get(0).points()).orElse(List.of());
        if (points.isEmpty()) {
            return;
        }
        double least = points.get(0).spx();
        double greatest = points.get(points.size() - 1).spx();
        double fitting = Math.min(width, greatest - least);
        double from = Math.max(least, Math.min(low, greatest - fitting));
        span.set(new Span(from, from + fitting));
    }

    /** Parts whose curves are shown, in the order they are painted; a part without prices has none. */
    public List<Part> parts() {
        return List.of(Part.HEDGE, Part.CONDORS, Part.TOTAL).stream()
                .filter(part -> shows(part).get())
                .filter(part -> picture.get().map(shown -> shown.isKnown(part)).orElse(true))
                .toList();
    }

    /** Today's P&amp;L of the whole book at an SPX level in dollars; empty before there are curves and without prices. */
    OptionalDouble totalAt(double level) {
        return picture.get()
                .map(shown -> shown.sides()
                        .totalUsd(Plot.valueAt(shown.chart().curves().get(0), Part.TOTAL, level)))
                .orElse(OptionalDouble.empty());
    }

    /** Why there are no curves where a chart should be, as a sentence; empty where there are some. */
    String emptiness() {
        Optional<PayoffPicture> shown = picture.get();
        if (shown.isEmpty()) {
            return "";
        }
        List<PayoffCurve> curves = shown.get().chart().curves();
        boolean isWanted = Stream.of(Part.values()).anyMatch(part -> shows(part).get())
                && !curves.stream().allMatch(this::isHidden);
        if (!isWanted) {
            return "Nothing is switched on: choose Total, Condors or Hedge above, or a curve by its name.";
        }
        return parts().isEmpty() ? "Nothing that is switched on has a price in this market." : "";
    }

    /** Whether the curves of a part are wanted. */
    public BooleanProperty shows(Part part) {
        return switch (part) {
            case TOTAL -> showsTotal;
            case CONDORS -> showsCondors;
            case HEDGE -> showsHedge;
        };
    }

    /** Hides a curve or shows it again. */
    public void toggle(String label) {
        var labels = new HashSet<>(hidden.get());
        if (!labels.remove(label)) {
            labels.add(label);
        }
        hidden.set(Set.copyOf(labels));
    }

    public boolean isHidden(PayoffCurve curve) {
        return hidden.get().contains(curve.label());
    }

    /** The curves, empty before there are any and where they could not be computed. */
    public Optional<PayoffChart> chart() {
        return picture.get().map(PayoffPicture::chart);
    }

    ReadOnlyObjectProperty<Optional<PayoffPicture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Labels of the curves that are not shown. */
    ReadOnlyObjectProperty<Set<String>> hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /** SPX level of the scenario that is on. */
    public ReadOnlyObjectProperty<Optional<Double>> scenarioLevelProperty() {
        return scenarioLevel.getReadOnlyProperty();
    }

    /** SPX levels in view. */
    public ReadOnlyObjectProperty<Span> spanProperty() {
        return span.getReadOnlyProperty();
    }

    /** What the vertical axis measures. */
    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /** What one should know when reading the curves, or why there are none; empty if nothing. */
    public ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** Whether VIX moves along the axis as it usually does when SPX moves. */
    public BooleanProperty vixCoupledProperty() {
        return vixCoupled;
    }

    public ChosenDates dates() {
        return dates;
    }

    public SlicesViewModel slices() {
        return slices;
    }
}
