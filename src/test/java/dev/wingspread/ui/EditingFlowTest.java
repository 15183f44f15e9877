package dev.wingspread.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Formats;
import dev.wingspread.model.IronCondor;
import dev.wingspread.model.Portfolio;
import dev.wingspread.ui.shell.WorkstationView;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.Stylesheets;
import dev.wingspread.ui.support.ThemeViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.support.UiThread;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.RequiresToolkit;
import dev.wingspread.ui.testing.Workstations;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Editing in the real window, drawn into memory. */
@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
class EditingFlowTest {

    private static final long PATIENCE_SECONDS = 20;

    private final UseCases useCases = Workstations.useCases();
    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private WorkstationViewModel model;

    @Start
    void start(Stage stage) {
        UiPreferences preferences = UiPreferences.inMemory();
        var theme = new ThemeViewModel(preferences);
        model = new WorkstationViewModel(
                useCases, background, UiThread.ofToolkit(), preferences, new NoFiles(), Workstations.CLOCK);
        var scene = new Scene(new WorkstationView(model, theme, preferences, stage::close), 1200, 780);
        Stylesheets.applyTo(scene, theme);
        stage.setScene(scene);
        stage.show();
        model.opening().open(Workstations.sample("layered-hedged.json"));
    }

    @AfterEach
    void stopBackground() {
        background.shutdownNow();
    }

    @Test
    void aLegIsEditedByFormFiguresFollowAndEverythingIsUndoneAndRedone(FxRobot robot) throws Exception {
        awaitFigures();
        Portfolio before = book().portfolio();
        select(robot, "S-1");
        robot.push(KeyCode.ENTER);
        await(() -> model.forms().editor().openProperty().get());
        TextField strike = robot.lookup("#edit-strike-short-put").queryAs(TextField.class);
        robot.interact(strike::requestFocus);
        robot.push(KeyCode.UP);
        assertEquals("5200", strike.getText());
        await(() -> !text(robot, "#edit-effect-net-vega").isEmpty());
        robot.push(KeyCode.ENTER);
        await(() -> !model.forms().editor().openProperty().get());
        assertEquals(5200, condor("S-1").k2());
        assertFiguresFollow();

        select(robot, "M-1");
        robot.push(KeyCode.DELETE);
        await(() -> book().portfolio().structure("M-1").isEmpty());
        assertFiguresFollow();

        Portfolio after = book().portfolio();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> book().portfolio().equals(before));
        assertFiguresFollow();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        await(() -> book().portfolio().equals(after));
        assertFiguresFollow();
    }

    @Test
    void aFaultStandsAtItsFieldWhileItIsTypedAndNothingIsTaken(FxRobot robot) throws Exception {
        awaitFigures();
        OpenBook before = book();
        robot.interact(() -> model.forms().editor().edit("S-1"));
        TextField opened = robot.lookup("#edit-opened-on").queryAs(TextField.class);
        robot.interact(() -> opened.setText("yesterday"));
        assertTrue(text(robot, "#edit-opened-on-problem").startsWith("Opened on must be a date"));
        assertTrue(robot.lookup("#edit-confirm").queryButton().isDisabled());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertTrue(model.forms().editor().openProperty().get());
        robot.push(KeyCode.ESCAPE);
        await(() -> !model.forms().editor().openProperty().get());
        assertEquals(before, book());
    }

    @Test
    void theKeysOfTheMenusRestUnderAnOpenSheet(FxRobot robot) throws Exception {
        awaitFigures();
        select(robot, "S-1");
        robot.push(KeyCode.DELETE);
        await(() -> book().portfolio().structure("S-1").isEmpty());
        OpenBook edited = book();
        robot.interact(() -> model.showKeys());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        robot.push(KeyCode.F5);
        assertEquals(edited, book());
        assertFalse(model.forms().condor().openProperty().get());
        assertEquals("Keys", model.overlay().sheetProperty().get().orElseThrow().title());
        robot.push(KeyCode.ESCAPE);
        await(() -> model.overlay().sheetProperty().get().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> book().portfolio().structure("S-1").isPresent());
    }

    @Test
    void aNewPositionIsTypedFromTheTableByKeyboard(FxRobot robot) throws Exception {
        awaitFigures();
        TreeTableView<?> table = table(robot);
        robot.interact(table::requestFocus);
        robot.push(KeyCode.INSERT);
        await(() -> model.forms().editor().openProperty().get());
        robot.interact(() -> robot.lookup("#edit-kind-loose-legs")
                .queryAs(javafx.scene.control.ToggleButton.class)
                .fire());
        robot.interact(() -> {
            robot.lookup("#edit-leg-0-contract").queryAs(TextField.class).setText("VXU24");
            robot.lookup("#edit-leg-0-quantity").queryAs(TextField.class).setText("1");
        });
        await(() -> !robot.lookup("#edit-confirm").queryButton().isDisabled());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> book().portfolio().structure("X-1").isPresent());
        assertFiguresFollow();
    }

    private static TreeTableView<?> table(FxRobot robot) {
        return robot.lookup("#positions").queryAs(TreeTableView.class);
    }

    /** Selects the line of a position. */
    private void select(FxRobot robot, String id) throws TimeoutException {
        awaitFigures();
        robot.interact(() -> {
            TreeTableView<?> table = table(robot);
            for (int row = 0; row < table.getExpandedItemCount(); row++) {
                TreeItem<?> item = table.getTreeItem(row);
                if (String.valueOf(item.getValue()).equals("structure-" + id)) {
                    table.getSelectionModel().clearAndSelect(row);
                    table.requestFocus();
                    assertFalse(item.isLeaf());
                }
            }
        });
        assertTrue(model.positions().pickedProperty().get());
    }

    private OpenBook book() {
        return model.book().bookProperty().get().orElseThrow();
    }

    private IronCondor condor(String id) {
        return (IronCondor) book().portfolio().structure(id).orElseThrow();
    }

    private void assertFiguresFollow() throws TimeoutException {
        double netVega =
                useCases.valuation().risk(book()).totals().book().netVega().totalUsd();
        await(() -> model.kpis().cards().get(0).value().equals(Formats.signedUsd(netVega)));
    }

    private void awaitFigures() throws TimeoutException {
        await(() -> model.statusProperty().get().startsWith("Recalculated"));
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> condition.getAsBoolean());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
