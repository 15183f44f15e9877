package dev.wingspread.ui.shell;

import static dev.wingspread.ui.shell.BookWindow.BOOK;
import static dev.wingspread.ui.shell.BookWindow.openIn;
import static dev.wingspread.ui.shell.BookWindow.sheetOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Formats;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.ui.kpi.KpiCard;
import dev.wingspread.ui.kpi.Level;
import dev.wingspread.ui.positions.PositionColumn;
import dev.wingspread.ui.positions.PositionRow;
import dev.wingspread.ui.stress.StressLine;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.Workstations;
import dev.wingspread.ui.whatif.WhatIfViewModel.ResultRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The figures of the window and the scenario they are shown in. */
class WorkstationViewModelTest {

    private final UseCases real = Workstations.useCases();
    private final UiPreferences preferences = UiPreferences.inMemory();
    private final WorkstationViewModel model = BookWindow.with(real, preferences);

    private KpiCard card(String id) {
        return model.kpis().cards().stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String result(String label) {
        return model.whatIf().results().stream()
                .filter(row -> row.label().equals(label))
                .map(ResultRow::value)
                .findFirst()
                .orElseThrow();
    }

    private PositionRow row(String key) {
        return all(model.positions().rowsProperty().get()).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<PositionRow> all(List<PositionRow> rows) {
        var all = new ArrayList<PositionRow>();
        for (PositionRow row : rows) {
            all.add(row);
            all.addAll(all(row.children()));
        }
        return all;
    }

    // Figures

    @Test
    void theFirstStartShowsTheSampleBookAndSaysSo() {
        model.opening().openFirst();
        assertTrue(model.book().sampleProperty().get());
        assertEquals(8, model.kpis().cards().size());
        assertEquals("inputs: 100 % good", model.bookLine().qualityProperty().get());
    }

    @Test
    void theNextStartOpensTheBookOfLastTime() {
        openIn(model);
        WorkstationViewModel next = BookWindow.with(real, preferences);
        next.opening().openFirst();
        assertFalse(next.book().sampleProperty().get());
        assertEquals(
                Optional.of(BOOK.toAbsolutePath()),
                next.book().bookProperty().get().flatMap(OpenBook::file));
    }

    @Test
    void everyKeyFigureIsTheOneOfTheReport() {
        RiskReport report = real.valuation().risk(openIn(model));
        assertEquals(
                Formats.signedUsd(report.totals().book().netVega().totalUsd()),
                card("net-vega").value());
        assertEquals(
                Formats.signedUsd(report.totals().book().thetaUsdPerDay()),
                card("theta").value());
        assertEquals(
                Formats.ratio(report.totals().hedgeRatio()), card("hedge-ratio").value());
        assertEquals(Formats.ratio(report.totals().offsetAt(6)), card("offset").value());
        assertEquals(
                Formats.signedUsd(report.totals().book().pnlUsd()),
                card("open-pnl").value());
    }

    @Test
    void aFigureOutsideItsBandIsMarked() {
        openIn(model);
        double nv10 = real.valuation()
                .risk(model.book().bookProperty().get().orElseThrow())
                .totals()
                .nv10()
                .orElseThrow();
        assertTrue(nv10 < -0.15, "the default book is chosen to lie below the band");
        assertEquals(Level.OUTSIDE, card("net-vega").level());
        assertEquals(Level.INSIDE, card("offset").level());
    }

    @Test
    void groupsOfTheTreeAddUpToTheBook() {
        RiskReport report = real.valuation().risk(openIn(model));
        assertEquals(
                Formats.signedUsd(report.totals().book().pnlUsd()), row("book").text(PositionColumn.PNL));
        assertEquals(
                Formats.signedUsd(report.totals().hedge().netVega().totalUsd()),
                row("hedge").text(PositionColumn.NET_VEGA));
        assertEquals("", row("condors").text(PositionColumn.VEGA));
        assertEquals("", row("book").text(PositionColumn.DELTA));
    }

    // What-if

    @Test
    void aScenarioIsShownEverywhereWithBeforeAndAfter() {
        OpenBook book = openIn(model);
        model.whatIf().vixPointsProperty().set(6);
        WhatIfReport expected = real.valuation().whatIf(book, book.model().shock(6));
        assertTrue(model.whatIf().shockedProperty().get());
        assertEquals(Formats.signedUsd(expected.totalPnlUsd()), result("Total P&L"));
        assertEquals(
                Formats.signedUsd(expected.netVegaAfterUsd()), card("net-vega").after());
        assertEquals(Formats.signedUsd(expected.totalPnlUsd()), row("book").text(PositionColumn.WHAT_IF));
        assertEquals(
                Optional.of(expected.spxAfter()),
                model.views().payoff().scenarioLevelProperty().get());
        assertEquals(expected.spxMovePct(), model.whatIf().spxPctProperty().get());
    }

    @Test
    void resetBringsTodayBack() {
        openIn(model);
        model.whatIf().spike(7);
        model.whatIf().volOfVolProperty().set(20);
        model.whatIf().reset();
        assertFalse(model.whatIf().shockedProperty().get());
        assertEquals("0", result("Total P&L"));
        assertEquals("", card("net-vega").after());
        assertEquals("", row("book").text(PositionColumn.WHAT_IF));
    }

    @Test
    void aCellOfTheMatrixBecomesTheScenario() {
        OpenBook book = openIn(model);
        model.viewProperty().set(ViewTab.MATRIX);
        var matrix = model.views().matrix().map().orElseThrow();
        int row = matrix.request().up().indexOf(10.0);
        int column = matrix.request().across().indexOf(-4.0);
        model.views().matrix().choose(row, column);
        assertFalse(model.whatIf().spxCoupledProperty().get());
        assertEquals(-4.0, model.whatIf().spxPctProperty().get());
        assertEquals(Formats.signedUsd(matrix.at(row, column)), result("Total P&L"));
        assertEquals(book, model.book().bookProperty().get().orElseThrow());
    }

    @Test
    void anotherMarketAndAReloadLeaveTheScenarioOn() {
        openIn(model);
        model.whatIf().spike(6);
        model.opening().openMarket(Workstations.sample("2024-08-05.market.json"));
        assertTrue(model.bookLine().levelsProperty().get().contains("38.57"));
        model.opening().reload();
        OpenBook now = model.book().bookProperty().get().orElseThrow();
        WhatIfReport expected = real.valuation().whatIf(now, now.model().shock(6));
        assertTrue(model.whatIf().shockedProperty().get());
        assertEquals(Formats.signedUsd(expected.totalPnlUsd()), result("Total P&L"));
        model.opening().open(Workstations.sample("unhedged.json"));
        assertFalse(model.whatIf().shockedProperty().get());
    }

    @Test
    void anEpisodeChosenInTheStressViewIsTheScenarioEverywhereAndCanBeUndone() {
        OpenBook book = openIn(model);
        model.viewProperty().set(ViewTab.STRESS);
        StressLine worst = model.views().stress().linesProperty().get().stream()
                .filter(StressLine::isWorst)
                .findFirst()
                .orElseThrow();
        model.views().stress().choose(worst);
        assertEquals(Formats.signedUsd(worst.outcome().totalPnlUsd()), result("Total P&L"));
        assertEquals(
                Formats.signedUsd(worst.outcome().totalPnlUsd()), row("book").text(PositionColumn.WHAT_IF));
        assertTrue(model.whatIf().summaryProperty().get().endsWith("futures as in " + worst.title()));
        assertEquals(worst.outcome().shock(), model.whatIf().shock(book));
        assertEquals(
                List.of(worst.episode()),
                model.views().stress().linesProperty().get().stream()
                        .filter(StressLine::isApplied)
                        .map(StressLine::episode)
                        .toList());
        assertEquals(worst.title(), model.undoHistory().nextUndoProperty().get());
        model.undoHistory().undo();
        assertFalse(model.whatIf().shockedProperty().get());
        assertEquals("0", result("Total P&L"));
    }

    // Defects

    @Test
    void aDefectOffersItsDetailsAndTheWindowGoesOn() {
        openIn(model);
        model.showDefect(new IllegalStateException("broken on purpose"));
        assertTrue(sheetOf(model).copy().contains("broken on purpose"));
        model.overlay().dismiss();
        model.whatIf().spike(5);
        assertTrue(model.whatIf().shockedProperty().get());
    }
}
