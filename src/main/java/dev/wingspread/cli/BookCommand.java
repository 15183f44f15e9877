package dev.wingspread.cli;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Loaded;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** A command on one book. */
abstract class BookCommand extends Subcommand {

    private final UseCases useCases;

    @Parameters(paramLabel = "BOOK", description = "Portfolio file; - is standard input.")
    private Path book = Path.of("-");

    BookCommand(Streams streams, UseCases useCases) {
        super(streams);
        this.useCases = useCases;
    }

    final UseCases useCases() {
        return useCases;
    }

    @Override
    final List<Path> inputs() {
        return List.of(book);
    }

    final Path book() {
        return book;
    }

    /**
     * The book in the market asked for, its warnings told on standard error.
     *
     * @throws Refusal listing every fault of the files
     */
    final OpenBook openBook() {
        return accepted(opened());
    }

    /**
     * The same for a command whose report on standard output repeats the warnings: they are told there alone.
     *
     * @throws Refusal listing every fault of the files
     */
    final OpenBook openBookForReport() {
        Loaded<OpenBook> opened = opened();
        return opened.isOk() ? opened.orThrow() : accepted(opened);
    }

    private Loaded<OpenBook> opened() {
        return useCases.workspace().open(book, shared().market(), shared().overrides());
    }
}
