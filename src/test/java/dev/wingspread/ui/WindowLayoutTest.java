package dev.wingspread.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.ui.positions.Tick;
import dev.wingspread.ui.shell.FileChoice;
import dev.wingspread.ui.shell.WorkstationView;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.Stylesheets;
import dev.wingspread.ui.support.ThemeViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.support.UiThread;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.RequiresToolkit;
import dev.wingspread.ui.testing.Workstations;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Positions, key figures and dividers in the real window, drawn into memory. */
@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
class WindowLayoutTest {

    private static final long PATIENCE_SECONDS = 20;
    private static final double HEIGHT = 780;

    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final UiPreferences preferences = UiPreferences.inMemory();
    private final ThemeViewModel theme = new ThemeViewModel(preferences);
    private Stage stage;
    private WorkstationViewModel model;

    @Start
    void start(Stage first) {
        stage = first;
        open(first, 1200);
    }

    /** A window as the next start would open it, with what the windows before it remembered. */
    private void open(Stage window, double width) {
        FileChoice files = new NoFiles();
        model = new WorkstationViewModel(
                Workstations.useCases(), background, UiThread.ofToolkit(), preferences, files, Workstations.CLOCK);
        var scene = new Scene(new WorkstationView(model, theme, preferences, window::close));
        Stylesheets.applyTo(scene, theme);
        window.setScene(scene);
        window.setWidth(width);
        window.setHeight(HEIGHT);
        window.show();
        model.opening().open(Workstations.sample("layered-hedged.json"));
    }

    @AfterEach
    void stopBackground() {
        background.shutdownNow();
    }

    @Test
    void dividersDoNotMoveFromOneStartToTheNext(FxRobot robot) throws Exception {
        awaitBook();
        List<Double> shares = new ArrayList<>();
        for (double width : new double[] {1200, 1100, 1200, 1270, 1200}) {
            robot.interact(() -> {
                stage.close();
                open(stage, width);
            });
            awaitBook();
            if (width == 1200) {
                shares.add(split(robot).getDividerPositions()[0]);
            }
        }
        assertEquals(shares.get(0), shares.get(1));
        assertEquals(shares.get(0), shares.get(2));
        assertTrue(preferences.get("split.positions").isEmpty(), "nobody has dragged a divider");
    }

    @Test
    void aDividerStaysWhereItWasDragged(FxRobot robot) throws Exception {
        awaitBook();
        Node divider = robot.lookup(".screens > .split-pane-divider").query();
        robot.drag(divider).moveBy(60, 0).drop();
        double left = split(robot).getDividerPositions()[0];
        robot.interact(() -> {
            stage.close();
            open(stage, 1200);
        });
        awaitBook();
        // A divider stands on a whole pixel of some 1,200.
        assertEquals(left, split(robot).getDividerPositions()[0], 0.001);
    }

    private static SplitPane split(FxRobot robot) {
        return robot.lookup(".screens").queryAs(SplitPane.class);
    }

    @Test
    void noCardCutsItsTextWhateverTheSizeOfTextAndTheWidth(FxRobot robot) throws Exception {
        for (double width : new double[] {1100, 1270}) {
            robot.interact(() -> {
                stage.close();
                open(stage, width);
            });
            awaitBook();
            robot.interact(() -> model.whatIf().spike(6));
            await(() -> !model.kpis().cards().get(0).after().isEmpty());
            for (int percent : ThemeViewModel.TEXT_SIZES) {
                robot.interact(() -> theme.textSizeProperty().set(percent));
                WaitForAsyncUtils.waitForFxEvents();
                robot.interact(() -> stage.getScene().getRoot().layout());
                expectWholeTexts(robot, "at " + percent + " % and " + width);
            }
        }
    }

    private static void expectWholeTexts(FxRobot robot, String where) {
        for (Node node : robot.lookup(".kpi-card .label").queryAll()) {
            Label label = (Label) node;
            if (label.isVisible() && !label.getText().isEmpty()) {
                Text drawn = (Text) label.lookup(".text");
                assertEquals(label.getText(), drawn.getText(), where);
            }
        }
    }

    @Test
    void keysAloneFilterTickAndCopyPositions(FxRobot robot) throws Exception {
        awaitBook();
        robot.push(KeyCode.CONTROL, KeyCode.F);
        await(() -> robot.lookup("#position-filter").queryAs(TextField.class).isFocused());
        robot.write("s-1 5145");
        await(() -> model.positions().filteredProperty().get().startsWith("1 of 15 legs"));
        robot.push(KeyCode.ENTER);
        TreeTableView<?> table = robot.lookup("#positions").queryAs(TreeTableView.class);
        await(table::isFocused);
        robot.interact(() -> table.getSelectionModel().clearAndSelect(3));
        robot.push(KeyCode.SPACE);
        await(() -> robot.lookup("#left-out").query().isVisible());
        assertEquals(
                "1 leg left out of every figure",
                robot.lookup("#left-out-text").queryAs(Label.class).getText());
        robot.push(KeyCode.CONTROL, KeyCode.C);
        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertTrue(copied.get(0).contains("SPXW 16 Aug 24  5145 P\tS-1\tno\t"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> !robot.lookup("#left-out").query().isVisible());
        robot.push(KeyCode.ESCAPE);
        await(() -> model.positions().filteredProperty().get().isEmpty());
        assertEquals(Tick.IN, model.positions().rowsProperty().get().get(0).tick());
    }

    @Test
    void aKeyFigureIsCopiedWithItsTrail(FxRobot robot) throws Exception {
        awaitBook();
        robot.interact(() -> robot.lookup("#kpi-net-vega").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.C);
        List<String> copied = new ArrayList<>();
        robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertTrue(copied.get(0).startsWith("Net vega: "));
        assertTrue(copied.get(0).contains("nv10.low"));
        assertFalse(copied.get(0).contains("null"));
    }

    private void awaitBook() throws TimeoutException {
        await(() -> model.statusProperty().get().startsWith("Recalculated"));
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> condition.getAsBoolean());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
