package dev.wingspread.ui.positions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of the table: editing, ticks, copying, export, columns. */
final class PositionsMenu extends ContextMenu {

    private final PositionsViewModel model;
    private final PositionTable table;
    private final PositionClipboard clipboard;

    PositionsMenu(PositionsViewModel model, PositionTable table, PositionClipboard clipboard) {
        this.model = model;
        this.table = table;
        this.clipboard = clipboard;
        // Something must be in it, or it would not open.
        getItems().add(item("Copy the whole table", clipboard::copyAll));
        setOnShowing(event -> getItems().setAll(items()));
    }

    private List<MenuItem> items() {
        List<PositionRow> selected = table.selected();
        MenuItem ticks = item(
                selected.stream().allMatch(row -> row.tick() == Tick.IN)
                        ? "Leave out of every figure"
                        : "Take into the figures",
                () -> model.toggle(selected));
        ticks.setDisable(selected.isEmpty());
        MenuItem structure = structure(selected);
        MenuItem copy = item("Copy the selected lines", clipboard::copySelected);
        copy.setDisable(selected.isEmpty());
        var columns = new Menu("Columns");
        columns.getItems()
                .setAll(ColumnsMenu.items(
                        model.columns(), model.perContractProperty().get()));
        var items = new ArrayList<>(PositionKeys.menuItems(model));
        items.addAll(List.of(
                ticks,
                structure,
                new SeparatorMenuItem(),
                copy,
                item("Copy the whole table", clipboard::copyAll),
                item("Export the table as CSV…", model::export),
                new SeparatorMenuItem(),
                columns));
        return items;
    }

    /** The legs of a ladder stand in several months: its structure has no line of its own. */
    private MenuItem structure(List<PositionRow> selected) {
        Set<String> ids = selected.stream()
                .map(PositionRow::structure)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        if (ids.size() != 1) {
            MenuItem none = item("Leave out the whole structure", () -> {});
            none.setDisable(true);
            return none;
        }
        String id = ids.iterator().next();
        boolean isOut = selected.stream().anyMatch(row -> row.tick() == Tick.OUT);
        return item((isOut ? "Take in all of " : "Leave out all of ") + id, () -> model.tickStructure(id, isOut));
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
