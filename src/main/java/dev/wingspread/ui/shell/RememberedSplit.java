package dev.wingspread.ui.shell;

import dev.wingspread.ui.support.UiPreferences;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/**
 * Dividers that stay where the user has left them, at every size of the window. Only a drag is remembered: laying out a
 * window that is not yet of its final size moves dividers too, and remembering that would shift them with every start.
 */
final class RememberedSplit {

    private final SplitPane split;
    private final UiPreferences preferences;
    private final List<String> keys;
    /** Where the dividers are to be, shares of the whole; the least sizes of the parts may not allow it. */
    private double[] wanted;

    private boolean isDragged;

    private RememberedSplit(SplitPane split, UiPreferences preferences, List<String> keys, double[] wanted) {
        this.split = split;
        this.preferences = preferences;
        this.keys = keys;
        this.wanted = wanted;
    }

    /**
     * Puts the dividers of a split where they were left.
     *
     * @param keys names of the dividers in the preferences
     * @param usual where they are at first, shares of the whole
     */
    static void restore(SplitPane split, UiPreferences preferences, List<String> keys, double... usual) {
        var wanted = new double[usual.length];
        for (int i = 0; i < usual.length; i++) {
            wanted[i] = preferences.number(keys.get(i)).orElse(usual[i]);
        }
        var remembered = new RememberedSplit(split, preferences, keys, wanted);
        split.setDividerPositions(wanted);
        split.widthProperty().subscribe(remembered::place);
        split.heightProperty().subscribe(remembered::place);
        split.addEventFilter(MouseEvent.MOUSE_DRAGGED, remembered::drag);
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> remembered.release());
    }

    private boolean isHorizontal() {
        return split.getOrientation() == Orientation.HORIZONTAL;
    }

    /** Places follow from the wanted shares and the size alone, not from where the dividers were before. */
    private void place() {
        double size = isHorizontal() ? split.getWidth() : split.getHeight();
        if (size <= 0) {
            return;
        }
        double[] positions = wanted.clone();
        double end = 1;
        for (int i = positions.length - 1; i >= 0; i--) {
            Node behind = split.getItems().get(i + 1);
            double least = (isHorizontal() ? behind.minWidth(-1) : behind.minHeight(-1)) / size;
            double most = (isHorizontal() ? behind.maxWidth(-1) : behind.maxHeight(-1)) / size;
            positions[i] = end - Math.max(least, Math.min(most, end - positions[i]));
            end = positions[i];
        }
        split.setDividerPositions(positions);
    }

    private void drag(MouseEvent event) {
        if (event.getTarget() instanceof Node target && target.getStyleClass().contains("split-pane-divider")) {
            isDragged = true;
        }
    }

    private void release() {
        if (isDragged) {
            isDragged = false;
            wanted = split.getDividerPositions();
            for (int i = 0; i < wanted.length; i++) {
                preferences.put(keys.get(i), wanted[i]);
            }
        }
    }
}
