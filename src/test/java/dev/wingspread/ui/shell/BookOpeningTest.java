package dev.wingspread.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.model.Portfolio;
import dev.wingspread.ui.shell.OverlayViewModel.Sheet;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New books, dropped files, and what is asked before work is lost. */
class BookOpeningTest {

    private static final Path BOOK = Workstations.sample("layered-hedged.json");
    private static final Path AUGUST = Workstations.sample("2024-08-05.market.json");

    @TempDir
    private Path folder;

    private final UseCases useCases = Workstations.useCases();
    private Optional<Path> chosenMarket = Optional.empty();
    private Optional<Path> chosenTarget = Optional.empty();

    private final WorkstationViewModel model = new WorkstationViewModel(
            useCases,
            Runnable::run,
            Workstations.NO_TOOLKIT,
            UiPreferences.inMemory(),
            new NoFileChoice() {
                @Override
                public Optional<Path> marketToOpen(Optional<Path> start) {
                    return chosenMarket;
                }

                @Override
                public Optional<Path> bookToSave(Path suggestion) {
                    return chosenTarget;
                }
            },
            Workstations.CLOCK);

    private OpenBook book() {
        return model.book().bookProperty().get().orElseThrow();
    }

    private Optional<Sheet> sheet() {
        return model.overlay().sheetProperty().get();
    }

    private void choose(String label) {
        model.overlay()
                .choose(sheet().orElseThrow().choices().stream()
                        .filter(choice -> choice.label().equals(label))
                        .findFirst()
                        .orElseThrow());
    }

    private void edit() {
        OpenBook before = book();
        Portfolio held = before.portfolio();
        model.book().edits().edit(before, held.withDetails("Edited", held.phase(), held.flags()), "Changed the name");
    }

    @Test
    void aNewBookKeepsTheMarketAndIsSavedWithItsPath() throws IOException {
        model.opening().open(BOOK);
        OpenBook before = book();
        model.opening().newBook();
        choose("Keep the market");
        assertEquals(List.of(), book().portfolio().structures());
        assertEquals(Optional.empty(), book().file());
        assertEquals(before.market().snapshot(), book().market().snapshot());
        assertFalse(model.book().unsavedProperty().get());

        chosenTarget = Optional.of(folder.resolve("mine.json"));
        edit();
        model.book().save();
        OpenBook again = useCases.workspace().reload(book()).orThrow();
        assertEquals("Edited", again.portfolio().name());
        assertEquals(before.market().snapshot(), again.market().snapshot());
        assertTrue(Files.exists(folder.resolve("mine.json")));
    }

    @Test
    void aNewBookInAnotherMarketLeavesTheOpenOneUntilTheMarketIsRead() {
        model.opening().open(BOOK);
        OpenBook before = book();
        model.opening().newBook();
        choose("Choose a market…");
        assertEquals(before, book(), "none was chosen");
        chosenMarket = Optional.of(BOOK);
        model.opening().newBook();
        choose("Choose a market…");
        assertTrue(sheet().orElseThrow().title().endsWith("was not opened: 1 fault"));
        model.overlay().dismiss();
        assertEquals(before, book(), "a book is no market");
        chosenMarket = Optional.of(AUGUST);
        model.opening().newBook();
        choose("Choose a market…");
        assertEquals("2024-08-05.market.json", book().marketName());
        assertEquals(List.of(), book().portfolio().structures());
    }

    @Test
    void aBookAndAMarketDroppedTogetherOpenAsAPair() {
        model.opening().dropped(List.of(AUGUST, BOOK, Workstations.sample("unhedged.json")));
        assertEquals(Optional.of(BOOK), book().file());
        assertEquals("2024-08-05.market.json", book().marketName());
        assertTrue(
                model.book()
                        .messageProperty()
                        .get()
                        .endsWith("in market 2024-08-05.market.json; 1 more file not opened"),
                model.book().messageProperty().get());
    }

    @Test
    void aMarketDroppedAloneIsTheOpenBooksMarket() {
        model.opening().open(BOOK);
        model.opening().dropped(List.of(AUGUST));
        assertEquals(Optional.of(BOOK), book().file());
        assertEquals("2024-08-05.market.json", book().marketName());
    }

    @Test
    void nothingThatGivesUpAnEditedBookHappensUnasked() {
        List<Runnable> ways = List.of(
                () -> model.opening().open(AUGUST),
                () -> model.opening().reload(),
                () -> model.opening().newBook(),
                () -> model.opening().dropped(List.of(BOOK, AUGUST)),
                () -> model.book().afterSaving(() -> {}));
        model.opening().open(BOOK);
        edit();
        OpenBook edited = book();
        for (Runnable way : ways) {
            way.run();
            assertTrue(sheet().orElseThrow().title().startsWith("Save the changes"));
            choose("Cancel");
            assertEquals(edited, book());
        }
    }

    @Test
    void aBookWithoutAFileSaysWhyItIsNotReadAgain() {
        model.opening().open(BOOK);
        model.opening().newBook();
        choose("Keep the market");
        model.opening().reload();
        assertEquals(
                "This book has no file to read again", sheet().orElseThrow().title());
        choose("Reload the market");
        assertEquals(
                "Market 2024-07-31.market.json", model.book().messageProperty().get());
    }
}
