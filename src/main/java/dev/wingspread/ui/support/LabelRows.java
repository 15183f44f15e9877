package dev.wingspread.ui.support;

import java.util.ArrayList;
import java.util.List;

/** Puts labels that would overlap into different rows. */
public final class LabelRows {

    private final double gap;
    private final double left;
    private final double right;
    private final List<List<Span>> rows = new ArrayList<>();

    private record Span(double from, double to) {}

    /**
     * Where a label goes.
     *
     * @param row 0 is the row nearest to what the label belongs to
     * @param from left edge
     */
    public record Place(int row, double from) {}

    /**
     * Empty rows.
     *
     * @param left leftmost place for a label
     * @param right rightmost place for a label
     * @param gap space kept between labels
     */
    public LabelRows(double left, double right, double gap) {
        this.left = left;
        this.right = right;
        this.gap = gap;
    }

    /** The first row in which a label centred at {@code x} has room; labels at the edges are moved inwards. */
    public Place place(double x, double width) {
        double from = Math.max(left, Math.min(x - width / 2, right - width));
        var span = new Span(from - gap / 2, from + width + gap / 2);
        int row = 0;
        while (row < rows.size()
                && rows.get(row).stream().anyMatch(taken -> taken.from() < span.to() && span.from() < taken.to())) {
            row++;
        }
        if (row == rows.size()) {
            rows.add(new ArrayList<>());
        }
        rows.get(row).add(span);
        return new Place(row, from);
    }
}
