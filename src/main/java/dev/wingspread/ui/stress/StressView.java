package dev.wingspread.ui.stress;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;

/** The book through historical stress episodes. */
public final class StressView extends BorderPane {

    public StressView(StressViewModel model) {
        getStyleClass().add("stress-view");
        var caption = new Label();
        caption.getStyleClass().add("caption");
        caption.textProperty().bind(model.captionProperty());
        setTop(caption);
    }
}
