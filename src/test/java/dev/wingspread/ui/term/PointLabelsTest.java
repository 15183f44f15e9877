package dev.wingspread.ui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.ui.support.ChartColor;
import dev.wingspread.ui.support.Scale;
import dev.wingspread.ui.term.CurveChart.Point;
import dev.wingspread.ui.term.CurveChart.Series;
import dev.wingspread.ui.term.PointLabels.Label;
import dev.wingspread.ui.term.PointLabels.Room;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointLabelsTest {

    private static final double LINE = 16;
    private static final double MIDDLE = 50;

    @Test
    void aPeakIsNamedAboveAndAHollowBelow() {
        List<Label> labels = labels(curve(50, "", 60, "peak", 40, "hollow", 50, ""));
        assertEquals(List.of("peak", "hollow"), labels.stream().map(Label::text).toList());
        assertTrue(labels.get(0).middle() < 100 - 60);
        assertTrue(labels.get(1).middle() > 100 - 40);
    }

    @Test
    void aLabelThatAnotherCurveWouldCrossGoesToTheOtherSide() {
        Series flat = curve(50, "", 50, "here", 50, "");
        Series over = curve(62, "", 62, "", 62, "");
        assertTrue(labels(flat).get(0).middle() < MIDDLE);
        assertTrue(labels(flat, over).get(0).middle() > MIDDLE);
    }

    @Test
    void aLabelBetweenTwoCurvesIsLeftOut() {
        Series flat = curve(50, "", 50, "here", 50, "");
        Series over = curve(62, "", 62, "", 62, "");
        Series under = curve(38, "", 38, "", 38, "");
        assertEquals(List.of(), labels(flat, over, under));
    }

    /** Heights with labels, 100 pixels apart, in a room of 100 pixels for heights of 0 to 100. */
    private static Series curve(Object... heightsAndLabels) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < heightsAndLabels.length; i += 2) {
            double height = (Integer) heightsAndLabels[i];
            points.add(new Point(points.size(), height, (String) heightsAndLabels[i + 1]));
        }
        return new Series("curve", ChartColor.NEAR_CURVE, false, true, points);
    }

    private static List<Label> labels(Series... series) {
        var room = new Room(0, 300, 0, 100);
        return new PointLabels(
                        List.of(series), new Scale(0, 3, 0, 300), new Scale(0, 100, 100, 0), room, LINE, text -> 40)
                .places();
    }
}
