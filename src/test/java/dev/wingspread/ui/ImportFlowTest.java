package dev.wingspread.ui;

import static dev.wingspread.ui.testing.OpenWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.ui.importing.ImportPage;
import dev.wingspread.ui.importing.ImportViewModel;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.OpenWindow;
import dev.wingspread.ui.testing.RequiresToolkit;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A broker's file from the dialog to the book and back, without a mouse. */
@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
class ImportFlowTest {

    private static final Path PORTFOLIO = Path.of("src/test/resources/dev/wingspread/ui/importing/portfolio.csv");

    /** More controls than any sheet has. */
    private static final int MOST_STOPS = 40;

    @TempDir
    private Path folder;

    private OpenWindow window;
    private WorkstationViewModel model;
    private OpenBook before;

    /** Chooses the file of the test in the dialog of the system, which is not ours to test. */
    private final NoFiles files = new NoFiles() {
        @Override
        public List<Path> filesToImport(Optional<Path> start) {
            return List.of(PORTFOLIO);
        }
    };

    @Start
    void start(Stage stage) throws IOException {
        for (String name : List.of("layered-hedged.json", "2024-07-31.market.json")) {
            Files.copy(Workstations.sample(name), folder.resolve(name));
        }
        window = new OpenWindow(stage, files, UiPreferences.inMemory());
        model = window.model();
        model.opening().open(folder.resolve("layered-hedged.json"));
    }

    @BeforeEach
    void awaitBook() throws Exception {
        window.awaitBook();
        before = window.book();
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @Test
    void aFileIsImportedWithARowPutRightAndTakenBack(FxRobot robot) throws Exception {
        ImportViewModel wizard = model.importDesk().wizard();
        robot.push(KeyCode.CONTROL, KeyCode.I);
        await(() -> wizard.pageProperty().get() == ImportPage.POSITIONS);
        await(() -> !wizard.proposals().rowsProperty().get().isEmpty());
        assertFalse(wizard.verdict().readyProperty().get());

        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertEquals(ImportPage.ROWS, wizard.pageProperty().get());
        assertTrue(tabTo(robot, "import-symbol"));
        TextField symbol = robot.lookup("#import-symbol").queryAs(TextField.class);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("SPXW  240830P05100000");
        assertEquals("SPXW  240830P05100000", symbol.getText());
        assertTrue(tabTo(robot, "import-quantity"));
        robot.write("2");
        robot.push(KeyCode.ENTER);
        await(() -> wizard.verdict().readyProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        await(() -> !wizard.openProperty().get());
        List<String> symbols = window.book().portfolio().legs().stream()
                .map(leg -> leg.instrument().symbol())
                .toList();
        assertTrue(symbols.containsAll(List.of("SPXW  240823P05150000", "SPXW  240830P05100000")), symbols.toString());
        assertEquals(before.portfolio().legs().size() + 6, symbols.size());

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> window.book().portfolio().equals(before.portfolio()));
    }

    @Test
    void aStructureIsSplitBySizeAndRenamedAndEscapeEndsTheQuestionFirst(FxRobot robot) throws Exception {
        ImportViewModel wizard = model.importDesk().wizard();
        robot.push(KeyCode.CONTROL, KeyCode.I);
        await(() -> structures(wizard).equals(List.of("S-2 -5", "H-2 +15")));
        assertTrue(tabTo(robot, "import-part"));
        robot.push(KeyCode.SPACE);
        assertTrue(hasFocus("import-edit-entry"));
        robot.write("9");
        robot.push(KeyCode.ENTER);
        assertEquals(
                "at least 1 and at most 4, so that some of every leg stay",
                OpenWindow.text(robot, "#import-edit-entry-problem"));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("3");
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("S-2 -2", "S-3 -3", "H-2 +15"), structures(wizard));
        assertTrue(hasFocus("import-proposals"), "the table has the focus again");

        robot.push(KeyCode.F2);
        assertTrue(hasFocus("import-edit-entry"));
        robot.push(KeyCode.ESCAPE);
        assertTrue(wizard.openProperty().get(), "Escape ended the question alone");
        robot.push(KeyCode.F2);
        robot.write("August");
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("August -2", "S-3 -3", "H-2 +15"), structures(wizard));
    }

    private static List<String> structures(ImportViewModel wizard) {
        return wizard.proposals().rowsProperty().get().stream()
                .flatMap(group -> group.children().stream())
                .map(row -> row.label() + " " + row.quantity())
                .toList();
    }

    private boolean hasFocus(String id) {
        Node owner = window.stage().getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    @Test
    void escapeClosesTheWizardAndLeavesTheBookAsItWas(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.I);
        await(() -> model.importDesk().wizard().openProperty().get());
        robot.push(KeyCode.ESCAPE);
        await(() -> !model.importDesk().wizard().openProperty().get());
        assertEquals(before, window.book());
        assertEquals("", model.undoHistory().nextUndoProperty().get());
    }

    @Test
    void theComparisonLiesOverTheWizardAndTheBrokersWordIsTakenBack(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.I);
        await(() ->
                !model.importDesk().wizard().proposals().rowsProperty().get().isEmpty());
        assertTrue(tabTo(robot, "import-compare"));
        robot.push(KeyCode.SPACE);
        await(() -> !model.importDesk().comparison().rowsProperty().get().isEmpty());
        assertTrue(tabTo(robot, "reconcile-differences"));
        TableView<?> table = robot.lookup("#reconcile-differences").queryTableView();
        int differing = table.getItems().size();
        robot.push(KeyCode.CONTROL, KeyCode.A);
        assertEquals(differing, table.getSelectionModel().getSelectedItems().size());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> !window.book().portfolio().equals(before.portfolio()));
        robot.push(KeyCode.ESCAPE);
        assertTrue(model.importDesk().wizard().openProperty().get(), "the wizard is still there");
        robot.push(KeyCode.ESCAPE);
        await(() -> !model.importDesk().wizard().openProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> window.book().portfolio().equals(before.portfolio()));
    }

    /** Presses Tab until the control has the focus. */
    private boolean tabTo(FxRobot robot, String id) {
        for (int i = 0; i < MOST_STOPS; i++) {
            Node owner = window.stage().getScene().getFocusOwner();
            if (owner != null && id.equals(owner.getId())) {
                return true;
            }
            robot.push(KeyCode.TAB);
        }
        return false;
    }
}
