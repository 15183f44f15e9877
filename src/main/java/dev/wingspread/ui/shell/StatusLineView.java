package dev.wingspread.ui.shell;

import dev.wingspread.ui.support.Activities;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
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
        getChildren().addAll(scenario, state, activity(model.activities()), snapshot, journal, keeping, space, message);
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

    /** What takes long, with a way to give it up. */
    private static HBox activity(Activities activities) {
        var bar = new ProgressBar(ProgressIndicator.INDETERMINATE_PROGRESS);
        bar.setAccessibleText("Progress");
        var what = new Label();
        what.setId("status-activity");
        what.setMinWidth(USE_PREF_SIZE);
        var cancel = new Button("Cancel");
        cancel.setId("activity-cancel");
        cancel.getStyleClass().add("chip");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> activities.shownProperty().get().ifPresent(Activities.Activity::cancel));
        var row = new HBox(bar, what, cancel);
        row.getStyleClass().add("activity");
        activities.shownProperty().subscribe(shown -> {
            row.setVisible(shown.isPresent());
            row.setManaged(shown.isPresent());
            // A bar nobody sees would go on asking for frames.
            bar.setProgress(shown.isPresent() ? ProgressIndicator.INDETERMINATE_PROGRESS : 0);
            what.setText(shown.map(each -> each.what() + "…").orElse(""));
            cancel.setVisible(shown.filter(Activities.Activity::canBeCancelled).isPresent());
            cancel.setManaged(cancel.isVisible());
        });
        return row;
    }
}
