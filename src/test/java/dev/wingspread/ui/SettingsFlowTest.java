package dev.wingspread.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
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
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Settings and market levels typed into the real window, drawn into memory. */
@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
class SettingsFlowTest {

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
        model.book().open(Workstations.sample("layered-hedged.json"));
    }

    @AfterEach
    void stopBackground() {
        background.shutdownNow();
    }

    @Test
    void aBandIsChangedByKeyboardAndTakenBack(FxRobot robot) throws Exception {
        awaitBook();
        OpenBook before = book();
        String words = model.kpis().cards().get(0).words();
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        await(() -> robot.lookup("#settings-search").tryQuery().isPresent());
        TextField low = robot.lookup("#setting-nv10-low").queryAs(TextField.class);
        robot.interact(low::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("0.01");
        assertEquals("0.01", low.getText());
        robot.push(KeyCode.ENTER);
        await(() -> !model.settings().openProperty().get());
        await(() -> !model.kpis().cards().get(0).words().equals(words));
        assertNotEquals(before.settings(), book().settings());

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> model.kpis().cards().get(0).words().equals(words));
        assertEquals(before.settings(), book().settings());
        assertTrue(book().portfolio().overrides().values().isEmpty());
    }

    @Test
    void spotAndAFutureAreTypedAndTakenBack(FxRobot robot) throws Exception {
        awaitBook();
        OpenBook before = book();
        String pnl = model.kpis().cards().get(6).value();
        robot.push(KeyCode.CONTROL, KeyCode.L);
        await(() -> robot.lookup("#market-spx").tryQuery().isPresent());
        type(robot, "#market-spx", "5400");
        String future =
                "#market-future-" + before.levels().now().vix().futures().get(0).expiry();
        type(robot, future, "19.5");
        robot.push(KeyCode.ENTER);
        await(() -> !model.market().openProperty().get());
        await(() -> !model.kpis().cards().get(6).value().equals(pnl));
        await(() -> robot.lookup("#market-edited").query().isVisible());

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> model.kpis().cards().get(6).value().equals(pnl));
        await(() -> !robot.lookup("#market-edited").query().isVisible());
        assertEquals(before.levels(), book().levels());
    }

    private static void type(FxRobot robot, String query, String text) {
        TextField box = robot.lookup(query).queryAs(TextField.class);
        robot.interact(box::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(text);
    }

    private OpenBook book() {
        return model.book().bookProperty().get().orElseThrow();
    }

    private void awaitBook() throws TimeoutException {
        await(() -> model.statusProperty().get().startsWith("Recalculated"));
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> condition.getAsBoolean());
        WaitForAsyncUtils.waitForFxEvents();
    }
}
