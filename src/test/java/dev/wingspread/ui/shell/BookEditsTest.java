package dev.wingspread.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.model.Portfolio;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookEditsTest {

    private static final Path BOOK = Workstations.sample("layered-hedged.json");

    @TempDir
    private Path folder;

    private final WorkstationViewModel model = new WorkstationViewModel(
            Workstations.useCases(),
            Runnable::run,
            Workstations.NO_TOOLKIT,
            UiPreferences.inMemory(),
            new NoFiles(),
            Workstations.CLOCK);

    private OpenBook open() {
        model.opening().open(BOOK);
        return now();
    }

    private OpenBook now() {
        return model.book().bookProperty().get().orElseThrow();
    }

    private static Portfolio without(OpenBook book, int structures) {
        var all = book.portfolio().structures();
        return book.portfolio().withStructures(all.subList(structures, all.size()));
    }

    @Test
    void anEditIsAnUnsavedChangeThatCanBeUndoneAndDoneAgain() {
        OpenBook before = open();
        Portfolio after = without(before, 1);
        assertTrue(model.book().edits().edit(before, after, "closed a condor"));
        assertEquals(after, now().portfolio());
        assertTrue(model.book().unsavedProperty().get());
        assertEquals("closed a condor", model.undoHistory().nextUndoProperty().get());

        model.undoHistory().undo();
        assertEquals(before.portfolio(), now().portfolio());
        assertFalse(model.book().unsavedProperty().get());
        assertEquals("", model.undoHistory().nextUndoProperty().get());

        model.undoHistory().redo();
        assertEquals(after, now().portfolio());
        assertEquals("", model.undoHistory().nextRedoProperty().get());
    }

    @Test
    void everyFigureFollowsAnEdit() {
        OpenBook before = open();
        String legs = model.bookLine().qualityTrailProperty().get();
        model.book().edits().edit(before, without(before, 1), "closed a condor");
        assertEquals("Good inputs: 15 of 15 legs", legs);
        assertEquals(
                "Good inputs: 11 of 11 legs",
                model.bookLine().qualityTrailProperty().get());
    }

    @Test
    void anEditOfABookThatIsNoLongerOpenDoesNothing() {
        OpenBook before = open();
        model.opening().open(Workstations.sample("unhedged.json"));
        OpenBook other = now();
        assertFalse(model.book().edits().edit(before, without(before, 1), "closed a condor"));
        assertEquals(other, now());
    }

    @Test
    void editsSurviveSavingButNotAnotherBook() throws Exception {
        Path mine = Files.copy(BOOK, folder.resolve("mine.json"));
        Files.copy(Workstations.sample("2024-07-31.market.json"), folder.resolve("2024-07-31.market.json"));
        model.opening().open(mine);
        OpenBook before = now();
        model.book().edits().edit(before, without(before, 1), "closed a condor");
        model.book().save();
        assertFalse(model.book().unsavedProperty().get());
        assertEquals("closed a condor", model.undoHistory().nextUndoProperty().get());
        model.undoHistory().undo();
        assertTrue(model.book().unsavedProperty().get());

        model.book().save();
        model.opening().open(BOOK);
        assertEquals("", model.undoHistory().nextRedoProperty().get());
    }

    @Test
    void undoKeepsTheMarketChosenSince() {
        OpenBook before = open();
        model.book().edits().edit(before, without(before, 1), "closed a condor");
        model.opening().openMarket(Workstations.sample("2024-08-05.market.json"));
        model.undoHistory().undo();
        assertEquals("2024-08-05.market.json", now().marketName());
        assertEquals(before.portfolio(), now().portfolio());
    }

    @Test
    void readingTheFilesAgainAsksBeforeAnEditIsLost() {
        OpenBook before = open();
        model.book().edits().edit(before, without(before, 1), "closed a condor");
        model.opening().reload();
        assertTrue(model.overlay().sheetProperty().get().isPresent());
        assertTrue(model.book().unsavedProperty().get());
    }
}
