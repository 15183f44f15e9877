package dev.wingspread.ui.positions;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A place in the tree whose line may change. Only the cells of a changed line are told; replacing the value of a tree item
 * instead would lay out the whole table anew with every step of a slider.
 */
final class PositionNode {

    private final ReadOnlyObjectWrapper<PositionRow> row;

    PositionNode(PositionRow row) {
        this.row = new ReadOnlyObjectWrapper<>(row);
    }

    void show(PositionRow fresh) {
        if (!fresh.looksLike(row.get())) {
            row.set(fresh);
        }
    }

    PositionRow row() {
        return row.get();
    }

    ReadOnlyObjectProperty<PositionRow> rowProperty() {
        return row.getReadOnlyProperty();
    }
}
