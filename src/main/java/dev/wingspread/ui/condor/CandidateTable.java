package dev.wingspread.ui.condor;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The candidates, a line each; the selected one is the view model's. */
final class CandidateTable extends TableView<CandidateRow> {

    /** Scroll bar and borders. */
    private static final double CHROME = 16;

    private static final double WIDEST = 1.5;

    private static final List<CandidateColumn> COLUMNS = List.of(CandidateColumn.values());

    private final CondorViewModel model;
    private boolean isShowing;

    CandidateTable(CondorViewModel model) {
        this.model = model;
        setId("condor-candidates");
        getStyleClass().addAll("dense", "edge-to-edge", "plain-table");
        setAccessibleText("Candidates, best first");
        setPlaceholder(new Label("No candidate"));
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        for (CandidateColumn column : COLUMNS) {
            getColumns().add(column(column));
        }
        widthProperty().subscribe(this::arrangeColumns);
        model.rowsProperty().subscribe(this::show);
        getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (!isShowing) {
                model.selectedProperty().set(index.intValue());
            }
        });
        model.selectedProperty().subscribe(index -> select(index.intValue()));
    }

    private void show(List<CandidateRow> rows) {
        isShowing = true;
        try {
            getItems().setAll(rows);
        } finally {
            isShowing = false;
        }
        select(model.selectedProperty().get());
    }

    /** Spreads the columns over the room there is, up to a point. */
    private void arrangeColumns() {
        double usual = COLUMNS.stream().mapToDouble(CandidateColumn::width).sum();
        double factor = Math.max(1, Math.min(WIDEST, (getWidth() - CHROME) / usual));
        for (int i = 0; i < COLUMNS.size(); i++) {
            getColumns().get(i).setPrefWidth(Math.floor(COLUMNS.get(i).width() * factor));
        }
    }

    private void select(int index) {
        if (index < 0 || index >= getItems().size()) {
            return;
        }
        if (getSelectionModel().getSelectedIndex() != index) {
            getSelectionModel().clearAndSelect(index);
        }
    }

    private static TableColumn<CandidateRow, CandidateRow> column(CandidateColumn column) {
        var built = new TableColumn<CandidateRow, CandidateRow>();
        var figure = new Label(column.title());
        figure.getStyleClass().add("column-figure");
        var unit = new Label(column.unit());
        unit.getStyleClass().add("column-unit");
        var header = new VBox(figure, unit);
        header.getStyleClass().add(column.isWords() ? "column-words" : "column-title");
        Tooltip.install(header, new Tooltip(column.meaning()));
        built.setGraphic(header);
        built.setText(column.title());
        built.getStyleClass().add(column.isWords() ? "words-column" : "figure-column");
        built.setPrefWidth(column.width());
        built.setSortable(false);
        built.setReorderable(false);
        built.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        built.setCellFactory(view -> new Cell(column));
        return built;
    }

    private static final class Cell extends TableCell<CandidateRow, CandidateRow> {

        private final CandidateColumn column;

        Cell(CandidateColumn column) {
            this.column = column;
            getStyleClass().add(column.isWords() ? "words-cell" : "figure-cell");
        }

        @Override
        protected void updateItem(@Nullable CandidateRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? "" : row.text(column));
        }
    }
}
