package dev.wingspread.cli;

import dev.wingspread.app.WindowOpener;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Opens the window on a book. */
@Command(
        name = "open",
        description = {
            "Opens the window on a book; without one, on that of last time or on the sample book.",
            "",
            "Where there is no display the book's risk goes to the console instead, and the day's snapshot to a",
            "file beside the book. --format and --out change nothing here."
        },
        sortOptions = false)
final class OpenCommand implements Callable<Integer> {

    private final WindowOpener window;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Parameters(paramLabel = "BOOK", arity = "0..1", description = "Portfolio file.")
    private @Nullable Path book;

    OpenCommand(WindowOpener window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        return window.open(Optional.ofNullable(book), shared.market(), shared.overrides());
    }
}
