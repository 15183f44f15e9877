package dev.wingspread.ui.positions;

import dev.wingspread.ui.editor.PositionPick;
import java.util.List;

/** What can be done to the positions of the table. */
public interface PositionActions {

    /** Does nothing. */
    PositionActions NONE = new PositionActions() {
        @Override
        public void edit(String structureId) {}

        @Override
        public void create() {}

        @Override
        public void duplicate(String structureId) {}

        @Override
        public void close(String structureId) {}

        @Override
        public void delete(List<PositionPick> picks) {}
    };

    /** Opens the form on a position. */
    void edit(String structureId);

    /** Opens the form on a new position. */
    void create();

    /** Opens the form on a new position like this one. */
    void duplicate(String structureId);

    /** Shows how it would be to close a position. */
    void close(String structureId);

    /** Takes positions and legs out of the book. */
    void delete(List<PositionPick> picks);
}
