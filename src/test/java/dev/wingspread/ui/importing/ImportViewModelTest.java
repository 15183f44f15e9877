package dev.wingspread.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Layer;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Root;
import dev.wingspread.ui.importing.ImportFile.State;
import dev.wingspread.ui.testing.MadeUpImports;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the wizard says of files and rows, and what can be decided about their positions. */
class ImportViewModelTest {

    @TempDir
    private Path folder;

    private WizardWindow window;
    private ImportViewModel wizard;

    @BeforeEach
    void openBook() throws IOException {
        window = new WizardWindow(folder);
        wizard = window.wizard();
    }

    // Files

    @Test
    void everyFileSaysWhatItIsAndAFaultyOneListsItsFaultsByLineAndDisturbsNoOther() {
        window.show(MadeUpImports.PORTFOLIO, MadeUpImports.BROKEN);
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
        assertFalse(window.structures().isEmpty());
        assertEquals(window.before(), window.now());
    }

    @Test
    void soundFilesAreLeftForThePositionsAndMarketsForTheMarket() {
        window.show(MadeUpImports.PORTFOLIO);
        assertEquals(ImportPage.POSITIONS, wizard.pageProperty().get());
        wizard.cancel();
        window.show(MadeUpImports.CHAIN);
        assertEquals(ImportPage.MARKET, wizard.pageProperty().get());
    }

    @Test
    void whatIsSaidOfManyLinesIsToldOnceWithTheLines() {
        window.show(MadeUpImports.PORTFOLIO);
        assertEquals(
                List.of("Assumed, lines 10, 11"),
                wizard.files().remarksOn(wizard.files().files().get(0)).stream()
                        .map(FileRemark::heading)
                        .toList());
    }

    @Test
    void theSameAccountInTwoFilesIsToldUntilOneIsTakenOut() {
        window.show(MadeUpImports.PORTFOLIO, MadeUpImports.STATEMENT);
        wizard.rows().leaveOutRest();
        assertEquals(ImportPage.FILES, wizard.pageProperty().get(), "it is not passed over");
        assertTrue(window.verdict().contains("counted twice"), window.verdict());
        assertTrue(window.verdict().contains("VIX 2024-09-18 20 call of account …067"), window.verdict());
        ImportFile later = wizard.files().files().get(1);
        assertEquals(
                List.of("Counted twice"),
                wizard.files().remarksOn(later).stream()
                        .map(FileRemark::heading)
                        .toList());
        assertTrue(wizard.verdict().readyProperty().get(), "two accounts may look alike");
        wizard.files().remove(later);
        assertFalse(window.verdict().contains("counted twice"), window.verdict());
    }

    @Test
    void aFileThatIsTakenOutTakesItsPositionsAndRowsWithIt() {
        window.show(MadeUpImports.PORTFOLIO, MadeUpImports.STATEMENT);
        long both = wizard.held().size();
        wizard.files().remove(wizard.files().files().get(0));
        assertEquals(both - 11, wizard.held().size());
        assertEquals(0, wizard.rows().openProperty().get());
    }

    // Rows

    @Test
    void rowsHaveToBeTypedInOrLeftOutBeforeAnythingIsAccepted() {
        window.show(MadeUpImports.PORTFOLIO);
        assertEquals(3, wizard.rows().openProperty().get());
        assertEquals(3, wizard.rows().expectedProperty().get());
        assertFalse(wizard.verdict().readyProperty().get());
        assertTrue(window.verdict().startsWith("3 rows were not understood"), window.verdict());
        wizard.accept();
        assertEquals(window.before(), window.now());

        wizard.rows().leaveOutRest();
        assertTrue(wizard.verdict().readyProperty().get(), window.verdict());
        assertTrue(wizard.verdict().outlineProperty().get().contains("Left out: 3 rows that were not understood."));
    }

    @Test
    void aTypedRowIsJudgedByTheRulesOfTheBookAndJoinsThePositions() {
        window.show(MadeUpImports.PORTFOLIO);
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
        assertTrue(Stream.concat(
                        window.structures().stream(),
                        window.structures().stream().flatMap(each -> each.children().stream()))
                .anyMatch(each ->
                        each.contract().contains("5100") && each.quantity().equals("-3")));
        assertNotEquals(row, wizard.rows().selectedProperty().get().orElseThrow(), "the next row follows");
    }

    @Test
    void whatWasDecidedStaysWhenARowIsTypedIn() {
        window.show(MadeUpImports.PORTFOLIO);
        ProposalRow first = window.structures().get(0);
        wizard.proposals().toggle(List.of(first));
        UnreadRow row = wizard.rows().shown().get(1);
        wizard.rows().selectedProperty().set(java.util.Optional.of(row));
        row.quantity().textProperty().set("-3");
        wizard.rows().fixSelected();
        assertFalse(window.structures().stream()
                .filter(each -> each.contract().equals(first.contract()))
                .findFirst()
                .orElseThrow()
                .isIn());
    }

    // Decisions

    @Test
    void aRootThatWasAssumedCanBeFlippedAndFlippedBack() {
        window.show(MadeUpImports.PORTFOLIO);
        List<ProposalRow> assumed = window.structures().stream()
                .filter(row -> !row.assumption().isEmpty())
                .toList();
        assertEquals(1, assumed.size());
        assertTrue(wizard.proposals().canFlip(assumed));
        assertEquals(List.of(Root.SPX), rootsOfAssumed());
        wizard.proposals().flipRoots(assumed);
        assertEquals(List.of(Root.SPXW), rootsOfAssumed());
        wizard.proposals()
                .flipRoots(window.structures().stream()
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
        window.show(MadeUpImports.PORTFOLIO);
        wizard.rows().leaveOutRest();
        wizard.proposals().split(window.structures());
        int parts = window.structures().size();
        wizard.proposals().join(window.structures().subList(0, 2));
        assertEquals(parts - 1, window.structures().size());
        wizard.accept();
        assertEquals(
                new MadeUpImportsLegs().sorted(),
                window.imported().stream()
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
        window.show(MadeUpImports.PORTFOLIO);
        wizard.rows().leaveOutRest();
        List<ProposalRow> condors = window.structures().stream()
                .filter(row -> row.children().size() == 4)
                .toList();
        wizard.proposals().layer(condors, Layer.L);
        wizard.accept();
        assertTrue(window.imported().stream()
                .filter(IronCondor.class::isInstance)
                .allMatch(each -> ((IronCondor) each).layer() == Layer.L));
    }

    @Test
    void theWizardFollowsTheBookThatIsOpen() {
        window.show(MadeUpImports.PORTFOLIO);
        wizard.rows().leaveOutRest();
        window.open(Workstations.sample("unhedged.json"));
        wizard.accept();
        assertFalse(window.imported().isEmpty());
        assertTrue(window.now()
                .portfolio()
                .structures()
                .containsAll(window.before().portfolio().structures()));
    }
}
