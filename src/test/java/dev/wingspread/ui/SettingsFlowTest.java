package dev.wingspread.ui;

import static dev.wingspread.ui.testing.OpenWindow.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.testing.OpenWindow;
import dev.wingspread.ui.testing.RequiresToolkit;
import dev.wingspread.ui.testing.Workstations;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Settings and market levels typed into the real window, drawn into memory. */
@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
class SettingsFlowTest {

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

    @Test
    void aBandIsChangedByKeyboardAndTakenBack(FxRobot robot) throws Exception {
        window.awaitBook();
        OpenBook before = window.book();
        String words = model.kpis().cards().get(0).words();
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        await(() -> robot.lookup("#settings-search").tryQuery().isPresent());
        TextField low = robot.lookup("#setting-nv10-low").queryAs(TextField.class);
        robot.interact(low::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("0.01");
        assertEquals("0.01", low.getText());
        robot.push(KeyCode.ENTER);
        await(() -> !model.forms().settings().openProperty().get());
        await(() -> !model.kpis().cards().get(0).words().equals(words));
        assertNotEquals(before.settings(), window.book().settings());

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> model.kpis().cards().get(0).words().equals(words));
        assertEquals(before.settings(), window.book().settings());
        assertTrue(window.book().portfolio().overrides().values().isEmpty());
    }

    @Test
    void spotAndAFutureAreTypedAndTakenBack(FxRobot robot) throws Exception {
        window.awaitBook();
        OpenBook before = window.book();
        String pnl = model.kpis().cards().get(6).value();
        robot.push(KeyCode.CONTROL, KeyCode.L);
        await(() -> robot.lookup("#market-spx").tryQuery().isPresent());
        assertEquals(
                "market-spx",
                robot.lookup("#market-spx").query().getScene().getFocusOwner().getId());
        type(robot, "#market-spx", "5400");
        String future =
                "#market-future-" + before.levels().now().vix().futures().get(0).expiry();
        type(robot, future, "19.5");
        robot.push(KeyCode.ENTER);
        await(() -> !model.forms().market().openProperty().get());
        await(() -> !model.kpis().cards().get(6).value().equals(pnl));
        await(() -> robot.lookup("#market-edited").query().isVisible());

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> model.kpis().cards().get(6).value().equals(pnl));
        await(() -> !robot.lookup("#market-edited").query().isVisible());
        assertEquals(before.levels(), window.book().levels());
    }

    private static void type(FxRobot robot, String query, String text) {
        TextField box = robot.lookup(query).queryAs(TextField.class);
        robot.interact(box::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(text);
    }
}
