package dev.wingspread.ui.payoff;

import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.scenario.PnlBasis;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** What the risk graph shows and how much of it. */
public final class PayoffViewModel {

    private static final double FIRST_LOW_PCT = -12;
    private static final double FIRST_HIGH_PCT = 9;
    private static final double PER_CENT = 100;
    /** The closest one can zoom in, in index points. */
    private static final double LEAST_SPAN = 50;

    private final ReadOnlyObjectWrapper<Optional<PayoffChart>> chart = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Span> span = new ReadOnlyObjectWrapper<>(new Span(0, 1));
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
    private final BooleanProperty vixCoupled = new SimpleBooleanProperty(true);
    private final BooleanProperty showsTotal = new SimpleBooleanProperty(true);
    private final BooleanProperty showsCondors = new SimpleBooleanProperty(false);
    private final BooleanProperty showsHedge = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Optional<Double>> scenarioLevel = new ReadOnlyObjectWrapper<>(Optional.empty());
    private double spotOfSpan;

    /** SPX levels from left to right edge, in index points. */
    public record Span(double low, double high) {

        double width() {
            return high - low;
        }
    }

    /** A part of the book that has a curve of its own. */
    public enum Part {
        TOTAL,
        CONDORS,
        HEDGE;

        double of(PayoffCurve.Point point) {
            return switch (this) {
                case TOTAL -> point.totalUsd();
                case CONDORS -> point.condorsUsd();
                case HEDGE -> point.hedgeUsd();
            };
        }
    }

    /** Shows other curves; the levels in view stay unless the market is another one. */
    public void show(PayoffChart shown) {
        if (shown.spot() != spotOfSpan) {
            spotOfSpan = shown.spot();
            chart.set(Optional.of(shown));
            resetSpan();
        } else {
            chart.set(Optional.of(shown));
        }
        caption.set(shown.basis() == PnlBasis.SINCE_ENTRY ? "Since entry, $" : "From today, $");
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
                chart.get().map(shown -> shown.curves().get(0).points()).orElse(List.of());
        if (points.isEmpty()) {
            return;
        }
        double least = points.get(0).spx();
        double greatest = points.get(points.size() - 1).spx();
        double fitting = Math.min(width, greatest - least);
        double from = Math.max(least, Math.min(low, greatest - fitting));
        span.set(new Span(from, from + fitting));
    }

    /** Parts whose curves are shown, in the order they are painted. */
    public List<Part> parts() {
        return List.of(Part.HEDGE, Part.CONDORS, Part.TOTAL).stream()
                .filter(part -> switch (part) {
                    case TOTAL -> showsTotal.get();
                    case CONDORS -> showsCondors.get();
                    case HEDGE -> showsHedge.get();
                })
                .toList();
    }

    /** P&L of a part at a level between two points of a curve, dollars. */
    static double valueAt(PayoffCurve curve, Part part, double level) {
        List<PayoffCurve.Point> points = curve.points();
        int right = 1;
        while (right < points.size() - 1 && points.get(right).spx() < level) {
            right++;
        }
        PayoffCurve.Point a = points.get(right - 1);
        PayoffCurve.Point b = points.get(right);
        double share = (level - a.spx()) / (b.spx() - a.spx());
        return part.of(a) + share * (part.of(b) - part.of(a));
    }

    public ReadOnlyObjectProperty<Optional<PayoffChart>> chartProperty() {
        return chart.getReadOnlyProperty();
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

    /** Whether VIX moves along the axis as it usually does when SPX moves. */
    public BooleanProperty vixCoupledProperty() {
        return vixCoupled;
    }

    public BooleanProperty showsTotalProperty() {
        return showsTotal;
    }

    public BooleanProperty showsCondorsProperty() {
        return showsCondors;
    }

    public BooleanProperty showsHedgeProperty() {
        return showsHedge;
    }
}
