package dev.wingspread.ui.payoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.scenario.PnlBasis;
import dev.wingspread.ui.payoff.PayoffViewModel.Part;
import dev.wingspread.ui.payoff.PayoffViewModel.Span;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PayoffViewModelTest {

    /** Levels are computed in a few additions and multiplications. */
    private static final double POINTS = 1e-9;

    private final PayoffViewModel model = new PayoffViewModel();

    private static PayoffChart chart(double spot) {
        var curve = new PayoffCurve(
                "T+0",
                0,
                List.of(
                        new PayoffCurve.Point(0.75 * spot, -100, 40),
                        new PayoffCurve.Point(spot, 200, 0),
                        new PayoffCurve.Point(1.15 * spot, -400, -10)),
                List.of());
        return new PayoffChart(
                spot, PnlBasis.SINCE_ENTRY, List.of(curve), List.of(), List.of(), OptionalDouble.empty(), "");
    }

    private Span span() {
        return model.spanProperty().get();
    }

    @Test
    void theFirstViewLiesAroundTheSpot() {
        model.show(chart(5000));
        assertEquals(4400, span().low(), POINTS);
        assertEquals(5450, span().high(), POINTS);
    }

    @Test
    void zoomingKeepsTheLevelUnderThePointer() {
        model.show(chart(5000));
        double share = (5000 - span().low()) / span().width();
        model.zoom(0.5, 5000);
        assertEquals(525, span().width(), POINTS);
        assertEquals(share, (5000 - span().low()) / span().width(), POINTS);
    }

    @Test
    void theViewStaysWithinWhatTheCurvesKnow() {
        model.show(chart(5000));
        model.pan(-10_000);
        assertEquals(3750, span().low(), POINTS);
        model.zoom(100, 4000);
        assertEquals(3750, span().low(), POINTS);
        assertEquals(5750, span().high(), POINTS);
    }

    @Test
    void newCurvesKeepTheViewUntilTheMarketIsAnother() {
        model.show(chart(5000));
        model.zoom(0.5, 5000);
        Span zoomed = span();
        model.show(chart(5000));
        assertEquals(zoomed, span());
        model.show(chart(6000));
        assertEquals(5280, span().low(), POINTS);
    }

    @Test
    void valuesBetweenPointsLieOnTheLine() {
        PayoffCurve curve = chart(5000).curves().get(0);
        assertEquals(-60, PayoffViewModel.valueAt(curve, Part.TOTAL, 3750), POINTS);
        assertEquals(50, PayoffViewModel.valueAt(curve, Part.CONDORS, 4375), POINTS);
        assertEquals(20, PayoffViewModel.valueAt(curve, Part.HEDGE, 4375), POINTS);
        assertEquals(-410, PayoffViewModel.valueAt(curve, Part.TOTAL, 5750), POINTS);
    }

    @Test
    void partsCanBeShownOneByOne() {
        assertEquals(List.of(Part.TOTAL), model.parts());
        model.showsHedgeProperty().set(true);
        model.showsTotalProperty().set(false);
        assertEquals(List.of(Part.HEDGE), model.parts());
        assertTrue(model.chartProperty().get().isEmpty());
    }
}
