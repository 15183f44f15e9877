package dev.wingspread.ui.prompts;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A prompt: what, against which level, why, what to do, what it does, when it clears; and what can be done with it. */
final class PromptCardPane extends VBox {

    private static final String EFFECT = "Effect";

    PromptCardPane(PromptsViewModel model, PromptCard card) {
        setId("prompt-" + card.id());
        getStyleClass()
                .addAll(
                        "prompt-card",
                        "prompt-"
                                + card.action().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        setFocusTraversable(true);
        setAccessibleText(card.action() + " " + card.object() + ", " + card.metric() + ", rule " + card.rule());
        getChildren().add(heading(card));
        if (!card.metric().isEmpty()) {
            getChildren().add(text(card.metric(), "prompt-metric"));
        }
        for (PromptCard.Part part : card.parts()) {
            getChildren().add(part(part));
        }
        if (card.isQuestion() || card.canBeAcknowledged()) {
            getChildren().add(buttons(model, card));
        }
        setOnMousePressed(event -> requestFocus());
    }

    private static Region heading(PromptCard card) {
        var action = new Label(card.action().name().replace('_', ' '));
        action.getStyleClass().add("prompt-action");
        action.setMinWidth(USE_PREF_SIZE);
        var object = new Label(card.object());
        object.getStyleClass().add("prompt-object");
        object.setWrapText(true);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var rule = new Label(card.rule());
        rule.getStyleClass().add("prompt-rule");
        rule.setMinWidth(USE_PREF_SIZE);
        var heading = new HBox(action, object, space, rule);
        heading.getStyleClass().add("prompt-heading");
        return heading;
    }

    private static Region part(PromptCard.Part part) {
        var word = new Label(part.word());
        word.getStyleClass().add("prompt-word");
        word.setMinWidth(USE_PREF_SIZE);
        Label text = text(part.text(), part.word().equals(EFFECT) ? "prompt-effect" : "prompt-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(word, text);
        row.getStyleClass().add("prompt-part");
        return row;
    }

    private static Label text(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Region buttons(PromptsViewModel model, PromptCard card) {
        var row = new FlowPane();
        row.getStyleClass().add("prompt-buttons");
        if (card.hasTrades()) {
            add(row, card, "Preview", "Shows every figure with these trades", model::preview);
        }
        if (card.isQuestion()) {
            add(row, card, "Compare", "Roll, hedge, both and wait side by side", model::compare);
        }
        if (card.canBeAcknowledged()) {
            add(row, card, "Acknowledge", "Seen: silent for a trading day unless it becomes worse", model::acknowledge);
        }
        add(row, card, "Journal", "Writes a note on it into the journal", model::journal);
        return row;
    }

    private static void add(FlowPane row, PromptCard card, String text, String meaning, Consumer<String> action) {
        var button = new Button(text);
        button.setId(text.toLowerCase(Locale.ROOT) + "-" + card.id());
        button.getStyleClass().add("chip");
        button.setAccessibleText(text + ": " + card.action() + " " + card.object());
        button.setTooltip(new Tooltip(meaning));
        button.setOnAction(event -> action.accept(card.id()));
        row.getChildren().add(button);
    }
}
