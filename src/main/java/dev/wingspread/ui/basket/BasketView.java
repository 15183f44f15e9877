package dev.wingspread.ui.basket;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The strip that says which what-if trades every figure is shown with. */
public final class BasketView extends HBox {

    public BasketView(BasketViewModel model) {
        setId("basket");
        getStyleClass().add("basket");
        var title = new Label("What-if trades");
        title.getStyleClass().add("basket-title");
        title.setMinWidth(USE_PREF_SIZE);
        var summary = new Label();
        summary.setId("basket-summary");
        summary.textProperty().bind(model.summaryProperty());
        summary.setMinWidth(USE_PREF_SIZE);
        var order = new Label();
        order.setId("basket-order");
        order.getStyleClass().add("basket-order");
        order.textProperty().bind(model.orderProperty());
        order.setMinWidth(0);
        order.setMaxWidth(Double.MAX_VALUE);
        order.setTooltip(new Tooltip());
        order.getTooltip().textProperty().bind(model.orderProperty());
        HBox.setHgrow(order, Priority.ALWAYS);
        getChildren()
                .addAll(
                        title,
                        summary,
                        order,
                        button("basket-copy", "Copy order", "The trades as text, for the clipboard", () -> copy(model)),
                        button(
                                "basket-apply",
                                "Apply to book",
                                "Puts the trades into the book at their estimated prices; Ctrl+Z takes them back",
                                model::apply),
                        button("basket-discard", "Discard", "Back to the book as it is", model::discard));
        visibleProperty().bind(model.filledProperty());
        managedProperty().bind(model.filledProperty());
    }

    private static Button button(String id, String text, String meaning, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("chip");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(meaning));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static void copy(BasketViewModel model) {
        var content = new ClipboardContent();
        content.putString(model.orderProperty().get());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
