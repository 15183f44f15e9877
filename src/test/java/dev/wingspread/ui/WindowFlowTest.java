package dev.wingspread.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Formats;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.ui.prompts.PromptCard;
import dev.wingspread.ui.shell.WorkstationView;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.GuardedValuation;
import dev.wingspread.ui.support.Stylesheets;
import dev.wingspread.ui.support.ThemeViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.support.UiThread;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.RequiresToolkit;
import dev.wingspread.ui.testing.Workstations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The real window, drawn into memory, as a trader uses it. */
@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
class WindowFlowTest {

    private static final long PATIENCE_SECONDS = 20;

    @TempDir
    private Path folder;

    private final UseCases useCases = Workstations.useCases();
    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private WorkstationViewModel model;
    private Path bookFile;

    @Start
    void start(Stage stage) throws IOException {
        for (String name : List.of("layered-hedged.json", "2024-07-31.market.json", "faulty.json")) {
            Files.copy(Workstations.sample(name), folder.resolve(name));
        }
        bookFile = folder.resolve("layered-hedged.json");
        UiPreferences preferences = UiPreferences.inMemory();
        var theme = new ThemeViewModel(preferences);
        model = new WorkstationViewModel(
                useCases, background, UiThread.ofToolkit(), preferences, new NoFiles(), Workstations.CLOCK);
        var scene = new Scene(new WorkstationView(model, theme, preferences, stage::close), 1200, 780);
        Stylesheets.applyTo(scene, theme);
        stage.setScene(scene);
        stage.show();
        model.book().open(bookFile);
    }

    @AfterEach
    void stopBackground() {
        background.shutdownNow();
    }

    @Test
    void draggingTheVixSliderShowsWhatTheWhatIfSaysAndTheSnapshotLandsBesideTheBook(FxRobot robot) throws Exception {
        awaitBook();
        Slider slider = robot.lookup("#shock-vix").queryAs(Slider.class);
        robot.drag(slider.lookup(".thumb"), MouseButton.PRIMARY).moveBy(30, 0).drop();
        await(() -> slider.getValue() > 0);
        double points = slider.getValue();
        OpenBook book = book();
        String expected = Formats.signedUsd(
                useCases.valuation().whatIf(book, book.model().shock(points)).totalPnlUsd());
        await(() -> text(robot, "#result-total-p-l").equals(expected));
        assertTrue(text(robot, "#what-if-banner").contains(Formats.signedStep(points)));

        robot.push(KeyCode.CONTROL, KeyCode.E);
        Path snapshots = folder.resolve("layered-hedged-snapshots.csv");
        await(() -> Files.exists(snapshots));
        assertTrue(Files.readString(snapshots).startsWith("schema_version,as_of,book"));

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        await(() -> slider.getValue() == 0 && text(robot, "#result-total-p-l").equals("0"));
    }

    @Test
    void aFaultyFileShowsEveryFaultAndTheOldBookStays(FxRobot robot) throws Exception {
        awaitBook();
        Path faulty = folder.resolve("faulty.json");
        robot.interact(() -> model.book().open(faulty));
        await(() -> robot.lookup("#overlay").query().isVisible());
        List<Failure> faults = useCases.workspace()
                .open(faulty, Optional.empty(), SettingOverrides.NONE)
                .faults();
        List<String> shown = robot.lookup(".sheet-text").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertEquals(faults.stream().map(Failure::message).collect(Collectors.toList()), shown);
        assertFalse(faults.isEmpty());

        robot.push(KeyCode.ESCAPE);
        await(() -> !robot.lookup("#overlay").query().isVisible());
        assertEquals(book().displayName(), text(robot, "#book-name"));
        assertEquals(bookFile, book().file().orElseThrow());
    }

    @Test
    void aValuationOnTheWindowsThreadIsRefused(FxRobot robot) throws Exception {
        awaitBook();
        var valuation = new GuardedValuation(useCases.valuation(), UiThread.ofToolkit());
        robot.interact(() -> assertThrows(IllegalStateException.class, () -> valuation.risk(book())));
    }

