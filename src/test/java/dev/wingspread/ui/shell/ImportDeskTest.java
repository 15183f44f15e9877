package dev.wingspread.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.ui.importing.ImportFile;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportDeskTest {

    private static final Path PORTFOLIO = Path.of("src/test/resources/dev/wingspread/ui/importing/portfolio.csv");

    @TempDir
    private Path folder;

    private final WorkstationViewModel window = new WorkstationViewModel(
            Workstations.useCases(),
            Runnable::run,
            Workstations.NO_TOOLKIT,
            UiPreferences.inMemory(),
            new NoFiles(),
            Workstations.CLOCK);

    private List<String> inWizard() {
        return window.importDesk().wizard().files().files().stream()
                .map(ImportFile::name)
                .toList();
    }

    @Test
    void aDroppedBookIsOpenedWhateverItsName() throws IOException {
        Files.copy(Workstations.sample("unhedged.json"), folder.resolve("book.txt"));
        Files.copy(Workstations.sample("2024-07-31.market.json"), folder.resolve("2024-07-31.market.json"));
        window.importDesk().dropped(List.of(folder.resolve("book.txt")));
        assertEquals(
                folder.resolve("book.txt"),
                window.book().bookProperty().get().orElseThrow().file().orElseThrow());
        assertFalse(window.importDesk().wizard().openProperty().get());
    }

    @Test
    void anythingElseGoesToTheWizardAndLeavesTheBookAlone() {
        window.opening().open(Workstations.sample("unhedged.json"));
        var before = window.book().bookProperty().get();
        window.importDesk().dropped(List.of(PORTFOLIO));
        assertTrue(window.importDesk().wizard().openProperty().get());
        assertEquals(List.of("portfolio.csv"), inWizard());
        assertEquals(before, window.book().bookProperty().get());
    }

    @Test
    void aBookDroppedTogetherWithABrokersFileIsOpenedAndTheFileShownInTheWizard() {
        window.importDesk().dropped(List.of(Workstations.sample("unhedged.json"), PORTFOLIO));
        assertEquals(
                "unhedged.json",
                BookViewModel.name(
                        window.book().bookProperty().get().orElseThrow().file().orElseThrow()));
        assertEquals(List.of("portfolio.csv"), inWizard());
    }

    @Test
    void aChainOfCboeIsNoBook() throws IOException {
        Path chain = Files.writeString(
                folder.resolve("chain.json"), "{\"timestamp\": \"2024-07-31 20:15:00\", \"data\": {\"options\": []}}");
        window.importDesk().dropped(List.of(chain));
        assertEquals(List.of("chain.json"), inWizard());
    }

    @Test
    void aBrokenBookIsReportedAsABook() throws IOException {
        Path broken = Files.writeString(folder.resolve("book.json"), "{\"formatVersion\": 1, \"structures\": [");
        window.importDesk().dropped(List.of(broken));
        assertFalse(window.importDesk().wizard().openProperty().get());
        assertTrue(window.overlay().sheetProperty().get().orElseThrow().title().startsWith("book.json"));
    }

    @Test
    void filesDroppedOnTheWizardJoinThoseThatAreThere() {
        window.importDesk().dropped(List.of(PORTFOLIO));
        window.importDesk().dropped(List.of(Workstations.sample("README.md")));
        assertEquals(List.of("portfolio.csv", "README.md"), inWizard());
    }
}
