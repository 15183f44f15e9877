package dev.wingspread.ui.positions;

import java.util.Locale;
import javafx.scene.control.TreeTableRow;
import org.jspecify.annotations.Nullable;

/** A line that carries its kind as a style class. */
final class PositionTableRow extends TreeTableRow<PositionNode> {

    private String kindClass = "";

    @Override
    protected void updateItem(@Nullable PositionNode node, boolean empty) {
        super.updateItem(node, empty);
        String wanted =
                empty || node == null ? "" : "row-" + node.row().kind().name().toLowerCase(Locale.ROOT);
        if (!wanted.equals(kindClass)) {
            getStyleClass().remove(kindClass);
            if (!wanted.isEmpty()) {
                getStyleClass().add(wanted);
            }
            kindClass = wanted;
        }
    }
}
