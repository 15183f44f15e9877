package dev.wingspread.ui.importing;

import dev.wingspread.ui.importing.ProposalRow.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What was understood as a tree: groups, structures, legs. */
final class ProposalTable extends TreeTableView<ProposalRow> {

    /** Legs stay folded where the whole tree would not fit on a usual screen. */
    private static final int MOST_UNFOLDED = 40;

    private final List<Double> widths = new ArrayList<>();
    /** Measures the text of the window; never seen. */
    private final Label ruler = new Label();

    ProposalTable(Proposals model) {
        setId("import-proposals");
        setAccessibleText("Positions understood; Space takes one in or out");
        getStyleClass().addAll("dense", "edge-to-edge", "plain-table");
        setShowRoot(false);
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var nothing = new Label("No positions yet: add a file of a broker on page Files.");
        nothing.getStyleClass().add("view-nothing");
        nothing.setWrapText(true);
        setPlaceholder(nothing);
        TreeTableColumn<ProposalRow, ProposalRow> names = column("Position", "words", 250);
        names.setCellFactory(view -> new NameCell(model));
        getColumns().add(names);
        add("Contract", "words", 250, ProposalRow::contract);
        add("Qty", "figure", 52, ProposalRow::quantity);
        add("Entry, pts", "figure", 68, ProposalRow::entry);
        add("Opened", "words", 86, ProposalRow::opened);
        add("Why", "words", 96, ProposalRow::ground);
        add("Assumed", "words", 100, ProposalRow::assumed);
        ruler.setVisible(false);
        ruler.setManaged(false);
        widthProperty().subscribe(this::arrange);
        ruler.fontProperty().subscribe(this::arrange);
        model.rowsProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                model.toggle(selected());
                event.consume();
            }
        });
    }

    /** A label in the tree of the window, so that it has the window's text. */
    Label ruler() {
        return ruler;
    }

    private TreeTableColumn<ProposalRow, ProposalRow> column(String title, String kind, double width) {
        var built = new TreeTableColumn<ProposalRow, ProposalRow>();
        var name = new Label(title);
        name.getStyleClass().add("column-figure");
        built.setGraphic(name);
        built.setText(title);
        built.getStyleClass().add(kind + "-column");
        built.setSortable(false);
        built.setReorderable(false);
        built.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().getValue()));
        widths.add(width);
        return built;
    }

    private void add(String title, String kind, double width, Function<ProposalRow, String> text) {
        TreeTableColumn<ProposalRow, ProposalRow> built = column(title, kind, width);
        built.setCellFactory(view -> new TextCell(kind, text));
        getColumns().add(built);
    }

    /** The last column takes the room the others leave. */
    private void arrange() {
        double[] fitting =
                ColumnWidths.fit(widths, widths.size() - 1, ruler.getFont().getSize(), getWidth());
        for (int i = 0; i < fitting.length; i++) {
            getColumns().get(i).setPrefWidth(fitting[i]);
        }
    }

    /** Lines that stay stay selected; where none does, what the selected ones became is. */
    private void show(List<ProposalRow> groups) {
        List<String> folded = new ArrayList<>();
        List<String> chosen = selected().stream().map(ProposalRow::key).toList();
        TreeItem<ProposalRow> old = getRoot();
        List<String> known = new ArrayList<>();
        if (old != null) {
            collectFolded(old, folded);
            collectStructures(old, known);
        }
        int lines = groups.stream().mapToInt(ProposalTable::count).sum();
        var root = new TreeItem<ProposalRow>();
        groups.forEach(group -> root.getChildren().add(item(group, lines <= MOST_UNFOLDED, folded)));
        setRoot(root);
        select(root, chosen);
        if (getSelectionModel().isEmpty() && !chosen.isEmpty()) {
            List<String> fresh = new ArrayList<>();
            collectStructures(root, fresh);
            fresh.removeAll(known);
            select(root, fresh);
        }
        if (getSelectionModel().isEmpty() && getExpandedItemCount() > 1) {
            // The first structure rather than its group: it says why it was recognised.
            getSelectionModel().clearAndSelect(1);
        }
    }

    private static int count(ProposalRow row) {
        return 1 + row.children().stream().mapToInt(ProposalTable::count).sum();
    }

    private static TreeItem<ProposalRow> item(ProposalRow row, boolean unfold, List<String> folded) {
        var item = new TreeItem<>(row);
        row.children().forEach(child -> item.getChildren().add(item(child, unfold, folded)));
        item.setExpanded((unfold || row.kind() == Kind.GROUP) && !folded.contains(row.key()));
        return item;
    }

    private static void collectFolded(TreeItem<ProposalRow> item, List<String> folded) {
        for (TreeItem<ProposalRow> child : item.getChildren()) {
            if (!child.isExpanded() && !child.getChildren().isEmpty()) {
                folded.add(child.getValue().key());
            }
            collectFolded(child, folded);
        }
    }

    private static void collectStructures(TreeItem<ProposalRow> item, List<String> structures) {
        for (TreeItem<ProposalRow> group : item.getChildren()) {
            group.getChildren().forEach(each -> structures.add(each.getValue().key()));
        }
    }

    private void select(TreeItem<ProposalRow> item, List<String> keys) {
        for (TreeItem<ProposalRow> child : item.getChildren()) {
            if (keys.contains(child.getValue().key())) {
                getSelectionModel().select(child);
            }
            select(child, keys);
        }
    }

    /** The selected lines in their order in the table. */
    List<ProposalRow> selected() {
        return getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .map(this::getTreeItem)
                .filter(Objects::nonNull)
                .map(TreeItem::getValue)
                .toList();
    }

    private static final class TextCell extends TreeTableCell<ProposalRow, ProposalRow> {

        private final Function<ProposalRow, String> text;

        TextCell(String kind, Function<ProposalRow, String> text) {
            this.text = text;
            getStyleClass().add(kind + "-cell");
        }

        @Override
        protected void updateItem(@Nullable ProposalRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? "" : text.apply(row));
        }
    }

    /** Tick box and name of a line; a leg has no box of its own. */
    private static final class NameCell extends TreeTableCell<ProposalRow, ProposalRow> {

        private final Proposals model;
        private final CheckBox tick = new CheckBox();

        NameCell(Proposals model) {
            this.model = model;
            getStyleClass().add("words-cell");
            tick.getStyleClass().add("tick");
            tick.setFocusTraversable(false);
            tick.setMinWidth(USE_PREF_SIZE);
            tick.setOnAction(event -> {
                ProposalRow row = getItem();
                if (row != null) {
                    this.model.toggle(List.of(row));
                }
            });
        }

        @Override
        protected void updateItem(@Nullable ProposalRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText("");
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            setText(row.label());
            boolean hasTick = row.kind() != Kind.LEG;
            tick.setIndeterminate(row.kind() == Kind.GROUP && isPartly(row));
            tick.setSelected(row.isIn());
            String words = row.label() + (row.isIn() ? ", comes into the book" : ", is left out");
            tick.setAccessibleText(words);
            setAccessibleText(words);
            setGraphic(hasTick ? tick : null);
        }

        private static boolean isPartly(ProposalRow group) {
            return group.children().stream().map(ProposalRow::isIn).distinct().count() > 1;
        }
    }
}
