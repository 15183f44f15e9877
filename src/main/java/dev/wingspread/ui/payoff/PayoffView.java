package dev.wingspread.ui.payoff;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The risk graph with its switches. */
public final class PayoffView extends BorderPane {

    private static final double ROOM_FOR_CAPTION = 440;

    public PayoffView(PayoffViewModel model) {
        getStyleClass().add("payoff");
        setTop(switches(model));
        setCenter(new PayoffPane(model));
    }

    private static Region switches(PayoffViewModel model) {
        var caption = new Label();
        caption.getStyleClass().add("caption");
        caption.textProperty().bind(model.captionProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(
                caption,
                space,
                part("Total", "Condors and hedge together, solid", model.showsTotalProperty()),
                part("Condors", "SPX legs alone, dashed", model.showsCondorsProperty()),
                part("Hedge", "VIX legs alone, dotted", model.showsHedgeProperty()),
                gap(),
                vix("VIX coupled", "VIX moves along the axis as it usually does when SPX moves", model, true),
                vix("VIX unchanged", "VIX stays where it is, or where the scenario puts it", model, false));
        row.getStyleClass().add("view-switches");
        // Half a caption says less than none.
        caption.visibleProperty().bind(row.widthProperty().greaterThan(ROOM_FOR_CAPTION));
        caption.managedProperty().bind(caption.visibleProperty());
        return row;
    }

    private static Region gap() {
        var gap = new Region();
        gap.getStyleClass().add("switch-gap");
        return gap;
    }

    private static ToggleButton part(String text, String meaning, BooleanProperty shown) {
        var toggle = new ToggleButton(text);
        toggle.setId("part-" + text.toLowerCase(java.util.Locale.ROOT));
        toggle.getStyleClass().add("chip");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setTooltip(new Tooltip(meaning));
        toggle.selectedProperty().bindBidirectional(shown);
        return toggle;
    }

    private static ToggleButton vix(String text, String meaning, PayoffViewModel model, boolean coupled) {
        var toggle = new ToggleButton(text);
        toggle.setId(coupled ? "vix-coupled" : "vix-unchanged");
        toggle.getStyleClass().add("chip");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setTooltip(new Tooltip(meaning));
        toggle.setToggleGroup(new ToggleGroup());
        toggle.setOnAction(event -> {
            model.vixCoupledProperty().set(coupled);
            toggle.setSelected(true);
        });
        model.vixCoupledProperty().subscribe(now -> toggle.setSelected(now == coupled));
        return toggle;
    }
}
