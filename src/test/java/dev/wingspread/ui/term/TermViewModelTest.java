package dev.wingspread.ui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Formats;
import dev.wingspread.model.Root;
import dev.wingspread.scenario.ExpirySmile.Choice;
import dev.wingspread.scenario.WhatIfReport;
import dev.wingspread.ui.shell.ViewTab;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TermViewModelTest {

    private final UseCases useCases = Workstations.useCases();

    private WorkstationViewModel windowOn(String book) {
        var window = new WorkstationViewModel(
                useCases,
                Runnable::run,
                Workstations.NO_TOOLKIT,
                UiPreferences.inMemory(),
                new NoFiles(),
                Workstations.CLOCK);
        window.opening().open(Workstations.sample(book));
        window.viewProperty().set(ViewTab.TERM);
        return window;
    }

    @Test
    void theNearestExpiryHeldIsShownFirstAndAnotherOneOnDemand() {
        TermViewModel term = windowOn("layered-hedged.json").views().term();
        assertEquals(
                Optional.of(new Choice(Root.SPXW, LocalDate.parse("2024-08-16"))),
                term.chosenProperty().get());
        var vix = new Choice(Root.VIX, LocalDate.parse("2024-09-18"));
        term.choose(vix);
        assertEquals(Optional.of(vix), term.chosenProperty().get());
        CurveChart smile = term.smileProperty().get().orElseThrow();
        assertTrue(smile.meaning().contains("VIX 2024-09-18"), smile.meaning());
        assertEquals("12.5", smile.xText().apply(12.5), "an axis in steps of 2.5 tells its half points");
        assertTrue(
                smile.marks().stream().anyMatch(mark -> mark.label().equals("+20 20 C")),
                smile.marks().toString());
    }

    @Test
    void strikesOfVixBetweenWholePointsAreNotRounded() {
        TermViewModel term = windowOn("layered-hedged.json").views().term();
        assertEquals("5,195", term.smileProperty().get().orElseThrow().xText().apply(5195));
        term.choose(new Choice(Root.VIX, LocalDate.parse("2024-09-18")));
        assertEquals("12.5", term.smileProperty().get().orElseThrow().xText().apply(12.5));
    }

    @Test
    void theShockedCurveIsThatOfTheWhatIf() {
        WorkstationViewModel window = windowOn("layered-hedged.json");
        assertEquals(
                1,
                window.views().term().vixProperty().get().orElseThrow().series().size());
        window.whatIf().spike(6);
        OpenBook book = window.book().bookProperty().get().orElseThrow();
        WhatIfReport whatIf = useCases.valuation().whatIf(book, book.model().shock(6));
        CurveChart chart = window.views().term().vixProperty().get().orElseThrow();
        List<CurveChart.Point> after = chart.series().get(1).points();
        assertEquals(whatIf.vixAfter(), after.get(0).y());
        for (int i = 0; i < whatIf.futures().size(); i++) {
            assertEquals(
                    whatIf.futures().get(i).shockedPoints(), after.get(i + 1).y());
        }
        assertTrue(
                chart.stops()
                        .get(1)
                        .text()
                        .endsWith(" → " + Formats.points(whatIf.futures().get(0).shockedPoints())),
                chart.stops().get(1).text());
        assertTrue(window.views().term().curveTextProperty().get().contains("in the what-if backwardation"));
    }

    @Test
    void contangoAndBackwardationAreSaidInWords() {
        assertTrue(windowOn("layered-hedged.json")
                .views()
                .term()
                .curveTextProperty()
                .get()
                .startsWith("Contango: the second future is 3.1 % above the first"));
        assertTrue(windowOn("breached-backwardation.json")
                .views()
                .term()
                .curveTextProperty()
                .get()
                .startsWith("Backwardation"));
    }

    @Test
    void theSameQuestionIsNotAskedTwice() {
        WorkstationViewModel window = windowOn("layered-hedged.json");
        TermPicture shown = window.views().term().pictureProperty().get().orElseThrow();
        OpenBook book = window.book().bookProperty().get().orElseThrow();
        window.views().term().follow(book, book.model().shock(0));
        assertSame(shown, window.views().term().pictureProperty().get().orElseThrow());
    }

    @Test
    void tablesHaveEveryColumnInEveryLine() {
        TermViewModel term = windowOn("layered-hedged.json").views().term();
        for (String table : List.of(term.curvesAsTable(), term.smileAsTable())) {
            String[] lines = table.split("\n", -1);
            long columns = lines[0].chars().filter(each -> each == '\t').count();
            assertTrue(columns >= 4, lines[0]);
            Arrays.stream(lines, 0, lines.length - 1)
                    .forEach(line -> assertEquals(
                            columns, line.chars().filter(each -> each == '\t').count(), line));
        }
        assertFalse(term.warningsProperty().get().isEmpty());
    }
}
