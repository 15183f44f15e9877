package dev.wingspread.ui.matrix;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The heat map with its caption and the value under the pointer. */
public final class MatrixView extends BorderPane {

    public MatrixView(MatrixViewModel model) {
        getStyleClass().add("matrix");
        var caption = new Label();
        caption.getStyleClass().add("caption");
        caption.textProperty().bind(model.captionProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var reading = new Label();
        reading.setId("matrix-reading");
        reading.getStyleClass().add("reading");
        var row = new HBox(caption, space, reading);
        row.getStyleClass().add("view-switches");
        setTop(row);
        var pane = new MatrixPane(model);
        reading.textProperty().bind(pane.readingProperty());
        setCenter(pane);
    }
}
