package dev.wingspread.ui.importing;

import dev.wingspread.ui.editor.FieldBox;
import dev.wingspread.ui.importing.ProposalEdit.Asked;
import dev.wingspread.ui.support.Focus;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** The question about a structure while there is one: Enter answers it, and Escape on the sheet gives it up. */
final class ProposalEditLine extends HBox {

    private final ProposalEdit edit;
    private final Runnable onDone;

    /**
     * The line.
     *
     * @param onDone told when nothing is asked for any more and the focus was here
     */
    ProposalEditLine(ProposalEdit edit, Runnable onDone) {
        this.edit = edit;
        this.onDone = onDone;
        setId("import-edit");
        getStyleClass().add("import-fields");
        addEventHandler(KeyEvent.KEY_PRESSED, this::answer);
        edit.askedProperty().subscribe(this::show);
    }

    private void answer(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && event.getTarget() instanceof TextField) {
            edit.accept();
            event.consume();
        }
    }

    private void show(Optional<Asked> asked) {
        boolean wasIn = hasFocus();
        getChildren().setAll(asked.map(this::parts).orElse(List.of()));
        setVisible(asked.isPresent());
        setManaged(asked.isPresent());
        if (asked.isPresent()) {
            Focus.enter(this);
            if (lookup("#import-edit-entry") instanceof TextField entry) {
                entry.selectAll();
            }
        } else if (wasIn) {
            onDone.run();
        }
    }

    private List<Node> parts(Asked asked) {
        FieldBox field = FieldBox.text("import-edit-entry", asked.question(), "", edit.entry());
        field.getStyleClass().add("import-edit-field");
        var accept =
                ImportParts.button("import-edit-accept", asked.action(), "Takes what is typed (Enter)", edit::accept);
        Button cancel = ImportParts.button(
                "import-edit-cancel",
                "Cancel",
                "Leaves " + asked.structure().label() + " as it is (Esc)",
                edit::cancel);
        cancel.setAccessibleText("Cancel: leave " + asked.structure().label() + " as it is");
        var buttons = new HBox(accept, cancel);
        buttons.getStyleClass().add("import-row-buttons");
        return List.of(field, buttons);
    }

    private boolean hasFocus() {
        for (Node node = getScene() == null ? null : getScene().getFocusOwner();
                node != null;
                node = node.getParent()) {
            if (node == this) {
                return true;
            }
        }
        return false;
    }
}
