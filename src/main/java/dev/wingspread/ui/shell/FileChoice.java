package dev.wingspread.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files; empty if the user would rather not. */
public interface FileChoice {

    /**
     * A book to open.
     *
     * @param folder where to start looking
     */
    Optional<Path> bookToOpen(Optional<Path> folder);

    /** A market file to open. */
    Optional<Path> marketToOpen(Optional<Path> folder);

    /** Files of brokers and of Cboe to import, possibly none. */
    List<Path> filesToImport(Optional<Path> folder);

    /** Where to save a book. */
    Optional<Path> bookToSave(Path suggestion);

    /** Where to save a market. */
    Optional<Path> marketToSave(Path suggestion);

    /** The file that collects snapshots. */
    Optional<Path> snapshotFile(Path suggestion);

    /** Where to save a picture. */
    Optional<Path> pictureFile(Path suggestion);

    /** Where to write a table. */
    Optional<Path> tableFile(Path suggestion);
}
