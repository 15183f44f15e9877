package dev.wingspread.ui.importing;

import dev.wingspread.ui.support.TsvCopy;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What book and broker differ in, contract by contract, and what taking the broker's word does to the book. */
public final class ReconcileView extends BorderPane {

    private final ReconcileViewModel model;
    private final ObservableList<DifferenceRow> lines = FXCollections.observableArrayList();
    private final WordTable<DifferenceRow> list;
    private final Label detail = ImportParts.sentence("reconcile-detail", "");
    private final Label effect = ImportParts.sentence("reconcile-effect", "");
    private final Button take;
    private final Button takeAll;

    /**
     * The comparison.
     *
     * @param onChoose asks the user for other files
     */
    public ReconcileView(ReconcileViewModel model, Runnable onChoose) {
        this.model = model;
        getStyleClass().add("reconcile");
        list = new WordTable<DifferenceRow>(
                        "reconcile-differences",
                        "Contracts in which book and broker differ",
                        "Book and broker agree in every contract.")
                .words("Contract", 200, DifferenceRow::contract)
                .sortedBy(DifferenceRow.BY_CONTRACT)
                .figure("Book", 56, DifferenceRow::inBook)
                .sortedBy(DifferenceRow.BY_BOOK)
                .figure("Broker", 60, DifferenceRow::atBroker)
                .sortedBy(DifferenceRow.BY_BROKER)
                .words("Probable cause", 116, DifferenceRow::cause)
                .sortedBy(DifferenceRow.BY_CAUSE)
                .words("Held in", 70, DifferenceRow::structures)
                .words("Lines", 64, DifferenceRow::lines)
                .rest("What to do", 260, DifferenceRow::cure)
                .multiple();
        take = ImportParts.button(
                "reconcile-take",
                "Take the broker's",
                "Makes the book say what the broker says about the selected contracts; Ctrl+Z takes it back (Enter)",
                () -> model.take(list.selected()));
        take.getStyleClass().add("accent");
        takeAll = ImportParts.button(
                "reconcile-take-all",
                "Take all",
                "The same for every contract of which it is clear what to do",
                () -> model.take(model.rowsProperty().get()));
        TableView<DifferenceRow> table = list.table();
        table.setItems(lines);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<DifferenceRow>)
                change -> showSelected());
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                take.fire();
                event.consume();
            }
        });
        TsvCopy.on(table, "Copy the differences as a table", () -> TsvCopy.text(cells()));
        setTop(bar(onChoose));
        setCenter(content());
        setBottom(foot());
        model.rowsProperty().subscribe(this::show);
    }

    private Region bar(Runnable onChoose) {
        Label summary = ImportParts.sentence("reconcile-summary", model.summaryProperty());
        summary.getStyleClass().add("panel-title");
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        Label source = ImportParts.sentence("reconcile-source", model.sourceProperty());
        source.getStyleClass().add("caption");
        Button choose = ImportParts.chip(
                "reconcile-choose", "Other file…", "Compares the book with another file of a broker", onChoose);
        Button giveUp = ImportParts.chip(
                "reconcile-give-up",
                "Cancel reading",
                "Gives up reading the file",
                () -> model.files().giveUp());
        ImportParts.onlyIf(giveUp, model.files().readingProperty());
        var bar = ImportParts.bar(summary, source, giveUp, choose);
        bar.getStyleClass().add("reconcile-bar");
        return bar;
    }

    private Region content() {
        var faults = new RemarkList("reconcile-faults", "Faults of the file", "");
        faults.getStyleClass().add("import-detail");
        model.faultsProperty().subscribe(remarks -> {
            faults.show(remarks);
            faults.setVisible(!remarks.isEmpty());
            faults.setManaged(!remarks.isEmpty());
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        detail.getStyleClass().add("reconcile-detail");
        effect.getStyleClass().add("caption");
        var content = new VBox(list, faults, detail, effect);
        content.getStyleClass().add("import-page");
        return content;
    }

    private Region foot() {
        Button close = ImportParts.button("reconcile-close", "Close", "Closes the comparison (Esc)", model::close);
        var row = new HBox(ImportParts.space(), close, takeAll, take);
        row.getStyleClass().add("settings-buttons");
        var foot = new VBox(row);
        foot.getStyleClass().add("settings-foot");
        return foot;
    }

    private void show(List<DifferenceRow> rows) {
        lines.setAll(rows);
        list.table().sort();
        if (!rows.isEmpty()) {
            list.table().getSelectionModel().clearAndSelect(0);
        }
        list.setVisible(model.faultsProperty().get().isEmpty() || !rows.isEmpty());
        long clear = model.takeable();
        takeAll.setText(clear == 0 ? "Take all" : "Take all " + clear);
        takeAll.setDisable(clear == 0);
        showSelected();
    }

    private void showSelected() {
        List<DifferenceRow> chosen = list.selected();
        detail.setText(
                chosen.size() == 1
                        ? chosen.get(0).sentences()
                        : chosen.isEmpty() ? "" : chosen.size() + " contracts are selected.");
        effect.setText(model.effectOf(chosen));
        take.setDisable(chosen.stream().noneMatch(DifferenceRow::canTake));
    }

    private List<List<String>> cells() {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of("Contract", "Book", "Broker", "Probable cause", "Held in", "Lines", "What to do"));
        lines.forEach(row -> all.add(row.cells()));
        return all;
    }
}
