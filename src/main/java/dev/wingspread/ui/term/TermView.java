package dev.wingspread.ui.term;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;

/** The VIX curve, the term structure of SPX volatility and the smile of an expiry. */
public final class TermView extends BorderPane {

    public TermView(TermViewModel model) {
        getStyleClass().add("term-view");
        var caption = new Label();
        caption.getStyleClass().add("caption");
        caption.textProperty().bind(model.captionProperty());
        setTop(caption);
    }
}
