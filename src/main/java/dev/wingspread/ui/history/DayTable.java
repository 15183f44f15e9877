package dev.wingspread.ui.history;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The stored days, the newest first: every figure with its change against the day before under it. */
final class DayTable extends TableView<DayLine> {

    private static final double TIME_WIDTH = 72;
    private static final double FIGURE_WIDTH = 61;
    private static final double CHROME = 16;
    private static final double WIDEST = 2;

    DayTable(HistoryViewModel model) {
        setId("history-table");
        getStyleClass().addAll("dense", "edge-to-edge", "plain-table", "two-lines");
        setAccessibleText("Stored days, the newest first, with changes against the day before");
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        getColumns().add(column("Day", "", "words", DayLine::time));
        for (HistoryFigure figure : HistoryFigure.values()) {
            int comma = figure.title().indexOf(", ");
            getColumns()
                    .add(column(
                            comma < 0 ? figure.title() : figure.title().substring(0, comma),
                            comma < 0 ? "" : figure.title().substring(comma + 2),
                            "figure",
                            line -> line.cell(figure).value() + "\n"
                                    + line.cell(figure).change()));
        }
        widthProperty().subscribe(this::arrangeColumns);
        model.daysProperty().subscribe(lines -> getItems().setAll(lines));
        getSelectionModel().selectedIndexProperty().subscribe(row -> {
            if (row.intValue() >= 0) {
                model.explain().selectNewestFirst(row.intValue());
            }
        });
    }

    private void arrangeColumns() {
        int figures = HistoryFigure.values().length;
        double factor = Math.max(1, Math.min(WIDEST, (getWidth() - CHROME - TIME_WIDTH) / (figures * FIGURE_WIDTH)));
        getColumns().get(0).setPrefWidth(TIME_WIDTH);
        for (int i = 1; i <= figures; i++) {
            getColumns().get(i).setPrefWidth(Math.floor(FIGURE_WIDTH * factor));
        }
    }

    private static TableColumn<DayLine, DayLine> column(
            String title, String unit, String kind, Function<DayLine, String> text) {
        var built = new TableColumn<DayLine, DayLine>();
        var name = new Label(title);
        name.getStyleClass().add("column-figure");
        var unitLabel = new Label(unit);
        unitLabel.getStyleClass().add("column-unit");
        var header = new VBox(name, unitLabel);
        header.getStyleClass().add(kind.equals("words") ? "column-words" : "column-title");
        built.setGraphic(header);
        built.setText(title);
        built.getStyleClass().add(kind + "-column");
        built.setSortable(false);
        built.setReorderable(false);
        built.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        built.setCellFactory(view -> new Cell(kind, text));
        return built;
    }

    private static final class Cell extends TableCell<DayLine, DayLine> {

        private final Function<DayLine, String> text;

        Cell(String kind, Function<DayLine, String> text) {
            this.text = text;
            getStyleClass().add(kind + "-cell");
        }

        @Override
        protected void updateItem(@Nullable DayLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? "" : text.apply(line));
        }
    }
}
