package dev.wingspread.ui.importing;

import dev.wingspread.ui.importing.ImportViewModel.Target;
import dev.wingspread.ui.kpi.KpiChangesPane;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where it goes, and what that does: before → after. */
final class BookPane extends VBox {

    BookPane(ImportViewModel model) {
        getStyleClass().add("import-page");
        var group = new ToggleGroup();
        RadioButton open = ImportParts.radio(
                "import-target-open", "Add to the open book", group, model.targetProperty(), Target.OPEN_BOOK);
        RadioButton fresh = ImportParts.radio(
                "import-target-new", "Make a new book", group, model.targetProperty(), Target.NEW_BOOK);
        Label openText = ImportParts.sentence("import-target-open-text", "");
        openText.getStyleClass().addAll("caption", "import-choice-text");
        model.pageProperty().subscribe(page -> {
            String name = model.bookName();
            openText.setText(name.isEmpty() ? "No book is open." : name + "; one step that Ctrl+Z takes back");
            open.setDisable(name.isEmpty());
        });
        var name = new TextField();
        name.setId("import-name");
        name.setPromptText("unnamed book");
        name.setAccessibleText("Name of the new book");
        name.getStyleClass().addAll("field-box", "import-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        name.disableProperty().bind(model.targetProperty().isNotEqualTo(Target.NEW_BOOK));
        var named = ImportParts.bar(new Label("Name"), name);
        named.getStyleClass().add("import-choice-text");
        var outline = ImportParts.sentences("import-outline");
        model.verdict().outlineProperty().subscribe(ImportParts.into(outline));
        var changes = new KpiChangesPane();
        changes.setId("import-changes");
        model.candidate().onEffect(() -> changes.show(model.candidate().changes()));
        Label none = ImportParts.caption("Shown once there is something to import and a market to value it in.");
        ImportParts.onlyIf(none, changes.visibleProperty().not());
        var content = new VBox(
                ImportParts.title("What accepting does"),
                outline,
                ImportParts.title("Key figures, before → after"),
                changes,
                none);
        content.getStyleClass().add("import-page");
        var scroller = new ScrollPane(content);
        scroller.setFitToWidth(true);
        scroller.setFocusTraversable(false);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        getChildren().addAll(open, openText, fresh, named, scroller);
    }
}
