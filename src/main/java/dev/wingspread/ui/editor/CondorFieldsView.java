package dev.wingspread.ui.editor;

import dev.wingspread.model.Layer;
import dev.wingspread.ui.editor.CondorFields.Role;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The fields of a condor. Up and down in a strike go to the next strike of the market. */
final class CondorFieldsView extends VBox {

    private static final int FAST = 5;

    private final EditorViewModel model;
    private final CondorFields fields;

    CondorFieldsView(EditorViewModel model) {
        this.model = model;
        this.fields = model.form().condor();
        getStyleClass().add("editor-body");
        getChildren().addAll(heading(), legs(), creditRow());
    }

    private Node heading() {
        FieldBox expiry = FieldBox.choice(
                "edit-expiry",
                "Expiry",
                "SPXW 2026-03-13",
                fields.expiry(),
                model.form().spxExpiries());
        FieldBox contracts = FieldBox.text("edit-contracts", "Condors", "1", fields.contracts());
        contracts.getStyleClass().add("narrow-field");
        var caption = new Label("Layer");
        caption.getStyleClass().add("caption");
        var layers = new HBox();
        layers.getStyleClass().add("editor-chips");
        for (Layer layer : Layer.values()) {
            layers.getChildren().add(chip(layer));
        }
        var layer = new VBox(caption, layers);
        layer.getStyleClass().add("field");
        HBox.setHgrow(expiry, Priority.ALWAYS);
        var row = new HBox(expiry, contracts, layer);
        row.getStyleClass().add("editor-row");
        return row;
    }

    private ToggleButton chip(Layer layer) {
        var chip = new ToggleButton(layer.name());
        chip.setId("edit-layer-" + layer.name().toLowerCase(Locale.ROOT));
        chip.getStyleClass().add("chip");
        chip.setAccessibleText("Layer " + layer);
        chip.setTooltip(new Tooltip("Bucket by days to expiry at entry; it stays as the position ages"));
        chip.setOnAction(event -> {
            fields.layerProperty().set(layer);
            chip.setSelected(true);
        });
        fields.layerProperty().subscribe(now -> chip.setSelected(now == layer));
        return chip;
    }

    private Node legs() {
        var grid = new GridPane();
        grid.getStyleClass().add("editor-grid");
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, new ColumnConstraints(), new ColumnConstraints());
        Label strikes = caption("Strike");
        Label prices = caption("Entry price");
        strikes.getStyleClass().add("figure-box");
        prices.getStyleClass().add("figure-box");
        grid.addRow(0, caption("Leg"), strikes, prices);
        int row = 1;
        for (Role role : Role.values()) {
            String id = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
            EditorField strikeField = fields.strike(role);
            EditorField priceField = fields.price(role);
            TextField strike = FieldBox.box("edit-strike-" + id, role.title() + " strike", "↑↓ next", strikeField);
            strike.addEventFilter(KeyEvent.KEY_PRESSED, event -> step(event, role));
            TextField price =
                    FieldBox.box("edit-price-" + id, role.title() + " entry price in points", "unknown", priceField);
            strike.getStyleClass().add("figure-box");
            price.getStyleClass().add("figure-box");
            grid.addRow(row++, new Label(role.title()), strike, price);
            var said = new VBox(
                    FieldBox.problem("edit-strike-" + id, strikeField),
                    FieldBox.remark("edit-strike-" + id, strikeField),
                    FieldBox.problem("edit-price-" + id, priceField));
            said.getStyleClass().add("editor-said");
            grid.add(said, 0, row++, 3, 1);
        }
        return grid;
    }

    private static Label caption(String text) {
        var caption = new Label(text);
        caption.getStyleClass().add("caption");
        return caption;
    }

    private void step(KeyEvent event, Role role) {
        int steps = event.isShiftDown() ? FAST : 1;
        switch (event.getCode()) {
            case UP -> model.stepStrike(role, steps);
            case DOWN -> model.stepStrike(role, -steps);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Node creditRow() {
        var credit = new TextField();
        credit.setId("edit-credit");
        credit.getStyleClass().addAll("field-box", "figure-box");
        credit.setAccessibleText("Net credit per condor in points");
        credit.setPromptText("unknown");
        credit.setTooltip(
                new Tooltip("Per condor in points. Typing it puts half of the difference on each short leg's price"));
        fields.credit().textProperty().subscribe(credit::setText);
        credit.setOnAction(event -> fields.applyCredit(credit.getText()));
        credit.focusedProperty().subscribe(isFocused -> {
            if (!isFocused) {
                fields.applyCredit(credit.getText());
            }
        });
        var label = new Label("Net credit");
        label.setLabelFor(credit);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        var row = new HBox(label, marketPrices(model, "edit-market-prices"), credit);
        row.getStyleClass().addAll("editor-row", "editor-total");
        return row;
    }

    /** A button that takes the market's prices. */
    static Button marketPrices(EditorViewModel model, String id) {
        var button = new Button("Market prices");
        button.setId(id);
        button.getStyleClass().add("chip");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip("Entry prices from the market: the middle of the quote, else the model's price"));
        button.setOnAction(event -> model.takeMarketPrices());
        return button;
    }
}
