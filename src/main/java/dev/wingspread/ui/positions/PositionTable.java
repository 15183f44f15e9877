package dev.wingspread.ui.positions;

import dev.wingspread.ui.positions.PositionRow.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.VBox;

/** The table itself: its columns, its lines and their order. */
final class PositionTable extends TreeTableView<PositionNode> {

    /** Text of this size, in pixels, is what the widths of columns are meant for. */
    private static final double USUAL_TEXT = 12;

    private static final double LEAST_NAME_WIDTH = 228;
    /** Scroll bar and borders. */
    private static final double CHROME = 16;

    /** Legs stay folded where the whole tree would not fit on a usual screen. */
    private static final int MOST_UNFOLDED = 40;

    private final PositionsViewModel model;
    private final ColumnsViewModel choice;
    private final TreeTableColumn<PositionNode, PositionNode> names = new TreeTableColumn<>("Position");
    private final Map<PositionColumn, TreeTableColumn<PositionNode, PositionNode>> figures =
            new EnumMap<>(PositionColumn.class);
    private final Label placeholder = new Label();
    /** Measures the text of the window; never seen. */
    private final Label ruler = new Label();

    private boolean isArranging;

    PositionTable(PositionsViewModel model) {
        this.model = model;
        this.choice = model.columns();
        setId("positions");
        getStyleClass().addAll("dense", "edge-to-edge");
        setAccessibleText("Positions");
        setShowRoot(false);
        setColumnResizePolicy(TreeTableView.UNCONSTRAINED_RESIZE_POLICY);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setRowFactory(view -> new PositionTableRow());
        placeholder.getStyleClass().add("view-nothing");
        setPlaceholder(placeholder);
        setSortPolicy(view -> sortLines());
        buildColumns();
        widthProperty().subscribe(this::fit);
        ruler.fontProperty().subscribe(this::fit);
        choice.shownProperty().subscribe(this::showColumns);
        model.rowsProperty().subscribe(this::show);
        getColumns().addListener((ListChangeListener<TreeTableColumn<PositionNode, ?>>) change -> rememberOrder());
    }

    /** A label in the tree of the window, so that it has the window's text. */
    Label ruler() {
        ruler.setVisible(false);
        ruler.setManaged(false);
        return ruler;
    }

    private void buildColumns() {
        names.setId("column-name");
        names.setCellValueFactory(row -> row.getValue().getValue().itself());
        names.setCellFactory(column -> new NameCell(model));
        names.setReorderable(false);
        getColumns().add(names);
        for (PositionColumn column : choice.all()) {
            TreeTableColumn<PositionNode, PositionNode> built = figure(column);
            figures.put(column, built);
            getColumns().add(built);
        }
        setTreeColumn(names);
    }

    private TreeTableColumn<PositionNode, PositionNode> figure(PositionColumn column) {
        var built = new TreeTableColumn<PositionNode, PositionNode>();
        var figure = new Label(column.figure());
        figure.getStyleClass().add("column-figure");
        var unit = new Label();
        unit.getStyleClass().add("column-unit");
        model.perContractProperty().subscribe(perContract -> unit.setText(column.unit(perContract)));
        var header = new VBox(figure, unit);
        header.getStyleClass().add("column-title");
        built.setGraphic(header);
        // The text names the column to assistive technology; the header shows the graphic alone.
        model.perContractProperty().subscribe(perContract -> built.setText(column.title(perContract)));
        built.setId("column-" + column.name());
        built.getStyleClass().add("figure-column");
        built.setPrefWidth(column.width());
        built.setCellValueFactory(row -> row.getValue().getValue().itself());
        built.setCellFactory(view -> new FigureCell(column));
        return built;
    }

    // Columns

    private double textScale() {
        return ruler.getFont().getSize() / USUAL_TEXT;
    }

    private void fit() {
        double scale = textScale();
        double room = getWidth() - CHROME - LEAST_NAME_WIDTH * scale;
        if (room > 0) {
            figures.forEach((column, built) -> built.setPrefWidth(Math.ceil(column.width() * scale)));
            choice.fit(room / scale);
            showColumns();
        }
    }

