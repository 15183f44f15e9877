package dev.wingspread.ui.editor;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** A field with its name above it, and below it what is wrong or odd. */
public final class FieldBox extends VBox {

    private static final PseudoClass FAULTY = PseudoClass.getPseudoClass("faulty");

    private FieldBox(String name, Node control, EditorField field, String id) {
        getStyleClass().add("field");
        var label = new Label(name);
        label.getStyleClass().add("caption");
        label.setLabelFor(control);
        getChildren().addAll(label, control, asWideAsField(problem(id, field)), asWideAsField(remark(id, field)));
    }

    /** A long sentence wraps: it does not push the fields beside it away. */
    private static Label asWideAsField(Label sentence) {
        sentence.setMinWidth(0);
        sentence.setPrefWidth(0);
        sentence.setMaxWidth(Double.MAX_VALUE);
        return sentence;
    }

    /** A text field. */
    public static FieldBox text(String id, String name, String hint, EditorField field) {
        return new FieldBox(name, box(id, name, hint, field), field, id);
    }

    /** A text field with entries to choose from. */
    static FieldBox choice(String id, String name, String hint, EditorField field, ObservableList<String> entries) {
        return new FieldBox(name, combo(id, name, hint, field, entries), field, id);
    }

    /** The control alone, for a table of fields. */
    public static TextField box(String id, String name, String hint, EditorField field) {
        var box = new TextField();
        box.setId(id);
        dress(box, box, name, hint, field);
        return box;
    }

    /** The control alone, with entries to choose from. */
    static ComboBox<String> combo(
            String id, String name, String hint, EditorField field, ObservableList<String> entries) {
        var combo = new ComboBox<>(entries);
        combo.setId(id);
        combo.setEditable(true);
        combo.setMaxWidth(Double.MAX_VALUE);
        dress(combo, combo.getEditor(), name, hint, field);
        return combo;
    }

    private static void dress(Control control, TextInputControl text, String name, String hint, EditorField field) {
        control.getStyleClass().add("field-box");
        control.setAccessibleText(name);
        text.setAccessibleText(name);
        text.setPromptText(hint);
        text.textProperty().bindBidirectional(field.textProperty());
        control.setTooltip(new Tooltip());
        StringExpression said = Bindings.when(field.problemProperty().isNotEmpty())
                .then(field.problemProperty())
                .otherwise(Bindings.when(field.remarkProperty().isNotEmpty())
                        .then(field.remarkProperty())
                        .otherwise(hint.isEmpty() ? name : name + ": " + hint));
        control.getTooltip().textProperty().bind(said);
        control.accessibleHelpProperty().bind(said);
        field.problemProperty().subscribe(problem -> control.pseudoClassStateChanged(FAULTY, !problem.isEmpty()));
    }

    /** What is wrong with a field. */
    public static Label problem(String id, EditorField field) {
        Label label = message(id + "-problem", field.problemProperty());
        label.getStyleClass().add("field-problem");
        return label;
    }

    /** What is odd about a field that is not wrong. */
    public static Label remark(String id, EditorField field) {
        Label label = message(
                id + "-remark",
                Bindings.when(field.problemProperty().isEmpty())
                        .then(field.remarkProperty())
                        .otherwise(""));
        label.getStyleClass().add("field-remark");
        return label;
    }

    /** A sentence that takes room only while there is one. */
    public static Label message(String id, StringExpression text) {
        var label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(text);
        label.visibleProperty().bind(text.isNotEmpty());
        label.managedProperty().bind(text.isNotEmpty());
        return label;
    }
}
