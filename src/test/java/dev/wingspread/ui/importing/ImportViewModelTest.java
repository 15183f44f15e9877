package dev.wingspread.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Root;
import dev.wingspread.model.Structure;
import dev.wingspread.ui.importing.ImportFile.State;
import dev.wingspread.ui.importing.ImportMarket.Source;
import dev.wingspread.ui.importing.ImportViewModel.Target;
import dev.wingspread.ui.kpi.KpiChange;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.MadeUpImports;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {

    @TempDir
    private Path folder;

    private final WorkstationViewModel window = new WorkstationViewModel(
            Workstations.importing(new MadeUpImports()),
            Runnable::run,
            Workstations.NO_TOOLKIT,
            UiPreferences.inMemory(),
            new NoFiles(),
            Workstations.CLOCK);
    private final ImportViewModel wizard = window.importDesk().wizard();
    private OpenBook before;

    @BeforeEach
    void openBook() throws IOException {
        for (String name : List.of("layered-hedged.json", "2024-07-31.market.json")) {
            Files.copy(Workstations.sample(name), folder.resolve(name));
        }
        window.opening().open(folder.resolve("layered-hedged.json"));
        before = now();
    }

    private OpenBook now() {
        return window.book().bookProperty().get().orElseThrow();
    }

    private void show(Path... files) {
        wizard.show(List.of(files), false);
    }

    private List<ProposalRow> structures() {
        return wizard.proposals().rowsProperty().get().stream()
                .flatMap(group -> group.children().stream())
                .toList();
    }

    private String verdict() {
        return wizard.verdict().textProperty().get();
    }

    private List<Structure> imported() {
        return now().portfolio().structures().stream()
                .filter(structure -> !before.portfolio().structures().contains(structure))
                .toList();
    }

    // Files

    @Test
    void everyFileSaysWhatItIsAndAFaultyOneListsItsFaultsByLineAndDisturbsNoOther() {
        show(MadeUpImports.PORTFOLIO, MadeUpImports.BROKEN);
        List<ImportFile> files = wizard.files().files();
        assertEquals(
                List.of(State.READ, State.FAULTY),
                files.stream().map(ImportFile::state).toList());
        assertEquals("Interactive Brokers TWS portfolio export", files.get(0).format());
        assertEquals("11 positions", files.get(0).holds());
        assertEquals(
                List.of("line 3", "line 7", "line 12"),
                FileRemark.on(files.get(1)).stream().map(FileRemark::place).toList());
        assertEquals(ImportPage.FILES, wizard.pageProperty().get(), "a fault is not passed over");
        assertFalse(structures().isEmpty());
        assertEquals(before, now());
    }

    @Test
    void soundFilesAreLeftForThePositionsAndMarketsForTheMarket() {
        show(MadeUpImports.PORTFOLIO);
        assertEquals(ImportPage.POSITIONS, wizard.pageProperty().get());
        wizard.cancel();
        show(MadeUpImports.CHAIN);
        assertEquals(ImportPage.MARKET, wizard.pageProperty().get());
    }

    @Test
    void whatIsSaidOfManyLinesIsToldOnceWithTheLines() {
        show(MadeUpImports.PORTFOLIO);
        assertEquals(
                List.of("Assumed, lines 10, 11"),
                wizard.files().remarksOn(wizard.files().files().get(0)).stream()
                        .map(FileRemark::heading)
                        .toList());
    }

    @Test
    void theSameAccountInTwoFilesIsToldUntilOneIsTakenOut() {
        show(MadeUpImports.PORTFOLIO, MadeUpImports.STATEMENT);
        wizard.rows().leaveOutRest();
        assertEquals(ImportPage.FILES, wizard.pageProperty().get(), "it is not passed over");
        assertTrue(verdict().contains("counted twice"), verdict());
        assertTrue(verdict().contains("VIX 2024-09-18 20 call of account …067"), verdict());
        ImportFile later = wizard.files().files().get(1);
        assertEquals(
                List.of("Counted twice"),
                wizard.files().remarksOn(later).stream()
                        .map(FileRemark::heading)
                        .toList());
        assertTrue(wizard.verdict().readyProperty().get(), "two accounts may look alike");
        wizard.files().remove(later);
        assertFalse(verdict().contains("counted twice"), verdict());
    }

    @Test
    void aFileThatIsTakenOutTakesItsPositionsAndRowsWithIt() {
        show(MadeUpImports.PORTFOLIO, MadeUpImports.STATEMENT);
        long both = wizard.held().size();
        wizard.files().remove(wizard.files().files().get(0));
        assertEquals(both - 11, wizard.held().size());
        assertEquals(0, wizard.rows().openProperty().get());
    }

    // Rows

    @Test
    void rowsHaveToBeTypedInOrLeftOutBeforeAnythingIsAccepted() {
        show(MadeUpImports.PORTFOLIO);
        assertEquals(3, wizard.rows().openProperty().get());
        assertEquals(3, wizard.rows().expectedProperty().get());
        assertFalse(wizard.verdict().readyProperty().get());
        assertTrue(verdict().startsWith("3 rows were not understood"), verdict());
        wizard.accept();
        assertEquals(before, now());

        wizard.rows().leaveOutRest();
        assertTrue(wizard.verdict().readyProperty().get(), verdict());
        assertTrue(wizard.verdict().outlineProperty().get().contains("Left out: 3 rows that were not understood."));
    }

    @Test
    void aTypedRowIsJudgedByTheRulesOfTheBookAndJoinsThePositions() {
        show(MadeUpImports.PORTFOLIO);
        wizard.rows()
                .selectedProperty()
                .set(java.util.Optional.of(wizard.rows().shown().get(1)));
        UnreadRow row = wizard.rows().selectedProperty().get().orElseThrow();
        assertEquals("SPXW  240830P05100000", row.symbol().textProperty().get(), "what is a symbol need not be typed");
        row.quantity().textProperty().set("three");
        wizard.rows().fixSelected();
        assertFalse(row.quantity().problemProperty().get().isEmpty());
        assertEquals(UnreadRow.State.OPEN, row.stateProperty().get());

        row.quantity().textProperty().set("-3");
        wizard.rows().fixSelected();
        assertEquals("", row.quantity().problemProperty().get());
        assertEquals(UnreadRow.State.FIXED, row.stateProperty().get());
        assertEquals(2, wizard.rows().openProperty().get());
        assertTrue(Stream.concat(structures().stream(), structures().stream().flatMap(each -> each.children().stream()))
                .anyMatch(each ->
                        each.contract().contains("5100") && each.quantity().equals("-3")));
        assertNotEquals(row, wizard.rows().selectedProperty().get().orElseThrow(), "the next row follows");
    }

    @Test
    void whatWasDecidedStaysWhenARowIsTypedIn() {
        show(MadeUpImports.PORTFOLIO);
        ProposalRow first = structures().get(0);
        wizard.proposals().toggle(List.of(first));
        UnreadRow row = wizard.rows().shown().get(1);
        wizard.rows().selectedProperty().set(java.util.Optional.of(row));
        row.quantity().textProperty().set("-3");
        wizard.rows().fixSelected();
        assertFalse(structures().stream()
                .filter(each -> each.contract().equals(first.contract()))
                .findFirst()
                .orElseThrow()
                .isIn());
    }

    // Accepting

    @Test
    void acceptingIsOneStepThatIsTakenBackExactly() {
        show(MadeUpImports.PORTFOLIO);
        wizard.rows().leaveOutRest();
        int legs =
                structures().stream().mapToInt(each -> each.children().size()).sum();
        wizard.accept();

        assertFalse(wizard.openProperty().get());
        assertEquals(
                legs, imported().stream().mapToInt(each -> each.legs().size()).sum());
        assertTrue(window.book().unsavedProperty().get());
        assertTrue(window.undoHistory().nextUndoProperty().get().endsWith("of portfolio.csv"));
        window.undoHistory().undo();
        assertEquals(before.portfolio(), now().portfolio());
        window.undoHistory().redo();
        assertEquals(
                legs, imported().stream().mapToInt(each -> each.legs().size()).sum());
    }

    @Test
    void cancellingLeavesEverythingUntouchedAndTheNextImportBeginsAfresh() {
        show(MadeUpImports.PORTFOLIO, MadeUpImports.CHAIN);
        wizard.rows().leaveOutRest();
        wizard.cancel();
        assertEquals(before, now());
        assertEquals("", window.undoHistory().nextUndoProperty().get());
        show();
        assertTrue(wizard.files().files().isEmpty());
        assertFalse(wizard.verdict().readyProperty().get());
    }

    @Test
    void whatHasNoTickStaysOut() {
        show(MadeUpImports.PORTFOLIO);
        wizard.rows().leaveOutRest();
        wizard.proposals().toggle(structures());
        assertFalse(wizard.verdict().readyProperty().get());
        assertEquals("Nothing is ticked and no market is taken.", verdict());
        wizard.proposals().toggle(structures().subList(0, 1));
        wizard.accept();
        assertEquals(1, imported().size());
    }

    @Test
    void aNewBookIsNotYetSavedAndHasTheNameItWasGiven() {
        show(MadeUpImports.PORTFOLIO);
        wizard.rows().leaveOutRest();
        wizard.targetProperty().set(Target.NEW_BOOK);
        wizard.nameProperty().set("From the broker");
        assertEquals("Make the book", wizard.verdict().acceptTextProperty().get());
        wizard.accept();
        assertEquals("From the broker", now().displayName());
        assertTrue(now().file().isEmpty());
        assertTrue(window.book().unsavedProperty().get());
        assertTrue(now().hasLevelsOf(before));
    }

    @Test
    void theSampleIsNotAddedTo() {
        window.opening().openSample();
        wizard.show(List.of(MadeUpImports.PORTFOLIO), true);
        assertEquals(Target.NEW_BOOK, wizard.targetProperty().get());
    }

    @Test
    void aBookThatIsOpenedInPlaceOfTheSampleIsTheOneToAddTo() {
        window.opening().openSample();
        wizard.show(List.of(MadeUpImports.PORTFOLIO), true);
        window.opening().open(Workstations.sample("unhedged.json"));
        assertEquals(Target.OPEN_BOOK, wizard.targetProperty().get());
        wizard.rows().leaveOutRest();
        assertTrue(verdict().startsWith("Adds 4 positions with 11 legs to "), verdict());
    }

    @Test
    void contractsThatTheBookHoldsAlreadyAreToldBeforeTheyAreHeldTwice() {
        show(MadeUpImports.STATEMENT);
        assertTrue(
                wizard.verdict().outlineProperty().get().stream()
                        .anyMatch(line -> line.contains("would be held twice")),
                wizard.verdict().outlineProperty().get().toString());
        assertTrue(wizard.canCompare());
    }

    // Market

    @Test
    void theMarketOfTheFilesIsTakenAndTakenBackWithThePositions() {
        show(MadeUpImports.PORTFOLIO, MadeUpImports.CHAIN);
        wizard.rows().leaveOutRest();
        assertEquals(Source.FILES, wizard.market().sourceProperty().get());
        assertEquals(2, wizard.market().remarksProperty().get().size());
        assertTrue(
                wizard.verdict().outlineProperty().get().stream()
                        .anyMatch(line -> line.contains("2024-08-05") && line.contains("instead of the open one")),
                wizard.verdict().outlineProperty().get().toString());
        wizard.accept();
        assertEquals("2024-08-05", now().market().asOf().toLocalDate().toString());
        assertTrue(now().isMarketEdited(), "the market is in no file yet");
        window.undoHistory().undo();
        assertEquals(before.levels(), now().levels());
        assertEquals(before.portfolio(), now().portfolio());
    }

    @Test
    void theOpenMarketCanBeKept() {
        show(MadeUpImports.PORTFOLIO, MadeUpImports.CHAIN);
        wizard.rows().leaveOutRest();
        wizard.market().sourceProperty().set(Source.OPEN);
        wizard.accept();
        assertTrue(now().hasLevelsOf(before));
    }

    @Test
    void aMarketAloneIsTakenForTheOpenBook() {
        show(MadeUpImports.CHAIN);
        assertEquals("Take the market", wizard.verdict().acceptTextProperty().get());
        wizard.accept();
        assertEquals(before.portfolio(), now().portfolio());
        assertFalse(now().hasLevelsOf(before));
    }

    @Test
    void figuresBeforeAndAfterAreThoseOfTheBookThatIsMade() {
        show(MadeUpImports.PORTFOLIO);
        wizard.rows().leaveOutRest();
        List<KpiChange> told = wizard.candidate().changes();
        wizard.accept();
        var valuation = Workstations.useCases().valuation();
        assertEquals(KpiChange.between(before, valuation.risk(before), now(), valuation.risk(now())), told);
    }

    // Decisions

    @Test
    void aRootThatWasAssumedCanBeFlippedAndFlippedBack() {
        show(MadeUpImports.PORTFOLIO);
        List<ProposalRow> assumed =
                structures().stream().filter(row -> !row.assumption().isEmpty()).toList();
        assertEquals(1, assumed.size());
        assertTrue(wizard.proposals().canFlip(assumed));
        assertEquals(List.of(Root.SPX), rootsOfAssumed());
        wizard.proposals().flipRoots(assumed);
        assertEquals(List.of(Root.SPXW), rootsOfAssumed());
        wizard.proposals()
                .flipRoots(structures().stream()
                        .filter(row -> !row.assumption().isEmpty())
                        .toList());
        assertEquals(List.of(Root.SPX), rootsOfAssumed());
    }

    private List<Root> rootsOfAssumed() {
        return wizard.held().stream()
                .filter(each -> each.assumption().isPresent())
                .map(each -> each.leg().instrument())
                .map(instrument -> ((dev.wingspread.model.OptionContract) instrument).root())
                .distinct()
                .toList();
    }

    @Test
    void contractsAreNeitherLostNorDoubledBySplittingAndJoining() {
        show(MadeUpImports.PORTFOLIO);
        wizard.rows().leaveOutRest();
        wizard.proposals().split(structures());
        int parts = structures().size();
        wizard.proposals().join(structures().subList(0, 2));
        assertEquals(parts - 1, structures().size());
        wizard.accept();
        assertEquals(
                new MadeUpImportsLegs().sorted(),
                imported().stream()
                        .flatMap(each -> each.legs().stream())
                        .map(ImportViewModelTest::text)
                        .sorted()
                        .toList());
    }

    /** What the made-up portfolio holds. */
    private static final class MadeUpImportsLegs {
        List<String> sorted() {
            var file = (dev.wingspread.app.ImportedFile.OfBroker)
                    new MadeUpImports().read(MadeUpImports.PORTFOLIO).orThrow();
            return file.statement().positions().stream()
                    .map(position -> text(position.leg()))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Leg leg) {
        return leg.instrument().symbol() + " " + leg.quantity();
    }

    @Test
    void aCondorGoesToTheLayerItIsPutInto() {
        show(MadeUpImports.PORTFOLIO);
        wizard.rows().leaveOutRest();
        List<ProposalRow> condors =
                structures().stream().filter(row -> row.children().size() == 4).toList();
        wizard.proposals().layer(condors, Layer.L);
        wizard.accept();
        assertTrue(imported().stream()
                .filter(IronCondor.class::isInstance)
                .allMatch(each -> ((IronCondor) each).layer() == Layer.L));
    }

    @Test
    void theWizardFollowsTheBookThatIsOpen() {
        show(MadeUpImports.PORTFOLIO);
        wizard.rows().leaveOutRest();
        window.opening().open(Workstations.sample("unhedged.json"));
        before = now();
        wizard.accept();
        assertFalse(imported().isEmpty());
        assertTrue(now().portfolio().structures().containsAll(before.portfolio().structures()));
    }
}
