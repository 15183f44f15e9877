package dev.wingspread.ui.kpi;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The strip of key figures: cards of equal width side by side. */
public final class KpiStripView extends GridPane {

    private final KpiStripViewModel model;
    private final List<KpiCardPane> panes = new ArrayList<>();

    public KpiStripView(KpiStripViewModel model) {
        this.model = model;
        getStyleClass().add("kpi-strip");
        setMinWidth(0);
        model.cards().addListener((ListChangeListener<KpiCard>) change -> show());
        show();
    }

    private void show() {
        List<KpiCard> cards = model.cards();
        while (panes.size() < cards.size()) {
            addPane();
        }
        for (int i = 0; i < cards.size(); i++) {
            panes.get(i).show(cards.get(i));
        }
    }

    private void addPane() {
        var pane = new KpiCardPane();
        var column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        column.setPercentWidth(0);
        getColumnConstraints().add(column);
        add(pane, panes.size(), 0);
        panes.add(pane);
        for (ColumnConstraints each : getColumnConstraints()) {
            each.setPercentWidth(100.0 / panes.size());
        }
    }
}
