package dev.wingspread.ui;

import static dev.wingspread.ui.testing.OpenWindow.await;
import static dev.wingspread.ui.testing.OpenWindow.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Formats;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.scenario.PnlMap;
import dev.wingspread.ui.shell.ViewTab;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.Theme;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.OpenWindow;
import dev.wingspread.ui.testing.RequiresToolkit;
import dev.wingspread.ui.testing.Workstations;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The controls of the window with a mouse: what they show is what the valuation says. */
@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
class WindowControlsTest {

    private OpenWindow window;
    private WorkstationViewModel model;

    @Start
    void start(Stage stage) {
        UiPreferences preferences = UiPreferences.inMemory();
        // So that no slider has to be scrolled to.
        preferences.put("split.prompts", 0.85);
        window = new OpenWindow(stage, new NoFiles(), preferences);
        model = window.model();
        model.opening().open(Workstations.sample("layered-hedged.json"));
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @Test
    void everySliderDraggedShowsWhatTheWhatIfSays(FxRobot robot) throws Exception {
        window.awaitBook();
        robot.clickOn(robot.lookup("#spx-coupled").queryAs(ToggleButton.class));
        await(() -> !model.whatIf().spxCoupledProperty().get());
        drag(robot, "#shock-vix", 30);
        drag(robot, "#shock-spx", -20);
        drag(robot, "#shock-days", 10);
        drag(robot, "#shock-vol-of-vol", 25);
        var inputs = model.whatIf();
        OpenBook book = window.book();
        String expected = Formats.signedUsd(window.useCases()
                .valuation()
                .whatIf(
                        book,
                        book.model()
                                .shock(inputs.vixPointsProperty().get())
                                .withSpx(SpxMove.byPct(inputs.spxPctProperty().get()))
                                .withDays(inputs.daysProperty().get())
                                .withVolOfVol(inputs.volOfVolProperty().get()))
                .totalPnlUsd());
        await(() -> text(robot, "#result-total-p-l").equals(expected));
    }

    private static void drag(FxRobot robot, String id, double pixels) throws TimeoutException {
        Slider slider = robot.lookup(id).queryAs(Slider.class);
        double before = slider.getValue();
        robot.drag(slider.lookup(".thumb"), MouseButton.PRIMARY)
                .moveBy(pixels, 0)
                .drop();
        await(() -> slider.getValue() != before);
        assertTrue((slider.getValue() - before) * pixels > 0, id);
    }

    @Test
    void aClickOnTheMatrixAppliesItsCellEverywhereAndResetTakesItBack(FxRobot robot) throws Exception {
        window.awaitBook();
        String today = text(robot, "#result-total-p-l");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        Node map = robot.lookup("#matrix-map").query();
        await(() -> model.views().matrix().map().isPresent() && map.isVisible());
        robot.clickOn(map);
        await(() -> model.whatIf().shockedProperty().get());
        double move = model.whatIf().spxPctProperty().get();
        double points = model.whatIf().vixPointsProperty().get();
        PnlMap shown = model.views().matrix().map().orElseThrow();
        assertTrue(shown.request().across().contains(move), "SPX " + move);
        assertTrue(shown.request().up().contains(points), "VIX " + points);
        OpenBook book = window.book();
        String expected = Formats.signedUsd(window.useCases()
                .valuation()
                .whatIf(book, book.model().shock(points).withSpx(SpxMove.byPct(move)))
                .totalPnlUsd());
        await(() -> text(robot, "#result-total-p-l").equals(expected));
        assertNotEquals(today, expected);

        robot.clickOn("#what-if-reset");
        await(() -> text(robot, "#result-total-p-l").equals(today));
    }

    @Test
    void everyViewIsThereInBothThemes(FxRobot robot) throws Exception {
        window.awaitBook();
        Theme before = window.theme().themeProperty().get();
        for (int round = 0; round < 2; round++) {
            for (ViewTab view : ViewTab.values()) {
                robot.interact(() -> model.viewProperty().set(view));
                await(() -> model.statusProperty().get().startsWith("Recalculated"));
            }
            Theme now = window.theme().themeProperty().get();
            robot.push(KeyCode.CONTROL, KeyCode.T);
            await(() -> window.theme().themeProperty().get() != now);
            Node root = robot.lookup(".workstation").query();
            assertTrue(root.getStyleClass().contains(now.other().styleClass()));
        }
        assertEquals(before, window.theme().themeProperty().get());
        assertTrue(model.overlay().sheetProperty().get().isEmpty(), "no defect was told");
    }
}
