package dev.wingspread.ui.importing;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Faults and warnings with their lines, as long as the list may be. */
final class RemarkList extends ListView<FileRemark> {

    private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");

    RemarkList(String id, String meaning, String ifEmpty) {
        setId(id);
        setAccessibleText(meaning);
        getStyleClass().addAll("dense", "edge-to-edge", "remark-list");
        var nothing = new Label(ifEmpty);
        nothing.getStyleClass().add("view-nothing");
        nothing.setWrapText(true);
        setPlaceholder(nothing);
        setCellFactory(list -> new Cell());
    }

    void show(List<FileRemark> remarks) {
        getItems().setAll(remarks);
    }

    private static final class Cell extends ListCell<FileRemark> {

        private final Label kind = new Label();
        private final Label text = new Label();
        private final VBox content = new VBox(kind, text);

        Cell() {
            kind.getStyleClass().add("remark-kind");
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            content.getStyleClass().add("remark");
            // As wide as the list and no wider, so that the text wraps.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable FileRemark remark, boolean empty) {
            super.updateItem(remark, empty);
            if (empty || remark == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            kind.setText(remark.heading());
            kind.pseudoClassStateChanged(FAULT, remark.kind() == FileRemark.Kind.FAULT);
            text.setText(remark.cure().isEmpty() ? remark.text() : remark.text() + " – " + remark.cure());
            setAccessibleText(remark.sentence());
            setGraphic(content);
        }
    }
}
