package dev.wingspread.ui.term;

import dev.wingspread.ui.support.ChartColor;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A chart of curves: everything to paint and to read aloud.
 *
 * @param id name for style sheets and tests
 * @param meaning what it shows, for whoever cannot see it
 * @param xUnit what runs along the bottom
 * @param xText a number of the bottom axis
 * @param yText a number of the left axis
 * @param series curves, painted in this order
 * @param ranges vertical bars such as bid to ask
 * @param marks places on the bottom axis
 * @param stops what can be read, from left to right
 */
record CurveChart(
        String id,
        String meaning,
        String xUnit,
        DoubleFunction<String> xText,
        DoubleFunction<String> yText,
        List<Series> series,
        List<Range> ranges,
        List<Mark> marks,
        List<Stop> stops) {

    CurveChart {
        series = List.copyOf(series);
        ranges = List.copyOf(ranges);
        marks = List.copyOf(marks);
        stops = List.copyOf(stops);
    }

    /**
     * A curve.
     *
     * @param name what it is, for the legend
     * @param hasDots whether its points are known ones rather than steps of a formula
     */
    record Series(String name, ChartColor color, boolean isDashed, boolean hasDots, List<Point> points) {

        Series {
            points = List.copyOf(points);
        }
    }

    /**
     * A point of a curve.
     *
     * @param label written beside it where there is room; empty for none
     */
    record Point(double x, double y, String label) {}

    /** A vertical bar with a tick at each end. */
    record Range(double x, double low, double high) {}

    /**
     * A place on the bottom axis.
     *
     * @param label written above it where there is room
     */
    record Mark(double x, ChartColor color, String label) {}

    /** Something that can be read. */
    record Stop(double x, String text) {}

    /** Whether there is anything to paint. */
    boolean isEmpty() {
        return series.stream().allMatch(each -> each.points().isEmpty());
    }
}
