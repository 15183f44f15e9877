package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.TableExport;
import dev.wingspread.ui.support.BackgroundWork;
import dev.wingspread.ui.support.UiPreferences;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Writes tables of the window to files the user chooses. */
final class TableFiles {

    private final BackgroundWork work;
    private final LastFolder folder;
    private final FileChoice files;
    private final OverlayViewModel overlay;
    private final BookViewModel book;

    TableFiles(
            BackgroundWork work,
            UiPreferences preferences,
            FileChoice files,
            OverlayViewModel overlay,
            BookViewModel book) {
        this.work = work;
        this.folder = new LastFolder(preferences);
        this.files = files;
        this.overlay = overlay;
        this.book = book;
    }

    /**
     * Asks for a file and writes a table to it.
     *
     * @param name what the table is, as the end of the suggested name
     * @param table the table as it is once the file is chosen
     */
    void export(String name, Supplier<List<List<TableExport.Cell>>> table) {
        ReadOnlyObjectProperty<Optional<OpenBook>> open = book.bookProperty();
        Path suggestion = folder.get(open.get())
                .map(each -> each.resolve(suggestedName(name)))
                .orElse(Path.of(suggestedName(name)));
        files.tableFile(suggestion).ifPresent(file -> {
            folder.remember(file);
            List<List<TableExport.Cell>> rows = table.get();
            work.run(() -> TableExport.save(rows, file), written -> {
                if (written.isOk()) {
                    book.say(written.orThrow());
                } else {
                    overlay.showFaults(
                            "The table was not written to " + BookViewModel.name(file),
                            "The file on disk is as it was.",
                            written.faults());
                }
            });
        });
    }

    private String suggestedName(String name) {
        String of = book.bookProperty()
                .get()
                .flatMap(OpenBook::file)
                .map(BookViewModel::name)
                .orElse("book");
        return of.replaceFirst("\\.json$", "") + "-" + name + ".csv";
    }
}
