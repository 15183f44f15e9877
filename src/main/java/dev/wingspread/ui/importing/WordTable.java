package dev.wingspread.ui.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A table of texts whose columns grow with the text of the window; one of them takes the room that is left. */
final class WordTable<R> extends StackPane {

    private final TableView<R> table = new TableView<>();
    /** Measures the text of the window; never seen. */
    private final Label ruler = new Label();

    private final List<Double> widths = new ArrayList<>();
    private int widest = -1;

    /**
     * A table without columns.
     *
     * @param meaning what it lists
     * @param ifEmpty said where it lists nothing
     */
    WordTable(String id, String meaning, String ifEmpty) {
        table.setId(id);
        table.setAccessibleText(meaning);
        table.getStyleClass().addAll("dense", "edge-to-edge", "plain-table");
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        var nothing = new Label(ifEmpty);
        nothing.getStyleClass().add("view-nothing");
        nothing.setWrapText(true);
        table.setPlaceholder(nothing);
        ruler.setVisible(false);
        ruler.setManaged(false);
        getChildren().addAll(table, ruler);
        table.widthProperty().subscribe(this::arrange);
        ruler.fontProperty().subscribe(this::arrange);
    }

    /** A column of words. */
    WordTable<R> words(String title, double width, Function<R, String> text) {
        add(title, width, "words", text);
        return this;
    }

    /** A column of words that takes the room the others leave, at least so much. */
    WordTable<R> rest(String title, double width, Function<R, String> text) {
        widest = widths.size();
        return words(title, width, text);
    }

    /** A column of figures. */
    WordTable<R> figure(String title, double width, Function<R, String> text) {
        add(title, width, "figure", text);
        return this;
    }

    /** Lets the last column be sorted by. */
    WordTable<R> sortedBy(Comparator<R> order) {
        TableColumn<R, ?> last = table.getColumns().get(table.getColumns().size() - 1);
        last.setSortable(true);
        @SuppressWarnings("unchecked")
        var column = (TableColumn<R, R>) last;
        column.setComparator(order);
        return this;
    }

    /** Lets several lines be selected. */
    WordTable<R> multiple() {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        return this;
    }

    private void add(String title, double width, String kind, Function<R, String> text) {
        var built = new TableColumn<R, R>();
        var name = new Label(title);
        name.getStyleClass().add("column-figure");
        built.setGraphic(name);
        // The text names the column to assistive technology; the header shows the graphic alone.
        built.setText(title);
        built.getStyleClass().add(kind + "-column");
        built.setSortable(false);
        built.setReorderable(false);
        built.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        built.setCellFactory(view -> new Cell<>(kind, text));
        widths.add(width);
        table.getColumns().add(built);
    }

    private void arrange() {
        double[] fitting = ColumnWidths.fit(widths, widest, ruler.getFont().getSize(), table.getWidth());
        for (int i = 0; i < fitting.length; i++) {
            table.getColumns().get(i).setPrefWidth(fitting[i]);
        }
    }

    TableView<R> table() {
        return table;
    }

    /** The selected lines in their order in the table. */
    List<R> selected() {
        return table.getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .filter(index -> index >= 0 && index < table.getItems().size())
                .map(table.getItems()::get)
                .toList();
    }

    private static final class Cell<R> extends TableCell<R, R> {

        private final Function<R, String> text;

        Cell(String kind, Function<R, String> text) {
            this.text = text;
            getStyleClass().add(kind + "-cell");
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            String shown = empty || row == null ? "" : text.apply(row);
            setText(shown);
            if (shown.isEmpty()) {
                setTooltip(null);
            } else if (getTooltip() == null) {
                setTooltip(new Tooltip(shown));
            } else {
                getTooltip().setText(shown);
            }
        }
    }
}