    private void showColumns() {
        isArranging = true;
        figures.forEach(
                (column, built) -> built.setVisible(choice.shownProperty().get().contains(column)));
        double scale = textScale();
        double taken = figures.values().stream()
                .filter(TreeTableColumn::isVisible)
                .mapToDouble(TreeTableColumn::getPrefWidth)
                .sum();
        names.setMinWidth(Math.ceil(LEAST_NAME_WIDTH * scale));
        names.setPrefWidth(Math.max(LEAST_NAME_WIDTH * scale, Math.floor(getWidth() - CHROME - taken)));
        isArranging = false;
    }

    private void rememberOrder() {
        if (!isArranging) {
            choice.arrange(getColumns().stream()
                    .flatMap(column ->
                            ColumnsViewModel.ofName(Objects.requireNonNullElse(column.getId(), "")
                                            .replace("column-", ""))
                                    .stream())
                    .toList());
        }
    }

    // Order

    private boolean sortLines() {
        if (getRoot() != null) {
            sortBelow(getRoot(), order());
        }
        return true;
    }

    private Comparator<TreeItem<PositionNode>> order() {
        Comparator<TreeItem<PositionNode>> byPlace =
                Comparator.comparingInt(item -> item.getValue().place());
        Optional<Comparator<PositionRow>> chosen = getSortOrder().stream()
                .map(column -> PositionOrder.by(
                        ColumnsViewModel.ofName(
                                Objects.requireNonNullElse(column.getId(), "").replace("column-", "")),
                        column.getSortType() == TreeTableColumn.SortType.ASCENDING))
                .reduce(Comparator::thenComparing);
        return chosen.map(rows -> Comparator.<TreeItem<PositionNode>, PositionRow>comparing(
                                item -> item.getValue().row(), rows)
                        .thenComparing(byPlace))
                .orElse(byPlace);
    }

    private static void sortBelow(TreeItem<PositionNode> item, Comparator<TreeItem<PositionNode>> order) {
        if (!item.getChildren().isEmpty()) {
            FXCollections.sort(item.getChildren(), order);
            item.getChildren().forEach(child -> sortBelow(child, order));
        }
    }

    // Lines

    private void show(List<PositionRow> rows) {
        boolean isFiltered = !model.filterProperty().get().isBlank();
        placeholder.setText(
                isFiltered ? "No position has these words. Esc clears the filter." : "No positions. Insert adds one.");
        TreeItem<PositionNode> root = getRoot();
        if (root != null && update(root.getChildren(), rows)) {
            return;
        }
        var fresh = new TreeItem<PositionNode>();
        addLines(fresh, rows, isFiltered || count(rows) <= MOST_UNFOLDED);
        setRoot(fresh);
        sortLines();
    }

    /** Replaces the values in place, so that folding and selection stay; false if the tree has another shape. */
    private static boolean update(ObservableList<TreeItem<PositionNode>> items, List<PositionRow> rows) {
        if (items.size() != rows.size()) {
            return false;
        }
        Map<String, TreeItem<PositionNode>> byKey = new HashMap<>();
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

    private static void addLines(TreeItem<PositionNode> parent, List<PositionRow> rows, boolean unfold) {
        List<TreeItem<PositionNode>> items = new ArrayList<>();
        for (PositionRow row : rows) {
            var item = new TreeItem<>(new PositionNode(items.size(), row));
            addLines(item, row.children(), unfold);
            item.setExpanded(unfold || row.kind() == Kind.SIDE || row.kind() == Kind.GROUP);
            items.add(item);
        }
        parent.getChildren().setAll(items);
    }

    /** The selected lines in their order in the table. */
    List<PositionRow> selected() {
        return getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .map(this::getTreeItem)
                .filter(Objects::nonNull)
                .map(item -> item.getValue().row())
                .toList();
    }
}
