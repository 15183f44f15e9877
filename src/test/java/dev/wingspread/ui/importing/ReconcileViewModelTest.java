package dev.wingspread.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.reconcile.Difference.Cause;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.MadeUpImports;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconcileViewModelTest {

    private final WizardWindow window = new WizardWindow();
    private final ReconcileViewModel model = window.model().importDesk().comparison();

    private List<DifferenceRow> rows(Cause cause) {
        return model.rowsProperty().get().stream()
                .filter(row -> row.difference().cause() == cause)
                .toList();
    }

    @Test
    void everyDifferenceHasItsCauseAndTheRestIsCounted() {
        model.show(List.of(MadeUpImports.STATEMENT));
        assertEquals(4, rows(Cause.QUANTITY).size());
        assertEquals(4, rows(Cause.OTHER_ROOT).size());
        assertEquals(1, rows(Cause.COUNTED_TWICE).size());
        assertEquals(1, rows(Cause.NOT_IN_BOOK).size());
        assertEquals(1, rows(Cause.NOT_AT_BROKER).size());
        assertEquals("5 contracts agree, 11 differ.", model.summaryProperty().get());
    }

    @Test
    void theBrokersWordForACondorLeavesItACondorAndIsTakenBackExactly() {
        model.show(List.of(MadeUpImports.STATEMENT));
        List<DifferenceRow> sizes = rows(Cause.QUANTITY);
        assertEquals("Taking the broker's: changed M-1.", model.effectOf(sizes));
        model.take(sizes);
        var condor = window.now().portfolio().structure("M-1").orElseThrow();
        assertEquals(window.before().portfolio().structure("M-1").orElseThrow().kind(), condor.kind());
        assertTrue(condor.legs().stream().allMatch(leg -> Math.abs(leg.quantity()) == 8));
        assertTrue(rows(Cause.QUANTITY).isEmpty(), "what is taken differs no more");
        window.model().undoHistory().undo();
        assertEquals(window.before().portfolio(), window.now().portfolio());
        assertEquals(4, rows(Cause.QUANTITY).size());
    }

    @Test
    void aCondorOfWhichOneLegIsTakenBecomesLooseLegsAndThatIsSaidBefore() {
        model.show(List.of(MadeUpImports.STATEMENT));
        assertEquals(
                "Taking the broker's: M-1 becomes loose legs.",
                model.effectOf(rows(Cause.QUANTITY).subList(0, 1)));
    }

    @Test
    void aRootThatTheFileDoesNotTellIsNotTaken() {
        model.show(List.of(MadeUpImports.STATEMENT));
        assertTrue(rows(Cause.OTHER_ROOT).stream().noneMatch(DifferenceRow::canTake));
        model.take(rows(Cause.OTHER_ROOT));
        assertEquals(window.before(), window.now());
    }

    @Test
    void takingAllLeavesOnlyWhatIsNotClear() {
        model.show(List.of(MadeUpImports.STATEMENT));
        assertEquals(7, model.takeable());
        model.take(model.rowsProperty().get());
        assertEquals(0, model.takeable());
        assertEquals(rows(Cause.OTHER_ROOT), model.rowsProperty().get());
        assertEquals(
                "Took the broker's word for 7 contracts",
                window.model().undoHistory().nextUndoProperty().get());
    }

    @Test
    void aFileThatCannotBeReadListsItsFaultsAndChangesNothing() {
        model.show(List.of(MadeUpImports.BROKEN));
        assertEquals(3, model.faultsProperty().get().size());
        assertEquals("The file cannot be used.", model.summaryProperty().get());
        assertEquals(window.before(), window.now());
    }

    @Test
    void theWizardsPositionsAreComparedWithTheRootsChosenThere() {
        ImportViewModel wizard = window.wizard();
        wizard.show(List.of(MadeUpImports.STATEMENT), false);
        wizard.proposals().flipRoots(wizard.proposals().rowsProperty().get());
        window.model().importDesk().compare();
        assertTrue(model.openProperty().get());
        assertTrue(rows(Cause.OTHER_ROOT).isEmpty());
        assertEquals("statement.csv", model.sourceProperty().get());
        model.close();
        assertTrue(wizard.openProperty().get(), "the wizard is still there");
    }

    @Test
    void withoutABookThereIsNothingToCompare() {
        var empty = new WorkstationViewModel(
                Workstations.importing(new MadeUpImports()),
                Runnable::run,
                Workstations.NO_TOOLKIT,
                UiPreferences.inMemory(),
                new NoFiles(),
                Workstations.CLOCK);
        empty.importDesk().comparison().show(List.of(MadeUpImports.STATEMENT));
        assertFalse(empty.importDesk().comparison().openProperty().get());
        assertEquals(Optional.empty(), empty.book().bookProperty().get());
    }
}
