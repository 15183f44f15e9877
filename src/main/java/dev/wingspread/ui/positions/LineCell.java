package dev.wingspread.ui.positions;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;

/** A cell that follows the line of its place without the table knowing. */
abstract class LineCell extends TreeTableCell<PositionNode, PositionNode> {

    /** Held here, because the line holds it weakly: cells come and go more often than lines. */
    private final InvalidationListener onChange = changed -> showFollowed();

    private final WeakInvalidationListener weakly = new WeakInvalidationListener(onChange);
    private @Nullable PositionNode followed;

    /** Shows a line, or nothing. */
    abstract void show(@Nullable PositionRow row);

    @Override
    protected final void updateItem(@Nullable PositionNode node, boolean empty) {
        super.updateItem(node, empty);
        PositionNode now = empty ? null : node;
        if (followed != now) {
            if (followed != null) {
                followed.rowProperty().removeListener(weakly);
            }
            followed = now;
            if (now != null) {
                now.rowProperty().addListener(weakly);
            }
        }
        showFollowed();
    }

    private void showFollowed() {
        show(followed == null ? null : followed.row());
    }
}
