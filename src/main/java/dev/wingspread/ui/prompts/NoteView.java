package dev.wingspread.ui.prompts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for a reason or a note. Ctrl+Enter confirms. */
public final class NoteView extends VBox {

    private static final int LINES = 3;

    public NoteView(NoteViewModel model) {
        getStyleClass().add("note");
        var question = new Label();
        question.setId("note-question");
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        question.textProperty().bind(model.questionProperty());
        var text = new TextArea();
        text.setId("note-text");
        text.setWrapText(true);
        text.setPrefRowCount(LINES);
        text.textProperty().bindBidirectional(model.textProperty());
        text.accessibleTextProperty().bind(model.questionProperty());
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                model.confirm();
                event.consume();
            }
        });
        question.setLabelFor(text);
        getChildren().addAll(question, text, buttons(model));
    }

    private static Region buttons(NoteViewModel model) {
        var cancel = new Button("Cancel");
        cancel.setId("note-cancel");
        cancel.setOnAction(event -> model.cancel());
        var confirm = new Button();
        confirm.setId("note-confirm");
        confirm.setDefaultButton(true);
        confirm.textProperty().bind(model.verbProperty());
        confirm.disableProperty().bind(model.incompleteProperty());
        confirm.setOnAction(event -> model.confirm());
        var row = new HBox(cancel, confirm);
        row.getStyleClass().add("note-buttons");
        return row;
    }
}
