package dev.wingspread.ui.kpi;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** The key figures that an edit changes, before → after; as many beside each other as there is room for. */
public final class KpiChangesPane extends GridPane {

    private static final int PER_ROW = 2;

    public KpiChangesPane() {
        setId("kpi-changes");
        getStyleClass().add("kpi-changes");
        show(List.of());
    }

    /** Shows the figures that change. */
    public void show(List<KpiChange> changes) {
        getChildren().clear();
        List<KpiChange> seen = changes.stream().filter(KpiChange::isChanged).toList();
        setVisible(!changes.isEmpty());
        setManaged(!changes.isEmpty());
        if (seen.isEmpty()) {
            var none = new Label("No key figure changes.");
            none.getStyleClass().add("caption");
            add(none, 0, 0);
        }
        for (int i = 0; i < seen.size(); i++) {
            KpiChange change = seen.get(i);
            var title = new Label(change.title());
            title.getStyleClass().add("caption");
            title.setMinWidth(USE_PREF_SIZE);
            var text = new Label(change.before() + " → " + change.after());
            text.getStyleClass().add("kpi-change");
            text.setMinWidth(USE_PREF_SIZE);
            add(title, 2 * (i % PER_ROW), i / PER_ROW);
            add(text, 2 * (i % PER_ROW) + 1, i / PER_ROW);
        }
    }
}
