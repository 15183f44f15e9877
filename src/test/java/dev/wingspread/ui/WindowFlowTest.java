package dev.wingspread.ui;

import static dev.wingspread.ui.testing.OpenWindow.await;
import static dev.wingspread.ui.testing.OpenWindow.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Formats;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.scenario.stress.Episodes;
import dev.wingspread.ui.prompts.PromptCard;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.GuardedValuation;
import dev.wingspread.ui.support.UiThread;
import dev.wingspread.ui.testing.OpenWindow;
import dev.wingspread.ui.testing.RequiresToolkit;
import dev.wingspread.ui.testing.Workstations;
import dev.wingspread.ui.whatif.ShockRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
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

/** The real window, drawn into memory, as a trader uses it. */
@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
class WindowFlowTest {

    @TempDir
    private Path folder;

    private OpenWindow window;
    private WorkstationViewModel model;
    private Path bookFile;

    @Start
    void start(Stage stage) throws IOException {
        for (String name : List.of("layered-hedged.json", "2024-07-31.market.json", "faulty.json")) {
            Files.copy(Workstations.sample(name), folder.resolve(name));
        }
        bookFile = folder.resolve("layered-hedged.json");
        window = new OpenWindow(stage);
        model = window.model();
        model.opening().open(bookFile);
    }

    @AfterEach
    void closeWindow() {
        window.close();
    }

    @Test
    void draggingTheVixSliderShowsWhatTheWhatIfSaysAndTheSnapshotLandsBesideTheBook(FxRobot robot) throws Exception {
        window.awaitBook();
        Slider slider = robot.lookup("#shock-vix").queryAs(Slider.class);
        robot.drag(slider.lookup(".thumb"), MouseButton.PRIMARY).moveBy(30, 0).drop();
        await(() -> slider.getValue() > 0);
        double points = slider.getValue();
        OpenBook book = window.book();
        String expected = Formats.signedUsd(window.useCases()
                .valuation()
                .whatIf(book, book.model().shock(points))
                .totalPnlUsd());
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
    void anEpisodeIsAppliedByKeyStaysExactThroughTheBoxesAndIsUndone(FxRobot robot) throws Exception {
        window.awaitBook();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        TableView<?> episodes = robot.lookup("#stress-episodes").queryTableView();
        await(() -> episodes.getItems().size() == Episodes.ALL.size());
        robot.interact(() -> {
            episodes.requestFocus();
            episodes.getSelectionModel().select(Episodes.ALL.size() - 1);
        });
        robot.push(KeyCode.ENTER);
        await(() -> text(robot, "#what-if-banner").contains("futures as in 2025 tariffs, VIX peak"));
        double points = model.whatIf().vixPointsProperty().get();
        assertEquals(52.33 - 21.51, points);
        for (String box : List.of("#shock-vix-box", "#shock-spx-box", "#shock-days-box")) {
            robot.interact(() -> robot.lookup(box).query().requestFocus());
        }
        robot.interact(episodes::requestFocus);
        assertEquals(points, model.whatIf().vixPointsProperty().get());

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> !model.whatIf().shockedProperty().get());
    }

    @Test
    void everySliderMovesByKeyGoesHomeAndTheDragOfOneIsOneStep(FxRobot robot) throws Exception {
        window.awaitBook();
        robot.interact(() -> {
            model.whatIf().advancedShownProperty().set(true);
            model.whatIf().spxCoupledProperty().set(false);
        });
        Set<Slider> sliders = robot.lookup(".shock-control .slider").queryAllAs(Slider.class);
        assertEquals(ShockRange.values().length, sliders.size());
        for (Slider slider : sliders) {
            double usual = slider.getValue();
            robot.interact(slider::requestFocus);
            robot.push(KeyCode.RIGHT);
            assertTrue(slider.getValue() > usual, slider.getId());
            robot.push(KeyCode.HOME);
            assertEquals(usual, slider.getValue(), slider.getId());
        }
        Slider vix = robot.lookup("#shock-vix").queryAs(Slider.class);
        robot.drag(vix.lookup(".thumb"), MouseButton.PRIMARY)
                .moveBy(10, 0)
                .moveBy(10, 0)
                .moveBy(10, 0)
                .drop();
        await(() -> vix.getValue() > 0);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(0, vix.getValue());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertTrue(vix.getValue() > 0);
    }

    @Test
    void aFaultyFileShowsEveryFaultAndTheOldBookStays(FxRobot robot) throws Exception {
        window.awaitBook();
        Path faulty = folder.resolve("faulty.json");
        robot.interact(() -> model.opening().open(faulty));
        await(() -> robot.lookup("#overlay").query().isVisible());
        List<Failure> faults = window.useCases()
                .workspace()
                .open(faulty, Optional.empty(), SettingOverrides.NONE)
                .faults();
        List<String> shown = robot.lookup(".sheet-text").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        assertEquals(faults.stream().map(Failure::message).collect(Collectors.toList()), shown);
        assertFalse(faults.isEmpty());

        robot.push(KeyCode.ESCAPE);
        await(() -> !robot.lookup("#overlay").query().isVisible());
        assertEquals(window.book().displayName(), text(robot, "#book-name"));
        assertEquals(bookFile, window.book().file().orElseThrow());
    }

    @Test
    void aValuationOnTheWindowsThreadIsRefused(FxRobot robot) throws Exception {
        window.awaitBook();
        var valuation = new GuardedValuation(window.useCases().valuation(), UiThread.ofToolkit());
        robot.interact(() -> assertThrows(IllegalStateException.class, () -> valuation.risk(window.book())));
    }

    @Test
    void everyPartOfTheScenarioIsReachableByKeyboard(FxRobot robot) throws Exception {
        window.awaitBook();
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
        window.awaitBook();
        OpenBook before = window.book();
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
        await(() -> !model.forms().condor().openProperty().get());
        assertEquals(
                before.portfolio().structures().size() + 1,
                window.book().portfolio().structures().size());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> window.book().equals(before));
    }

    @Test
    void escapeClosesTheCondorDialogAndLeavesTheBookAlone(FxRobot robot) throws Exception {
        window.awaitBook();
        OpenBook before = window.book();
        robot.push(KeyCode.CONTROL, KeyCode.N);
        await(() -> model.forms().condor().openProperty().get());
        robot.push(KeyCode.ESCAPE);
        await(() -> !model.forms().condor().openProperty().get());
        assertEquals(before, window.book());
    }

    @Test
    void aPromptIsPreviewedOnEveryFigureAndDiscarded(FxRobot robot) throws Exception {
        window.awaitBook();
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
        window.awaitBook();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
        await(() -> text(robot, "#history-no-days").contains("Ctrl+E"));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        TableView<?> table = robot.lookup("#history-table").queryAs(TableView.class);
        await(() -> table.getItems().size() == 1);
    }
}
