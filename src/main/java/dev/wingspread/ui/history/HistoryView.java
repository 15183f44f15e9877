package dev.wingspread.ui.history;

import dev.wingspread.monitor.journal.EntryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Charts and table of the stored days above, the journal below. */
public final class HistoryView extends BorderPane {

    private static final double DAYS_SHARE = 0.66;
    /** All charts stand in one row where each has at least this much room. */
    private static final double CHART_WIDTH = 130;
    /** Share of the upper part that the charts take together, and how high one is at least and at most. */
    private static final double CHARTS_SHARE = 0.36;

    private static final double LOWEST_CHART = 68;
    private static final double HIGHEST_CHART = 200;

    private final HistoryViewModel model;
    private final GridPane charts = new GridPane();
    private final VBox days = new VBox();
    private final DoubleProperty chartHeight = new SimpleDoubleProperty(LOWEST_CHART);
    private final VBox entries = new VBox();
    private final Label count = new Label();

    public HistoryView(HistoryViewModel model) {
        this.model = model;
        getStyleClass().add("history");
        var split = new SplitPane(days(), journal());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(DAYS_SHARE);
        setCenter(split);
        charts.widthProperty().subscribe(this::showCharts);
        model.chartsProperty().subscribe(this::showCharts);
        model.entriesProperty().subscribe(this::showEntries);
    }

    private Region days() {
        var empty = message("history-no-days");
        empty.textProperty().bind(model.noDaysProperty());
        showOnlyWithText(empty);
        charts.getStyleClass().add("history-charts");
        var hasDays = model.noDaysProperty().isEmpty();
        var isExplained = model.explain().shownProperty();
        var table = new DayTable(model);
        show(table, hasDays.and(isExplained.not()));
        VBox.setVgrow(table, Priority.ALWAYS);
        var explain = new ExplainView(model.explain());
        show(explain, hasDays.and(isExplained));
        VBox.setVgrow(explain, Priority.ALWAYS);
        // The waterfall gets their room.
        show(charts, hasDays.and(isExplained.not()));
        Region choice = choice();
        show(choice, hasDays);
        days.getChildren().setAll(empty, choice, charts, table, explain);
        days.getStyleClass().add("history-days");
        days.heightProperty().subscribe(this::fitCharts);
        return days;
    }

    /** Rows of charts get higher with the window; what is left belongs to the table. */
    private void fitCharts() {
        double height = days.getHeight() * CHARTS_SHARE / Math.max(1, charts.getRowCount());
        chartHeight.set(Math.max(LOWEST_CHART, Math.min(HIGHEST_CHART, Math.floor(height))));
    }

    private static void show(Region part, BooleanExpression when) {
        part.visibleProperty().bind(when);
        part.managedProperty().bind(part.visibleProperty());
    }

    /** The table of days, or where the change of one came from. */
    private Region choice() {
        var table = new ToggleButton("Days");
        var explain = new ToggleButton("Explain the change");
        table.setId("history-days");
        explain.setId("history-explain");
        explain.setTooltip(
                new Tooltip("Where the change of P&L to the chosen day came from: time, SPX, vol, VIX futures, rates"));
        for (ToggleButton chip : List.of(table, explain)) {
            chip.getStyleClass().add("chip");
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setOnAction(event -> model.explain().shownProperty().set(chip.equals(explain)));
        }
        model.explain().shownProperty().subscribe(isExplained -> {
            table.setSelected(!isExplained);
            explain.setSelected(isExplained);
        });
        // A click on the chip that is on changes nothing.
        table.selectedProperty()
                .subscribe(
                        on -> table.setSelected(!model.explain().shownProperty().get()));
        explain.selectedProperty()
                .subscribe(on ->
                        explain.setSelected(model.explain().shownProperty().get()));
        var row = new HBox(table, explain);
        row.getStyleClass().add("history-filters");
        return row;
    }

    private static Label message(String id) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add("history-message");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void showOnlyWithText(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    private void showCharts() {
        List<BandChart> shown = model.chartsProperty().get();
        boolean isWide = charts.getWidth() >= shown.size() * CHART_WIDTH;
        int columns = isWide ? Math.max(shown.size(), 1) : (shown.size() + 1) / 2;
        var panes = new ArrayList<BandChartPane>();
        charts.getChildren().clear();
        charts.getColumnConstraints().clear();
        for (int i = 0; i < shown.size(); i++) {
            var pane = new BandChartPane();
            pane.show(shown.get(i));
            pane.minHeightProperty().bind(chartHeight);
            pane.prefHeightProperty().bind(chartHeight);
            panes.add(pane);
            charts.add(pane, i % columns, i / columns);
        }
        for (int i = 0; i < columns && !panes.isEmpty(); i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            charts.getColumnConstraints().add(column);
        }
        fitCharts();
    }

    private Region journal() {
        var empty = message("history-no-entries");
        empty.textProperty().bind(model.noEntriesProperty());
        showOnlyWithText(empty);
        entries.getStyleClass().add("history-entries");
        var body = new VBox(empty, entries);
        body.getStyleClass().add("history-journal");
        var scroller = new ScrollPane(body);
        scroller.setFitToWidth(true);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var journal = new BorderPane(scroller);
        journal.setTop(filters());
        return journal;
    }

    private Region filters() {
        var title = new Label("Journal");
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        var kinds = new HBox(title, kind("All", Optional.empty()));
        for (EntryKind kind : EntryKind.values()) {
            kinds.getChildren().add(kind(EntryLine.word(kind) + "s", Optional.of(kind)));
        }
        kinds.getStyleClass().add("history-filters");
        var text = new TextField();
        text.setId("history-filter");
        text.getStyleClass().add("history-filter");
        text.setPromptText("entries that hold this text");
        text.setAccessibleText("Show entries that hold this text");
        text.textProperty().bindBidirectional(model.textProperty());
        HBox.setHgrow(text, Priority.ALWAYS);
        count.getStyleClass().add("caption");
        count.setMinWidth(USE_PREF_SIZE);
        var words = new HBox(text, count);
        words.getStyleClass().add("history-filters");
        return new VBox(kinds, words);
    }

    private ToggleButton kind(String text, Optional<EntryKind> kind) {
        var chip = new ToggleButton(text);
        chip.setId("history-kind-" + kind.map(EntryKind::name).orElse("ALL"));
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setAccessibleText("Show " + text + " of the journal");
        chip.setOnAction(event -> {
            model.kindProperty().set(kind);
            chip.setSelected(true);
        });
        model.kindProperty().subscribe(now -> chip.setSelected(now.equals(kind)));
        return chip;
    }

    private void showEntries(List<EntryLine> shown) {
        count.setText(model.countText());
        entries.getChildren().setAll(shown.stream().map(HistoryView::entry).toList());
    }

    private static Region entry(EntryLine line) {
        var time = new Label(line.time());
        time.getStyleClass().add("history-time");
        time.setMinWidth(USE_PREF_SIZE);
        var headline = new Label(line.headline());
        headline.getStyleClass().add("history-headline");
        var entry = new VBox(new HBox(time, headline));
        entry.getStyleClass().add("history-entry");
        if (!line.text().isEmpty()) {
            var text = new Label(line.text());
            text.getStyleClass().add("history-text");
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            entry.getChildren().add(text);
        }
        return entry;
    }
}
