package dev.wingspread.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.BookImport;
import dev.wingspread.app.FileImporting;
import dev.wingspread.app.ImportRequest;
import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.ui.importing.ImportFile.State;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window makes of the files what the command line makes of them. */
class ImportedFiguresTest {

    private static final Path SAMPLES = Path.of("docs/importing");
    private static final Path POSITIONS = SAMPLES.resolve("portfolio.20261120.csv");
    private static final List<Path> MARKET = Stream.of(
                    "cboe-spx-chain.json", "cboe-vix-chain.json", "cboe-vx-settlement_2026-11-20.csv")
            .map(SAMPLES::resolve)
            .toList();

    @TempDir
    private Path folder;

    private final UseCases useCases = Workstations.importing(new FileImporting(InputStream.nullInputStream()));
    private final WorkstationViewModel window = new WorkstationViewModel(
            useCases,
            Runnable::run,
            Workstations.NO_TOOLKIT,
            UiPreferences.inMemory(),
            new NoFiles(),
            Workstations.CLOCK);
    private final ImportViewModel wizard = window.importDesk().wizard();

    @Test
    void aNewBookHasTheFiguresOfTheImportCommandAndTheRiskCommand() {
        assertSameFigures(false);
    }

    @Test
    void theSampleThatIsOpenLeavesNoTraceInTheMarketOfTheFiles() {
        window.opening().openSample();
        assertSameFigures(true);
    }

    @Test
    void whatIsAddedIsUndoneRedoneSavedAndReadAgain() throws IOException {
        for (String name : List.of("layered-hedged.json", "2024-07-31.market.json")) {
            Files.copy(Workstations.sample(name), folder.resolve(name));
        }
        Path book = folder.resolve("layered-hedged.json");
        window.opening().open(book);
        var before = opened().portfolio();
        wizard.show(List.of(Path.of("src/test/resources/dev/wingspread/ui/importing/portfolio.csv")), false);
        wizard.rows().leaveOutRest();
        wizard.accept();
        var after = opened().portfolio();
        assertTrue(after.structures().size() > before.structures().size());
        window.undoHistory().undo();
        assertEquals(before, opened().portfolio());
        window.undoHistory().redo();
        assertEquals(after, opened().portfolio());
        window.book().save();
        assertFalse(window.book().unsavedProperty().get());
        window.opening().open(Workstations.sample("unhedged.json"));
        window.opening().open(book);
        assertEquals(after.structures(), opened().portfolio().structures());
    }

    @Test
    void filesOfNoUseSayWhyAndLeaveTheBookAsItIs() throws IOException {
        window.opening().open(Workstations.sample("layered-hedged.json"));
        OpenBook before = opened();
        List<Path> files = List.of(
                written("page.csv", "<!DOCTYPE html><html><body>Please log in</body></html>"),
                written("nothing.csv", ""),
                written("headers.csv", headersOf(POSITIONS)),
                written("sheet.xlsx", "PK\u0003\u0004 not really"));
        wizard.show(files, false);
        assertEquals(
                List.of(State.FAULTY, State.FAULTY, State.FAULTY, State.FAULTY),
                wizard.files().files().stream().map(ImportFile::state).toList());
        wizard.files()
                .files()
                .forEach(file -> assertTrue(
                        FileRemark.on(file).stream()
                                .allMatch(remark -> !remark.text().isBlank()
                                        && !remark.cure().isBlank()),
                        FileRemark.on(file).toString()));
        for (ImportPage page : ImportPage.values()) {
            wizard.pageProperty().set(page);
            wizard.accept();
            assertTrue(wizard.openProperty().get(), "nothing can be accepted");
        }
        wizard.cancel();
        assertEquals(before, opened());
        assertEquals("", window.undoHistory().nextUndoProperty().get());
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String headersOf(Path file) throws IOException {
        return String.join("\n", Files.readAllLines(file).subList(0, 2)) + "\n";
    }

    private OpenBook opened() {
        return window.book().bookProperty().get().orElseThrow();
    }

    private void assertSameFigures(boolean isSampleOpen) {
        wizard.show(Stream.concat(Stream.of(POSITIONS), MARKET.stream()).toList(), isSampleOpen);
        wizard.rows().leaveOutRest();
        assertTrue(
                wizard.verdict().readyProperty().get(),
                wizard.verdict().textProperty().get());
        wizard.accept();
        OpenBook made = opened();
        OpenBook commands = ofTheCommand();
        assertFalse(made.portfolio().structures().isEmpty());
        assertEquals(commands.portfolio().structures(), made.portfolio().structures());
        assertEquals(
                useCases.valuation().risk(commands).totals(),
                useCases.valuation().risk(made).totals());
    }

    private OpenBook ofTheCommand() {
        Path target = folder.resolve("book.json");
        new BookImport(useCases.importing(), useCases.workspace(), InputStream.nullInputStream())
                .run(new ImportRequest(
                        List.of(POSITIONS),
                        MARKET,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        SettingOverrides.NONE,
                        Optional.of(target),
                        false))
                .orThrow();
        assertTrue(Files.exists(target));
        return useCases.workspace()
                .open(target, Optional.empty(), SettingOverrides.NONE)
                .orThrow();
    }
}
