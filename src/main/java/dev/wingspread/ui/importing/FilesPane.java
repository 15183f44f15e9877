package dev.wingspread.ui.importing;

import dev.wingspread.ui.importing.ImportFile.State;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The files, what each turned out to be, and below it everything that is wrong with the selected one. */
final class FilesPane extends VBox {

    private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");

    private final ImportFiles files;
    private final WordTable<ImportFile> list;
    private final Label about = ImportParts.title("");
    private final RemarkList remarks = new RemarkList(
            "import-file-remarks",
            "Faults and warnings of the selected file",
            "Nothing is wrong with this file, and nothing had to be assumed.");

    /**
     * The page.
     *
     * @param onAdd asks the user for files
     */
    FilesPane(ImportViewModel model, Runnable onAdd) {
        files = model.files();
        getStyleClass().add("import-page");
        list = new WordTable<ImportFile>(
                        "import-files",
                        "Files to import",
                        "Drop files here or add them: position statements of a broker, option chains and"
                                + " settlements of Cboe, together if you like.")
                .rest("File", 190, ImportFile::name)
                .words("Format", 250, ImportFile::format)
                .words("Holds", 190, ImportFile::holds)
                .words("As of", 130, ImportFile::asOf)
                .figure("Rows", 56, ImportFile::rowsRead)
                .figure("Skipped", 60, ImportFile::skipped)
                .figure("Warnings", 64, file -> String.valueOf(warnings(file)))
                .figure("Faults", 52, file -> String.valueOf(file.faults().size()));
        TableView<ImportFile> table = list.table();
        table.setItems(files.files());
        table.setRowFactory(view -> new Row());
        table.getSelectionModel().selectedItemProperty().subscribe(this::showRemarks);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                removeSelected();
                event.consume();
            }
        });
        files.files().addListener((ListChangeListener<ImportFile>) change -> selectSomething());
        files.overlapsProperty().subscribe(() -> {
            table.refresh();
            selectSomething();
        });
        files.readingProperty().subscribe(this::selectTrouble);
        VBox.setVgrow(list, Priority.ALWAYS);
        remarks.getStyleClass().add("import-detail");
        getChildren().addAll(bar(onAdd), list, ImportParts.bar(about), remarks);
        selectSomething();
    }

    private Region bar(Runnable onAdd) {
        Button add = ImportParts.chip(
                "import-add", "Add files…", "Chooses files to read; several at once if you like", onAdd);
        Button remove = ImportParts.chip(
                "import-remove", "Remove", "Takes the selected file out (Delete)", this::removeSelected);
        remove.disableProperty()
                .bind(list.table().getSelectionModel().selectedItemProperty().isNull());
        return ImportParts.bar(add, remove, ImportParts.space(), progress());
    }

    private Region progress() {
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setAccessibleText("Files are being read");
        Label text = ImportParts.sentence("import-progress", files.progressProperty());
        text.setMinWidth(USE_PREF_SIZE);
        Button giveUp = ImportParts.chip(
                "import-give-up", "Cancel reading", "Gives up the files that are not read yet", files::giveUp);
        var row = new HBox(bar, text, giveUp);
        row.getStyleClass().add("activity");
        ImportParts.onlyIf(row, files.readingProperty());
        return row;
    }

    private void removeSelected() {
        list.selected().forEach(files::remove);
    }

    private void selectSomething() {
        TableView<ImportFile> table = list.table();
        if (table.getSelectionModel().getSelectedItem() == null
                && !files.files().isEmpty()) {
            table.getSelectionModel().clearAndSelect(0);
        }
        showRemarks(table.getSelectionModel().getSelectedItem());
    }

    /** Once all are read, a file with faults, or one that is counted twice, is looked at before the others. */
    private void selectTrouble(boolean isReading) {
        ImportFile now = list.table().getSelectionModel().getSelectedItem();
        if (!isReading && (now == null || !isInTrouble(now))) {
            files.files().stream()
                    .filter(this::isInTrouble)
                    .findFirst()
                    .ifPresent(file -> list.table().getSelectionModel().select(file));
        }
    }

    private boolean isInTrouble(ImportFile file) {
        return file.state() == State.FAULTY || !files.overlapsOf(file).isEmpty();
    }

    private int warnings(ImportFile file) {
        return file.warnings().size() + files.overlapsOf(file).size();
    }

    private void showRemarks(@Nullable ImportFile file) {
        remarks.show(file == null ? List.of() : files.remarksOn(file));
        about.setText(file == null ? "" : "What was said of " + file.name());
        boolean isOfInterest = file != null && file.state() != State.READING;
        remarks.setVisible(isOfInterest);
        about.setVisible(isOfInterest);
    }

    private static final class Row extends TableRow<ImportFile> {

        @Override
        protected void updateItem(@Nullable ImportFile file, boolean empty) {
            super.updateItem(file, empty);
            pseudoClassStateChanged(FAULT, !empty && file != null && file.state() == State.FAULTY);
        }
    }
}
