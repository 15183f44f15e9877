package dev.wingspread.ui.shell;

import javafx.beans.binding.Bindings;
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
        var journal = new Label();
        journal.setId("status-journal");
        journal.getStyleClass().add("status-trouble");
        journal.setMinWidth(0);
        journal.textProperty().bind(model.journalTroubleProperty());
        journal.setTooltip(new Tooltip());
        journal.getTooltip().textProperty().bind(model.journalTroubleProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(scenario, state, snapshot, journal, space, message);
    }
}
