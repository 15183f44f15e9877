package dev.wingspread.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.SnapshotExport;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Loaded;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to files while others are still being read: work in the background is done when a test says so. */
class BookViewModelTest {

    private static final Path BOOK = Workstations.sample("layered-hedged.json");
    private static final Path OTHER = Workstations.sample("unhedged.json");

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final UiPreferences preferences = UiPreferences.inMemory();
    private final UseCases real = Workstations.useCases();

    private WorkstationViewModel model(UseCases useCases) {
        return new WorkstationViewModel(
                useCases, background::add, Workstations.NO_TOOLKIT, preferences, new NoFiles(), Workstations.CLOCK);
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private static Path fileOf(WorkstationViewModel model) {
        return model.book().bookProperty().get().flatMap(OpenBook::file).orElseThrow();
    }

    @Test
    void aFileReadLateNeverReplacesTheBookAskedForAfterIt() {
        WorkstationViewModel model = model(real);
        model.opening().open(BOOK);
        model.opening().open(OTHER);
        Runnable early = background.removeFirst();
        work();
        assertEquals(OTHER, fileOf(model));
        early.run();
        work();
        assertEquals(OTHER, fileOf(model));
        assertEquals(
                "Opened " + model.book().bookProperty().get().orElseThrow().displayName(),
                model.book().messageProperty().get());
    }

    @Test
    void aReloadFinishedLateNeverReplacesTheNextBook() {
        WorkstationViewModel model = model(real);
        model.opening().open(BOOK);
        work();
        model.opening().reload();
        model.opening().open(OTHER);
        work();
        assertEquals(OTHER, fileOf(model));
    }

    @Test
    void savingDoesNotBringBackTheBookThatWasClosedMeanwhile(@TempDir Path folder) throws Exception {
        Path mine = copy(BOOK, folder);
        WorkstationViewModel model = model(real);
        model.opening().open(mine);
        work();
        model.book().save();
        Runnable saving = background.removeFirst();
        model.opening().open(OTHER);
        work();
        saving.run();
        work();
        assertEquals(OTHER, fileOf(model));
    }

    @Test
    void aBookOfLastTimeThatDoesNotOpenIsNamedWithItsReasonAndTheSampleIsShown(@TempDir Path folder) throws Exception {
        Path mine = copy(BOOK, folder);
        WorkstationViewModel before = model(real);
        before.opening().open(mine);
        work();
        Files.writeString(mine, "{");
        WorkstationViewModel next = model(real);
        next.opening().openFirst();
        work();
        assertTrue(next.book().sampleProperty().get());
        String message = next.book().messageProperty().get();
        assertTrue(message.startsWith("Opened the sample book; layered-hedged.json could not be opened: "), message);
        assertTrue(next.overlay().sheetProperty().get().isEmpty(), "nobody asked for it now");
        assertTrue(next.opening().recentBooks().contains(mine), "it may be mended");
    }

    @Test
    void aRecentBookIsForgottenOnlyWhenItsFileIsGone(@TempDir Path folder) throws Exception {
        Path mine = copy(BOOK, folder);
        WorkstationViewModel model = model(real);
        model.opening().open(mine);
        work();
        Files.writeString(mine, "{");
        model.opening().open(mine);
        work();
        assertTrue(model.opening().recentBooks().contains(mine));
        Files.delete(mine);
        model.opening().open(mine);
        work();
        assertFalse(model.opening().recentBooks().contains(mine));
    }

    @Test
    void aSnapshotIsNeverOfOneBookWithTheNameOfAnother() {
        var written = new ArrayList<Path>();
        SnapshotExport export = (book, report, csv) -> {
            written.add(csv);
            return Loaded.of("written");
        };
        WorkstationViewModel model = model(new UseCases(
                real.workspace(), real.valuation(), real.planning(), export, real.journals(), real.samples()));
        model.opening().open(BOOK);
        work();
        model.opening().open(OTHER);
        // The other book is open, its figures are not there yet.
        background.removeFirst().run();
        assertEquals(OTHER, fileOf(model));
        model.snapshots().export();
        assertEquals(
                "No snapshot yet: the figures of this book are still being calculated",
                model.book().messageProperty().get());
        work();
        assertEquals(List.of(), written);
        model.snapshots().export();
        work();
        assertEquals(List.of(Workstations.sample("unhedged-snapshots.csv")), written);
    }

    @Test
    void preferencesThatAreNoPathsAreIgnored() {
        preferences.put("folder.last", "\0");
        preferences.put("recent.0", "\0");
        preferences.put("snapshot." + BOOK.toAbsolutePath(), "\0");
        var written = new ArrayList<Path>();
        SnapshotExport export = (book, report, csv) -> {
            written.add(csv);
            return Loaded.of("written");
        };
        WorkstationViewModel model = model(new UseCases(
                real.workspace(), real.valuation(), real.planning(), export, real.journals(), real.samples()));
        model.opening().open(BOOK);
        work();
        model.opening().chooseAndOpen();
        model.snapshots().export();
        work();
        assertEquals(List.of(Workstations.sample("layered-hedged-snapshots.csv")), written);
    }

    /** The book in a folder of its own, beside its market. */
    private static Path copy(Path book, Path folder) throws Exception {
        Path market = book.resolveSibling("2024-07-31.market.json");
        Files.copy(market, folder.resolve(market.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        return Files.copy(book, folder.resolve(book.getFileName()));
    }

    @Test
    void anEditMadeWhileTheBookIsSavedStaysAndIsAskedForBeforeItIsLost(@TempDir Path folder) throws Exception {
        Path mine = Files.copy(BOOK, folder.resolve("mine.json"));
        Files.copy(Workstations.sample("2024-07-31.market.json"), folder.resolve("2024-07-31.market.json"));
        WorkstationViewModel model = model(real);
        model.opening().open(mine);
        work();
        OpenBook read = model.book().bookProperty().get().orElseThrow();
        var all = read.portfolio().structures();
        model.book().edits().edit(read, read.portfolio().withStructures(all.subList(1, all.size())), "closed one");
        work();
        List<String> done = new ArrayList<>();
        model.book().afterSaving(() -> done.add("closed"));
        model.overlay()
                .choose(model.overlay()
                        .sheetProperty()
                        .get()
                        .orElseThrow()
                        .choices()
                        .get(0));
        OpenBook edited = model.book().bookProperty().get().orElseThrow();
        model.book().edits().edit(edited, edited.portfolio().withStructures(all.subList(2, all.size())), "closed two");
        work();

        assertEquals(
                all.subList(2, all.size()),
                model.book().bookProperty().get().orElseThrow().portfolio().structures());
        assertTrue(model.book().unsavedProperty().get());
        assertEquals(List.of(), done, "the window stays open");
        assertTrue(model.overlay().sheetProperty().get().isPresent());

        model.overlay()
                .choose(model.overlay()
                        .sheetProperty()
                        .get()
                        .orElseThrow()
                        .choices()
                        .get(0));
        work();
        assertEquals(List.of("closed"), done);
        assertFalse(model.book().unsavedProperty().get());
    }
}
