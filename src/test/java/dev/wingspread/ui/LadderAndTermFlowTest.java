package dev.wingspread.ui;

import static dev.wingspread.ui.testing.OpenWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.Formats;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.testing.OpenWindow;
import dev.wingspread.ui.testing.RequiresToolkit;
import dev.wingspread.ui.testing.Workstations;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Ladder and term view in the real window, by keyboard. */
@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
class LadderAndTermFlowTest {

    /** Percent. */
    private static final int LARGEST_TEXT = 150;

    /** Below it, at that text size, a chart is not painted for want of room. */
    private static final double LEAST_CHART = 100;

    private OpenWindow window;
    private WorkstationViewModel model;

    @Start
    void start(Stage stage) {
        window = new OpenWindow(stage);
        model = window.model();
        model.opening().open(Workstations.sample("unhedged.json"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static void open(FxRobot robot, KeyCode digit) {
        robot.push(KeyCode.CONTROL, digit);
    }

    private static Node focused(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        robot.interact(node::requestFocus);
        return node;
    }

    @Test
    void aSpikeIsReadByArrowsAndThePlanIsPreviewedAndAppliedByKeyboard(FxRobot robot) throws TimeoutException {
        window.awaitBook();
        open(robot, KeyCode.DIGIT3);
        await(() -> !model.views().ladder().linesProperty().get().isEmpty());
        Node chart = focused(robot, "#ladder-coverage");
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        await(() -> chart.getAccessibleText().startsWith("VIX +2 "));
        assertTrue(chart.getAccessibleText().contains("hedge BASE"), chart.getAccessibleText());
        robot.push(KeyCode.DOWN);
        await(() -> chart.getAccessibleText().contains("hedge LOW"));

        Button preview = (Button) focused(robot, "#ladder-preview");
        robot.push(KeyCode.SPACE);
        await(() -> model.basket().filledProperty().get() && preview.isDisabled());
        robot.interact(() -> model.basket().apply());
        await(() -> !model.basket().filledProperty().get()
                && robot.lookup("#ladder-notice").queryAs(Label.class).getText().isEmpty());
        focused(robot, "#ladder-coverage");
        robot.push(KeyCode.CONTROL, KeyCode.C);
        await(() -> {
            var text = new String[1];
            robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
            return text[0] != null && text[0].startsWith("Response\tVIX\t");
        });
    }

    @Test
    void anotherSmileIsChosenByKeyboardAndReadByArrows(FxRobot robot) throws TimeoutException {
        window.awaitBook();
        open(robot, KeyCode.DIGIT4);
        await(() -> model.views().term().chosenProperty().get().isPresent());
        var first = model.views().term().chosenProperty().get().orElseThrow();
        focused(robot, "#term-expiry");
        robot.push(KeyCode.DOWN);
        await(() -> !model.views().term().chosenProperty().get().orElseThrow().equals(first));
        Node smile = focused(robot, "#term-smile");
        String meaning = smile.getAccessibleText();
        robot.push(KeyCode.RIGHT);
        await(() -> smile.getAccessibleText().startsWith("strike "));
        assertFalse(meaning.isEmpty());
        Node curve = focused(robot, "#term-vix");
        robot.push(KeyCode.HOME);
        double spot = model.book().bookProperty().get().orElseThrow().market().vixSpot();
        await(() -> curve.getAccessibleText().equals("VIX " + Formats.points(spot)));
        assertEquals("VIX " + Formats.points(spot), curve.getAccessibleText());
    }

    @Test
    void chartsStayHighEnoughToReadInALowWindowWithLargeText(FxRobot robot) throws TimeoutException {
        window.awaitBook();
        robot.interact(() -> {
            window.stage().setWidth(1100);
            window.stage().setHeight(700);
            window.theme().textSizeProperty().set(LARGEST_TEXT);
        });
        open(robot, KeyCode.DIGIT4);
        await(() -> model.views().term().chosenProperty().get().isPresent());
        for (String id : List.of("#term-vix", "#term-atm", "#term-smile")) {
            Region chart = robot.lookup(id).queryAs(Region.class);
            await(() -> chart.getHeight() >= LEAST_CHART);
        }
    }
}
