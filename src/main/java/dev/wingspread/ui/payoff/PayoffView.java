package dev.wingspread.ui.payoff;

import dev.wingspread.base.Formats;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The risk graph with its switches, and the slices below it. */
public final class PayoffView extends BorderPane {

    /** Least height of the view in pixels at which the table leaves enough of it to the curves. */
    private static final double ROOM_FOR_SLICES = 560;

    private static final double SLICES_SHARE = 0.36;

    private final PayoffViewModel model;
    private final HBox dateChips = new HBox();

    public PayoffView(PayoffViewModel model) {
        this.model = model;
        getStyleClass().add("payoff");
        setTop(new VBox(switches(), line("payoff-remark", model.remarkProperty()), dateProblem()));
        var pane = new PayoffPane(model);
        pane.setOnContextMenuRequested(event -> menu().show(pane, event.getScreenX(), event.getScreenY()));
        setCenter(new StackPane(pane, pane.marks(), nothing()));
        var slices = new SlicesView(model.slices(), this::copySlices);
        slices.maxHeightProperty().bind(heightProperty().multiply(SLICES_SHARE));
        setBottom(slices);
        heightProperty().subscribe(height -> model.slices().suit(height.doubleValue() >= ROOM_FOR_SLICES));
    }

    private Region switches() {
        var caption = new Label();
        caption.getStyleClass().add("caption");
        caption.setMinWidth(USE_PREF_SIZE);
        caption.textProperty().bind(model.captionProperty());
        var row = new FlowPane(
                caption,
                group(List.of(part(Part.TOTAL), part(Part.CONDORS), part(Part.HEDGE))),
                group(List.of(
                        vix("VIX coupled", "VIX moves along the axis as it usually does when SPX moves", true),
                        vix("VIX unchanged", "VIX stays where it is, or where the scenario puts it", false))),
                dates());
        row.getStyleClass().addAll("view-switches", "flowing-switches");
        return row;
    }

    static HBox group(List<? extends Node> members) {
        var group = new HBox();
        group.getChildren().addAll(members);
        group.getStyleClass().add("switch-group");
        return group;
    }

    private ToggleButton part(Part part) {
        var toggle = new ToggleButton(part.title());
        toggle.setId("part-" + part.name().toLowerCase(Locale.ROOT));
        toggle.getStyleClass().add("chip");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setTooltip(new Tooltip(part.meaning()));
        toggle.selectedProperty().bindBidirectional(model.shows(part));
        return toggle;
    }

    private ToggleButton vix(String text, String meaning, boolean coupled) {
        var toggle = new ToggleButton(text);
        toggle.setId(coupled ? "vix-coupled" : "vix-unchanged");
        toggle.getStyleClass().add("chip");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setTooltip(new Tooltip(meaning));
        toggle.setOnAction(event -> {
            model.vixCoupledProperty().set(coupled);
            toggle.setSelected(true);
        });
        model.vixCoupledProperty().subscribe(now -> toggle.setSelected(now == coupled));
        return toggle;
    }

    /** The chosen dates, each with a button that takes it away, and the box for another one. */
    private Region dates() {
        var entry = new TextField();
        entry.setId("payoff-date");
        entry.getStyleClass().add("entry-box");
        entry.setPromptText("+ days");
        entry.setAccessibleText("Add a date to the risk graph: days forward or a date such as 2026-04-10");
        entry.setTooltip(new Tooltip("A further curve: days forward (5) or a date (2026-04-10). Enter adds it."));
        entry.textProperty().bindBidirectional(model.dates().entryProperty());
        entry.setOnAction(event -> model.dates().addTyped());
        dateChips.getStyleClass().add("switch-group");
        model.dates().daysProperty().subscribe(this::showDates);
        var dates = group(List.of(dateChips, entry));
        dates.setMinWidth(USE_PREF_SIZE);
        return dates;
    }

    private void showDates(List<Double> days) {
        dateChips.getChildren().setAll(days.stream().map(this::dateChip).toList());
    }

    private Button dateChip(double days) {
        String name = "T+" + Formats.days(days);
        var chip = new Button(name + " ×");
        chip.setId("payoff-date-" + Formats.days(days));
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setAccessibleText("Take away the curve of " + name);
        chip.setTooltip(new Tooltip("Take this curve away"));
        chip.setOnAction(event -> model.dates().remove(days));
        return chip;
    }

    private Label dateProblem() {
        Label problem = line("payoff-date-problem", model.dates().problemProperty());
        problem.getStyleClass().add("view-problem");
        return problem;
    }

    private static Label line(String id, javafx.beans.value.ObservableValue<String> text) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add("view-remark");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** Says why there are no curves, which otherwise looks like a fault. */
    private Label nothing() {
        var label = new Label();
        label.setId("payoff-nothing");
        label.getStyleClass().add("view-nothing");
        label.setWrapText(true);
        label.setMouseTransparent(true);
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        model::emptiness,
                        model.pictureProperty(),
                        model.hiddenProperty(),
                        model.shows(Part.TOTAL),
                        model.shows(Part.CONDORS),
                        model.shows(Part.HEDGE)));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private ContextMenu menu() {
        var copy = new MenuItem("Copy values as TSV");
        copy.setOnAction(event -> model.pictureProperty()
                .get()
                .ifPresent(shown -> copy(PayoffTsv.curves(
                        shown.chart().curves().stream()
                                .filter(curve -> !model.isHidden(curve))
                                .toList(),
                        model.parts(),
                        shown.chart().spot()))));
        copy.setDisable(model.chart().isEmpty());
        var whole = new MenuItem("Whole view");
        whole.setOnAction(event -> model.resetSpan());
        return new ContextMenu(copy, whole);
    }

    private void copySlices() {
        copy(PayoffTsv.slices(
                model.slices().rowsProperty().get(), model.slices().spot()));
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
