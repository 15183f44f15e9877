package dev.wingspread.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The file dialogs of the operating system. */
public final class SystemFileChoice implements FileChoice {

    private static final ExtensionFilter BOOKS = new ExtensionFilter("Books (*.json)", "*.json");
    private static final ExtensionFilter MARKETS = new ExtensionFilter("Markets (*.market.json)", "*.market.json");
    private static final ExtensionFilter TABLES = new ExtensionFilter("Tables (*.csv)", "*.csv");
    private static final ExtensionFilter PICTURES = new ExtensionFilter("Pictures (*.png)", "*.png");
    private static final ExtensionFilter OTHERS =
            new ExtensionFilter("Statements, positions, quotes", "*.csv", "*.xml", "*.json", "*.txt");
    private static final ExtensionFilter ALL = new ExtensionFilter("All files", "*.*");

    private final Window window;

    public SystemFileChoice(Window window) {
        this.window = window;
    }

    @Override
    public Optional<Path> bookToOpen(Optional<Path> folder) {
        return path(chooser("Open a book", folder, BOOKS).showOpenDialog(window));
    }

    @Override
    public Optional<Path> marketToOpen(Optional<Path> folder) {
        return path(chooser("Open a market", folder, MARKETS).showOpenDialog(window));
    }

    @Override
    public List<Path> filesToImport(Optional<Path> folder) {
        List<File> chosen =
                chooser("Import files of a broker or of Cboe", folder, OTHERS).showOpenMultipleDialog(window);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> bookToSave(Path suggestion) {
        return save("Save the book as", suggestion, BOOKS);
    }

    @Override
    public Optional<Path> marketToSave(Path suggestion) {
        return save("Save the market as", suggestion, MARKETS);
    }

    @Override
    public Optional<Path> snapshotFile(Path suggestion) {
        return save("Add a snapshot to", suggestion, TABLES);
    }

    @Override
    public Optional<Path> pictureFile(Path suggestion) {
        return save("Save the picture as", suggestion, PICTURES);
    }

    @Override
    public Optional<Path> tableFile(Path suggestion) {
        return save("Export the table as", suggestion, TABLES);
    }

    private Optional<Path> save(String title, Path suggestion, ExtensionFilter kind) {
        FileChooser chooser =
                chooser(title, Optional.ofNullable(suggestion.toAbsolutePath().getParent()), kind);
        chooser.setInitialFileName(String.valueOf(suggestion.getFileName()));
        return path(chooser.showSaveDialog(window));
    }

    private static FileChooser chooser(String title, Optional<Path> folder, ExtensionFilter kind) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(kind, ALL);
        folder.filter(Files::isDirectory).ifPresent(start -> chooser.setInitialDirectory(start.toFile()));
        return chooser;
    }

    private static Optional<Path> path(@Nullable File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
