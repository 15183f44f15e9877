package dev.wingspread.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.ui.importing.ImportMarket.Source;
import dev.wingspread.ui.importing.ImportViewModel.Target;
import dev.wingspread.ui.kpi.KpiChange;
import dev.wingspread.ui.testing.MadeUpImports;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What accepting an import does to the book and its market, and what it leaves alone. */
class AcceptedImportTest {

    @TempDir
    private Path folder;

    private WizardWindow window;
    private ImportViewModel wizard;

    @BeforeEach
    void openBook() throws IOException {
        window = new WizardWindow(folder);
        wizard = window.wizard();
    }

    // Accepting

    @Test
    void acceptingIsOneStepThatIsTakenBackExactly() {
        window.show(MadeUpImports.PORTFOLIO);
        wizard.rows().leaveOutRest();
        int legs = window.structures().stream()
                .mapToInt(each -> each.children().size())
                .sum();
        wizard.accept();

        assertFalse(wizard.openProperty().get());
        assertEquals(
                legs,
                window.imported().stream().mapToInt(each -> each.legs().size()).sum());
        assertTrue(window.model().book().unsavedProperty().get());
        assertTrue(window.model().undoHistory().nextUndoProperty().get().endsWith("of portfolio.csv"));
        window.model().undoHistory().undo();
        assertEquals(window.before().portfolio(), window.now().portfolio());
        window.model().undoHistory().redo();
        assertEquals(
                legs,
                window.imported().stream().mapToInt(each -> each.legs().size()).sum());
    }

    @Test
    void cancellingLeavesEverythingUntouchedAndTheNextImportBeginsAfresh() {
        window.show(MadeUpImports.PORTFOLIO, MadeUpImports.CHAIN);
        wizard.rows().leaveOutRest();
        wizard.cancel();
        assertEquals(window.before(), window.now());
        assertEquals("", window.model().undoHistory().nextUndoProperty().get());
        window.show();
        assertTrue(wizard.files().files().isEmpty());
        assertFalse(wizard.verdict().readyProperty().get());
    }

    @Test
    void whatHasNoTickStaysOut() {
        window.show(MadeUpImports.PORTFOLIO);
        wizard.rows().leaveOutRest();
        wizard.proposals().toggle(window.structures());
        assertFalse(wizard.verdict().readyProperty().get());
        assertEquals("Nothing is ticked and no market is taken.", window.verdict());
        wizard.proposals().toggle(window.structures().subList(0, 1));
        wizard.accept();
        assertEquals(1, window.imported().size());
    }

    @Test
    void aNewBookIsNotYetSavedAndHasTheNameItWasGiven() {
        window.show(MadeUpImports.PORTFOLIO);
        wizard.rows().leaveOutRest();
        wizard.targetProperty().set(Target.NEW_BOOK);
        wizard.nameProperty().set("From the broker");
        assertEquals("Make the book", wizard.verdict().acceptTextProperty().get());
        wizard.accept();
        assertEquals("From the broker", window.now().displayName());
        assertTrue(window.now().file().isEmpty());
        assertTrue(window.model().book().unsavedProperty().get());
        assertTrue(window.now().hasLevelsOf(window.before()));
    }

    @Test
    void theSampleIsNotAddedTo() {
        window.model().opening().openSample();
        wizard.show(List.of(MadeUpImports.PORTFOLIO), true);
        assertEquals(Target.NEW_BOOK, wizard.targetProperty().get());
    }

    @Test
    void aBookThatIsOpenedInPlaceOfTheSampleIsTheOneToAddTo() {
        window.model().opening().openSample();
        wizard.show(List.of(MadeUpImports.PORTFOLIO), true);
        window.model().opening().open(Workstations.sample("unhedged.json"));
        assertEquals(Target.OPEN_BOOK, wizard.targetProperty().get());
        wizard.rows().leaveOutRest();
        assertTrue(window.verdict().startsWith("Adds 4 positions with 11 legs to "), window.verdict());
    }

    @Test
    void contractsThatTheBookHoldsAlreadyAreToldBeforeTheyAreHeldTwice() {
        window.show(MadeUpImports.STATEMENT);
        assertTrue(
                wizard.verdict().outlineProperty().get().stream()
                        .anyMatch(line -> line.contains("would be held twice")),
                wizard.verdict().outlineProperty().get().toString());
        assertTrue(wizard.canCompare());
    }

    // Market

    @Test
    void theMarketOfTheFilesIsTakenAndTakenBackWithThePositions() {
        window.show(MadeUpImports.PORTFOLIO, MadeUpImports.CHAIN);
        wizard.rows().leaveOutRest();
        assertEquals(Source.FILES, wizard.market().sourceProperty().get());
        assertEquals(2, wizard.market().remarksProperty().get().size());
        assertTrue(
                wizard.verdict().outlineProperty().get().stream()
                        .anyMatch(line -> line.contains("2024-08-05") && line.contains("instead of the open one")),
                wizard.verdict().outlineProperty().get().toString());
        wizard.accept();
        assertEquals("2024-08-05", window.now().market().asOf().toLocalDate().toString());
        assertTrue(window.now().isMarketEdited(), "the market is in no file yet");
        window.model().undoHistory().undo();
        assertEquals(window.before().levels(), window.now().levels());
        assertEquals(window.before().portfolio(), window.now().portfolio());
    }

    @Test
    void theOpenMarketCanBeKept() {
        window.show(MadeUpImports.PORTFOLIO, MadeUpImports.CHAIN);
        wizard.rows().leaveOutRest();
        wizard.market().sourceProperty().set(Source.OPEN);
        wizard.accept();
        assertTrue(window.now().hasLevelsOf(window.before()));
    }

    @Test
    void aMarketAloneIsTakenForTheOpenBook() {
        window.show(MadeUpImports.CHAIN);
        assertEquals("Take the market", wizard.verdict().acceptTextProperty().get());
        wizard.accept();
        assertEquals(window.before().portfolio(), window.now().portfolio());
        assertFalse(window.now().hasLevelsOf(window.before()));
    }

    @Test
    void figuresBeforeAndAfterAreThoseOfTheBookThatIsMade() {
        window.show(MadeUpImports.PORTFOLIO);
        wizard.rows().leaveOutRest();
        List<KpiChange> told = wizard.candidate().changes();
        wizard.accept();
        var valuation = Workstations.useCases().valuation();
        assertEquals(
                KpiChange.between(
                        window.before(), valuation.risk(window.before()), window.now(), valuation.risk(window.now())),
                told);
    }
}
