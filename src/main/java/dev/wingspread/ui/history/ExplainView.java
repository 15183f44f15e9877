package dev.wingspread.ui.history;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The waterfall of a day with its title and notes, and the way to the days around it. */
final class ExplainView extends VBox {

    ExplainView(ExplainViewModel model) {
        getStyleClass().add("explain");
        var title = new Label();
        title.setId("explain-title");
        title.getStyleClass().add("explain-title");
        title.textProperty().bind(model.titleProperty());
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var heading = new HBox(
                title,
                step("explain-earlier", "◀", "The day before", model.hasEarlierProperty(), model::earlier),
                step("explain-later", "▶", "The day after", model.hasLaterProperty(), model::later));
        heading.getStyleClass().add("explain-heading");
        var problem = new Label();
        problem.setId("explain-problem");
        problem.getStyleClass().add("history-message");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        var waterfall = new WaterfallPane();
        waterfall.visibleProperty().bind(model.problemProperty().isEmpty());
        waterfall.managedProperty().bind(waterfall.visibleProperty());
        VBox.setVgrow(waterfall, Priority.ALWAYS);
        var notes = new Label();
        notes.setId("explain-notes");
        notes.getStyleClass().add("explain-notes");
        notes.setWrapText(true);
        notes.setMinHeight(USE_PREF_SIZE);
        notes.textProperty().bind(model.notesProperty());
        getChildren().addAll(heading, problem, waterfall, notes);
        model.explanationProperty().subscribe(found -> found.ifPresent(waterfall::show));
    }

    private static Button step(
            String id, String sign, String meaning, ObservableBooleanValue isPossible, Runnable action) {
        var button = new Button(sign);
        button.setId(id);
        button.getStyleClass().add("chip");
        button.setAccessibleText(meaning);
        button.setTooltip(new Tooltip(meaning));
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(javafx.beans.binding.Bindings.not(isPossible));
        button.setOnAction(event -> action.run());
        return button;
    }
}
