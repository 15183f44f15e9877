package dev.wingspread.ui.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.market.spike.BaseCurve;
import dev.wingspread.market.spike.BetaCurve;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.model.settings.Setting;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.scenario.stress.Episode;
import dev.wingspread.scenario.stress.Episodes;
import dev.wingspread.scenario.stress.Replay;
import dev.wingspread.ui.support.UndoHistory;
import dev.wingspread.ui.testing.Workstations;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhatIfViewModelTest {

    private static final Episode YEN = Episodes.named("yen-carry-2024").orElseThrow();

    private final UseCases useCases = Workstations.useCases();
    private final UndoHistory history = new UndoHistory();
    private final WhatIfViewModel model = new WhatIfViewModel(history);
    private final OpenBook book = open();
    private int changes;

    private OpenBook open() {
        return open(Map.of());
    }

    private OpenBook open(Map<Setting, String> settings) {
        return useCases.workspace()
                .open(Workstations.sample("layered-hedged.json"), Optional.empty(), new SettingOverrides(settings))
                .orThrow();
    }

    @BeforeEach
    void openTheBook() {
        model.openedBook(book);
        model.onChange(() -> changes++);
    }

    private void set(ShockRange range, double value) {
        model.valueProperty(range).set(value);
    }

    private String nextUndo() {
        return history.nextUndoProperty().get();
    }

    // The scenario

    @Test
    void atRestTheScenarioIsTheOneOfTheBooksOwnModel() {
        assertEquals(book.model().shock(0), model.shock(book));
        assertFalse(model.shockedProperty().get());
        assertEquals("", nextUndo());
    }

    @Test
    void everyControlIsPartOfTheScenario() {
        set(ShockRange.VIX, 6);
        model.spxCoupledProperty().set(false);
        set(ShockRange.SPX, -3.2);
        set(ShockRange.DAYS, 5);
        set(ShockRange.VOL_OF_VOL, 10);
        set(ShockRange.BETA0, 0.8);
        set(ShockRange.KAPPA, 6);
        model.baseProperty().set(BaseCurve.MARTINGALE);
        set(ShockRange.EXPONENT, 0.5);
        set(ShockRange.STICKINESS, 0.5);
        set(ShockRange.SKEW, 0.02);
        set(ShockRange.RATE, 1);
        Shock expected = new Shock(
                6,
                SpxMove.byPct(-3.2),
                5,
                10,
                new BetaCurve("0.8,0.2,6", 0.8, 0.2, 6),
                BaseCurve.MARTINGALE,
                0.5,
                0.02,
                1,
                0.5);
        assertEquals(expected, model.shock(book));
        assertEquals(12, changes);
    }

    @Test
    void anAdvancedParameterAloneIsAWhatIf() {
        set(ShockRange.RATE, 0.5);
        assertTrue(model.shockedProperty().get());
        assertEquals("Advanced, 1 changed", model.advancedTextProperty().get());
        set(ShockRange.RATE, 0);
        assertFalse(model.shockedProperty().get());
        assertEquals("Advanced", model.advancedTextProperty().get());
    }

    @Test
    void aSpxMoveOfNilByHandIsNoWhatIf() {
        model.spxCoupledProperty().set(false);
        set(ShockRange.SPX, 0);
        assertFalse(model.shockedProperty().get());
    }

    @Test
    void presetsMoveTheSlidersAndTheSlidersFindThePreset() {
        model.choose(BetaChoice.LOW);
        assertEquals(0.55, model.valueProperty(ShockRange.BETA0).get());
        assertEquals(Optional.of(BetaChoice.LOW), model.choice());
        set(ShockRange.BETA0, 0.6);
        assertEquals(Optional.empty(), model.choice());
        assertEquals("0.6,0.12,8", model.responseProperty().get().name());
        set(ShockRange.BETA0, 0.55);
        assertEquals(Optional.of(BetaChoice.LOW), model.choice());
    }

    @Test
    void theSummaryNamesWhatIsChanged() {
        set(ShockRange.DAYS, 5);
        set(ShockRange.STICKINESS, 0.5);
        set(ShockRange.RATE, -0.25);
        model.choose(BetaChoice.HIGH);
        model.show(useCases.valuation().whatIf(book, model.shock(book)));
        assertEquals(
                "5 days, beta HIGH, Stickiness 0.5, Rate -0.25 pp",
                model.summaryProperty().get());
        model.reset();
        model.spike(6);
        model.show(useCases.valuation().whatIf(book, model.shock(book)));
        assertEquals("VIX +6, SPX -3.05 %", model.summaryProperty().get());
    }

    // Episodes and cells

    @Test
    void anEpisodeIsAppliedToTheLastDigitThoughItLiesBetweenTheSteps() {
        set(ShockRange.DAYS, 9);
        model.apply(YEN, Replay.ABSOLUTE);
        assertEquals(YEN.shock(book.model(), Replay.ABSOLUTE, 16.36), model.shock(book));
        assertEquals("2024 yen carry unwind", nextUndo());
        assertEquals(Optional.empty(), model.choice());
        model.apply(YEN, Replay.RELATIVE);
        assertEquals(YEN.shock(book.model(), Replay.RELATIVE, 16.36), model.shock(book));
    }

    @Test
    void aSpikeAfterAnEpisodeTakesTheUsualResponse() {
        model.apply(YEN, Replay.ABSOLUTE);
        model.spike(6);
        assertEquals(book.model().shock(6), model.shock(book));
    }

    @Test
    void aCellIsAppliedAtItsDate() {
        model.applyCell(-4, 10, 7);
        assertEquals(book.model().shock(10).withSpx(SpxMove.byPct(-4)).withDays(7), model.shock(book));
        model.applyCell(-5, 12);
        assertEquals(7, model.daysProperty().get(), "a cell without a date leaves it");
    }

    // Undo

    @Test
    void aDragIsOneStepAndTheNextDragAnother() {
        for (int i = 1; i <= 12; i++) {
            set(ShockRange.VIX, 0.5 * i);
        }
        model.settled();
        assertEquals("VIX +6", nextUndo());
        set(ShockRange.VIX, 7);
        set(ShockRange.VIX, 8);
        assertEquals("VIX +8", nextUndo());
        history.undo();
        assertEquals(6, model.vixPointsProperty().get());
        history.undo();
        assertEquals(0, model.vixPointsProperty().get());
        assertFalse(model.shockedProperty().get());
        assertEquals("", nextUndo());
        history.redo();
        history.redo();
        assertEquals(8, model.vixPointsProperty().get());
        assertTrue(model.shockedProperty().get());
    }

    @Test
    void undoBringsTheWholeScenarioBackAndTellsOnce() {
        set(ShockRange.VIX, 6);
        set(ShockRange.SKEW, 0.02);
        model.choose(BetaChoice.LOW);
        WhatIfState before = model.state();
        model.reset();
        assertEquals("reset of the what-if", nextUndo());
        changes = 0;
        history.undo();
        assertEquals(before, model.state());
        assertEquals(1, changes);
        history.redo();
        assertEquals(book.model().shock(0), model.shock(book));
    }

    @Test
    void resetWithoutAnythingToResetIsNoStep() {
        model.reset();
        assertEquals("", nextUndo());
    }

    @Test
    void theMoveShownWhileSpxIsCoupledIsNoStep() {
        model.spike(6);
        model.show(useCases.valuation().whatIf(book, model.shock(book)));
        history.undo();
        assertEquals("", nextUndo());
        model.spxCoupledProperty().set(false);
        assertEquals("SPX by hand", nextUndo());
    }

    // Books

    @Test
    void anEditedBookKeepsTheScenarioAndTakesTheNewSettings() {
        set(ShockRange.VIX, 6);
        set(ShockRange.SKEW, 0.02);
        OpenBook other =
                open(Map.of(Setting.SPIKE_BETA0, "0.7", Setting.SPX_EXPONENT, "0.5", Setting.SPX_SKEW, "0.01"));
        changes = 0;
        model.follow(other);
        Shock shock = model.shock(other);
        assertEquals(6, shock.vixPoints());
        assertEquals(0.02, shock.skew(), "chosen by hand");
        assertEquals(new BetaCurve("BASE", 0.7, 0.2, 8), shock.beta());
        assertEquals(0.5, shock.spxExponent());
        assertEquals(0, changes, "whoever changes the book asks for new figures");
        model.reset();
        assertEquals(other.model().shock(0), model.shock(other));
    }

    @Test
    void anotherBookStartsWithoutScenario() {
        set(ShockRange.VIX, 6);
        OpenBook other = open(Map.of(Setting.SPIKE_PRESET, "HIGH"));
        model.openedBook(other);
        assertFalse(model.shockedProperty().get());
        assertEquals(other.model().shock(0), model.shock(other));
        assertEquals(Optional.of(BetaChoice.HIGH), model.choice());
    }
}
