package dev.wingspread.ui.payoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.scenario.PayoffRequest;
import dev.wingspread.scenario.PayoffSlices;
import dev.wingspread.testing.UnpricedBooks;
import dev.wingspread.ui.payoff.PayoffViewModel.Span;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.GuardedValuation;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.RefusingThread;
import dev.wingspread.ui.testing.Workstations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayoffViewModelTest {

    /** Levels are computed in a few additions and multiplications. */
    private static final double POINTS = 1e-9;

    private final RefusingThread thread = new RefusingThread();
    private final UseCases real = Workstations.useCases();
    private final List<Throwable> defects = new ArrayList<>();
    private final UiPreferences preferences = UiPreferences.inMemory();
    private final PayoffViewModel model = new PayoffViewModel(
            new Computing(
                    new GuardedValuation(real.valuation(), thread),
                    Runnable::run,
                    Workstations.NO_TOOLKIT,
                    defects::add),
            preferences);
    private final OpenBook book = open("2024-07-31.market.json");
    private final double spot = book.market().spxSpot();

    private OpenBook open(String market) {
        return real.workspace()
                .open(
                        Workstations.sample("layered-hedged.json"),
                        Optional.of(Workstations.sample(market)),
                        SettingOverrides.NONE)
                .orThrow();
    }

    private Shock none() {
        return book.model().shock(0);
    }

    private Span span() {
        return model.spanProperty().get();
    }

    private PayoffChart chart() {
        return model.chart().orElseThrow();
    }

    private List<String> labels() {
        return chart().curves().stream().map(PayoffCurve::label).toList();
    }

    @Test
    void aChartWithoutPricesSaysSoInsteadOfBlamingASwitch() {
        model.follow(UnpricedBooks.withoutAnyPrice(), none());
        assertEquals("Nothing that is switched on has a price in this market.", model.emptiness());
        assertTrue(model.totalAt(6000).isEmpty());
        PayoffSlices.Row slice = model.slices().rowsProperty().get().get(0);
        for (SliceColumn column : List.of(
                SliceColumn.CONDORS,
                SliceColumn.HEDGE,
                SliceColumn.TOTAL,
                SliceColumn.DELTA,
                SliceColumn.NET_VEGA,
                SliceColumn.THETA)) {
            assertEquals(Formats.UNKNOWN, column.text(slice, 6000), column.title());
        }
        model.follow(UnpricedBooks.withoutHedgePrice(), none());
        assertEquals("", model.emptiness());
        model.shows(Part.TOTAL).set(false);
        model.shows(Part.CONDORS).set(false);
        model.shows(Part.HEDGE).set(true);
        assertEquals("Nothing that is switched on has a price in this market.", model.emptiness());
        model.shows(Part.HEDGE).set(false);
        assertTrue(model.emptiness().startsWith("Nothing is switched on"), model.emptiness());
    }

    @Test
    void theFirstViewLiesAroundTheSpot() {
        model.follow(book, none());
        assertEquals(0.88 * spot, span().low(), POINTS);
        assertEquals(1.09 * spot, span().high(), POINTS);
    }

    @Test
    void zoomingKeepsTheLevelUnderThePointer() {
        model.follow(book, none());
        double share = (spot - span().low()) / span().width();
        model.zoom(0.5, spot);
        assertEquals(0.105 * spot, span().width(), POINTS);
        assertEquals(share, (spot - span().low()) / span().width(), POINTS);
    }

    @Test
    void theViewStaysWithinWhatTheCurvesKnow() {
        model.follow(book, none());
        model.pan(-10_000);
        assertEquals(0.75 * spot, span().low(), POINTS);
        model.zoom(100, spot);
        assertEquals(0.75 * spot, span().low(), POINTS);
        assertEquals(1.15 * spot, span().high(), POINTS);
    }

    @Test
    void anotherScenarioKeepsTheViewAndAnotherMarketDoesNot() {
        model.follow(book, none());
        model.zoom(0.5, spot);
        Span zoomed = span();
        model.follow(book, none().withDays(5));
        assertEquals(zoomed, span());
        OpenBook later = open("2024-08-05.market.json");
        model.follow(later, later.model().shock(0));
        assertEquals(0.88 * later.market().spxSpot(), span().low(), POINTS);
    }

    @Test
    void valuesBetweenPointsLieOnTheLine() {
        var curve = new PayoffCurve(
                "T+0",
                PayoffCurve.Occasion.NOW,
                0,
                List.of(
                        new PayoffCurve.Point(3750, -100, 40),
                        new PayoffCurve.Point(5000, 200, 0),
                        new PayoffCurve.Point(5750, -400, -10)),
                List.of());
        assertEquals(-60, Plot.valueAt(curve, Part.TOTAL, 3750), POINTS);
        assertEquals(50, Plot.valueAt(curve, Part.CONDORS, 4375), POINTS);
        assertEquals(20, Plot.valueAt(curve, Part.HEDGE, 4375), POINTS);
        assertEquals(-410, Plot.valueAt(curve, Part.TOTAL, 5750), POINTS);
    }

    @Test
    void partsCanBeShownOneByOne() {
        assertEquals(List.of(Part.TOTAL), model.parts());
        model.shows(Part.HEDGE).set(true);
        model.shows(Part.TOTAL).set(false);
        assertEquals(List.of(Part.HEDGE), model.parts());
        assertTrue(model.chart().isEmpty());
    }

    @Test
    void curvesAreThoseOfThePayoffCommandWhateverIsChosen() {
        Shock shock = none().withDays(3).withVolOfVol(10);
        model.dates().add(10);
        model.follow(book, shock);
        var coupled = new PayoffRequest(
                shock,
                true,
                List.of(3.0, 10.0),
                PayoffRequest.usual(shock, true).spxMovesPct());
        assertEquals(real.valuation().payoff(book, coupled, () -> false), chart());
        model.vixCoupledProperty().set(false);
        var unchanged = new PayoffRequest(shock, false, coupled.days(), coupled.spxMovesPct());
        assertEquals(real.valuation().payoff(book, unchanged, () -> false), chart());
        assertEquals(List.of(), defects);
    }

    @Test
    void datesAreDaysOrCalendarDatesAndCanBeTakenAway() {
        model.follow(book, none());
        model.dates().entryProperty().set("T+5");
        model.dates().addTyped();
        model.dates().entryProperty().set("2024-08-10");
        model.dates().addTyped();
        assertEquals(List.of("T+0", "T+5", "T+10"), labels().subList(0, 3));
        assertEquals("", model.dates().entryProperty().get());
        model.dates().remove(5);
        assertEquals(List.of("T+0", "T+10"), labels().subList(0, 2));
    }

    @Test
    void aDateThatIsNoneSaysSoAndChangesNothing() {
        model.follow(book, none());
        List<String> before = labels();
        for (String wrong : List.of("soon", "2024-07-01", "-3", "2024-13-01", "9999")) {
            model.dates().entryProperty().set(wrong);
            assertFalse(model.dates().problemProperty().get().isEmpty(), wrong);
            model.dates().addTyped();
        }
        assertEquals(before, labels());
        model.dates().entryProperty().set("");
        assertEquals("", model.dates().problemProperty().get());
    }

    @Test
    void aCurveIsHiddenByItsNameAndStaysSo() {
        model.follow(book, none());
        PayoffCurve first = chart().curves().get(0);
        model.toggle("T+0");
        assertTrue(model.isHidden(first));
        model.follow(book, none().withVolOfVol(10));
        assertTrue(model.isHidden(chart().curves().get(0)));
        model.toggle("T+0");
        assertFalse(model.isHidden(first));
    }

    @Test
    void slicesFollowTheChosenCurveAndTheTypedLevel() {
        model.follow(book, none());
        model.slices().curveProperty().set("2024-08-30");
        model.slices().levelProperty().set("5,400");
        PayoffRequest request = PayoffRequest.usual(none(), true);
        PayoffChart chart = real.valuation().payoff(book, request, () -> false);
        PayoffCurve curve = chart.curves().stream()
                .filter(each -> each.label().equals("2024-08-30"))
                .findFirst()
                .orElseThrow();
        PayoffSlices expected = real.valuation().slices(book, request, chart, curve, List.of(5400.0), () -> false);
        assertEquals(expected.rows(), model.slices().rowsProperty().get());
        model.slices().levelProperty().set("54");
        assertTrue(model.slices().problemProperty().get().startsWith("An SPX level of "));
        assertEquals(
                expected.rows().size() - 1, model.slices().rowsProperty().get().size());
    }

    @Test
    void slicesOfTheFirstCurveStayWithItWhenTheScenarioMovesOn() {
        model.follow(book, none());
        assertEquals("T+0", model.slices().curveProperty().get());
        model.follow(book, none().withDays(4));
        assertEquals("T+4", model.slices().curveProperty().get());
    }

    @Test
    void foldedSlicesAreNotComputedAndStayFolded() {
        model.slices().unfold(false);
        model.follow(book, none());
        assertEquals(List.of(), model.slices().rowsProperty().get());
        assertEquals("false", preferences.get("payoff.slices").orElseThrow());
        model.slices().suit(true);
        assertEquals(List.of(), model.slices().rowsProperty().get(), "what somebody chose stays");
        model.slices().unfold(true);
        assertFalse(model.slices().rowsProperty().get().isEmpty());
    }

    @Test
    void curvesThatCannotBeComputedLeaveNoneAndSayWhy() {
        model.follow(book, none());
        thread.isRefusing = true;
        model.follow(book, none().withDays(1));
        assertTrue(model.chart().isEmpty());
        assertTrue(model.remarkProperty().get().startsWith("The curves could not be computed"));
        assertEquals(List.of(), model.slices().rowsProperty().get());
        assertEquals(1, defects.size());
        thread.isRefusing = false;
        model.follow(book, none().withDays(1));
        assertEquals("", model.remarkProperty().get());
        assertTrue(model.chart().isPresent());
    }
}
