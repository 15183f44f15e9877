package dev.wingspread.ui.editor;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Legs as lines of fields, with a line to add one. */
final class LegRowsView extends VBox {

    private static final int FAST = 5;

    private final EditorViewModel model;
    private final LegRows legs;
    private final String id;
    private final ObservableList<String> expiries;
    private final VBox lines = new VBox();

    LegRowsView(EditorViewModel model, LegRows legs, String id) {
        this.model = model;
        this.legs = legs;
        this.id = id;
        this.expiries = model.form().vixExpiries();
        getStyleClass().add("editor-body");
        lines.getStyleClass().add("editor-lines");
        var scroller = new ScrollPane(lines);
        scroller.setFitToWidth(true);
        scroller.setFocusTraversable(false);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroller.getStyleClass().add("editor-scroller");
        getChildren().addAll(captions(), scroller, buttons());
        legs.rows().addListener((ListChangeListener<LegRow>) change -> show());
        show();
    }

    private Node captions() {
        var row = new HBox(caption(legs.areCalls() ? "Expiry" : "Symbol", "contract-box"));
        if (legs.areCalls()) {
            row.getChildren().add(caption("Call strike", "figure-box"));
        }
        row.getChildren()
                .addAll(
                        caption("Contracts ±", "figure-box"),
                        caption("Entry price", "figure-box"),
                        caption("", "line-end"));
        row.getStyleClass().add("editor-row");
        return row;
    }

    private static Label caption(String text, String box) {
        var caption = new Label(text);
        caption.getStyleClass().addAll("caption", box);
        if (box.equals("contract-box")) {
            HBox.setHgrow(caption, Priority.ALWAYS);
        }
        return caption;
    }

    private void show() {
        lines.getChildren().clear();
        for (int i = 0; i < legs.rows().size(); i++) {
            lines.getChildren().add(line(legs.rows().get(i), id + "-" + i, i + 1));
        }
    }

    private Node line(LegRow row, String lineId, int number) {
        String ofLeg = " of leg " + number;
        Region contract = legs.areCalls()
                ? FieldBox.combo(lineId + "-contract", "Expiry" + ofLeg, "VIX 2026-03-18", row.contract(), expiries)
                : FieldBox.box(
                        lineId + "-contract", "Symbol" + ofLeg, "SPXW  260313P05750000 or VXH26", row.contract());
        contract.getStyleClass().add("contract-box");
        HBox.setHgrow(contract, Priority.ALWAYS);
        var fields = new HBox(contract);
        if (legs.areCalls()) {
            TextField strike = figure(lineId + "-strike", "Strike" + ofLeg, "↑↓ next", row.strike());
            strike.addEventFilter(KeyEvent.KEY_PRESSED, event -> step(event, row));
            fields.getChildren().add(strike);
        }
        fields.getChildren()
                .addAll(
                        figure(
                                lineId + "-quantity",
                                "Contracts" + ofLeg + ", sold ones negative",
                                "10",
                                row.quantity()),
                        figure(lineId + "-price", "Entry price" + ofLeg + " in points", "unknown", row.price()),
                        remove(row, lineId, number));
        fields.getStyleClass().add("editor-row");
        var line = new VBox(
                fields,
                FieldBox.problem(lineId + "-contract", row.contract()),
                FieldBox.problem(lineId + "-strike", row.strike()),
                FieldBox.problem(lineId + "-quantity", row.quantity()),
                FieldBox.problem(lineId + "-price", row.price()),
                FieldBox.remark(lineId + "-contract", row.contract()));
        line.getStyleClass().add("editor-line");
        return line;
    }

    private static TextField figure(String id, String name, String hint, EditorField field) {
        TextField box = FieldBox.box(id, name, hint, field);
        box.getStyleClass().add("figure-box");
        return box;
    }

    private Button remove(LegRow row, String lineId, int number) {
        var remove = new Button("✕");
        remove.setId(lineId + "-remove");
        remove.getStyleClass().addAll("chip", "line-end");
        remove.setAccessibleText("Remove leg " + number);
        remove.setTooltip(new Tooltip("Remove this leg"));
        remove.setOnAction(event -> legs.remove(row));
        return remove;
    }

    private void step(KeyEvent event, LegRow row) {
        int steps = event.isShiftDown() ? FAST : 1;
        switch (event.getCode()) {
            case UP -> model.stepStrike(row, steps);
            case DOWN -> model.stepStrike(row, -steps);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Node buttons() {
        var add = new Button("Add a leg");
        add.setId(id + "-add");
        add.getStyleClass().add("chip");
        add.setOnAction(event -> legs.add());
        var row = new HBox(add, CondorFieldsView.marketPrices(model, id + "-market-prices"));
        row.getStyleClass().add("editor-row");
        return row;
    }
}
