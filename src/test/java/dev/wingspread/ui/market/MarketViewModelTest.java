package dev.wingspread.ui.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.market.ExpiryKey;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.ui.kpi.KpiChange;
import dev.wingspread.ui.shell.OverlayViewModel.Choice;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarketViewModelTest {

    @TempDir
    private Path folder;

    private final UseCases useCases = Workstations.useCases();
    private final WorkstationViewModel window = new WorkstationViewModel(
            useCases,
            Runnable::run,
            Workstations.NO_TOOLKIT,
            UiPreferences.inMemory(),
            new OneMarketFile(),
            Workstations.CLOCK);
    private final MarketViewModel model = window.forms().market();
    private OpenBook before;

    /** A user who saves every market as {@code mine.market.json}. */
    private final class OneMarketFile extends NoFiles {

        @Override
        public Optional<Path> marketToSave(Path suggestion) {
            return Optional.of(folder.resolve("mine.market.json"));
        }
    }

    @BeforeEach
    void openBook() throws IOException {
        Files.copy(Workstations.sample("layered-hedged.json"), bookFile());
        Files.copy(Workstations.sample("2024-07-31.market.json"), marketFile());
        window.opening().open(bookFile());
        before = now();
        model.show();
    }

    private Path bookFile() {
        return folder.resolve("book.json");
    }

    private Path marketFile() {
        return folder.resolve("2024-07-31.market.json");
    }

    private OpenBook now() {
        return window.book().bookProperty().get().orElseThrow();
    }

    private MarketForm form() {
        return model.formProperty().get().orElseThrow();
    }

    private void typeSpotAndFuture() {
        form().spxSpot().textProperty().set("5400");
        form().futures().get(0).price().textProperty().set("19.5");
        model.accept();
    }

    private Choice choice(String label) {
        return window.overlay().sheetProperty().get().orElseThrow().choices().stream()
                .filter(each -> each.label().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void levelsNobodyTouchedAreNoChange() {
        assertEquals("No change.", model.verdictProperty().get());
        assertTrue(model.validProperty().get());
        model.accept();
        assertFalse(model.openProperty().get());
        assertEquals(before, now());
        assertEquals("", window.undoHistory().nextUndoProperty().get());
    }

    @Test
    void typedLevelsAreOneStepInForceAtOnceAndTakenBackExactly() {
        typeSpotAndFuture();
        assertEquals(5400, now().market().spxSpot());
        assertEquals(19.5, now().levels().now().vix().futures().get(0).price());
        assertNotEquals(
                useCases.valuation().risk(before).totals(),
                useCases.valuation().risk(now()).totals());
        assertEquals(
                "Market levels changed", window.undoHistory().nextUndoProperty().get());

        window.undoHistory().undo();
        assertEquals(before.levels(), now().levels());
        assertEquals(
                useCases.valuation().risk(before).totals(),
                useCases.valuation().risk(now()).totals());
        assertFalse(window.book().unsavedProperty().get());
    }

    @Test
    void anEditedMarketIsNeverTakenForTheFiles() {
        typeSpotAndFuture();
        assertTrue(now().isMarketEdited());
        assertTrue(window.book().unsavedProperty().get());
        assertEquals(
                "market edited, not saved",
                window.bookLine().marketEditedProperty().get());
        assertTrue(window.bookLine().titleProperty().get().contains("market edited, not saved"));
        assertTrue(now().levels().now().source().endsWith("edited by hand"));
        assertNotEquals(before.levelsFingerprint(), now().levelsFingerprint());
        String edited = now().levelsFingerprint();
        window.book().saveMarketAs();
        assertEquals(edited, now().levelsFingerprint());
    }

    @Test
    void levelsTypedBackAreTheFilesAgain() {
        typeSpotAndFuture();
        model.show();
        form().spxSpot().textProperty().set("5522.3");
        form().futures()
                .get(0)
                .price()
                .textProperty()
                .set(String.valueOf(before.levels().now().vix().futures().get(0).price()));
        model.accept();
        assertEquals(before.levels(), now().levels());
        assertFalse(now().isMarketEdited());
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndCannotBeAccepted() {
        form().vixSpot().textProperty().set("16,4");
        form().spxExpiries().get(1).atmVol().textProperty().set("14.3");
        assertFalse(model.validProperty().get());
        assertTrue(form().vixSpot().faultProperty().get().contains("spot must be a number"));
        assertTrue(form().spxExpiries().get(1).atmVol().faultProperty().get().contains("vols are decimals"));
        assertEquals("", form().spxSpot().faultProperty().get());
        model.accept();
        assertTrue(model.openProperty().get());
        model.cancel();
        assertEquals(before, now());
    }

    @Test
    void whatIsOddStandsBesideItsFieldAndIsAccepted() {
        form().rate().textProperty().set("");
        assertTrue(form().rate().doubtProperty().get().contains("assumed"));
        assertTrue(model.validProperty().get());
    }

    @Test
    void futuresAndExpiriesAreAddedFromTheCalendarAndRemoved() {
        LocalDate next = model.offeredFutures().get(0);
        int futures = form().futures().size();
        model.addFuture(next);
        assertFalse(model.validProperty().get());
        FutureRow added = form().futures().stream()
                .filter(row -> row.expiry().equals(next))
                .findFirst()
                .orElseThrow();
        added.price().textProperty().set("18.25");
        assertTrue(model.validProperty().get());
        ExpiryKey key = model.offeredSpx().get(0);
        model.addExpiry(key);
        ExpiryRow expiry = form().spxExpiries().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
        expiry.atmVol().textProperty().set("0.2");
        model.remove(form().vixExpiries().get(0));
        model.accept();

        MarketSnapshot levels = now().levels().now();
        assertEquals(futures + 1, levels.vix().futures().size());
        assertTrue(levels.spx().expiries().stream()
                .anyMatch(each -> each.root() == key.root() && each.expiry().equals(key.date())));
        assertEquals(
                before.levels().now().vix().expiries().size() - 1,
                levels.vix().expiries().size());
    }

    @Test
    void theEffectOnTheKeyFiguresIsShownBeforeOk() {
        form().spxSpot().textProperty().set("5300");
        assertTrue(model.effectProperty().get().stream().anyMatch(KpiChange::isChanged));
        assertEquals(before, now());
    }

    @Test
    void figuresAreThoseOfTheCommandLineWithTheSavedMarket() {
        typeSpotAndFuture();
        window.book().saveMarketAs();
        OpenBook asked = useCases.workspace()
                .open(bookFile(), Optional.of(folder.resolve("mine.market.json")), SettingOverrides.NONE)
                .orThrow();
        assertEquals(asked.levels(), now().levels());
        assertEquals(
                useCases.valuation().risk(asked).totals(),
                useCases.valuation().risk(now()).totals());
    }

    @Test
    void savingTheMarketElsewhereLetsTheBookNameIt() throws IOException {
        typeSpotAndFuture();
        window.book().saveMarketAs();
        assertFalse(now().isMarketEdited());
        assertEquals(Optional.of("mine.market.json"), now().portfolio().market());
        assertTrue(window.book().unsavedProperty().get());
        window.book().save();
        assertFalse(window.book().unsavedProperty().get());
        assertTrue(Files.readString(bookFile()).contains("mine.market.json"));
        assertTrue(Files.readString(marketFile()).contains("5522.3"));
    }

    @Test
    void savingTheMarketToItsFileKeepsTheOldOneBeside() throws IOException {
        typeSpotAndFuture();
        window.book().saveMarket();
        assertFalse(window.book().unsavedProperty().get());
        assertTrue(Files.readString(marketFile()).contains("5400.0"));
        assertTrue(
                Files.readString(folder.resolve("2024-07-31.market.json.bak")).contains("5522.3"));

        window.undoHistory().undo();
        assertTrue(now().isMarketEdited(), "the levels of before are in no file any more");
        assertEquals(before.levels().now(), now().levels().now());
        window.book().saveMarket();
        assertTrue(Files.readString(marketFile()).contains("5522.3"));
    }

    @Test
    void aMarketChangedByOthersIsNotReplacedWithoutAsking() throws IOException {
        typeSpotAndFuture();
        Files.writeString(marketFile(), Files.readString(marketFile()) + "\n");
        window.book().saveMarket();
        assertTrue(now().isMarketEdited());
        choice("Replace it").action().run();
        assertFalse(now().isMarketEdited());
    }

    @Test
    void savingTheBookAsksWhereTheEditedMarketGoes() throws IOException {
        typeSpotAndFuture();
        window.book().save();
        assertFalse(Files.readString(bookFile()).contains("mine.market.json"));
        window.overlay().choose(choice("Save market as"));
        assertFalse(window.book().unsavedProperty().get());
        assertTrue(Files.readString(bookFile()).contains("mine.market.json"));
    }

    @Test
    void anotherMarketIsNotOpenedOverAnEditedOneWithoutAsking() {
        typeSpotAndFuture();
        window.opening().openMarket(Workstations.sample("2024-08-05.market.json"));
        assertEquals(5400, now().market().spxSpot());
        window.overlay().choose(choice("Discard"));
        assertEquals("2024-08-05.market.json", now().marketName());
        assertFalse(now().isMarketEdited());
    }

    @Test
    void theSamplesMarketIsNeverOverwritten() {
        window.opening().openSample();
        model.show();
        form().spxSpot().textProperty().set("5400");
        model.accept();
        window.book().saveMarket();
        assertEquals(folder.resolve("mine.market.json"), now().marketFile().orElseThrow());
    }
}
