package dev.wingspread.ui.condor;

import dev.wingspread.ui.condor.CondorForm.Aim;
import dev.wingspread.ui.condor.CondorForm.Place;
import dev.wingspread.ui.condor.CondorForm.Size;
import dev.wingspread.ui.support.NumberEntry;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What is wanted on the left, the candidates and what the selected one does to the book on the right. */
public final class CondorView extends BorderPane {

    private static final String NOTICE = "Model figures, no advice. Probabilities are risk-neutral, without early"
            + " management; margin is by rule, not your broker's.";

    private final CondorViewModel model;
    private final GridPane effects = new GridPane();

    public CondorView(CondorViewModel model) {
        this.model = model;
        getStyleClass().add("condor");
        setLeft(formPane());
        setCenter(answer());
        setBottom(buttons());
        model.effectProperty().subscribe(this::showEffects);
    }

    private Region formPane() {
        CondorForm form = model.form();
        var column = new VBox(
                caption("Where"),
                places(form),
                caption("Short strikes by"),
                switches("aim", form.aimProperty(), Aim.POP, "Probability", Aim.DELTA, "Delta"),
                onlyIf(
                        form.aimProperty().isEqualTo(Aim.POP),
                        entry("condor-pop", "Probability of profit", "%", form.pop())),
                onlyIf(
                        form.aimProperty().isEqualTo(Aim.DELTA),
                        entry("condor-put-delta", "Delta of the put", "", form.putDelta()),
                        entry("condor-call-delta", "Delta of the call", "", form.callDelta())),
                caption("Wings"),
                entry("condor-width", "Width", "pts", form.width()),
                entry("condor-min-credit", "Least credit / width", "%", form.minCredit()),
                caption("How many"),
                switches("size", form.sizeProperty(), Size.CONTRACTS, "Contracts", Size.MAX_LOSS, "Max loss"),
                onlyIf(
                        form.sizeProperty().isEqualTo(Size.CONTRACTS),
                        entry("condor-contracts", "Condors", "", form.contracts())),
                onlyIf(
                        form.sizeProperty().isEqualTo(Size.MAX_LOSS),
                        entry("condor-max-loss", "Loss at most", "$", form.maxLoss())));
        column.getStyleClass().add("condor-form");
        var scroller = new ScrollPane(column);
        scroller.setFitToWidth(true);
        scroller.setFocusTraversable(false);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroller.getStyleClass().add("condor-form-scroller");
        return scroller;
    }

    private static Label caption(String text) {
        var caption = new Label(text);
        caption.getStyleClass().addAll("caption", "condor-caption");
        return caption;
    }

    private static Region places(CondorForm form) {
        var box = new ComboBox<@Nullable Place>(form.places());
        box.setId("condor-place");
        box.setAccessibleText("Layer or expiry");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Place place) {
                return place == null ? "" : place.label();
            }

