package dev.wingspread.ui.stress;

import java.util.List;
import javafx.scene.layout.Region;

/**
 * A bar of dollars around a nil line: what earns lies to the right, what loses to the left, the condors and each hedge month
 * in a shade of their own, the total as a mark across. Colours are the style sheet's.
 */
final class StressBar extends Region {

    private static final int SHADES = 4;
    private static final double MARK = 2;
    private static final double INSET = 0.22;

    private final Region zero = part("stress-zero");
    private final Region mark = part("stress-total");
    private List<Double> parts = List.of();
    private Span span = new Span(0, 0);
    private double total;

    /**
     * The dollars all bars of a picture span.
     *
     * @param least end of the longest bar to the left, at most 0
     * @param greatest end of the longest bar to the right, at least 0
     */
    record Span(double least, double greatest) {

        static Span of(List<StressLine> lines) {
            double least = 0;
            double greatest = 0;
            for (StressLine line : lines) {
                least = Math.min(least, sum(line.parts(), -1));
                greatest = Math.max(greatest, sum(line.parts(), 1));
            }
            return new Span(least, greatest);
        }

        private static double sum(List<Double> parts, int sign) {
            return parts.stream()
                    .filter(part -> part * sign > 0)
                    .mapToDouble(Double::doubleValue)
                    .sum();
        }

        double at(double dollars, double width) {
            double all = greatest - least;
            return all == 0 ? width / 2 : Math.rint((dollars - least) / all * width);
        }
    }

    StressBar() {
        getStyleClass().add("stress-bar");
        getChildren().addAll(zero, mark);
    }

    private static Region part(String... styleClasses) {
        var part = new Region();
        part.getStyleClass().addAll(styleClasses);
        part.setManaged(false);
        part.setMouseTransparent(true);
        return part;
    }

    void show(StressLine line, Span shown) {
        parts = line.parts();
        total = line.outcome().totalPnlUsd();
        span = shown;
        while (getChildren().size() < parts.size() + 2) {
            int number = getChildren().size() - 2;
            String shade = number == 0 ? "stress-condors" : "stress-month-" + ((number - 1) % SHADES + 1);
            getChildren().add(number, part("stress-part", shade));
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - MARK;
        double height = getHeight();
        double thick = Math.rint(height * (1 - 2 * INSET));
        double top = Math.rint(height * INSET);
        double left = 0;
        double right = 0;
        for (int i = 0; i < getChildren().size() - 2; i++) {
            double dollars = i < parts.size() ? parts.get(i) : 0;
            double from = dollars < 0 ? left + dollars : right;
            double to = dollars < 0 ? left : right + dollars;
            left = dollars < 0 ? from : left;
            right = dollars < 0 ? right : to;
            double x = span.at(from, width);
            getChildren().get(i).resizeRelocate(x, top, span.at(to, width) - x, thick);
        }
        zero.resizeRelocate(span.at(0, width), 0, 1, height);
        mark.resizeRelocate(span.at(total, width), top - MARK, MARK, thick + 2 * MARK);
    }
}
