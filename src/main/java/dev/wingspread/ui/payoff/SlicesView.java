package dev.wingspread.ui.payoff;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The slices below the risk graph, folded or not. */
final class SlicesView extends VBox {

    private final SlicesViewModel model;
    private final SlicesTable table;

    SlicesView(SlicesViewModel model, Runnable onCopy) {
        this.model = model;
        this.table = new SlicesTable(model, onCopy);
        setId("slices");
        getStyleClass().add("slices");
        var problem = message("slices-problem", model.problemProperty());
        problem.getStyleClass().add("view-problem");
        var remark = message("slices-remark", model.remarkProperty());
        getChildren().addAll(heading(), problem, remark, table);
        table.visibleProperty()
                .bind(model.openProperty().and(model.remarkProperty().isEmpty()));
        table.managedProperty().bind(table.visibleProperty());
    }

    private Region heading() {
        var fold = new ToggleButton();
        fold.setId("slices-fold");
        fold.getStyleClass().add("chip");
        fold.setAccessibleText("Table of the book at SPX levels");
        fold.setTooltip(new Tooltip("P&L and Greeks at the spot, expected moves, short strikes and break-evens"));
        fold.setOnAction(event -> model.unfold(fold.isSelected()));
        model.openProperty().subscribe(isOpen -> {
            fold.setSelected(isOpen);
            fold.setText(isOpen ? "▾ Slices" : "▸ Slices");
        });
        var heading =
                new FlowPane(fold, PayoffView.group(List.of(caption("on"), curve(), caption("and at SPX"), level())));
        heading.getStyleClass().addAll("view-switches", "flowing-switches");
        heading.getChildren().get(1).visibleProperty().bind(model.openProperty());
        return heading;
    }

    private static Label caption(String text) {
        var caption = new Label(text);
        caption.getStyleClass().add("caption");
        caption.setMinWidth(USE_PREF_SIZE);
        return caption;
    }

    private ComboBox<String> curve() {
        var choice = new ComboBox<String>();
        choice.setId("slices-curve");
        choice.getStyleClass().add("small-choice");
        choice.setAccessibleText("Date of the slices");
        choice.setCellFactory(list -> new CurveCell());
        choice.setButtonCell(new CurveCell());
        model.curvesProperty().subscribe(labels -> {
            if (!choice.getItems().equals(labels)) {
                choice.getItems().setAll(labels);
            }
            choice.setValue(model.curveProperty().get());
        });
        model.curveProperty().subscribe(label -> choice.setValue(label));
        choice.setOnAction(event -> {
            if (choice.getValue() != null && model.curvesProperty().get().contains(choice.getValue())) {
                model.curveProperty().set(choice.getValue());
            }
        });
        return choice;
    }

    private TextField level() {
        var entry = new TextField();
        entry.setId("slices-level");
        entry.getStyleClass().add("entry-box");
        entry.setPromptText("level");
        entry.setAccessibleText("A further SPX level for the slices");
        entry.setTooltip(new Tooltip("A further SPX level in index points"));
        entry.textProperty().bindBidirectional(model.levelProperty());
        return entry;
    }

    private Label message(String id, javafx.beans.value.ObservableValue<String> text) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add("view-remark");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(text);
        label.visibleProperty().bind(label.textProperty().isNotEmpty().and(model.openProperty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    /** A curve as people read it. */
    private static final class CurveCell extends ListCell<String> {

        @Override
        protected void updateItem(@Nullable String label, boolean empty) {
            super.updateItem(label, empty);
            setText(empty || label == null ? "" : PayoffLegend.name(label));
        }
    }
}
