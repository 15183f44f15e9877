package dev.wingspread.app;

import java.nio.file.Path;
import java.util.Optional;

/** Opens the window. All the command line knows of it, so that commands load nothing of the toolkit. */
@FunctionalInterface
public interface WindowOpener {

    /**
     * Shows the window until the user closes it.
     *
     * @param book the book to show; empty for the one of last time, or the sample book
     * @return exit code of the program
     */
    int open(Optional<Path> book);
}
