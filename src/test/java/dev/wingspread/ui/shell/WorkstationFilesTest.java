package dev.wingspread.ui.shell;

import static dev.wingspread.ui.shell.BookWindow.BOOK;
import static dev.wingspread.ui.shell.BookWindow.openIn;
import static dev.wingspread.ui.shell.BookWindow.sheetOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.SnapshotExport;
import dev.wingspread.app.UseCases;
import dev.wingspread.app.Workspace;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.ui.shell.OverlayViewModel.Choice;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.Workstations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the window does with files: those it opens, replaces and gives up, and those beside the book. */
class WorkstationFilesTest {

    private final UseCases real = Workstations.useCases();
    private final WorkstationViewModel model = with(real);

    private static WorkstationViewModel with(UseCases useCases) {
        return BookWindow.with(useCases, UiPreferences.inMemory());
    }

    private static Choice choice(WorkstationViewModel model, String label) {
        return sheetOf(model).choices().stream()
                .filter(choice -> choice.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFaultyFileListsEveryFaultAndLeavesTheBookOpen() {
        OpenBook before = openIn(model);
        Path faulty = Workstations.sample("faulty.json");
        List<Failure> faults = real.workspace()
                .open(faulty, Optional.empty(), SettingOverrides.NONE)
                .faults();
        model.opening().open(faulty);
        assertEquals(faults.size(), sheetOf(model).lines().size());
        faults.forEach(fault -> assertTrue(sheetOf(model).copy().contains(fault.text()), fault.text()));
        assertEquals(Optional.of(before), model.book().bookProperty().get());
    }

    @Test
    void aFileThatIsNotThereIsToldAndForgotten() {
        model.opening().open(Path.of("no-such-book.json"));
        assertEquals(1, sheetOf(model).lines().size());
        assertEquals(List.of(), model.opening().recentBooks());
    }

    @Test
    void aDroppedMarketFileChangesTheMarketOnly() {
        OpenBook before = openIn(model);
        model.opening().dropped(List.of(Workstations.sample("2024-08-05.market.json")));
        OpenBook after = model.book().bookProperty().get().orElseThrow();
        assertEquals(before.portfolio(), after.portfolio());
        assertEquals(38.57, after.market().vixSpot());
    }

    @Test
    void aFileChangedByOthersIsReplacedOnlyWhenTheUserSaysSo() {
        var saves = new ArrayList<Boolean>();
        WorkstationViewModel careful = with(withWorkspace(new ChangedOnDisk(real.workspace(), saves)));
        careful.opening().open(BOOK);
        careful.book().save();
        assertEquals(List.of(false), saves);
        careful.overlay().choose(choice(careful, "Replace it"));
        assertEquals(List.of(false, true), saves);
        assertTrue(careful.overlay().sheetProperty().get().isEmpty());
    }

    @Test
    void aBookWithoutChangesIsGivenUpWithoutAsking() {
        openIn(model);
        var done = new ArrayList<String>();
        model.book().afterSaving(() -> done.add("closed"));
        assertEquals(List.of("closed"), done);
    }

    @Test
    void unsavedWorkIsGivenUpOnlyWhenTheUserSaysSo() {
        WorkstationViewModel edited = with(withWorkspace(new Editing(real.workspace())));
        edited.opening().open(BOOK);
        edited.opening().openMarket(Workstations.sample("2024-08-05.market.json"));
        assertTrue(edited.book().unsavedProperty().get());
        var done = new ArrayList<String>();
        edited.book().afterSaving(() -> done.add("closed"));
        assertEquals(List.of(), done);
        edited.overlay().choose(choice(edited, "Discard"));
        assertEquals(List.of("closed"), done);
    }

    @Test
    void theSnapshotGoesBesideTheBookWithTheReportOnScreen() {
        var written = new ArrayList<Path>();
        SnapshotExport export = (book, report, csv) -> {
            written.add(csv);
            return Loaded.of("20 rows written");
        };
        WorkstationViewModel exporting = with(new UseCases(
                real.workspace(), real.valuation(), real.planning(), export, real.journals(), real.samples()));
        exporting.opening().open(BOOK);
        exporting.snapshots().export();
        assertEquals(List.of(Workstations.sample("layered-hedged-snapshots.csv")), written);
        assertEquals("20 rows written", exporting.book().messageProperty().get());
    }

    private UseCases withWorkspace(Workspace workspace) {
        return new UseCases(
                workspace, real.valuation(), real.planning(), real.snapshots(), real.journals(), real.samples());
    }

    /** Refuses to replace files, as if somebody else had written them. */
    private static final class ChangedOnDisk extends PassedOnWorkspace {

        private final List<Boolean> saves;

        ChangedOnDisk(Workspace files, List<Boolean> saves) {
            super(files);
            this.saves = saves;
        }

        @Override
        public Loaded<OpenBook> save(OpenBook book, Path target, boolean evenIfChanged) {
            return asked(evenIfChanged, () -> Loaded.of(book));
        }

        @Override
        public Loaded<OpenBook> saveMarket(OpenBook book, Path target, boolean evenIfChanged) {
            return asked(evenIfChanged, () -> super.saveMarket(book, target, true));
        }

        private Loaded<OpenBook> asked(boolean evenIfChanged, Supplier<Loaded<OpenBook>> saving) {
            saves.add(evenIfChanged);
            return evenIfChanged
                    ? saving.get()
                    : Loaded.failed(Failure.of(FailureReason.CHANGED_ON_DISK, "changed", "look at it"));
        }
    }

    /** Notes another market in the book itself, which is a change worth saving. */
    private static final class Editing extends PassedOnWorkspace {

        Editing(Workspace files) {
            super(files);
        }

        @Override
        public Loaded<OpenBook> openMarket(OpenBook book, Path market) {
            return super.openMarket(book, market)
                    .map(opened -> new OpenBook(
                            opened.file(),
                            opened.fingerprint(),
                            opened.portfolio().withMarket(market.toString()),
                            opened.marketFile(),
                            opened.marketFingerprint(),
                            opened.market(),
                            opened.settings(),
                            opened.model(),
                            opened.unsavedOverrides(),
                            opened.warnings(),
                            opened.levels()));
        }

        @Override
        public Loaded<OpenBook> save(OpenBook book, Path target, boolean evenIfChanged) {
            return Loaded.of(book);
        }
    }
}
