package dev.wingspread.ui;

import static dev.wingspread.ui.testing.OpenWindow.await;
import static dev.wingspread.ui.testing.OpenWindow.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.PayoffCurve;
import dev.wingspread.ui.payoff.PayoffViewModel.Span;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.testing.OpenWindow;
import dev.wingspread.ui.testing.RequiresToolkit;
import dev.wingspread.ui.testing.Workstations;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Risk graph and matrix by keyboard alone. */
@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
class GraphFlowTest {

    private OpenWindow window;
    private WorkstationViewModel model;

    @Start
    void start(Stage stage) {
        window = new OpenWindow(stage);
        model = window.model();
        model.opening().open(Workstations.sample("layered-hedged.json"));
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    private List<String> curves() {
        return model.views()
                .payoff()
                .chart()
                .map(chart -> chart.curves().stream().map(PayoffCurve::label).toList())
                .orElse(List.of());
    }

    private static void focus(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        robot.interact(node::requestFocus);
    }

    private static void type(FxRobot robot, String query, String text) {
        TextField field = robot.lookup(query).queryAs(TextField.class);
        robot.interact(() -> {
            field.requestFocus();
            field.setText(text);
        });
        robot.push(KeyCode.ENTER);
    }

    @Test
    void aDateIsAddedReadAndTakenAway(FxRobot robot) throws Exception {
        window.awaitBook();
        type(robot, "#payoff-date", "5");
        await(() -> curves().contains("T+5"));
        type(robot, "#payoff-date", "yesterday");
        await(() -> text(robot, "#payoff-date-problem").startsWith("Days forward or a date"));
        robot.interact(() -> robot.lookup("#payoff-date-5").queryButton().fire());
        await(() -> !curves().contains("T+5"));
    }

    @Test
    void keysZoomMoveReadAndHideCurves(FxRobot robot) throws Exception {
        window.awaitBook();
        await(() -> !curves().isEmpty());
        Span whole = model.views().payoff().spanProperty().get();
        focus(robot, "#risk-graph");
        robot.push(KeyCode.PLUS);
        await(() -> model.views().payoff().spanProperty().get().low() > whole.low());
        robot.push(KeyCode.HOME);
        await(() -> model.views().payoff().spanProperty().get().equals(whole));
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        await(() -> robot.lookup("#risk-graph").query().getAccessibleText().startsWith("SPX "));
        for (int number = 1; number <= curves().size(); number++) {
            robot.push(KeyCode.getKeyCode(Integer.toString(number)));
        }
        await(() -> robot.lookup("#payoff-nothing").query().isVisible());
        robot.push(KeyCode.DIGIT1);
        await(() -> !robot.lookup("#payoff-nothing").query().isVisible());
    }

    @Test
    void aCellChosenWithTheArrowsIsAppliedEverywhereAndResetBringsTodayBack(FxRobot robot) throws Exception {
        window.awaitBook();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        await(() -> model.views().matrix().map().isPresent());
        type(robot, "#matrix-date", "4");
        await(() -> model.views().matrix().map().orElseThrow().request().shock().days() == 4);
        focus(robot, "#matrix-map");
        robot.push(KeyCode.UP);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.ENTER);
        await(() -> model.whatIf().daysProperty().get() == 4);
        assertEquals(2, model.whatIf().vixPointsProperty().get());
        assertEquals(-0.5, model.whatIf().spxPctProperty().get());
        var map = model.views().matrix().map().orElseThrow();
        double cell =
                map.at(map.request().up().indexOf(2.0), map.request().across().indexOf(-0.5));
        await(() -> text(robot, "#result-total-p-l").equals(Formats.signedUsd(cell)));
        assertTrue(text(robot, "#matrix-reading").contains("VIX +2   T+4"), text(robot, "#matrix-reading"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        await(() -> text(robot, "#result-total-p-l").equals("0"));
    }

    @Test
    void slicesAreCopiedAsTheyAreShown(FxRobot robot) throws Exception {
        window.awaitBook();
        await(() -> !model.views().payoff().chart().isEmpty());
        robot.interact(() -> {
            if (!model.views().payoff().slices().openProperty().get()) {
                robot.lookup("#slices-fold").queryAs(ToggleButton.class).fire();
            }
        });
        await(() -> !model.views().payoff().slices().rowsProperty().get().isEmpty());
        focus(robot, "#slices-table");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.interact(() -> {
            String copied = Clipboard.getSystemClipboard().getString();
            assertTrue(copied.startsWith("Level\tSPX\tMove %\t"), copied);
            assertEquals(
                    model.views().payoff().slices().rowsProperty().get().size() + 1, copied.split("\n").length, copied);
        });
    }
}
