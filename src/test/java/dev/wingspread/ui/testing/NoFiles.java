package dev.wingspread.ui.testing;

import dev.wingspread.ui.shell.FileChoice;
import java.nio.file.Path;
import java.util.Optional;

/** A user who always closes the file dialog without choosing. */
public class NoFiles implements FileChoice {

    @Override
    public Optional<Path> bookToOpen(Optional<Path> folder) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> marketToOpen(Optional<Path> folder) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> bookToSave(Path suggestion) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> snapshotFile(Path suggestion) {
        return Optional.empty();
    }
}
