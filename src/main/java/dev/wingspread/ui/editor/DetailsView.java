package dev.wingspread.ui.editor;

import dev.wingspread.model.Phase;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The form for what holds for the whole book. */
public final class DetailsView extends VBox {

    public DetailsView(DetailsViewModel model) {
        getStyleClass().addAll("editor", "editor-form");
        var tighten = new CheckBox("Raise the theta threshold");
        tighten.setId("details-theta-tighten");
        tighten.selectedProperty().bindBidirectional(model.thetaTightenProperty());
        getChildren()
                .addAll(
                        FieldBox.text("details-name", "Name", "of the book", model.name()),
                        phases(model),
                        caption("Regime"),
                        tighten,
                        vegaBand(model),
                        buttons(model));
    }

    private static Label caption(String text) {
        var caption = new Label(text);
        caption.getStyleClass().add("caption");
        return caption;
    }

    private static Node phases(DetailsViewModel model) {
        var chips = new HBox();
        chips.getStyleClass().add("editor-chips");
        for (Phase phase : Phase.values()) {
            var chip = new ToggleButton(words(phase));
            chip.setId("details-phase-" + phase.name().toLowerCase(Locale.ROOT));
            chip.getStyleClass().add("chip");
            chip.setOnAction(event -> {
                model.phaseProperty().set(phase);
                chip.setSelected(true);
            });
            model.phaseProperty().subscribe(now -> chip.setSelected(now == phase));
            chips.getChildren().add(chip);
        }
        var phase = new VBox(caption("Hedge phase"), chips);
        phase.getStyleClass().add("field");
        return phase;
    }

    private static String words(Phase phase) {
        return switch (phase) {
            case NONE -> "None";
            case INITIAL -> "Initial";
            case CONFIRMED -> "Confirmed";
        };
    }

    private static Node vegaBand(DetailsViewModel model) {
        var label = new Label("Factor on the net vega band");
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var box = new TextField();
        box.setId("details-vega-band");
        box.getStyleClass().addAll("field-box", "figure-box");
        box.setAccessibleText("Factor on the net vega band");
        box.textProperty().bindBidirectional(model.vegaBand().textProperty());
        box.setTooltip(new Tooltip());
        box.getTooltip().textProperty().bind(model.vegaBand().allowedProperty());
        label.setLabelFor(box);
        Label problem =
                FieldBox.message("details-vega-band-problem", model.vegaBand().problemProperty());
        problem.getStyleClass().add("field-problem");
        var row = new HBox(label, box);
        row.getStyleClass().add("editor-row");
        return new VBox(row, problem);
    }

    private static Node buttons(DetailsViewModel model) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var cancel = new Button("Cancel");
        cancel.setId("details-cancel");
        cancel.setOnAction(event -> model.cancel());
        var confirm = new Button("Change book");
        confirm.setId("details-confirm");
        confirm.getStyleClass().add("accent");
        confirm.setDefaultButton(true);
        confirm.disableProperty().bind(model.readyProperty().not());
        confirm.setOnAction(event -> model.confirm());
        var row = new HBox(space, cancel, confirm);
        row.getStyleClass().add("editor-buttons");
        return row;
    }
}
