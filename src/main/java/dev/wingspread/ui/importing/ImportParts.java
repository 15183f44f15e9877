package dev.wingspread.ui.importing;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Small parts that the pages of the wizard are made of. */
final class ImportParts {

    private ImportParts() {}

    static Label title(String text) {
        var title = new Label(text);
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        return title;
    }

    /** A sentence that wraps. */
    static Label sentence(String id, String text) {
        var sentence = new Label(text);
        sentence.setId(id);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        return sentence;
    }

    /** The same with a text that changes. */
    static Label sentence(String id, ObservableValue<String> text) {
        Label sentence = sentence(id, "");
        sentence.textProperty().bind(text);
        return sentence;
    }

    static Label caption(String text) {
        Label caption = sentence("", text);
        caption.getStyleClass().add("caption");
        return caption;
    }

    static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /** A small button. */
    static Button chip(String id, String text, String meaning, Runnable action) {
        Button chip = button(id, text, meaning, action);
        chip.getStyleClass().add("chip");
        return chip;
    }

    static Button button(String id, String text, String meaning, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(meaning));
        button.setAccessibleText(text);
        button.setAccessibleHelp(meaning);
        button.setOnAction(event -> action.run());
        return button;
    }

    static <T> RadioButton radio(String id, String text, ToggleGroup group, ObjectProperty<T> chosen, T value) {
        var radio = new RadioButton(text);
        radio.setId(id);
        radio.setToggleGroup(group);
        radio.setMinWidth(Region.USE_PREF_SIZE);
        radio.setOnAction(event -> chosen.set(value));
        chosen.subscribe(now -> radio.setSelected(value.equals(now)));
        return radio;
    }

    static void onlyIf(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    /** A line above a table. */
    static HBox bar(Node... parts) {
        var bar = new HBox(parts);
        bar.getStyleClass().add("import-bar");
        return bar;
    }

    /** A list of sentences. */
    static VBox sentences(String id) {
        var box = new VBox();
        box.setId(id);
        box.getStyleClass().add("import-sentences");
        return box;
    }

    /** Puts other sentences into a list. */
    static Consumer<List<String>> into(VBox box) {
        return lines -> box.getChildren()
                .setAll(lines.stream().map(line -> (Node) sentence("", line)).toList());
    }
}
