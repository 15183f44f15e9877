package dev.wingspread.ui.history;

import java.util.List;

/**
 * A figure over the stored days with its band.
 *
 * @param figure what it is
 * @param points its value on the days it is known, the oldest first
 * @param low threshold it should stay above; minus infinity without one
 * @param high threshold it should stay below; infinity without one
 */
public record BandChart(HistoryFigure figure, List<Point> points, double low, double high) {

    /**
     * A day.
     *
     * @param place number of the stored day, from 0
     * @param value the figure
     */
    public record Point(int place, double value) {}

    public BandChart {
        points = List.copyOf(points);
    }
}
