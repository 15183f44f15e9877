package dev.wingspread.ui.kpi;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/**
 * The strip of key figures: cards of equal width side by side, in two rows where one would clip them. The number of rows
 * follows the width and the size of text alone, so that nothing jumps while figures change.
 */
public final class KpiStripView extends GridPane {

    /** Room a card needs with its meaning below the figures, in sizes of the window's text. */
    private static final double CARD_EMS = 14.4;
    /** The same with the meaning beside the figures. */
    private static final double BESIDE_EMS = 22;
    /** Size of the small text in sizes of the window's text, as the style sheet has it. */
    private static final double SMALL_TEXT_EMS = 0.92;

    private static final int[] COLUMNS = {8, 4, 2, 1};

    private final KpiStripViewModel model;
    private final List<KpiCardPane> panes = new ArrayList<>();
    private int columns;

    public KpiStripView(KpiStripViewModel model) {
        this.model = model;
        getStyleClass().add("kpi-strip");
        setMinWidth(0);
        // As tall as its rows, however little room there is below: a card cut through is no card.
        setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(this, Priority.NEVER);
        model.cards().addListener((ListChangeListener<KpiCard>) change -> show());
        widthProperty().subscribe(this::arrange);
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
        panes.add(pane);
        pane.textFont().subscribe(this::arrange);
        columns = 0;
        arrange();
    }

    private void arrange() {
        if (panes.isEmpty()) {
            return;
        }
        double em = panes.get(0).textFont().getValue().getSize() / SMALL_TEXT_EMS;
        int wanted = columnsFor(getWidth() / em);
        boolean isBeside = wanted < panes.size() && getWidth() / em / wanted >= BESIDE_EMS;
        panes.forEach(pane -> pane.arrange(isBeside));
        if (wanted != columns) {
            columns = wanted;
            place();
        }
    }

    /**
     * Cards in a row.
     *
     * @param ems width of the strip in sizes of text; 0 before it is laid out
     */
    static int columnsFor(double ems) {
        if (ems <= 0) {
            return COLUMNS[0];
        }
        for (int count : COLUMNS) {
            if (ems / count >= CARD_EMS) {
                return count;
            }
        }
        return 1;
    }

    private void place() {
        getChildren().setAll(panes);
        getColumnConstraints().clear();
        getRowConstraints().clear();
        for (int i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < panes.size(); i++) {
            setConstraints(panes.get(i), i % columns, i / columns);
            if (i % columns == 0) {
                getRowConstraints().add(new RowConstraints());
            }
        }
    }
}
