package dev.wingspread.ui.positions;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Editing from the table: Enter, F2 or a double click opens the form, Delete deletes, Insert adds. */
final class PositionKeys {

    private final TreeTableView<PositionNode> table;
    private final PositionsViewModel model;

    private PositionKeys(TreeTableView<PositionNode> table, PositionsViewModel model) {
        this.table = table;
        this.model = model;
    }

    /** Lets a table edit the book. */
    static void install(TreeTableView<PositionNode> table, PositionsViewModel model) {
        var keys = new PositionKeys(table, model);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<TreeItem<PositionNode>>)
                change -> keys.followSelection());
        table.addEventFilter(KeyEvent.KEY_PRESSED, keys::press);
        table.addEventFilter(MouseEvent.ANY, keys::click);
    }

    /** The entries for a menu of the table. */
    static List<MenuItem> menuItems(PositionsViewModel model) {
        return List.of(
                item("Edit position…", model, false, model::editSelected),
                item("New position…", model, true, () -> model.actions().create()),
                item("Duplicate position…", model, false, model::duplicateSelected),
                item("Try closing it", model, false, model::closeSelected),
                item("Delete", model, false, model::deleteSelected),
                new SeparatorMenuItem());
    }

    private static MenuItem item(String text, PositionsViewModel model, boolean isAlways, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        if (!isAlways) {
            item.disableProperty().bind(model.pickedProperty().not());
        }
        return item;
    }

    private void followSelection() {
        model.select(table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(item -> item.getValue().row())
                .toList());
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER, F2 -> act(event, PositionsViewModel::editSelected);
            case DELETE -> act(event, PositionsViewModel::deleteSelected);
            case INSERT -> {
                model.actions().create();
                event.consume();
            }
            default -> {}
        }
    }

    private void act(KeyEvent event, Consumer<PositionsViewModel> action) {
        if (model.pickedProperty().get()) {
            action.accept(model);
            event.consume();
        }
    }

    /** The second click opens the form instead of folding the line. */
    private void click(MouseEvent event) {
        boolean isSecond = event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2
                && model.pickedProperty().get()
                && isOnALine(event);
        if (!isSecond) {
            return;
        }
        if (event.getEventType() == MouseEvent.MOUSE_CLICKED) {
            model.editSelected();
        }
        event.consume();
    }

    private static boolean isOnALine(MouseEvent event) {
        return event.getTarget() instanceof javafx.scene.Node node
                && Stream.iterate(node, Objects::nonNull, each -> each.getParent())
                        .anyMatch(PositionTableRow.class::isInstance)
                && Stream.iterate(node, Objects::nonNull, each -> each.getParent())
                        .noneMatch(each -> each.getStyleClass().contains("tree-disclosure-node"));
    }
}
