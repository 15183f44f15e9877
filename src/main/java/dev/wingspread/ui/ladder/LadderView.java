package dev.wingspread.ui.ladder;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;

/** The VIX ladder: what is held against what is wanted, and what it pays when VIX spikes. */
public final class LadderView extends BorderPane {

    public LadderView(LadderViewModel model) {
        getStyleClass().add("ladder-view");
        var caption = new Label();
        caption.getStyleClass().add("caption");
        caption.textProperty().bind(model.captionProperty());
        setTop(caption);
    }
}
