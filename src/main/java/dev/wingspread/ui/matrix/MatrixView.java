package dev.wingspread.ui.matrix;

import dev.wingspread.base.Formats;
import dev.wingspread.scenario.MapAxes;
import dev.wingspread.scenario.PnlMap;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The heat map with its switches, the value under the pointer, and what breaks the limits. */
public final class MatrixView extends BorderPane {

    private final MatrixViewModel model;

    public MatrixView(MatrixViewModel model) {
        this.model = model;
        getStyleClass().add("matrix");
        setTop(new VBox(
                switches(),
                line("matrix-date-problem", "view-problem", model.dateProblemProperty()),
                line("matrix-budget-problem", "view-problem", model.budget().problemProperty()),
                line("matrix-remark", "view-remark", model.remarkProperty())));
        var pane = new MatrixPane(model);
        pane.setOnContextMenuRequested(event -> menu().show(pane, event.getScreenX(), event.getScreenY()));
        setCenter(new StackPane(pane, pane.marks()));
        var reading = new Label();
        reading.setId("matrix-reading");
        reading.getStyleClass().addAll("reading", "view-remark");
        reading.textProperty().bind(pane.readingProperty());
        setBottom(new VBox(reading, line("matrix-stress", "view-remark", model.stressTextProperty())));
    }

    private Node switches() {
        var caption = caption("");
        caption.textProperty().bind(model.captionProperty());
        var variants = group(List.of(axes(MapAxes.SPX_VIX), axes(MapAxes.DAYS_VIX), axes(MapAxes.DAYS_SPX)));
        var dated = group(List.of(caption("on"), date()));
        dated.visibleProperty().bind(model.axesProperty().isEqualTo(MapAxes.SPX_VIX));
        dated.managedProperty().bind(dated.visibleProperty());
        var other = coupled();
        other.visibleProperty().bind(model.axesProperty().isNotEqualTo(MapAxes.SPX_VIX));
        other.managedProperty().bind(other.visibleProperty());
        var row = new FlowPane(caption, variants, dated, other, group(List.of(caption("loss budget $"), budget())));
        row.getStyleClass().addAll("view-switches", "flowing-switches");
        return row;
    }

    private static HBox group(List<? extends Node> members) {
        var group = new HBox();
        group.getChildren().addAll(members);
        group.getStyleClass().add("switch-group");
        return group;
    }

    private static Label caption(String text) {
        var caption = new Label(text);
        caption.getStyleClass().add("caption");
        caption.setMinWidth(USE_PREF_SIZE);
        return caption;
    }

    private ToggleButton axes(MapAxes axes) {
        var chip = chip("matrix-" + axes.name().toLowerCase(Locale.ROOT).replace('_', '-'), AxisText.title(axes));
        chip.setTooltip(new Tooltip(
                switch (axes) {
                    case SPX_VIX -> "SPX moves across and VIX points up, on one date";
                    case DAYS_VIX -> "Days across and VIX points up";
                    case DAYS_SPX -> "Days across and SPX moves up";
                }));
        chip.setOnAction(event -> {
            model.axesProperty().set(axes);
            chip.setSelected(true);
        });
        model.axesProperty().subscribe(now -> chip.setSelected(now == axes));
        return chip;
    }

    private static ToggleButton chip(String id, String text) {
        var chip = new ToggleButton(text);
        chip.setId(id);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    private ToggleButton coupled() {
        var chip = chip("matrix-coupled", "");
        chip.setTooltip(new Tooltip("On: the index without an axis moves as it usually does with the other one. "
                + "Off: it stays where the scenario puts it."));
        chip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.axesProperty().get() == MapAxes.DAYS_SPX ? "VIX coupled" : "SPX coupled",
                        model.axesProperty()));
        chip.selectedProperty().bindBidirectional(model.coupledProperty());
        return chip;
    }

    private TextField date() {
        TextField entry = entry("matrix-date", "Date of the map: days forward or a date; empty takes the scenario's");
        entry.setPromptText("scenario's");
        entry.setTooltip(
                new Tooltip("Date of the map: days forward (5) or a date (2026-04-10). Empty: the scenario's."));
        entry.textProperty().bindBidirectional(model.dateProperty());
        return entry;
    }

    private TextField budget() {
        TextField entry =
                entry("matrix-budget", "Loss budget in dollars; empty takes a quarter of the condors' margin");
        entry.promptTextProperty().bind(model.budget().usualProperty());
        var tip = new Tooltip();
        tip.textProperty()
                .bind(Bindings.concat(
                        "The loss against today you could live with, remembered for this book. Empty: a quarter of the "
                                + "condors' margin ($ ",
                        model.budget().usualProperty(),
                        ")."));
        tip.setWrapText(true);
        entry.setTooltip(tip);
        entry.textProperty().bindBidirectional(model.budget().textProperty());
        return entry;
    }

    private static TextField entry(String id, String meaning) {
        var entry = new TextField();
        entry.setId(id);
        entry.getStyleClass().addAll("entry-box", "matrix-entry");
        entry.setAccessibleText(meaning);
        return entry;
    }

    private static Label line(String id, String style, ObservableValue<String> text) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().addAll("view-remark", style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private ContextMenu menu() {
        var copy = new MenuItem("Copy values as TSV");
        copy.setOnAction(event -> model.map().ifPresent(map -> {
            var content = new ClipboardContent();
            content.putString(asTable(map));
            Clipboard.getSystemClipboard().setContent(content);
        }));
        copy.setDisable(model.map().isEmpty());
        return new ContextMenu(copy);
    }

    /** The cells as tab-separated text, the highest row first: plain numbers without thousands separators. */
    static String asTable(PnlMap map) {
        var text = new StringBuilder(AxisText.axes(map.request()));
        map.request().across().forEach(value -> text.append('\t').append(Formats.strike(value)));
        for (int row = map.rows() - 1; row >= 0; row--) {
            text.append('\n').append(Formats.strike(map.request().up().get(row)));
            for (int column = 0; column < map.columns(); column++) {
                text.append('\t').append(Formats.points(map.at(row, column)).replace(",", ""));
            }
        }
        return text.append('\n').toString();
    }
}
