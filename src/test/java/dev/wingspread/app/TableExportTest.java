package dev.wingspread.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.TableExport.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableExportTest {

    private static final List<List<Cell>> TABLE = List.of(
            List.of(Cell.text("Position"), Cell.text("P&L ($)")),
            List.of(Cell.text("=1+1, \"two\""), Cell.number("-12.5")),
            List.of(Cell.text("a\tb"), Cell.number("")));

    @TempDir
    private Path folder;

    @Test
    void aNameThatLooksLikeAFormulaIsMadeHarmlessAndANegativeNumberIsNot() {
        assertEquals("Position,P&L ($)\n\"'=1+1, \"\"two\"\"\",-12.5\na\tb,\n", TableExport.csv(TABLE));
    }

    @Test
    void tabsInsideACellDoNotMoveTheCellsBehindIt() {
        assertEquals("Position\tP&L ($)\n'=1+1, \"two\"\t-12.5\na b\t\n", TableExport.tabSeparated(TABLE));
    }

    @Test
    void aFileIsReplacedAsAWhole() throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, "something much longer than the table that takes its place, line after line\n");
        assertTrue(TableExport.save(TABLE, file).isOk());
        assertEquals(TableExport.csv(TABLE), Files.readString(file));
    }

    @Test
    void aFolderThatIsNotThereIsAFaultAndNotAnException() {
        assertFalse(TableExport.save(TABLE, folder.resolve("gone").resolve("table.csv"))
                .isOk());
    }
}
