package dev.wingspread.ui.editor;

import dev.wingspread.model.StructureKind;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The form for one position on the left, what it does to the book on the right. Ctrl+Enter takes it. */
public final class EditorView extends BorderPane {

    private final EditorViewModel model;
    private final GridPane effects = new GridPane();
    private final VBox remarks = new VBox();

    public EditorView(EditorViewModel model) {
        this.model = model;
        getStyleClass().add("editor");
        setCenter(form());
        setRight(effectPane());
        setBottom(buttons());
        model.changesProperty().subscribe(this::showChanges);
        model.remarksProperty().subscribe(this::showRemarks);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                model.confirm();
                event.consume();
            }
        });
    }

    private Region form() {
        PositionForm form = model.form();
        FieldBox name = FieldBox.text("edit-id", "Name", "S-1", form.id());
        FieldBox openedOn = FieldBox.text("edit-opened-on", "Opened on", "2026-03-02, or unknown", form.openedOn());
        FieldBox fees = FieldBox.text("edit-fees", "Fees paid, $", "unknown", form.fees());
        for (FieldBox box : List.of(name, openedOn, fees)) {
            HBox.setHgrow(box, Priority.ALWAYS);
        }
        var first = new HBox(name, openedOn, fees);
        first.getStyleClass().add("editor-row");
        Label legsProblem = FieldBox.message("edit-legs-problem", form.legsProblemProperty());
        legsProblem.getStyleClass().add("field-problem");
        var column = new VBox(
                kinds(),
                first,
                ofKind(StructureKind.IRON_CONDOR, new CondorFieldsView(model)),
                ofKind(StructureKind.VIX_CALL_LADDER, new LegRowsView(model, form.ladder(), "edit-call")),
                ofKind(StructureKind.LOOSE_LEGS, new LegRowsView(model, form.loose(), "edit-leg")),
                legsProblem,
                FieldBox.text("edit-note", "Note", "", form.note()));
        column.getStyleClass().add("editor-form");
        return column;
    }

    private Node kinds() {
        var row = new HBox(
                kind(StructureKind.IRON_CONDOR, "Iron condor"),
                kind(StructureKind.VIX_CALL_LADDER, "VIX calls"),
                kind(StructureKind.LOOSE_LEGS, "Loose legs"));
        row.getStyleClass().add("editor-chips");
        onlyIf(row, model.freshProperty());
        return row;
    }

    private ToggleButton kind(StructureKind kind, String text) {
        var chip = new ToggleButton(text);
        chip.setId("edit-kind-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        chip.getStyleClass().add("chip");
        chip.setOnAction(event -> {
            model.form().kindProperty().set(kind);
            chip.setSelected(true);
        });
        model.form().kindProperty().subscribe(now -> chip.setSelected(now == kind));
        return chip;
    }

    private Node ofKind(StructureKind kind, Region body) {
        onlyIf(body, model.form().kindProperty().isEqualTo(kind));
        return body;
    }

    private static void onlyIf(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    private Region effectPane() {
        var title = new Label("Before → after");
        title.getStyleClass().add("caption");
        effects.setId("edit-effects");
        effects.getStyleClass().add("editor-effects");
        var none = new Label("Shown once nothing is missing or wrong.");
        none.getStyleClass().add("caption");
        none.setWrapText(true);
        onlyIf(none, model.readyProperty().not());
        remarks.setId("edit-remarks");
        remarks.getStyleClass().add("editor-remarks");
        var pane = new VBox(title, effects, none, remarks);
        pane.getStyleClass().add("editor-effect-pane");
        return pane;
    }

    private void showChanges(List<Change> changes) {
        effects.getChildren().clear();
        int row = 0;
        for (Change change : changes) {
            var figure = new Label(change.figure());
            figure.setTooltip(new Tooltip(change.figure() + " " + change.meaning()));
            var meaning = new Label(change.meaning());
            meaning.getStyleClass().add("caption");
            var values = new Label(change.before() + " → " + change.after());
            values.setId(
                    "edit-effect-" + change.figure().toLowerCase(Locale.ROOT).replace(' ', '-'));
            values.getStyleClass().add("editor-change");
            values.setMinWidth(USE_PREF_SIZE);
            effects.addRow(row++, new VBox(figure, meaning));
            effects.addRow(row++, values);
        }
    }

    private void showRemarks(List<String> sentences) {
        remarks.getChildren().clear();
        for (String sentence : sentences) {
            var label = new Label(sentence);
            label.getStyleClass().add("field-remark");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            remarks.getChildren().add(label);
        }
    }

    private Region buttons() {
        Label verdict = FieldBox.message("edit-verdict", model.verdictProperty());
        verdict.getStyleClass().add("field-problem");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var cancel = new Button("Cancel");
        cancel.setId("edit-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> model.cancel());
        var confirm = new Button();
        confirm.setId("edit-confirm");
        confirm.setMinWidth(USE_PREF_SIZE);
        confirm.getStyleClass().add("accent");
        confirm.setDefaultButton(true);
        confirm.setTooltip(new Tooltip("Ctrl+Enter; Ctrl+Z takes it back"));
        model.freshProperty().subscribe(isFresh -> confirm.setText(isFresh ? "Add to book" : "Change position"));
        confirm.disableProperty().bind(model.readyProperty().not());
        confirm.setOnAction(event -> model.confirm());
        var row = new HBox(verdict, space, cancel, confirm);
        row.getStyleClass().add("editor-buttons");
        return row;
    }
}
