package dev.wingspread.ui.positions;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/**
 * The position tree. It shows as many columns as have room, the most telling first, until the user picks columns.
 */
public final class PositionsView extends BorderPane {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination TICK = new KeyCodeCombination(KeyCode.SPACE);

    private final PositionsViewModel model;
    private final PositionTable table;
    private final PositionClipboard clipboard;

    public PositionsView(PositionsViewModel model) {
        this.model = model;
        this.table = new PositionTable(model);
        this.clipboard = new PositionClipboard(model, table);
        getStyleClass().addAll("panel", "positions");
        setTop(new VBox(new PositionsHeading(model, table), table.ruler()));
        setCenter(table);
        PositionKeys.install(table, model);
        table.setContextMenu(new PositionsMenu(model, table, clipboard));
        // Before the table, for which Space only selects the line it is on already.
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        if (COPY.match(event)) {
            clipboard.copySelected();
            event.consume();
        } else if (TICK.match(event)) {
            List<PositionRow> selected = table.selected();
            if (!selected.isEmpty()) {
                model.toggle(selected);
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE
                && !model.filterProperty().get().isEmpty()) {
            model.filterProperty().set("");
            event.consume();
        }
    }
}
