package dev.wingspread.ui.ladder;

import dev.wingspread.strategy.ladder.LadderStanding.Line;
import dev.wingspread.ui.support.TsvCopy;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The rungs, two lines each: what is held, what is wanted, what it costs and when it is rolled. */
final class RungTable extends TableView<Line> {

    private static final double BORDERS = 4;
    private static final double SCROLL_BAR = 14;
    private static final double WIDEST = 3;
    /** Height of the header and of a row in lines of text. */
    private static final double LINES = 2.9;

    private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");

    RungTable(LadderViewModel model) {
        setId("ladder-rungs");
        getStyleClass().addAll("dense", "edge-to-edge", "plain-table", "two-lines");
        setAccessibleText("Rungs: what is held, what the plan wants, cost, theta and the day to roll");
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        for (RungColumn column : RungColumn.values()) {
            getColumns().add(column(column));
        }
        widthProperty().subscribe(this::arrangeColumns);
        model.linesProperty().subscribe(lines -> getItems().setAll(lines));
        TsvCopy.on(this, "Copy the rungs as a table", model::rungsAsTable);
    }

    /** Takes the height of its rows. */
    void fitRows(double fontSize) {
        double height = Math.ceil(fontSize * LINES * (1 + Math.max(1, getItems().size()))) + BORDERS;
        setPrefHeight(height);
        setMaxHeight(height);
        setMinHeight(height);
    }

    /** Those that do not fit are left out from the right; the copied table has them all. */
    private void arrangeColumns() {
        RungColumn[] all = RungColumn.values();
        double room = getWidth() - BORDERS - SCROLL_BAR;
        double taken = 0;
        int fitting = 0;
        while (fitting < all.length && taken + all[fitting].width() <= room) {
            taken += all[fitting++].width();
        }
        double factor = taken == 0 ? 1 : Math.max(1, Math.min(WIDEST, room / taken));
        for (int i = 0; i < all.length; i++) {
            getColumns().get(i).setVisible(i < fitting);
            getColumns().get(i).setPrefWidth(Math.floor(all[i].width() * factor));
        }
    }

    private static TableColumn<Line, Line> column(RungColumn column) {
        var built = new TableColumn<Line, Line>();
        var name = new Label(column.title());
        name.getStyleClass().add("column-figure");
        var second = new Label(column.second());
        second.getStyleClass().add("column-unit");
        var header = new VBox(name, second);
        header.getStyleClass().add(column.isWords() ? "column-words" : "column-title");
        Tooltip.install(header, new Tooltip(column.meaning()));
        built.setGraphic(header);
        built.setText(column.title());
        built.getStyleClass().add(column.isWords() ? "words-column" : "figure-column");
        built.setSortable(false);
        built.setReorderable(false);
        built.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        built.setCellFactory(view -> new Cell(column));
        return built;
    }

    private static final class Cell extends TableCell<Line, Line> {

        private final RungColumn column;

        Cell(RungColumn column) {
            this.column = column;
            getStyleClass().add(column.isWords() ? "words-cell" : "figure-cell");
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setText("");
                pseudoClassStateChanged(DIFFERENT, false);
                return;
            }
            setText(column.above(line) + "\n" + column.below(line));
            boolean isDifferent = column == RungColumn.HELD && line.change().orElse(0) != 0;
            pseudoClassStateChanged(DIFFERENT, isDifferent);
        }
    }
}
