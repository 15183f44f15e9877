package dev.wingspread.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.RecoveryFolder;
import dev.wingspread.app.RunningPrograms;
import dev.wingspread.app.UseCases;
import dev.wingspread.model.Portfolio;
import dev.wingspread.ui.shell.OverlayViewModel.Sheet;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window that is killed, and the next one over the same folder. */
class RecoveryOfferTest {

    private static final long KILLED = 11;
    private static final long NEXT = 12;

    @TempDir
    private Path folder;

    private final UseCases real = Workstations.useCases();
    private final RunningPrograms machine = new RunningPrograms()
            .starts(KILLED, Workstations.CLOCK.instant())
            .starts(NEXT, Workstations.CLOCK.instant());
    private Path bookFile;

    @BeforeEach
    void copyTheBook() throws IOException {
        for (String name : List.of("layered-hedged.json", "2024-07-31.market.json")) {
            Files.copy(Workstations.sample(name), folder.resolve(name));
        }
        bookFile = folder.resolve("layered-hedged.json");
    }

    private WorkstationViewModel window(long process) {
        var useCases = new UseCases(
                real.workspace(),
                real.valuation(),
                real.planning(),
                real.snapshots(),
                real.journals(),
                real.samples(),
                new RecoveryFolder(
                        folder.resolve("recovery"),
                        real.workspace(),
                        machine.seenBy(process),
                        Workstations.CLOCK,
                        Duration.ZERO));
        return new WorkstationViewModel(
                useCases,
                Runnable::run,
                Workstations.NO_TOOLKIT,
                UiPreferences.inMemory(),
                new NoFiles(),
                Workstations.CLOCK);
    }

    private static OpenBook book(WorkstationViewModel model) {
        return model.book().bookProperty().get().orElseThrow();
    }

    private static void deleteFirst(WorkstationViewModel model) {
        OpenBook before = book(model);
        Portfolio held = before.portfolio();
        model.book()
                .edits()
                .edit(
                        before,
                        held.withStructures(
                                held.structures().subList(1, held.structures().size())),
                        "Deleted the first");
    }

    private static Sheet sheet(WorkstationViewModel model) {
        return model.overlay().sheetProperty().get().orElseThrow();
    }

    private static void choose(WorkstationViewModel model, String label) {
        model.overlay()
                .choose(sheet(model).choices().stream()
                        .filter(choice -> choice.label().equals(label))
                        .findFirst()
                        .orElseThrow());
    }

    private List<Path> filesLeft() throws IOException {
        if (!Files.exists(folder.resolve("recovery"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("recovery"))) {
            return files.toList();
        }
    }

    /** Edits twice and is gone, without closing anything. */
    private Portfolio killedWindow() {
        WorkstationViewModel killed = window(KILLED);
        killed.opening().open(bookFile);
        deleteFirst(killed);
        deleteFirst(killed);
        Portfolio edited = book(killed).portfolio();
        machine.ends(KILLED);
        return edited;
    }

    @Test
    void theNextWindowOffersWhatTheKilledOneHadAndGoesOnWithIt() throws IOException {
        String onDisk = Files.readString(bookFile);
        Portfolio edited = killedWindow();
        WorkstationViewModel next = window(NEXT);
        next.opening().openFirst();
        next.offerRecovery();
        Sheet offer = sheet(next);
        assertTrue(offer.title().contains(edited.name()), offer.title());
        assertTrue(offer.lines().stream().anyMatch(line -> line.text().startsWith("deleted ")), offer.toString());

        choose(next, "Recover");
        assertEquals(edited, book(next).portfolio());
        assertEquals(bookFile, book(next).file().orElseThrow());
        assertTrue(next.book().unsavedProperty().get());
        assertFalse(next.book().sampleProperty().get());
        assertEquals(onDisk, Files.readString(bookFile), "the file is as it was");
        assertEquals(1, filesLeft().size(), "the work is kept further on");

        next.book().save();
        assertFalse(next.book().unsavedProperty().get());
        assertEquals(List.of(), filesLeft());
        assertEquals(edited, real.workspace().reload(book(next)).orThrow().portfolio());
    }

    @Test
    void decidedLaterItIsOfferedAgain() {
        killedWindow();
        WorkstationViewModel next = window(NEXT);
        next.offerRecovery();
        choose(next, "Decide later");
        next.close();
        WorkstationViewModel third = window(13);
        third.offerRecovery();
        assertEquals("Recover", sheet(third).choices().get(0).label());
    }

    @Test
    void discardedItIsGone() throws IOException {
        killedWindow();
        WorkstationViewModel next = window(NEXT);
        next.offerRecovery();
        choose(next, "Discard");
        assertEquals(List.of(), filesLeft());
        next.offerRecovery();
        assertTrue(next.overlay().sheetProperty().get().isEmpty());
    }

    @Test
    void nothingIsKeptOfWhatWasSavedTakenBackOrGivenUp() throws IOException {
        WorkstationViewModel model = window(KILLED);
        model.opening().open(bookFile);
        assertEquals(List.of(), filesLeft());
        deleteFirst(model);
        assertEquals(1, filesLeft().size());
        model.undoHistory().undo();
        assertEquals(List.of(), filesLeft());
        model.undoHistory().redo();
        model.opening().reload();
        choose(model, "Discard");
        assertEquals(List.of(), filesLeft());
        deleteFirst(model);
        model.close();
        assertEquals(List.of(), filesLeft());
    }

    @Test
    void aDamagedFileIsToldOfAndTheWindowStarts() throws IOException {
        killedWindow();
        Files.writeString(filesLeft().get(0), "{");
        WorkstationViewModel next = window(NEXT);
        next.opening().open(bookFile);
        next.offerRecovery();
        assertEquals("Unsaved work could not be brought back", sheet(next).title());
        assertEquals(bookFile, book(next).file().orElseThrow());
    }

    @Test
    void workThatCannotBeKeptIsSaid() throws IOException {
        Files.writeString(folder.resolve("recovery"), "a file, no folder");
        WorkstationViewModel model = window(KILLED);
        model.opening().open(bookFile);
        deleteFirst(model);
        assertTrue(model.book().keepingTroubleProperty().get().startsWith("Unsaved changes are not kept"));
        Files.delete(folder.resolve("recovery"));
        deleteFirst(model);
        assertEquals("", model.book().keepingTroubleProperty().get());
    }
}
