package dev.wingspread.ui.shell;

import dev.wingspread.ui.support.UiPreferences;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/**
 * Dividers that stay where the user has left them. Only a drag is remembered: laying out a window that is not yet of its
 * final size moves dividers too, and remembering that would shift them a little with every start.
 */
final class RememberedSplit {

    private final SplitPane split;
    private final UiPreferences preferences;
    private final List<String> keys;
    private boolean isDragged;

    private RememberedSplit(SplitPane split, UiPreferences preferences, List<String> keys) {
        this.split = split;
        this.preferences = preferences;
        this.keys = keys;
    }

    /**
     * Puts the dividers of a split where they were left.
     *
     * @param keys names of the dividers in the preferences
     * @param usual where they are at first, shares of the whole
     */
    static void restore(SplitPane split, UiPreferences preferences, List<String> keys, double... usual) {
        var positions = new double[usual.length];
        for (int i = 0; i < usual.length; i++) {
            positions[i] = preferences.number(keys.get(i)).orElse(usual[i]);
        }
        split.setDividerPositions(positions);
        // The window may first be laid out smaller than it is shown; shares hold for the size it opens with.
        split.widthProperty().subscribe(() -> {
            if (!isShown(split)) {
                split.setDividerPositions(positions);
            }
        });
        var remembered = new RememberedSplit(split, preferences, keys);
        split.addEventFilter(MouseEvent.MOUSE_DRAGGED, remembered::drag);
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> remembered.release());
    }

    private static boolean isShown(Node node) {
        return node.getScene() != null
                && node.getScene().getWindow() != null
                && node.getScene().getWindow().isShowing();
    }

    private void drag(MouseEvent event) {
        if (event.getTarget() instanceof Node target && target.getStyleClass().contains("split-pane-divider")) {
            isDragged = true;
        }
    }

    private void release() {
        if (isDragged) {
            isDragged = false;
            double[] positions = split.getDividerPositions();
            for (int i = 0; i < positions.length; i++) {
                preferences.put(keys.get(i), positions[i]);
            }
        }
    }
}
