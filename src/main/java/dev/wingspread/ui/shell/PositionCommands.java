package dev.wingspread.ui.shell;

import dev.wingspread.ui.editor.EditorViewModel;
import dev.wingspread.ui.editor.PositionEdits;
import dev.wingspread.ui.editor.PositionPick;
import dev.wingspread.ui.positions.PositionActions;
import java.util.List;

/** What the table of positions can do to the book. */
record PositionCommands(EditorViewModel editor, PositionEdits edits) implements PositionActions {

    @Override
    public void edit(String structureId) {
        editor.edit(structureId);
    }

    @Override
    public void create() {
        editor.create();
    }

    @Override
    public void duplicate(String structureId) {
        editor.duplicate(structureId);
    }

    @Override
    public void close(String structureId) {
        edits.close(structureId);
    }

    @Override
    public void delete(List<PositionPick> picks) {
        edits.delete(picks);
    }
}
