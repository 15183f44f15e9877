package dev.wingspread.ui.positions;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A place in the tree whose line may change. Its cells follow the line by themselves: told of another value, by the tree
 * item or by the column, a table would be laid out as a whole with every step of a slider.
 */
final class PositionNode {

    private final int place;
    private final ReadOnlyObjectWrapper<PositionRow> row;
    private final ReadOnlyObjectWrapper<PositionNode> itself = new ReadOnlyObjectWrapper<>(this);

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

    /** What the columns are given; it never changes. */
    ReadOnlyObjectProperty<PositionNode> itself() {
        return itself.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<PositionRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    @Override
    public String toString() {
        return row.get().key();
    }
}
