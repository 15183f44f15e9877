package dev.wingspread.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.ui.importing.ImportPage;
import dev.wingspread.ui.shell.ViewTab;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.support.UiThread;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.OpenWindow;
import dev.wingspread.ui.testing.RequiresToolkit;
import dev.wingspread.ui.testing.Workstations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What every part of the window owes its user: a name, a visible focus, a picture, and that it survives. */
@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
class WindowAccessTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    @TempDir
    private Path folder;

    private OpenWindow window;
    private final UiPreferences preferences = UiPreferences.inMemory();

    @Start
    void start(Stage stage) {
        var files = new NoFiles() {
            @Override
            public Optional<Path> pictureFile(Path suggestion) {
                return Optional.of(folder.resolve(String.valueOf(suggestion.getFileName())));
            }
        };
        window = new OpenWindow(stage, files, preferences);
        window.model().opening().open(Workstations.sample("layered-hedged.json"));
    }

    @AfterEach
    void closeWindow() {
        Thread.setDefaultUncaughtExceptionHandler(null);
        window.close();
    }

    @Test
    void everyControlThatTakesTheFocusHasAName(FxRobot robot) throws Exception {
        window.awaitBook();
        var nameless = new TreeSet<String>();
        for (ViewTab view : ViewTab.values()) {
            robot.interact(() -> window.model().viewProperty().set(view));
            OpenWindow.await(() -> true);
            robot.interact(() -> collect(window.stage().getScene().getRoot(), nameless));
        }
        robot.interact(() -> window.model().forms().condor().show());
        OpenWindow.await(() -> robot.lookup("#condor-candidates").tryQuery().isPresent());
        robot.interact(() -> collect(window.stage().getScene().getRoot(), nameless));
        robot.interact(() -> window.model().forms().condor().close());
        collectFromSheetsOfImports(robot, nameless);
        assertEquals(List.of(), new ArrayList<>(nameless));
    }

    private void collectFromSheetsOfImports(FxRobot robot, Set<String> nameless) throws Exception {
        List<Path> portfolio = List.of(Path.of("src/test/resources/dev/wingspread/ui/importing/portfolio.csv"));
        robot.interact(() -> window.model().importDesk().wizard().show(portfolio, false));
        OpenWindow.await(() -> !window.model()
                .importDesk()
                .wizard()
                .proposals()
                .rowsProperty()
                .get()
                .isEmpty());
        for (ImportPage page : ImportPage.values()) {
            robot.interact(
                    () -> window.model().importDesk().wizard().pageProperty().set(page));
            OpenWindow.await(() -> true);
            robot.interact(() -> collect(window.stage().getScene().getRoot(), nameless));
        }
        robot.interact(() -> window.model().importDesk().comparison().show(portfolio));
        OpenWindow.await(() ->
                !window.model().importDesk().comparison().rowsProperty().get().isEmpty());
        robot.interact(() -> collect(window.stage().getScene().getRoot(), nameless));
    }

    private static void collect(Node node, Set<String> nameless) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && !hasName(node)) {
            nameless.add(path(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nameless));
        }
    }

    private static boolean hasName(Node node) {
        String text = node.getAccessibleText();
        boolean isLabelled = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        return isLabelled || (text != null && !text.isBlank()) || isNamedByALabel(node);
    }

    private static boolean isNamedByALabel(Node node) {
        return node.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(each -> each instanceof Label label && node.equals(label.getLabelFor()));
    }

    private static String path(Node node) {
        String own = node.getClass().getSimpleName() + "#" + node.getId() + node.getStyleClass();
        return node.getParent() == null ? own : node.getParent().getStyleClass() + " > " + own;
    }

    @Test
    void theViewInFrontIsSavedAsAPictureAndItsFolderRemembered(FxRobot robot) throws Exception {
        window.awaitBook();
        robot.push(KeyCode.CONTROL, KeyCode.P);
        Path risk = folder.resolve("layered-hedged-risk-graph.png");
        OpenWindow.await(() -> Files.exists(risk));
        assertArrayEquals(PNG, Arrays.copyOf(Files.readAllBytes(risk), PNG.length));
        OpenWindow.await(() -> window.model().book().messageProperty().get().equals("Picture → " + risk));
        assertEquals(Optional.of(folder), preferences.path("folder.pictures"));

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        Path matrix = folder.resolve("layered-hedged-matrix.png");
        OpenWindow.await(() -> Files.exists(matrix));
        assertFalse(Arrays.equals(Files.readAllBytes(risk), Files.readAllBytes(matrix)));
    }

    @Test
    void theViewInFrontGoesToTheClipboardAsAPicture(FxRobot robot) throws Exception {
        window.awaitBook();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.interact(() -> assertTrue(Clipboard.getSystemClipboard().hasImage()));
    }

    @Test
    void textGrowsByKeyAndColoursForTheColourBlindAreAClassOfTheirOwn(FxRobot robot) throws Exception {
        window.awaitBook();
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        Node root = window.stage().getScene().getRoot();
        assertTrue(
                root.getStyleClass().contains("text-110"), root.getStyleClass().toString());
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        assertTrue(root.getStyleClass().contains("text-100"));
        robot.interact(() -> window.theme().colourBlindProperty().set(true));
        assertTrue(root.getStyleClass().contains("colour-blind"));
        robot.interact(() -> window.theme().toggle());
        assertTrue(root.getStyleClass().containsAll(List.of("colour-blind", "light-theme")));
    }

    @Test
    void anExceptionInAHandlerLeavesTheWindowAliveWithDetailsToCopy(FxRobot robot) throws Exception {
        window.awaitBook();
        WingspreadApp.guardAgainstDefects(window.model(), UiThread.ofToolkit());
        Platform.runLater(() -> {
            var button = new Button();
            button.setOnAction(event -> {
                throw new IllegalArgumentException("a defect made for this test");
            });
            button.fire();
        });
        OpenWindow.await(() -> robot.lookup("#sheet-copy").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#sheet-copy").queryButton().fire());
        robot.interact(() -> {
            String details = Clipboard.getSystemClipboard().getString();
            assertTrue(details.contains("a defect made for this test"), details);
            assertTrue(details.contains("at dev.wingspread"), details);
        });
        robot.push(KeyCode.ESCAPE);
        double before = window.model().whatIf().vixPointsProperty().get();
        robot.interact(() -> window.model().whatIf().spike(6));
        OpenWindow.await(() -> OpenWindow.text(robot, "#what-if-banner").contains("+6"));
        assertNotEquals(before, window.model().whatIf().vixPointsProperty().get());
    }
}
