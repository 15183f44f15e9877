package dev.wingspread.ui.matrix;

import static dev.wingspread.testing.Legs.leg;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.LooseLegs;
import dev.wingspread.model.Phase;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import dev.wingspread.model.VixCallLadder;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.scenario.Frontier;
import dev.wingspread.scenario.LossBudget;
import dev.wingspread.scenario.MapAxes;
import dev.wingspread.scenario.PnlGrid;
import dev.wingspread.scenario.PnlMap;
import dev.wingspread.scenario.StressLimit;
import dev.wingspread.testing.UnpricedBooks;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.GuardedValuation;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.RefusingThread;
import dev.wingspread.ui.testing.Workstations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatrixViewModelTest {

    /** A grid and a map add the same legs in the same order. */
    private static final double ROUNDING = 1e-9;

    /** Two ways to the same sum of dollars, which agree to 1e-12 of prices. */
    private static final double TWO_WAYS = 1e-6;

    private final RefusingThread thread = new RefusingThread();
    private final UseCases real = Workstations.useCases();
    private final List<Throwable> defects = new ArrayList<>();
    private final UiPreferences preferences = UiPreferences.inMemory();
    private final MatrixViewModel model = newModel();
    private final OpenBook book = real.workspace()
            .open(Workstations.sample("layered-hedged.json"), Optional.empty(), SettingOverrides.NONE)
            .orThrow();

    private MatrixViewModel newModel() {
        return new MatrixViewModel(
                new Computing(
                        new GuardedValuation(real.valuation(), thread),
                        Runnable::run,
                        Workstations.NO_TOOLKIT,
                        defects::add),
                preferences);
    }

    private Shock none() {
        return book.model().shock(0);
    }

    private PnlMap map() {
        return model.map().orElseThrow();
    }

    @Test
    void limitsThatHangOnAnUnpricedHedgeAreLeftOutAndSaidToBe() {
        OpenBook hedgeUnknown = UnpricedBooks.withoutHedgePrice();
        model.follow(hedgeUnknown, none());
        String text = model.stressTextProperty().get();
        assertFalse(text.contains("The hedge ratio is"), text);
        assertFalse(text.contains("nv10 is beyond"), text);
        assertTrue(text.contains("loses more than"), text);
        assertTrue(
                text.endsWith(
                        "The hedge has no price: losses are those of the condors alone, and nothing is known of nv10"
                                + " and the hedge ratio."),
                text);
        assertEquals(List.of(), real.valuation().limits(hedgeUnknown));
        model.follow(UnpricedBooks.priced(), none());
        assertFalse(model.stressTextProperty().get().contains("no price"));
        assertEquals(2, real.valuation().limits(UnpricedBooks.priced()).size());
    }

    @Test
    void nothingPricedIsNoAllClear() {
        model.follow(UnpricedBooks.withoutAnyPrice(), none());
        assertEquals(
                "No leg has a price, so nothing is known of what breaks a limit.",
                model.stressTextProperty().get());
        assertEquals(Optional.empty(), model.frontier());
    }

    @Test
    void cellsAreTheRowsOfTheGridCommand() {
        Shock shock = none().withDays(5).withVolOfVol(10);
        model.follow(book, shock);
        PnlMap map = map();
        List<Double> moves = map.request().across();
        List<Double> points = map.request().up();
        PnlGrid grid = real.valuation().grid(book, shock, List.of(5.0), moves, points, () -> false);
        assertEquals(grid.rows().size(), map.rows() * map.columns());
        for (PnlGrid.Row row : grid.rows()) {
            double cell = map.at(points.indexOf(row.vixPoints()), moves.indexOf(row.spxMovePct()));
            assertEquals(row.totalUsd().orElseThrow(), cell, ROUNDING);
        }
    }

    @ParameterizedTest
    @EnumSource(MapAxes.class)
    void aCellAppliesTheScenarioItWasValuedIn(MapAxes axes) {
        var applied = new ArrayList<Shock>();
        model.onCell((spxPct, vixPoints, days) -> applied.add(
                none().withSpx(SpxMove.byPct(spxPct)).withVixPoints(vixPoints).withDays(days)));
        model.axesProperty().set(axes);
        model.dateProperty().set("7");
        model.follow(book, none());
        int row = map().rows() / 2;
        int column = map().columns() / 3;
        model.choose(row, column);
        assertEquals(
                map().at(row, column),
                real.valuation().whatIf(book, applied.get(0)).totalPnlUsd(),
                TWO_WAYS);
    }

    @Test
    void theMapHasADateOfItsOwnOrTheScenarios() {
        model.follow(book, none().withDays(3));
        assertEquals(3, map().request().shock().days());
        model.dateProperty().set("2024-08-10");
        assertEquals(10, map().request().shock().days());
        assertEquals("P&L against today, $, at T+10", model.captionProperty().get());
        model.dateProperty().set("soon");
        assertFalse(model.dateProblemProperty().get().isEmpty());
        model.dateProperty().set("");
        assertEquals("", model.dateProblemProperty().get());
        assertEquals(3, map().request().shock().days());
    }

    @Test
    void aDragAsksForNoNewMapWhereNothingWouldChange() {
        model.follow(book, none());
        PnlMap before = map();
        model.follow(book, none().withVixPoints(12).withSpx(SpxMove.byPct(-2)));
        assertTrue(before == map());
        model.follow(book, none().withVolOfVol(5));
        assertFalse(before == map());
    }

    @Test
    void overDaysTheOtherIndexMovesAlongOrStaysWhereTheScenarioPutsIt() {
        model.axesProperty().set(MapAxes.DAYS_VIX);
        Shock shock = none().withVixPoints(4).withSpx(SpxMove.byPct(-2));
        model.follow(book, shock);
        int row = map().request().up().indexOf(6.0);
        Shock coupled =
                none().withVixPoints(6).withDays(map().request().across().get(3));
        assertEquals(real.valuation().whatIf(book, coupled).totalPnlUsd(), map().at(row, 3), TWO_WAYS);
        model.coupledProperty().set(false);
        Shock held = coupled.withSpx(SpxMove.byPct(-2));
        assertEquals(real.valuation().whatIf(book, held).totalPnlUsd(), map().at(row, 3), TWO_WAYS);
    }

    @Test
    void daysReachFromTodayToTheLastExpiry() {
        model.axesProperty().set(MapAxes.DAYS_SPX);
        model.follow(book, none());
        List<Double> days = map().request().across();
        assertEquals(0, days.get(0));
        assertTrue(days.get(days.size() - 1) >= 49 && days.get(days.size() - 1) <= 51, days.toString());
        assertTrue(days.size() <= 46);
    }

    @Test
    void aScenarioTheMapDoesNotDependOnTellsOfNoChange() {
        model.follow(book, none());
        var told = new ArrayList<String>();
        model.pictureProperty().addListener(observable -> told.add("map"));
        model.stressProperty().addListener(observable -> told.add("limits"));
        model.budget().usdProperty().addListener(observable -> told.add("budget"));
        model.follow(book, none().withVixPoints(12));
        assertEquals(List.of(), told);
    }

    @Test
    void theLossBudgetIsTheUsualOneUntilOneIsTypedAndRemembered() {
        model.follow(book, none());
        double usual = LossBudget.usualUsd(book.portfolio(), book.settings());
        assertEquals(OptionalDouble.of(usual), model.budget().usdProperty().get());
        model.budget().textProperty().set("$15,000");
        assertEquals(OptionalDouble.of(15_000), model.budget().usdProperty().get());
        for (String wrong : List.of("much", "0", "-5")) {
            model.budget().textProperty().set(wrong);
            assertFalse(model.budget().problemProperty().get().isEmpty(), wrong);
            assertEquals(OptionalDouble.of(15_000), model.budget().usdProperty().get());
        }
        model.budget().textProperty().set("15000");
        MatrixViewModel later = newModel();
        later.follow(book, none());
        assertEquals("15000", later.budget().textProperty().get());
        later.budget().textProperty().set("");
        assertEquals(OptionalDouble.of(usual), later.budget().usdProperty().get());
    }

    @Test
    void theSmallestUsualMoveIsToldAsTheFrontierHasIt() {
        model.follow(book, none());
        model.budget().textProperty().set("10000");
        Frontier path = real.valuation()
                .frontier(book, MatrixAxes.usualPath(none(), 0), new StressLimit.Loss(10_000), () -> false);
        double rise = path.rises().get(0).orElseThrow();
        String text = model.stressTextProperty().get();
        assertTrue(text.startsWith("Smallest usual move that loses more than $10,000: VIX "), text);
        assertTrue(text.contains("VIX " + Formats.signedTenth(rise) + " with SPX "), text);
        assertTrue(model.frontier().isPresent());
    }

    private String limits(OpenBook shown) {
        model.follow(shown, none());
        return model.stressTextProperty().get();
    }

    @Test
    void theLowerEndOfTheHedgeRatioIsALimitInPhaseConfirmedAlone() {
        String initial = limits(book);
        assertTrue(initial.contains("hedge ratio above 1.20"), initial);
        String confirmed = limits(book.withPortfolio(book.portfolio().withPhase(Phase.CONFIRMED)));
        assertTrue(confirmed.contains("The hedge ratio is outside 0.60 to 1.20 without any move."), confirmed);
    }

    private static Structure callsBeyondTheFutures(String id) {
        return new LooseLegs(id, Optional.empty(), OptionalDouble.empty(), "", List.of(leg(5, "VIX 250618C00018000")));
    }

    @Test
    void aHedgeWithoutAPriceHasNoRatioToBreak() {
        List<Structure> structures = new ArrayList<>(book.portfolio().structures());
        structures.removeIf(structure -> structure instanceof VixCallLadder);
        structures.add(callsBeyondTheFutures("X"));
        String text = limits(
                book.withPortfolio(book.portfolio().withStructures(structures).withPhase(Phase.CONFIRMED)));
        assertTrue(text.startsWith("Smallest usual move that loses"), text);
        assertFalse(text.contains("hedge ratio is"), text);
        assertTrue(text.contains("nothing is known of nv10 and the hedge ratio"), text);
    }

    @Test
    void aBookOfWhichNothingHasAPriceIsNotSaidToKeepItsLimits() {
        OpenBook unpriced = book.withPortfolio(book.portfolio().withStructures(List.of(callsBeyondTheFutures("X"))));
        model.follow(unpriced, none());
        model.budget().textProperty().set("10000");
        assertEquals(
                "No leg has a price, so nothing is known of what breaks a limit.",
                model.stressTextProperty().get());
    }

    @Test
    void aBookWithoutCondorsHasNoUsualBudgetAndSaysSo() {
        OpenBook empty = book.withPortfolio(Portfolio.EMPTY);
        model.follow(empty, none());
        assertTrue(model.remarkProperty().get().startsWith("No leg is in the figures"));
        assertTrue(model.stressTextProperty().get().contains("no usual loss budget"));
        assertTrue(model.frontier().isEmpty());
        assertEquals(0, map().reachUsd());
    }

    @Test
    void aMapThatCannotBeComputedLeavesNoneAndSaysWhy() {
        model.follow(book, none());
        thread.isRefusing = true;
        model.follow(book, none().withDays(1));
        assertTrue(model.map().isEmpty());
        assertTrue(model.frontier().isEmpty());
        assertTrue(model.remarkProperty().get().startsWith("The map could not be computed"));
        assertFalse(defects.isEmpty());
        thread.isRefusing = false;
        model.follow(book, none().withDays(1));
        assertTrue(model.map().isPresent());
        assertEquals("", model.remarkProperty().get());
    }

    @Test
    void theTableToCopyHasTheHighestRowFirstAndPlainNumbers() {
        model.follow(book, none());
        List<String> lines = MatrixView.asTable(map()).lines().toList();
        assertEquals(map().rows() + 1, lines.size());
        assertTrue(lines.get(0).startsWith("SPX move across, VIX points up\t-12\t-11.5\t"), lines.get(0));
        assertTrue(lines.get(1).startsWith("40\t"), lines.get(1));
        assertFalse(lines.get(1).contains(","));
    }
}