    @Test
    void everyPartOfTheScenarioIsReachableByKeyboard(FxRobot robot) throws Exception {
        awaitBook();
        Slider slider = robot.lookup("#shock-vix").queryAs(Slider.class);
        robot.interact(slider::requestFocus);
        robot.push(KeyCode.RIGHT);
        await(() -> slider.getValue() == 0.5);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        await(() -> slider.getValue() == 5.5);
        // The robot of the headless toolkit has no Home key.
        robot.interact(() ->
                slider.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.HOME, false, false, false, false)));
        await(() -> slider.getValue() == 0);
    }

    @Test
    void aCondorIsLookedForAndAddedByKeyboardAndTakenBack(FxRobot robot) throws Exception {
        awaitBook();
        OpenBook before = book();
        robot.push(KeyCode.CONTROL, KeyCode.N);
        await(() -> robot.lookup("#condor-candidates").tryQuery().isPresent());
        TableView<?> table = robot.lookup("#condor-candidates").queryAs(TableView.class);
        await(() -> table.getItems().size() > 0);
        TextField width = robot.lookup("#condor-width").queryAs(TextField.class);
        robot.interact(() -> width.setText("wide"));
        assertTrue(text(robot, "#condor-width-problem").startsWith("must be a number"));
        assertTrue(table.getItems().isEmpty());
        robot.interact(() -> width.setText("25"));
        await(() -> table.getItems().size() > 0);
        robot.interact(table::requestFocus);
        robot.push(KeyCode.ENTER);
        await(() -> !model.condor().openProperty().get());
        assertEquals(
                before.portfolio().structures().size() + 1,
                book().portfolio().structures().size());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> book().equals(before));
    }

    @Test
    void escapeClosesTheCondorDialogAndLeavesTheBookAlone(FxRobot robot) throws Exception {
        awaitBook();
        OpenBook before = book();
        robot.push(KeyCode.CONTROL, KeyCode.N);
        await(() -> model.condor().openProperty().get());
        robot.push(KeyCode.ESCAPE);
        await(() -> !model.condor().openProperty().get());
        assertEquals(before, book());
    }

    @Test
    void aPromptIsPreviewedOnEveryFigureAndDiscarded(FxRobot robot) throws Exception {
        awaitBook();
        robot.interact(() ->
                robot.lookup("#prompts-at-once").queryAs(ToggleButton.class).fire());
        await(() -> model.prompts().cardsProperty().get().stream().anyMatch(PromptCard::hasTrades));
        String id = model.prompts().cardsProperty().get().stream()
                .filter(PromptCard::hasTrades)
                .findFirst()
                .orElseThrow()
                .id();
        robot.interact(() -> robot.lookup("#preview-" + id).queryButton().fire());
        await(() -> robot.lookup("#basket").query().isVisible());
        await(() -> !model.kpis().cards().get(0).after().isEmpty());
        PseudoClass shocked = PseudoClass.getPseudoClass("shocked");
        await(() -> robot.lookup(".workstation").query().getPseudoClassStates().contains(shocked));
        robot.interact(() -> robot.lookup("#basket-discard").queryButton().fire());
        await(() -> model.kpis().cards().get(0).after().isEmpty());
        assertFalse(robot.lookup(".workstation").query().getPseudoClassStates().contains(shocked));
    }

    @Test
    void aStoredDayIsSeenInTheHistory(FxRobot robot) throws Exception {
        awaitBook();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        await(() -> text(robot, "#history-no-days").contains("Ctrl+E"));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        TableView<?> table = robot.lookup("#history-table").queryAs(TableView.class);
        await(() -> table.getItems().size() == 1);
    }

    private OpenBook book() {
        return model.book().bookProperty().get().orElseThrow();
    }

    private void awaitBook() throws TimeoutException {
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
