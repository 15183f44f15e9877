package dev.wingspread.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelRowsTest {

    @Test
    void labelsApartShareARow() {
        var rows = new LabelRows(0, 500, 4);
        assertEquals(0, rows.place(100, 40).row());
        assertEquals(0, rows.place(200, 40).row());
    }

    @Test
    void labelsThatWouldOverlapGetRowsOfTheirOwn() {
        var rows = new LabelRows(0, 500, 4);
        assertEquals(0, rows.place(100, 40).row());
        assertEquals(1, rows.place(110, 40).row());
        assertEquals(2, rows.place(105, 40).row());
    }

    @Test
    void labelsAtTheEdgeStayInside() {
        var rows = new LabelRows(10, 100, 4);
        assertEquals(10, rows.place(12, 40).from());
        assertEquals(60, rows.place(99, 40).from());
    }

    @Test
    void noTwoOfManyLabelsOverlap() {
        var random = new Random(7);
        var rows = new LabelRows(0, 600, 4);
        var widths = new ArrayList<Double>();
        var places = new ArrayList<LabelRows.Place>();
        for (int i = 0; i < 60; i++) {
            double width = 20 + random.nextInt(60);
            widths.add(width);
            places.add(rows.place(random.nextInt(600), width));
        }
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertTrue(areApart(places, widths, i, j), "labels " + j + " and " + i + " overlap");
            }
        }
    }

    private static boolean areApart(List<LabelRows.Place> places, List<Double> widths, int i, int j) {
        LabelRows.Place a = places.get(i);
        LabelRows.Place b = places.get(j);
        return a.row() != b.row() || a.from() + widths.get(i) <= b.from() || b.from() + widths.get(j) <= a.from();
    }
}
