package dev.wingspread.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is shown and how current it is, what happened last. */
final class StatusLineView extends HBox {

    StatusLineView(WorkstationViewModel model) {
        getStyleClass().add("status-line");
        var scenario = new Label();
        scenario.setId("status-scenario");
        scenario.textProperty()
                .bind(Bindings.when(model.whatIf().shockedProperty())
                        .then(Bindings.concat("What-if: ", model.whatIf().summaryProperty()))
                        .otherwise("Today's market"));
        scenario.setMinWidth(80);
        var state = new Label();
        state.setId("status-state");
        state.textProperty().bind(model.statusProperty());
        state.setMinWidth(USE_PREF_SIZE);
        var snapshot = new Label();
        snapshot.setId("status-snapshot");
        snapshot.textProperty().bind(model.snapshots().lastProperty());
        var message = new Label();
        message.setId("status-message");
        message.textProperty().bind(model.book().messageProperty());
        message.setMinWidth(0);
        message.setTooltip(new Tooltip());
        message.getTooltip().textProperty().bind(model.book().messageProperty());
        Label journal = trouble("status-journal", model.journalTroubleProperty());
        Label keeping = trouble("status-keeping", model.book().keepingTroubleProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(scenario, state, snapshot, journal, keeping, space, message);
    }

    private static Label trouble(String id, ObservableStringValue text) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add("status-trouble");
        label.setMinWidth(0);
        label.textProperty().bind(text);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        label.setTooltip(new Tooltip());
        label.getTooltip().textProperty().bind(text);
        return label;
    }
}
