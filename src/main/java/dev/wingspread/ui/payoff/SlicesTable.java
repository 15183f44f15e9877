package dev.wingspread.ui.payoff;

import dev.wingspread.scenario.PayoffSlices;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The book at SPX levels. Columns that say least give way where room is short. */
final class SlicesTable extends TableView<PayoffSlices.Row> {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double CHROME = 16;
    private static final double WIDEST = 1.8;

    private final Map<SliceColumn, TableColumn<PayoffSlices.Row, PayoffSlices.Row>> columns =
            new EnumMap<>(SliceColumn.class);

    SlicesTable(SlicesViewModel model, Runnable onCopy) {
        setId("slices-table");
        getStyleClass().addAll("dense", "edge-to-edge", "plain-table", "slices-table");
        setAccessibleText("The book at SPX levels, rising; Ctrl+C copies the table");
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        setPlaceholder(new Label("Being computed…"));
        for (SliceColumn column : SliceColumn.values()) {
            TableColumn<PayoffSlices.Row, PayoffSlices.Row> built = column(column, model);
            columns.put(column, built);
            getColumns().add(built);
        }
        widthProperty().subscribe(this::arrangeColumns);
        model.rowsProperty().subscribe(rows -> getItems().setAll(rows));
        var copy = new MenuItem("Copy table as TSV");
        copy.setOnAction(event -> onCopy.run());
        setContextMenu(new ContextMenu(copy));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                onCopy.run();
                event.consume();
            }
        });
    }

    private void arrangeColumns() {
        double room = getWidth() - CHROME;
        int limit = 4;
        while (limit > 0 && taken(limit) > room) {
            limit--;
        }
        double factor = Math.max(1, Math.min(WIDEST, room / taken(limit)));
        for (Map.Entry<SliceColumn, TableColumn<PayoffSlices.Row, PayoffSlices.Row>> each : columns.entrySet()) {
            each.getValue().setVisible(each.getKey().sacrifice() <= limit);
            each.getValue().setPrefWidth(Math.floor(each.getKey().width() * factor));
        }
    }

    /** Width of the columns that stay, in pixels. */
    private static double taken(int limit) {
        double taken = 0;
        for (SliceColumn column : SliceColumn.values()) {
            taken += column.sacrifice() <= limit ? column.width() : 0;
        }
        return taken;
    }

    private static TableColumn<PayoffSlices.Row, PayoffSlices.Row> column(SliceColumn column, SlicesViewModel model) {
        var built = new TableColumn<PayoffSlices.Row, PayoffSlices.Row>();
        boolean isWords = column == SliceColumn.LEVEL;
        var name = new Label(column.title());
        name.getStyleClass().add("column-figure");
        var unit = new Label(column.unit());
        unit.getStyleClass().add("column-unit");
        var header = new VBox(name, unit);
        header.getStyleClass().add(isWords ? "column-words" : "column-title");
        built.setGraphic(header);
        built.setText(column.title());
        built.getStyleClass().add(isWords ? "words-column" : "figure-column");
        built.setSortable(false);
        built.setReorderable(false);
        built.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        built.setCellFactory(view -> new Cell(column, model));
        return built;
    }

    private static final class Cell extends TableCell<PayoffSlices.Row, PayoffSlices.Row> {

        private final SliceColumn column;
        private final SlicesViewModel model;

        Cell(SliceColumn column, SlicesViewModel model) {
            this.column = column;
            this.model = model;
            getStyleClass().add(column == SliceColumn.LEVEL ? "words-cell" : "figure-cell");
        }

        @Override
        protected void updateItem(PayoffSlices.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? "" : column.text(row, model.spot()));
        }
    }
}
