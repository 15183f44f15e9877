package dev.wingspread.ui.positions;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The lines of the menus that pick columns; it stays open until everything wanted is picked. */
final class ColumnsMenu {

    private ColumnsMenu() {}

    /** The lines as of now: made anew whenever the menu opens. */
    static List<MenuItem> items(ColumnsViewModel model, boolean perContract) {
        List<MenuItem> items = new ArrayList<>();
        var byRoom = new CheckBox("As many as there is room for");
        byRoom.setId("columns-automatic");
        byRoom.setSelected(model.isAutomatic());
        List<CheckBox> boxes = new ArrayList<>();
        for (PositionColumn column : model.all()) {
            var box = new CheckBox(column.title(perContract));
            box.setId("pick-" + column.name());
            box.setSelected(model.shownProperty().get().contains(column));
            box.setOnAction(event -> {
                model.pick(column, box.isSelected());
                byRoom.setSelected(false);
            });
            boxes.add(box);
        }
        byRoom.setOnAction(event -> {
            model.pickByRoom();
            byRoom.setSelected(true);
            for (int i = 0; i < boxes.size(); i++) {
                boxes.get(i)
                        .setSelected(
                                model.shownProperty().get().contains(model.all().get(i)));
            }
        });
        items.add(item(byRoom));
        items.add(new SeparatorMenuItem());
        boxes.forEach(box -> items.add(item(box)));
        return items;
    }

    /** Enter on the line does what a click on its box does. */
    private static MenuItem item(CheckBox box) {
        box.setFocusTraversable(false);
        var item = new CustomMenuItem(box, false);
        item.setOnAction(event -> {
            if (event.getTarget() == item) {
                box.fire();
            }
        });
        return item;
    }
}
