package dev.wingspread.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.TableExport;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFilesTest {

    @TempDir
    private Path folder;

    private final List<Path> suggestions = new ArrayList<>();

    private WorkstationViewModel window(Path chosen) {
        var window = new WorkstationViewModel(
                Workstations.useCases(),
                Runnable::run,
                Workstations.NO_TOOLKIT,
                UiPreferences.inMemory(),
                new OneFile(chosen),
                Workstations.CLOCK);
        window.opening().open(Workstations.sample("layered-hedged.json"));
        return window;
    }

    @Test
    void thePositionsLandInTheChosenFileAndItsFolderIsSuggestedNextTime() throws IOException {
        Path file = folder.resolve("mine.csv");
        WorkstationViewModel window = window(file);
        window.positions().export();
        assertEquals(TableExport.csv(window.positions().sheet()), Files.readString(file));
        assertEquals("the table is in " + file, window.book().messageProperty().get());
        window.positions().export();
        assertEquals(folder.resolve("layered-hedged-positions.csv"), suggestions.get(1));
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidSo() {
        WorkstationViewModel window = window(folder.resolve("gone").resolve("mine.csv"));
        window.positions().export();
        assertTrue(
                window.overlay().sheetProperty().get().orElseThrow().title().contains("was not written to mine.csv"));
    }

    /** A user who chooses this file for a table. */
    private final class OneFile extends NoFileChoice {

        private final Path table;

        OneFile(Path table) {
            this.table = table;
        }

        @Override
        public Optional<Path> tableFile(Path suggestion) {
            suggestions.add(suggestion);
            return Optional.of(table);
        }
    }
}