            @Override
            public @Nullable Place fromString(String text) {
                return null;
            }
        });
        box.valueProperty().bindBidirectional(form.placeProperty());
        return box;
    }

    private static <T> Region switches(
            String id, ObjectProperty<T> chosen, T first, String firstText, T second, String secondText) {
        var row = new HBox(choice(id, chosen, first, firstText), choice(id, chosen, second, secondText));
        row.getStyleClass().add("condor-switches");
        return row;
    }

    private static <T> ToggleButton choice(String id, ObjectProperty<T> chosen, T value, String text) {
        var toggle = new ToggleButton(text);
        toggle.setId("condor-" + id + "-" + value.toString().toLowerCase(java.util.Locale.ROOT));
        toggle.getStyleClass().add("chip");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setOnAction(event -> {
            chosen.set(value);
            toggle.setSelected(true);
        });
        chosen.subscribe(now -> toggle.setSelected(value.equals(now)));
        return toggle;
    }

    private static Region onlyIf(ObservableBooleanValue condition, Node... parts) {
        var group = new VBox(parts);
        group.getStyleClass().add("condor-group");
        group.visibleProperty().bind(condition);
        group.managedProperty().bind(condition);
        return group;
    }

    /** A field with its unit, and under it what it takes or what is wrong with it. */
    private static Region entry(String id, String name, String unit, NumberEntry entry) {
        var label = new Label(name);
        label.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var box = new TextField();
        box.setId(id);
        box.getStyleClass().add("entry-box");
        box.textProperty().bindBidirectional(entry.textProperty());
        box.setAccessibleText(unit.isEmpty() ? name : name + " in " + unit);
        box.setTooltip(new Tooltip());
        box.getTooltip().textProperty().bind(entry.allowedProperty());
        label.setLabelFor(box);
        var unitLabel = new Label(unit);
        unitLabel.getStyleClass().add("entry-unit");
        unitLabel.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(label, space, box, unitLabel);
        row.getStyleClass().add("entry");
        var problem = new Label();
        problem.setId(id + "-problem");
        problem.getStyleClass().add("entry-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(entry.problemProperty());
        problem.visibleProperty().bind(entry.problemProperty().isNotEmpty());
        problem.managedProperty().bind(entry.problemProperty().isNotEmpty());
        return new VBox(row, problem);
    }

    private Region answer() {
        var verdict = new Label();
        verdict.setId("condor-verdict");
        verdict.getStyleClass().add("condor-verdict");
        verdict.textProperty().bind(model.verdictProperty());
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        var table = new CandidateTable(model);
        VBox.setVgrow(table, Priority.ALWAYS);
        var chart = new CondorChartPane(model);
        HBox.setHgrow(chart, Priority.ALWAYS);
        var detail = new HBox(chart, effectPane());
        detail.getStyleClass().add("condor-detail");
        var answer = new VBox(table, verdict, detail);
        answer.getStyleClass().add("condor-answer");
        return answer;
    }

    private Region effectPane() {
        var title = new Label("Book before → after");
        title.getStyleClass().add("caption");
        effects.getStyleClass().add("condor-effects");
        var orderTitle = new Label("Order");
        orderTitle.getStyleClass().add("caption");
        var order = new Label();
        order.setId("condor-order");
        order.getStyleClass().add("condor-order");
        order.textProperty().bind(model.orderProperty());
        order.setWrapText(true);
        order.setMinHeight(USE_PREF_SIZE);
        var pane = new VBox(title, effects, orderTitle, order);
        pane.getStyleClass().add("condor-effect-pane");
        pane.visibleProperty().bind(model.orderProperty().isNotEmpty());
        return pane;
    }

    private void showEffects() {
        effects.getChildren().clear();
        for (EffectLine line : model.effectProperty().get()) {
            var figure = new Label(line.figure());
            figure.setMinWidth(USE_PREF_SIZE);
            var change = new Label(line.before() + " → " + line.after());
            change.getStyleClass().add("condor-change");
            change.setMinWidth(USE_PREF_SIZE);
            effects.addRow(effects.getRowCount(), figure, change);
        }
    }

    private Region buttons() {
        var notice = new Label(NOTICE);
        notice.getStyleClass().add("caption");
        notice.setWrapText(true);
        HBox.setHgrow(notice, Priority.ALWAYS);
        notice.setMaxWidth(Double.MAX_VALUE);
        var close = new Button("Close");
        close.setId("condor-close");
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(event -> model.close());
        var add = new Button("Add to book");
        add.setId("condor-add");
        add.setMinWidth(USE_PREF_SIZE);
        add.getStyleClass().add("accent");
        add.setTooltip(
                new Tooltip("Puts the selected condor into the book at its estimated prices; Ctrl+Z takes it back"));
        add.setOnAction(event -> model.addToBook());
        add.disableProperty().bind(model.orderProperty().isEmpty());
        var row = new HBox(notice, close, add);
        row.getStyleClass().add("condor-buttons");
        return row;
    }
}
