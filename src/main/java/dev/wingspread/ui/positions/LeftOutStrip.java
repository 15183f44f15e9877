package dev.wingspread.ui.positions;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Says that the figures are not those of the whole book, and takes everything back into them. */
public final class LeftOutStrip extends HBox {

    public LeftOutStrip(LeftOutViewModel model) {
        setId("left-out");
        getStyleClass().add("left-out-strip");
        var text = new Label();
        text.setId("left-out-text");
        text.getStyleClass().add("left-out-text");
        text.setMinWidth(USE_PREF_SIZE);
        text.textProperty().bind(model.textProperty());
        var scope = new Label("Prompts, snapshots and the saved file are those of the whole book.");
        scope.getStyleClass().add("left-out-scope");
        scope.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var all = new Button("Tick all");
        all.setId("tick-all");
        all.getStyleClass().add("chip");
        all.setMinWidth(USE_PREF_SIZE);
        all.setTooltip(new Tooltip("Takes every position back into the figures; Ctrl+Z takes one step back"));
        all.setOnAction(event -> model.tickAll());
        getChildren().addAll(text, scope, space, all);
        visibleProperty().bind(model.onProperty());
        managedProperty().bind(model.onProperty());
    }
}
