package dev.wingspread.ui.stress;

import dev.wingspread.scenario.stress.Replay;
import dev.wingspread.ui.stress.StressViewModel.Order;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The book through historical stress episodes: bars and figures, and below them everything about the selected one. */
public final class StressView extends BorderPane {

    private static final double USUAL_TEXT = 12 * 0.92;

    private final StressViewModel model;
    private final StressTable table;
    private final Label history = text("stress-history");
    private final Label effect = text("stress-effect");
    private final Label guards = text("stress-guards");
    private final Button apply = new Button("Apply");

    public StressView(StressViewModel model) {
        this.model = model;
        this.table = new StressTable(model);
        getStyleClass().add("stress");
        setTop(heading());
        var message = text("stress-message");
        message.textProperty().bind(model.messageProperty());
        message.visibleProperty().bind(model.messageProperty().isNotEmpty());
        table.visibleProperty().bind(model.messageProperty().isEmpty());
        setCenter(new StackPane(table, message));
        setBottom(details());
        table.getSelectionModel().selectedItemProperty().subscribe(line -> showDetails(Optional.ofNullable(line)));
    }

    private Region heading() {
        var caption = text("stress-caption");
        caption.textProperty().bind(model.captionProperty());
        caption.fontProperty().subscribe(font -> table.scaleTo(font.getSize() / USUAL_TEXT));
        var replays = switches(
                "Moves",
                choice(
                        model.replayProperty(),
                        Replay.ABSOLUTE,
                        "points",
                        "VIX and its futures move by as many points as then"),
                choice(
                        model.replayProperty(),
                        Replay.RELATIVE,
                        "relative",
                        "Points scaled by VIX today over VIX at the start of the episode; SPX by the same per cent"));
        var orders = switches(
                "Sort",
                choice(model.orderProperty(), Order.DATE, "by date", "Oldest first"),
                choice(model.orderProperty(), Order.TOTAL, "by total", "Worst first"));
        var bar = new FlowPane(replays, orders, legend());
        bar.getStyleClass().add("stress-switches");
        var heading = new VBox(bar, caption);
        heading.getStyleClass().add("stress-heading");
        return heading;
    }

    private static Region legend() {
        var legend = new HBox(
                swatch("stress-condors", "condors"),
                swatch("stress-month-1", "hedge by month"),
                swatch("stress-total", "total"));
        legend.getStyleClass().add("stress-legend");
        return legend;
    }

    private static Label swatch(String styleClass, String text) {
        var mark = new Region();
        mark.getStyleClass().addAll("stress-swatch", styleClass);
        var label = new Label(text, mark);
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static HBox switches(String name, ToggleButton... choices) {
        var label = new Label(name);
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(label);
        row.getChildren().addAll(choices);
        row.getStyleClass().add("stress-switch");
        return row;
    }

    private static <T> ToggleButton choice(ObjectProperty<T> chosen, T value, String text, String meaning) {
        var chip = new ToggleButton(text);
        chip.setId("stress-" + text.replace(' ', '-'));
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setAccessibleText(meaning);
        chip.setTooltip(new Tooltip(meaning));
        chip.setOnAction(event -> {
            chosen.set(value);
            chip.setSelected(true);
        });
        chosen.subscribe(now -> chip.setSelected(now.equals(value)));
        return chip;
    }

    private Region details() {
        apply.setId("stress-apply");
        apply.getStyleClass().add("chip");
        apply.setMinWidth(USE_PREF_SIZE);
        apply.setTooltip(new Tooltip("Make the selected episode the scenario everywhere (Enter)"));
        apply.setOnAction(event ->
                Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(model::choose));
        var texts = new VBox(history, effect, guards);
        texts.getStyleClass().add("stress-texts");
        var details = new BorderPane(texts);
        details.setRight(apply);
        details.getStyleClass().add("stress-details");
        details.visibleProperty().bind(model.messageProperty().isEmpty());
        details.managedProperty().bind(details.visibleProperty());
        return details;
    }

    private void showDetails(Optional<StressLine> line) {
        history.setText(line.map(StressLine::history).orElse(""));
        effect.setText(line.map(StressLine::effect).orElse(""));
        String met = line.map(StressLine::guards).orElse("");
        guards.setText(met.isEmpty() ? "" : "Limits met: " + met);
        guards.setManaged(!met.isEmpty());
        apply.setDisable(line.isEmpty() || line.get().isApplied());
        apply.setText(line.filter(StressLine::isApplied).isPresent() ? "Applied" : "Apply");
    }

    private static Label text(String id) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().addAll("caption", id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
