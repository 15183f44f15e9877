package dev.wingspread.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Nobody to ask for files. */
public class NoFileChoice implements FileChoice {

    @Override
    public Optional<Path> bookToOpen(Optional<Path> folder) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> marketToOpen(Optional<Path> folder) {
        return Optional.empty();
    }

    @Override
    public List<Path> filesToImport(Optional<Path> folder) {
        return List.of();
    }

    @Override
    public Optional<Path> bookToSave(Path suggestion) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> marketToSave(Path suggestion) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> snapshotFile(Path suggestion) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> pictureFile(Path suggestion) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> tableFile(Path suggestion) {
        return Optional.empty();
    }
}
