package dev.wingspread.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.scenario.stress.Episodes;
import dev.wingspread.scenario.stress.Replay;
import dev.wingspread.ui.positions.PositionRow;
import dev.wingspread.ui.shell.ViewTab;
import dev.wingspread.ui.shell.WorkstationView;
import dev.wingspread.ui.shell.WorkstationViewModel;
import dev.wingspread.ui.support.Stylesheets;
import dev.wingspread.ui.support.ThemeViewModel;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.support.UiThread;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.OpenWindow;
import dev.wingspread.ui.testing.RequiresToolkit;
import dev.wingspread.ui.testing.Workstations;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * No text of the window is cut and nothing has to be scrolled sideways, whatever is in front. Only texts of the style
 * class {@code shrinking}, which have a tooltip, may be shortened.
 */
@RequiresToolkit
@ExtendWith(ApplicationExtension.class)
class WindowTextTest {

    private static final int[] SMALL = {1100, 700};
    private static final int[] USUAL = {1440, 900};
    private static final int LARGEST_TEXT = 150;

    private final ThreadPoolExecutor background =
            new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private final UiPreferences preferences = UiPreferences.inMemory();
    private final ThemeViewModel theme = new ThemeViewModel(preferences);
    private WorkstationViewModel model;
    private WorkstationView view;

    /** The window is laid out in sizes the screen of the headless toolkit has not. */
    @Start
    void start(Stage stage) {
        model = new WorkstationViewModel(
                Workstations.useCases(),
                background,
                UiThread.ofToolkit(),
                preferences,
                new NoFiles(),
                Workstations.CLOCK);
        view = new WorkstationView(model, theme, preferences, stage::close);
        view.setManaged(false);
        var scene = new Scene(new Pane(view), 1200, 780);
        Stylesheets.applyTo(scene, theme);
        stage.setScene(scene);
        stage.show();
        model.opening().open(Workstations.sample("layered-hedged.json"));
    }

    @BeforeEach
    void awaitBook() throws Exception {
        settle();
    }

    @AfterEach
    void stopBackground() {
        background.shutdownNow();
    }

    @Test
    void noTextIsCutInAnyView(FxRobot robot) throws Exception {
        expectWholeTexts(robot, "today", SMALL, USUAL);
    }

    @Test
    void noTextIsCutWhileALongScenarioIsOnAndLegsAreLeftOut(FxRobot robot) throws Exception {
        robot.interact(() -> {
            model.positions().tick(condors().children().subList(0, 1), false);
            model.whatIf().apply(Episodes.named("yen-carry-2024").orElseThrow(), Replay.ABSOLUTE);
            model.whatIf().advancedShownProperty().set(true);
        });
        expectWholeTexts(robot, "scenario", SMALL, USUAL);
    }

    @Test
    void theLargestTextIsNotCutEither(FxRobot robot) throws Exception {
        robot.interact(() -> {
            theme.textSizeProperty().set(LARGEST_TEXT);
            model.whatIf().spike(6);
        });
        expectWholeTexts(robot, "large text", USUAL);
    }

    private PositionRow condors() {
        return model.positions().rowsProperty().get().get(0);
    }

    private void expectWholeTexts(FxRobot robot, String state, int[]... sizes) throws Exception {
        var found = new LinkedHashSet<String>();
        int seen = 0;
        for (int[] size : sizes) {
            for (ViewTab tab : ViewTab.values()) {
                robot.interact(() -> {
                    view.resize(size[0], size[1]);
                    model.viewProperty().set(tab);
                });
                settle();
                var texts = new ArrayList<Labeled>();
                robot.interact(() -> {
                    view.layout();
                    collect(view, state + ", " + size[0] + ", " + tab + ": ", texts, found);
                });
                seen += texts.size();
            }
        }
        assertTrue(seen > 0, "texts were looked at");
        assertEquals(Set.of(), found);
    }

    private static void collect(Node node, String where, List<Labeled> texts, Set<String> found) {
        if (!node.isVisible() || node.getStyleClass().contains("shrinking")) {
            return;
        }
        if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
            found.add(where + "sideways scroll bar of " + bar.getParent());
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty()) {
            texts.add(labeled);
            String cut = drawn(labeled);
            if (!cut.isEmpty()) {
                found.add(where + labeled.getText() + " is drawn as " + cut + ", " + labeled.getStyleClass());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(each -> collect(each, where, texts, found));
        }
    }

    /** What is left of a text that is cut; empty if it is whole. */
    private static String drawn(Labeled labeled) {
        for (Node part : labeled.getChildrenUnmodifiable()) {
            boolean isText = part instanceof Text && part.isVisible() && part != labeled.getGraphic();
            if (isText && !withoutMnemonic(labeled).equals(((Text) part).getText())) {
                return ((Text) part).getText();
            }
        }
        return "";
    }

    private static String withoutMnemonic(Labeled labeled) {
        return labeled.isMnemonicParsing() ? labeled.getText().replace("_", "") : labeled.getText();
    }

    /** Waits until figures are shown, nothing is computed any more and the window has been laid out. */
    private void settle() throws Exception {
        OpenWindow.await(() -> model.statusProperty().get().startsWith("Recalculated")
                && background.getActiveCount() == 0
                && background.getQueue().isEmpty());
    }
}
