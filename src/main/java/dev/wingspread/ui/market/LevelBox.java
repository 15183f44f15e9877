package dev.wingspread.ui.market;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The box a level is typed into, and the line that says what is wrong with it. */
final class LevelBox {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private LevelBox() {}

    /**
     * A box.
     *
     * @param meaning what is typed, with its unit
     */
    static TextField of(String id, String meaning, LevelField field) {
        var box = new TextField();
        box.setId(id);
        box.getStyleClass().addAll("entry-box", "level-box");
        box.setAccessibleText(meaning);
        box.setTooltip(new Tooltip(meaning));
        box.textProperty().bindBidirectional(field.textProperty());
        field.changedProperty().subscribe(on -> box.pseudoClassStateChanged(CHANGED, on));
        field.faultProperty().subscribe(fault -> box.pseudoClassStateChanged(FAULTY, !fault.isEmpty()));
        return box;
    }

    /** What is wrong or odd about some fields, hidden while nothing is. */
    static VBox remarks(String id, LevelField... fields) {
        var remarks = new VBox();
        for (int i = 0; i < fields.length; i++) {
            LevelField field = fields[i];
            var remark = new Label();
            remark.setId(i == 0 ? id : id + "-" + i);
            remark.setWrapText(true);
            remark.setMinHeight(VBox.USE_PREF_SIZE);
            remark.getStyleClass().add("level-remark");
            remark.textProperty()
                    .bind(Bindings.when(field.faultProperty().isNotEmpty())
                            .then(field.faultProperty())
                            .otherwise(field.doubtProperty()));
            field.faultProperty().subscribe(fault -> remark.pseudoClassStateChanged(FAULTY, !fault.isEmpty()));
            remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
            remark.managedProperty().bind(remark.textProperty().isNotEmpty());
            remarks.getChildren().add(remark);
        }
        return remarks;
    }
}
