package dev.wingspread.ui;

import static dev.wingspread.ui.testing.OpenWindow.await;
import static dev.wingspread.ui.testing.OpenWindow.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.monitor.journal.HistoryFilter;
import dev.wingspread.ui.shell.ViewTab;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.OpenWindow;
import dev.wingspread.ui.testing.RequiresToolkit;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A trader without a mouse. */
@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
class KeyboardOnlyTest {

    /** Style classes of the parts of the window. */
    private static final List<String> PARTS = List.of("kpi-strip", "positions", "views", "what-if", "prompts");

    /** More controls than any part of the window has. */
    private static final int MOST_STOPS = 60;

    @TempDir
    private Path folder;

    private OpenWindow window;
    private WorkstationViewModel model;

    /** Chooses the book of the test in the dialog of the system, which is not ours to test. */
    private final NoFiles files = new NoFiles() {
        @Override
        public Optional<Path> bookToOpen(Optional<Path> start) {
            return Optional.of(folder.resolve("layered-hedged.json"));
        }
    };

    @Start
    void start(Stage stage) throws IOException {
        for (String name : List.of("layered-hedged.json", "2024-07-31.market.json")) {
            Files.copy(Workstations.sample(name), folder.resolve(name));
        }
        window = new OpenWindow(stage, files, UiPreferences.inMemory());
        model = window.model();
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @Test
    void fromOpeningABookToItsSnapshotWithoutAMouse(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.O);
        await(() -> model.statusProperty().get().startsWith("Recalculated"));

        assertTrue(goTo(robot, "what-if", "shock-vix"));
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        OpenBook book = model.book().bookProperty().get().orElseThrow();
        String expected = Formats.signedUsd(window.useCases()
                .valuation()
                .whatIf(book, book.model().shock(5.5))
                .totalPnlUsd());
        await(() -> text(robot, "#result-total-p-l").equals(expected));

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        await(() -> model.viewProperty().get() == ViewTab.MATRIX);
        assertTrue(goTo(robot, "views", "matrix-map"));
        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.ENTER);
        await(() -> model.whatIf().spxPctProperty().get() == -0.5);

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        await(() -> text(robot, "#result-total-p-l").equals("0"));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        await(() -> hasStoredDay(book));
        assertTrue(Files.exists(folder.resolve("layered-hedged-snapshots.csv")));
    }

    /** The journal comes after the file: once it has the day, nothing is under way any more. */
    private boolean hasStoredDay(OpenBook book) {
        var journals = window.useCases().journals();
        return journals.open(journals.defaultFile())
                .then(journal -> journal.snapshots(HistoryFilter.ofBook(book.displayName())))
                .value()
                .filter(days -> !days.isEmpty())
                .isPresent();
    }

    @Test
    void f6GoesThroughEveryPartOfTheWindow(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.O);
        await(() -> model.statusProperty().get().startsWith("Recalculated"));
        var seen = new ArrayList<String>();
        robot.interact(() -> robot.lookup("#positions").query().requestFocus());
        for (int i = 0; i < PARTS.size(); i++) {
            seen.add(partInFocus());
            robot.push(KeyCode.F6);
        }
        assertEquals(seen.get(0), partInFocus());
        assertEquals(PARTS.size(), seen.stream().distinct().count(), seen.toString());
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertEquals(seen.get(PARTS.size() - 1), partInFocus());
    }

    /** Presses F6 until the part has the focus, then Tab until the control has it. */
    private boolean goTo(FxRobot robot, String part, String id) {
        for (int i = 0; i < PARTS.size() && !partInFocus().equals(part); i++) {
            robot.push(KeyCode.F6);
        }
        for (int i = 0; i < MOST_STOPS && partInFocus().equals(part); i++) {
            Node owner = window.stage().getScene().getFocusOwner();
            if (owner != null && id.equals(owner.getId())) {
                return true;
            }
            robot.push(KeyCode.TAB);
        }
        return false;
    }

    /** The style class that names the part the focus is in. */
    private String partInFocus() {
        for (Node node = window.stage().getScene().getFocusOwner(); node != null; node = node.getParent()) {
            for (String part : PARTS) {
                if (node.getStyleClass().contains(part)) {
                    return part;
                }
            }
        }
        return "none";
    }
}
