package dev.wingspread.ui.importing;

import dev.wingspread.model.Layer;
import dev.wingspread.ui.importing.ProposalRow.Kind;
import dev.wingspread.ui.support.TsvCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What was understood, and what can be decided about it. */
final class ProposalsPane extends VBox {

    private final Proposals proposals;
    private final ProposalTable table;
    private final ProposalEdit edit;
    private final Button split;
    private final Button part;
    private final Button rename;
    private final Button join;
    private final Button flip;
    private final MenuButton layers = new MenuButton("Layer");
    private final Label detail = ImportParts.sentence("import-why", "");

    /**
     * The page.
     *
     * @param onCompare compares what the broker holds with the open book
     */
    ProposalsPane(ImportViewModel model, Runnable onCompare) {
        proposals = model.proposals();
        edit = model.proposalEdit();
        table = new ProposalTable(proposals);
        getStyleClass().add("import-page");
        split = ImportParts.chip(
                "import-split",
                "Split",
                "Puts the selected structures into their parts: a condor into its spreads, others into legs",
                () -> proposals.split(table.selected()));
        part = ImportParts.chip(
                "import-part",
                "Split by size…",
                "Takes some contracts off the selected structure as one of their own",
                () -> edit.part(table.selected()));
        rename = ImportParts.chip(
                "import-rename",
                "Rename…",
                "Gives the selected structure another name (F2 in the table)",
                () -> edit.rename(table.selected()));
        join = ImportParts.chip(
                "import-join",
                "Join",
                "Makes one structure of the selected ones",
                () -> proposals.join(table.selected()));
        flip = ImportParts.chip(
                "import-flip",
                "SPX ↔ SPXW",
                "The other root for the selected contracts of which the file does not tell it",
                () -> proposals.flipRoots(table.selected()));
        dressLayers();
        Button undecide = ImportParts.chip(
                "import-undecide", "As recognised", "Takes back every decision on this page", proposals::undecide);
        Button compare = ImportParts.chip(
                "import-compare",
                "Compare with the open book…",
                "Lists what the open book and the broker's file disagree on",
                onCompare);
        proposals.rowsProperty().subscribe(rows -> compare.setDisable(!model.canCompare()));
        model.pageProperty().subscribe(page -> compare.setDisable(!model.canCompare()));
        Label remark = ImportParts.sentence("import-remark", proposals.remarkProperty());
        remark.getStyleClass().add("field-remark");
        ImportParts.onlyIf(remark, proposals.remarkProperty().isNotEmpty());
        detail.getStyleClass().add("caption");
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren()
                .addAll(
                        ImportParts.bar(
                                split, part, join, layers, rename, flip, undecide, ImportParts.space(), compare),
                        new ProposalEditLine(edit, table::requestFocus),
                        remark,
                        table,
                        table.ruler(),
                        detail);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<TreeItem<ProposalRow>>) change -> {
            edit.cancel();
            showSelected();
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F2) {
                edit.rename(table.selected());
                event.consume();
            }
        });
        proposals.rowsProperty().subscribe(rows -> showSelected());
        TsvCopy.on(table, "Copy the positions as a table", () -> TsvCopy.text(lines()));
    }

    private void dressLayers() {
        layers.setId("import-layer");
        layers.getStyleClass().addAll("chip", "level-add");
        layers.setMinWidth(USE_PREF_SIZE);
        layers.setTooltip(new Tooltip("Puts the selected condors into another layer"));
        layers.setAccessibleText("Layer of the selected condors");
        for (Layer layer : Layer.values()) {
            var item = new MenuItem("Layer " + layer);
            item.setId("import-layer-" + layer);
            item.setOnAction(event -> proposals.layer(table.selected(), layer));
            layers.getItems().add(item);
        }
    }

    private void showSelected() {
        List<ProposalRow> chosen = table.selected();
        split.setDisable(!proposals.canSplit(chosen));
        part.setDisable(!edit.canPart(chosen));
        rename.setDisable(!edit.canRename(chosen));
        join.setDisable(!proposals.canJoin(chosen));
        flip.setDisable(!proposals.canFlip(chosen));
        layers.setDisable(!proposals.canLayer(chosen));
        detail.setText(chosen.size() == 1 ? words(chosen.get(0)) : hint(chosen.size()));
    }

    private String hint(int chosen) {
        if (proposals.rowsProperty().get().isEmpty()) {
            return "";
        }
        return chosen > 1
                ? chosen + " lines are selected."
                : "Select a position to see why it was recognised; Space takes it in or out.";
    }

    private static String words(ProposalRow row) {
        if (row.kind() == Kind.GROUP) {
            return row.label() + ": " + row.quantity();
        }
        return row.label() + ": "
                + Stream.of(row.why(), row.source(), row.assumption())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Position", "Contract", "Qty", "Entry, pts", "Opened", "Why", "Assumed"));
        proposals.rowsProperty().get().forEach(row -> addLines(lines, row));
        return lines;
    }

    private static void addLines(List<List<String>> lines, ProposalRow row) {
        lines.add(row.cells());
        row.children().forEach(child -> addLines(lines, child));
    }
}
