package dev.wingspread.ui.positions;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What stands above the table: the filter, the columns, the unit of Greeks; and what a filter hides. */
final class PositionsHeading extends VBox {

    private final PositionsViewModel model;
    private final Node table;
    private final TextField filter = new TextField();

    PositionsHeading(PositionsViewModel model, Node table) {
        this.model = model;
        this.table = table;
        getChildren().addAll(heading(), filtered());
        model.onFilterWanted(() -> {
            filter.requestFocus();
            filter.selectAll();
        });
    }

    private Region heading() {
        var title = new Label("Positions");
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var heading = new HBox(title, filter(), space, columns(), perContract());
        heading.getStyleClass().add("panel-heading");
        return heading;
    }

    private Node filter() {
        filter.setId("position-filter");
        filter.getStyleClass().add("filter-box");
        filter.setPromptText("Filter (Ctrl+F)");
        filter.setAccessibleText("Filter positions by structure, symbol, layer, strike or badge");
        filter.setTooltip(
                new Tooltip(
                        "Words in the structure, symbol, layer, strike or badge; all must be there. Esc clears, Enter goes to the table"));
        filter.setMinWidth(48);
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                filter.clear();
                table.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
                table.requestFocus();
                event.consume();
            }
        });
        return filter;
    }

    private Node columns() {
        var columns = new MenuButton("columns");
        columns.setId("position-columns");
        columns.getStyleClass().add("chip");
        columns.setMinWidth(USE_PREF_SIZE);
        columns.setTooltip(new Tooltip("Which columns are shown; also in the table's own menu"));
        columns.setAccessibleText("Pick columns");
        // Something must be in it, or it would not open.
        columns.getItems().setAll(items());
        columns.setOnShowing(event -> columns.getItems().setAll(items()));
        return columns;
    }

    private List<MenuItem> items() {
        return ColumnsMenu.items(model.columns(), model.perContractProperty().get());
    }

    private Node perContract() {
        var perContract = new ToggleButton("per contract");
        perContract.setId("per-contract");
        perContract.getStyleClass().add("chip");
        perContract.setMinWidth(USE_PREF_SIZE);
        perContract.setTooltip(
                new Tooltip("Greeks of legs: off, position dollars; on, points of one contract without multiplier"));
        perContract.selectedProperty().bindBidirectional(model.perContractProperty());
        return perContract;
    }

    private Node filtered() {
        var filtered = new Label();
        filtered.setId("position-filtered");
        filtered.getStyleClass().add("filter-line");
        filtered.setMaxWidth(Double.MAX_VALUE);
        filtered.setWrapText(true);
        filtered.textProperty().bind(model.filteredProperty());
        filtered.visibleProperty().bind(Bindings.isNotEmpty(model.filteredProperty()));
        filtered.managedProperty().bind(filtered.visibleProperty());
        return filtered;
    }
}
