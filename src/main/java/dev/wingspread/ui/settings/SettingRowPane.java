package dev.wingspread.ui.settings;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A setting in a line: what it is, its value, what it may be, where the value comes from; under it what is wrong. */
final class SettingRowPane extends VBox {

    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

    private final SettingRow row;

    SettingRowPane(SettingRow row, Runnable onReset) {
        this.row = row;
        getStyleClass().add("setting");
        var name = new Label(row.label());
        name.getStyleClass().add("setting-name");
        var key = new Label(row.key());
        key.getStyleClass().add("setting-key");
        key.setMinWidth(0);
        var names = new HBox(name, key);
        names.getStyleClass().add("setting-names");
        name.setMinWidth(USE_PREF_SIZE);
        Control editor = row.choices().isEmpty() ? box() : choice();
        name.setLabelFor(editor);
        var line = line(
                names,
                editor,
                cell(row.unit(), "setting-unit"),
                cell(row.range(), "setting-range"),
                cell(row.defaultText(), "setting-default"),
                follow(cell("", "setting-preset"), row.presetTextProperty()),
                origin(),
                reset(onReset));
        getChildren().addAll(line, problem());
        row.changedProperty().subscribe(on -> pseudoClassStateChanged(CHANGED, on));
    }

    /** The titles of the columns. */
    static Node titles() {
        HBox titles = line(
                cell("Setting and key", "setting-names"),
                cell("Value", "setting-editor"),
                cell("Unit", "setting-unit"),
                cell("Allowed", "setting-range"),
                cell("Default", "setting-default"),
                cell("Preset", "setting-preset"),
                cell("Set by", "setting-origin"),
                cell("", "setting-reset"));
        titles.getStyleClass().add("setting-titles");
        return titles;
    }

    private static HBox line(Node names, Node... others) {
        var line = new HBox(names);
        line.getChildren().addAll(others);
        line.getStyleClass().add("setting-line");
        HBox.setHgrow(names, Priority.ALWAYS);
        return line;
    }

    private static Label cell(String text, String styleClass) {
        var cell = new Label(text);
        cell.getStyleClass().addAll("setting-cell", styleClass);
        return cell;
    }

    private static Label follow(Label label, ObservableValue<String> text) {
        label.textProperty().bind(text);
        return label;
    }

    private Control box() {
        var box = new TextField();
        box.textProperty().bindBidirectional(row.textProperty());
        box.getStyleClass().add("entry-box");
        return dressed(box);
    }

    private Control choice() {
        var box = new ComboBox<String>();
        box.getItems().setAll(row.choices());
        box.valueProperty().bindBidirectional(row.textProperty());
        return dressed(box);
    }

    private Control dressed(Control editor) {
        editor.setId("setting-" + row.key().replace('.', '-'));
        editor.getStyleClass().add("setting-editor");
        editor.setAccessibleText(row.label() + (row.unit().isEmpty() ? "" : " in " + row.unit()) + ", " + row.key());
        editor.setTooltip(new Tooltip(row.allowed()));
        editor.disableProperty().bind(row.lockProperty().isNotEmpty());
        return editor;
    }

    private Label origin() {
        Label origin = follow(cell("", "setting-origin"), row.originProperty());
        origin.setId("setting-origin-" + row.key().replace('.', '-'));
        row.resettableProperty().subscribe(own -> origin.pseudoClassStateChanged(OWN, own));
        return origin;
    }

    private HBox reset(Runnable onReset) {
        var reset = new Button("Reset");
        reset.setId("setting-reset-" + row.key().replace('.', '-'));
        reset.getStyleClass().add("chip");
        reset.setAccessibleText("Reset " + row.label() + " to the preset");
        reset.setTooltip(new Tooltip("Back to the value of the preset"));
        reset.setOnAction(event -> onReset.run());
        reset.visibleProperty().bind(row.resettableProperty());
        var cell = new HBox(reset);
        cell.getStyleClass().add("setting-reset");
        return cell;
    }

    private Label problem() {
        var problem = new Label();
        problem.setId("setting-problem-" + row.key().replace('.', '-'));
        problem.getStyleClass().add("setting-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty()
                .bind(row.problemProperty()
                        .flatMap(text -> row.lockProperty()
                                .map(lock -> lock.isEmpty() ? keyed(text) : "Locked: " + keyed(lock))));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        return problem;
    }

    private String keyed(String text) {
        return text.isEmpty() ? "" : row.key() + " " + text;
    }
}
