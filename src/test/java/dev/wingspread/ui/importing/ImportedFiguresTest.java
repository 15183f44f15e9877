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
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
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

    private static final Path SAMPLES = Path.of("sample-imports");
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
    private final ImportViewModel wizard = window.importing();

    @Test
    void aNewBookHasTheFiguresOfTheImportCommandAndTheRiskCommand() {
        assertSameFigures(false);
    }

    @Test
    void theSampleThatIsOpenLeavesNoTraceInTheMarketOfTheFiles() {
        window.book().openSample();
        assertSameFigures(true);
    }

    private void assertSameFigures(boolean isSampleOpen) {
        wizard.show(Stream.concat(Stream.of(POSITIONS), MARKET.stream()).toList(), isSampleOpen);
        wizard.rows().leaveOutRest();
        assertTrue(
                wizard.verdict().readyProperty().get(),
                wizard.verdict().textProperty().get());
        wizard.accept();
        OpenBook made = window.book().bookProperty().get().orElseThrow();
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
