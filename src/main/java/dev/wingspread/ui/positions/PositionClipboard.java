package dev.wingspread.ui.positions;

import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Copies lines of the table as text that a spreadsheet reads. */
final class PositionClipboard {

    private final PositionsViewModel model;
    private final PositionTable table;

    PositionClipboard(PositionsViewModel model, PositionTable table) {
        this.model = model;
        this.table = table;
    }

    /** Copies the selected lines, or all of them if none is selected. */
    void copySelected() {
        List<PositionRow> selected = table.selected();
        copy(selected.isEmpty() ? model.asText() : model.asText(selected));
    }

    /** Copies all lines, folded or not. */
    void copyAll() {
        copy(model.asText());
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
