package dev.wingspread.ui.importing;

import dev.wingspread.ui.support.Focus;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The wizard: its pages, and below them what it comes to. Ctrl+Page Down and Page Up turn the pages. */
public final class ImportView extends BorderPane {

    private final ImportViewModel model;
    private final Map<ImportPage, Region> pages = new EnumMap<>(ImportPage.class);

    /**
     * The wizard.
     *
     * @param onAdd asks the user for files
     * @param onCompare compares what the broker holds with the open book
     * @param onDropped takes files dropped onto it
     */
    public ImportView(ImportViewModel model, Runnable onAdd, Runnable onCompare, Consumer<List<Path>> onDropped) {
        this.model = model;
        getStyleClass().add("import");
        pages.put(ImportPage.FILES, new FilesPane(model, onAdd));
        pages.put(ImportPage.POSITIONS, new ProposalsPane(model, onCompare));
        pages.put(ImportPage.ROWS, new UnreadPane(model.rows()));
        pages.put(ImportPage.MARKET, new MarketPane(model));
        pages.put(ImportPage.BOOK, new BookPane(model));
        var place = new StackPane();
        pages.forEach((page, pane) -> {
            ImportParts.onlyIf(pane, model.pageProperty().isEqualTo(page));
            place.getChildren().add(pane);
        });
        setTop(chips());
        setCenter(place);
        setBottom(foot());
        addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
        setOnDragOver(ImportView::acceptFiles);
        setOnDragDropped(event -> drop(event, onDropped));
    }

    private Region chips() {
        var row = new HBox();
        row.getStyleClass().add("import-chips");
        for (ImportPage page : ImportPage.values()) {
            row.getChildren().add(chip(page));
        }
        return row;
    }

    private ToggleButton chip(ImportPage page) {
        var chip = new ToggleButton();
        chip.setId("import-page-" + page.id());
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setOnAction(event -> {
            model.pageProperty().set(page);
            chip.setSelected(true);
        });
        model.pageProperty().subscribe(now -> chip.setSelected(now == page));
        Runnable label = () -> chip.setText(page.number() + "  " + model.pageText(page));
        model.verdict().textProperty().subscribe(label);
        model.files().files().addListener((ListChangeListener<ImportFile>) change -> label.run());
        model.rows().openProperty().subscribe(label);
        model.proposals().rowsProperty().subscribe(label);
        return chip;
    }

    private Region foot() {
        Label verdict = ImportParts.sentence("import-verdict", model.verdict().textProperty());
        verdict.getStyleClass().add("import-verdict");
        Button acknowledge = ImportParts.button(
                "import-acknowledge",
                "",
                "Leaves out every row that was not understood",
                () -> model.rows().leaveOutRest());
        model.rows()
                .openProperty()
                .subscribe(count -> acknowledge.setText(
                        count.intValue() == 1 ? "Leave out this row" : "Leave out these " + count + " rows"));
        acknowledge.accessibleTextProperty().bind(acknowledge.textProperty());
        // The page of these rows has such a button of its own.
        ImportParts.onlyIf(
                acknowledge,
                model.rows()
                        .openProperty()
                        .greaterThan(0)
                        .and(model.pageProperty().isNotEqualTo(ImportPage.ROWS)));
        Button cancel = ImportParts.button("import-cancel", "Cancel", "Closes without any effect (Esc)", model::cancel);
        Button back = ImportParts.button("import-back", "Back", "Page before (Ctrl+Page Up)", () -> model.turn(-1));
        Button next = ImportParts.button("import-next", "Next", "Next page (Ctrl+Page Down)", () -> model.turn(1));
        model.pageProperty().subscribe(page -> {
            back.setDisable(!page.hasAfter(-1));
            next.setDisable(!page.hasAfter(1));
        });
        Button accept =
                ImportParts.button("import-accept", "", "Takes over what was understood (Ctrl+Enter)", model::accept);
        accept.textProperty().bind(model.verdict().acceptTextProperty());
        accept.accessibleTextProperty().bind(model.verdict().acceptTextProperty());
        accept.getStyleClass().add("accent");
        accept.disableProperty().bind(model.verdict().readyProperty().not());
        var row = new HBox(acknowledge, ImportParts.space(), cancel, back, next, accept);
        row.getStyleClass().add("settings-buttons");
        var foot = new VBox(verdict, row);
        foot.getStyleClass().add("settings-foot");
        return foot;
    }

    private void turn(KeyEvent event) {
        if (!event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP) {
            model.turn(event.getCode() == KeyCode.PAGE_DOWN ? 1 : -1);
            Node page = pages.get(model.pageProperty().get());
            if (page != null) {
                Focus.enter(page);
            }
            event.consume();
        }
    }

    private static void acceptFiles(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private static void drop(DragEvent event, Consumer<List<Path>> onDropped) {
        boolean isDone = event.getDragboard().hasFiles();
        if (isDone) {
            onDropped.accept(
                    event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(isDone);
        event.consume();
    }
}
