package dev.wingspread.ui.positions;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A place in the tree whose line may change. Only the cells of a changed line are told; replacing the value of a tree item
 * instead would lay out the whole table anew with every step of a slider.
 */
final class PositionNode {

    private final int place;
    private final ReadOnlyObjectWrapper<PositionRow> row;

    /**
     * A place.
     *
     * @param place among the lines of its group, before they are sorted
     */
    PositionNode(int place, PositionRow row) {
        this.place = place;
        this.row = new ReadOnlyObjectWrapper<>(row);
    }

    void show(PositionRow fresh) {
        if (!fresh.looksLike(row.get())) {
            row.set(fresh);
        }
    }

    int place() {
        return place;
    }

    PositionRow row() {
        return row.get();
    }

    ReadOnlyObjectProperty<PositionRow> rowProperty() {
        return row.getReadOnlyProperty();
    }
}
