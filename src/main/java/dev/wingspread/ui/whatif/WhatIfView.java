package dev.wingspread.ui.whatif;

import dev.wingspread.ui.support.Icons;
import dev.wingspread.ui.whatif.WhatIfViewModel.ResultRow;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** The what-if panel: controls of the scenario on top, its outcome below. */
public final class WhatIfView extends BorderPane {

    private static final double[] SPIKES = {5, 6, 7};

    private final WhatIfViewModel model;
    private final GridPane results = new GridPane();
    private final List<ResultLine> shown = new ArrayList<>();

    public WhatIfView(WhatIfViewModel model) {
        this.model = model;
        getStyleClass().addAll("panel", "what-if");
        setTop(heading());
        var body = new VBox(spikeChips(), controls(), outcome());
        body.getStyleClass().add("what-if-body");
        var scroller = new ScrollPane(body);
        scroller.setFitToWidth(true);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroller.setFocusTraversable(false);
        setCenter(scroller);
        model.results().addListener((ListChangeListener<ResultRow>) change -> showResults());
    }

    private Region heading() {
        var title = new Label("What-if");
        title.getStyleClass().add("panel-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var reset = new Button("Reset");
        reset.setId("what-if-reset");
        reset.getStyleClass().add("chip");
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setTooltip(new Tooltip("Back to today's market (Ctrl+0)"));
        reset.setOnAction(event -> model.reset());
        reset.visibleProperty().bind(model.shockedProperty());
        var heading = new HBox(title, space, reset);
        heading.getStyleClass().add("panel-heading");
        return heading;
    }

    private Region spikeChips() {
        HBox row = ResponseChips.row("Spike");
        for (double points : SPIKES) {
            var chip = new Button("+" + (int) points);
            chip.setId("spike-" + (int) points);
            chip.getStyleClass().add("chip");
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setAccessibleText("VIX up " + (int) points + " points, SPX coupled");
            chip.setTooltip(new Tooltip("VIX +" + (int) points + ", SPX coupled"));
            chip.setOnAction(event -> model.spike(points));
            row.getChildren().add(chip);
        }
        row.getChildren().add(new EpisodeMenu(model));
        return row;
    }

    private Region controls() {
        var spx = new ShockControl(ShockRange.SPX, model, "shock-spx");
        model.spxCoupledProperty().subscribe(spx::lock);
        var coupled = new ToggleButton("coupled", Icons.of(MaterialDesignL.LINK_VARIANT));
        coupled.setId("spx-coupled");
        coupled.getStyleClass().addAll("chip", "chain");
        coupled.setAccessibleText("SPX coupled to VIX");
        coupled.setTooltip(new Tooltip("On: SPX moves as it usually does when VIX moves. Off: SPX moves by itself."));
        coupled.selectedProperty().bindBidirectional(model.spxCoupledProperty());
        spx.add(coupled, 1, 0);
        GridPane.setHalignment(coupled, HPos.RIGHT);
        var controls = new VBox(
                new ShockControl(ShockRange.VIX, model, "shock-vix"),
                spx,
                new ShockControl(ShockRange.DAYS, model, "shock-days"),
                new ShockControl(ShockRange.VOL_OF_VOL, model, "shock-vol-of-vol"),
                ResponseChips.presets(model),
                advanced());
        controls.getStyleClass().add("shock-controls");
        return controls;
    }

    private Region advanced() {
        var fold = new ToggleButton("Advanced", Icons.of(MaterialDesignC.CHEVRON_RIGHT));
        fold.setId("what-if-advanced");
        fold.getStyleClass().addAll("flat-button", "fold");
        fold.setTooltip(new Tooltip("The response of futures and SPX vols, and the rate"));
        fold.selectedProperty().bindBidirectional(model.advancedShownProperty());
        fold.textProperty().bind(model.advancedTextProperty());
        var controls = new VBox(
                ResponseChips.curve(model),
                ResponseChips.bases(model),
                new ShockControl(ShockRange.EXPONENT, model, "shock-exponent"),
                new ShockControl(ShockRange.STICKINESS, model, "shock-stickiness"),
                new ShockControl(ShockRange.SKEW, model, "shock-skew"),
                new ShockControl(ShockRange.RATE, model, "shock-rate"));
        controls.getStyleClass().addAll("shock-controls", "advanced");
        model.advancedShownProperty().subscribe(isShown -> {
            fold.setGraphic(Icons.of(isShown ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT));
            controls.setVisible(isShown);
            controls.setManaged(isShown);
        });
        return new VBox(fold, controls);
    }

    private Region outcome() {
        var levels = new Label();
        levels.getStyleClass().add("what-if-levels");
        levels.textProperty().bind(model.levelsProperty());
        levels.setWrapText(true);
        levels.setMinHeight(USE_PREF_SIZE);
        var guards = new Label();
        guards.getStyleClass().add("what-if-guards");
        guards.setWrapText(true);
        guards.setMinHeight(USE_PREF_SIZE);
        guards.textProperty().bind(model.guardsProperty());
        guards.managedProperty().bind(model.guardsProperty().isNotEmpty());
        guards.visibleProperty().bind(model.guardsProperty().isNotEmpty());
        results.getStyleClass().add("what-if-results");
        var labels = new ColumnConstraints();
        labels.setHgrow(Priority.ALWAYS);
        var figures = new ColumnConstraints();
        figures.setHalignment(HPos.RIGHT);
        results.getColumnConstraints().addAll(labels, figures);
        var caption = new Label("P&L against today ($)");
        caption.getStyleClass().add("caption");
        return new VBox(levels, guards, caption, results);
    }

    /** Keeps the labels while the lines are the same: during a drag only texts change. */
    private void showResults() {
        List<ResultRow> rows = model.results();
        boolean isSame = rows.size() == shown.size();
        for (int i = 0; isSame && i < rows.size(); i++) {
            isSame = shown.get(i).isFor(rows.get(i));
        }
        if (!isSame) {
            results.getChildren().clear();
            shown.clear();
            for (ResultRow row : rows) {
                var line = new ResultLine(row);
                results.addRow(shown.size(), line.label(), line.figure());
                shown.add(line);
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            shown.get(i).show(rows.get(i));
        }
    }
}
