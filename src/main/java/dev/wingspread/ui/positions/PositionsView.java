package dev.wingspread.ui.positions;

import dev.wingspread.ui.positions.PositionRow.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The position tree. It shows as many columns as have room, the most telling first, until the user picks columns from the
 * menu at its right.
 */
public final class PositionsView extends BorderPane {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double LEAST_NAME_WIDTH = 208;
    /** Scroll bar, borders and the button of the column menu. */
    private static final double CHROME = 24;

    /** Legs stay folded where the whole tree would not fit on a usual screen. */
    private static final int MOST_UNFOLDED = 40;

    private final PositionsViewModel model;
    private final TreeTableView<PositionNode> table = new TreeTableView<>();
    private final TreeTableColumn<PositionNode, PositionRow> names = new TreeTableColumn<>("Position");
    private final Map<PositionColumn, TreeTableColumn<PositionNode, PositionRow>> columns =
            new EnumMap<>(PositionColumn.class);
    private boolean isArranging;
    private boolean hasUserPicked;

    public PositionsView(PositionsViewModel model) {
        this.model = model;
        getStyleClass().addAll("panel", "positions");
        setTop(heading());
        buildTable();
        setCenter(table);
        model.rowsProperty().subscribe(this::show);
    }

    private Region heading() {
        var title = new Label("Positions");
        title.getStyleClass().add("panel-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var perContract = new ToggleButton("per contract");
        perContract.setId("per-contract");
        perContract.getStyleClass().add("chip");
        perContract.setTooltip(
                new Tooltip("Greeks of legs: off, position dollars; on, points of one contract without multiplier"));
        perContract.selectedProperty().bindBidirectional(model.perContractProperty());
        var heading = new HBox(title, space, perContract);
        heading.getStyleClass().add("panel-heading");
        return heading;
    }

    private void buildTable() {
        table.setId("positions");
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.setAccessibleText("Positions");
        table.setShowRoot(false);
        table.setTableMenuButtonVisible(true);
        table.setColumnResizePolicy(TreeTableView.UNCONSTRAINED_RESIZE_POLICY);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(view -> new PositionTableRow());
        table.setPlaceholder(new Label("No positions"));
        names.setCellValueFactory(row -> row.getValue().getValue().rowProperty());
        names.setCellFactory(column -> new NameCell());
        names.setComparator(Comparator.comparing(PositionRow::label));
        names.setMinWidth(LEAST_NAME_WIDTH);
        table.getColumns().add(names);
        for (PositionColumn column : PositionColumn.values()) {
            TreeTableColumn<PositionNode, PositionRow> built = column(column);
            columns.put(column, built);
            table.getColumns().add(built);
        }
        table.setTreeColumn(names);
        table.widthProperty().subscribe(this::arrangeColumns);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    private TreeTableColumn<PositionNode, PositionRow> column(PositionColumn column) {
        var built = new TreeTableColumn<PositionNode, PositionRow>();
        var figure = new Label(column.figure());
        figure.getStyleClass().add("column-figure");
        var unit = new Label(column.unit());
        unit.getStyleClass().add("column-unit");
        var header = new javafx.scene.layout.VBox(figure, unit);
        header.getStyleClass().add("column-title");
        built.setGraphic(header);
        // The text names the column in the menu; the header shows the graphic alone.
        built.setText(column.title());
        built.setId("column-" + column.name());
        built.getStyleClass().add("figure-column");
        built.setPrefWidth(column.width());
        built.setCellValueFactory(row -> row.getValue().getValue().rowProperty());
        built.setCellFactory(view -> new FigureCell(column));
        built.setComparator(Comparator.comparingDouble(row -> orderOf(row, column)));
        built.visibleProperty().addListener((property, before, now) -> hasUserPicked |= !isArranging);
        return built;
    }

    private static double orderOf(PositionRow row, PositionColumn column) {
        PositionRow.Cell cell = row.cell(column);
        return cell == null ? Double.NEGATIVE_INFINITY : cell.order();
    }

    private void arrangeColumns() {
        double room = table.getWidth() - CHROME - LEAST_NAME_WIDTH;
        if (room <= 0) {
            return;
        }
        isArranging = true;
        if (!hasUserPicked) {
            Set<PositionColumn> fitting = fitting(room);
            columns.forEach((column, built) -> built.setVisible(fitting.contains(column)));
        }
        double taken = columns.values().stream()
                .filter(TreeTableColumn::isVisible)
                .mapToDouble(TreeTableColumn::getWidth)
                .sum();
        names.setPrefWidth(Math.max(LEAST_NAME_WIDTH, table.getWidth() - CHROME - taken));
        isArranging = false;
    }

    private static Set<PositionColumn> fitting(double room) {
        List<PositionColumn> byRank = Arrays.stream(PositionColumn.values())
                .sorted(Comparator.comparingInt(PositionColumn::rank))
                .toList();
        var fitting = EnumSet.noneOf(PositionColumn.class);
        double left = room;
        for (PositionColumn column : byRank) {
            left -= column.width();
            if (left < 0) {
                break;
            }
            fitting.add(column);
        }
        return fitting;
    }

    private void show(List<PositionRow> rows) {
        TreeItem<PositionNode> root = table.getRoot();
        if (root != null && update(root.getChildren(), rows)) {
            return;
        }
        var fresh = new TreeItem<PositionNode>();
        boolean unfold = count(rows) <= MOST_UNFOLDED;
        for (PositionRow row : rows) {
            fresh.getChildren().add(item(row, unfold));
        }
        table.setRoot(fresh);
    }

    /** Replaces the values in place, so that folding and selection stay; false if the tree has another shape. */
    private static boolean update(ObservableList<TreeItem<PositionNode>> items, List<PositionRow> rows) {
        if (items.size() != rows.size()) {
            return false;
        }
        Map<String, TreeItem<PositionNode>> byKey = new java.util.HashMap<>();
        items.forEach(item -> byKey.put(item.getValue().row().key(), item));
        for (PositionRow row : rows) {
            TreeItem<PositionNode> item = byKey.get(row.key());
            if (item == null || !update(item.getChildren(), row.children())) {
                return false;
            }
            item.getValue().show(row);
        }
        return true;
    }

    private static int count(List<PositionRow> rows) {
        return rows.stream().mapToInt(row -> 1 + count(row.children())).sum();
    }

    private static TreeItem<PositionNode> item(PositionRow row, boolean unfold) {
        var item = new TreeItem<>(new PositionNode(row));
        for (PositionRow child : row.children()) {
            item.getChildren().add(item(child, unfold));
        }
        item.setExpanded(unfold || row.kind() == Kind.SIDE || row.kind() == Kind.GROUP);
        return item;
    }

    private void copy() {
        List<PositionRow> lines = new ArrayList<>();
        for (TreeItem<PositionNode> item : table.getSelectionModel().getSelectedItems()) {
            if (item != null) {
                lines.add(item.getValue().row());
            }
        }
        List<PositionColumn> shown = columns.entrySet().stream()
                .filter(entry -> entry.getValue().isVisible())
                .map(Map.Entry::getKey)
                .toList();
        var content = new ClipboardContent();
        content.putString(model.asTable(lines, shown));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
