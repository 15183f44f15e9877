package dev.wingspread.ui.term;

import dev.wingspread.ui.support.Scale;
import dev.wingspread.ui.term.CurveChart.Point;
import dev.wingspread.ui.term.CurveChart.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Finds places for the labels of points where no curve runs through them; a label without such a place is left out. */
final class PointLabels {

    private static final double PAD = 4;
    /** From a point to the middle of its label, in lines. */
    private static final double DISTANCE = 0.8;
    /** What a curve may touch of a label's height: letters are lower than their line. */
    private static final double LETTERS = 0.35;
    /** Where along a label the curves are looked at. */
    private static final int LOOKS = 8;

    private final List<Series> all;
    private final Scale x;
    private final Scale y;
    private final Room room;
    private final double line;
    private final ToDoubleFunction<String> ruler;
    private final List<Label> placed = new ArrayList<>();

    /** Where labels may stand, in pixels. */
    record Room(double left, double right, double top, double bottom) {}

    /** A label: its left end, its width and the middle of its height, in pixels. */
    record Label(String text, double from, double width, double middle) {}

    PointLabels(List<Series> all, Scale x, Scale y, Room room, double line, ToDoubleFunction<String> ruler) {
        this.all = all;
        this.x = x;
        this.y = y;
        this.room = room;
        this.line = line;
        this.ruler = ruler;
    }

    /** The labels that have a place. */
    List<Label> places() {
        for (Series series : all) {
            for (int i = 0; i < series.points().size(); i++) {
                if (!series.points().get(i).label().isEmpty()) {
                    place(series.points(), i);
                }
            }
        }
        return List.copyOf(placed);
    }

    /** On the side where its curve is not: over a peak, under a hollow, over a slope on its outer side. */
    private void place(List<Point> points, int index) {
        Point point = points.get(index);
        double before = index == 0 ? point.y() : points.get(index - 1).y();
        double after =
                index == points.size() - 1 ? point.y() : points.get(index + 1).y();
        boolean isHollow = before >= point.y() && after >= point.y() && (before > point.y() || after > point.y());
        boolean isRising = before < point.y() && after > point.y();
        boolean isFalling = before > point.y() && after < point.y();
        double width = ruler.applyAsDouble(point.label());
        double aside = isRising ? -width / 2 : isFalling ? width / 2 : 0;
        label(point, aside, width, isHollow)
                .or(() -> label(point, -aside, width, !isHollow))
                .ifPresent(placed::add);
    }

    private Optional<Label> label(Point point, double aside, double width, boolean isBelow) {
        double wanted = y.pixel(point.y()) + (isBelow ? line : -line) * DISTANCE;
        double middle = Math.max(room.top() + line / 2, Math.min(room.bottom() - line / 2, wanted));
        double from = Math.max(room.left(), Math.min(room.right() - width, x.pixel(point.x()) + aside - width / 2));
        var label = new Label(point.label(), from, width, middle);
        return isClear(label) && placed.stream().noneMatch(other -> overlap(label, other))
                ? Optional.of(label)
                : Optional.empty();
    }

    private boolean overlap(Label label, Label other) {
        return label.from() < other.from() + other.width() + PAD
                && other.from() < label.from() + label.width() + PAD
                && Math.abs(label.middle() - other.middle()) < line;
    }

    private boolean isClear(Label label) {
        for (Series series : all) {
            for (int i = 0; i <= LOOKS; i++) {
                double at = label.from() + label.width() * i / LOOKS;
                if (Math.abs(height(series.points(), at) - label.middle()) < line * LETTERS) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Where a curve runs, in pixels; far away beside its ends. */
    private double height(List<Point> points, double at) {
        for (int i = 1; i < points.size(); i++) {
            double left = x.pixel(points.get(i - 1).x());
            double right = x.pixel(points.get(i).x());
            if (at >= left && at <= right && right > left) {
                double share = (at - left) / (right - left);
                double start = y.pixel(points.get(i - 1).y());
                return start + share * (y.pixel(points.get(i).y()) - start);
            }
        }
        return Double.NEGATIVE_INFINITY;
    }
}
