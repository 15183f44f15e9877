package dev.wingspread.ui.shell;

import dev.wingspread.app.Importing;
import dev.wingspread.app.OpenBook;
import dev.wingspread.app.OwnFiles;
import dev.wingspread.ui.importing.ImportViewModel;
import dev.wingspread.ui.importing.ReconcileViewModel;
import dev.wingspread.ui.support.BackgroundWork;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.UiPreferences;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Files of other programs, chosen in a dialog or dropped onto the window: the wizard, and a broker beside the book. */
public final class ImportDesk {

    private final ImportViewModel wizard;
    private final ReconcileViewModel comparison;
    private final BookViewModel book;
    private final BookOpening opening;
    private final BackgroundWork work;
    private final FileChoice files;
    private final LastFolder folder;

    ImportDesk(
            Importing importing,
            Computing computing,
            BackgroundWork work,
            BookViewModel book,
            BookOpening opening,
            UiPreferences preferences,
            FileChoice files) {
        this.wizard = new ImportViewModel(importing, computing, work, book.edits()::edit, opening::begin);
        this.comparison = new ReconcileViewModel(importing, computing, work, book.edits());
        this.book = book;
        this.opening = opening;
        this.work = work;
        this.files = files;
        this.folder = new LastFolder(preferences);
    }

    /** The book the window has just opened. */
    void openedBook(OpenBook opened) {
        wizard.openedBook(opened, book.sampleProperty().get());
        comparison.openedBook(opened);
    }

    /** The import wizard. */
    public ImportViewModel wizard() {
        return wizard;
    }

    /** The open book beside what a broker holds. */
    public ReconcileViewModel comparison() {
        return comparison;
    }

    /** Asks for files and shows what they hold. */
    public void importFiles() {
        show(files.filesToImport(folder.get(opened())));
    }

    /** Asks for files of a broker and compares the open book with them. */
    public void reconcile() {
        List<Path> chosen = files.filesToImport(folder.get(opened()));
        if (!chosen.isEmpty()) {
            folder.remember(chosen.get(0));
            comparison.show(chosen);
        }
    }

    /** Compares the open book with what the wizard was told is held. */
    public void compare() {
        if (wizard.canCompare()) {
            comparison.showHeld(
                    wizard.held(), wizard.files().statedAt(), wizard.files().sources());
        }
    }

    private Optional<OpenBook> opened() {
        return book.bookProperty().get();
    }

    private void show(List<Path> chosen) {
        if (!chosen.isEmpty()) {
            folder.remember(chosen.get(0));
            wizard.show(chosen, book.sampleProperty().get());
        }
    }

    /** Opens what was dropped onto the window: books and markets as such, everything else in the wizard. */
    public void dropped(List<Path> paths) {
        if (wizard.openProperty().get()) {
            show(paths);
            return;
        }
        Supplier<Map<Boolean, List<Path>>> told =
                () -> paths.stream().collect(Collectors.partitioningBy(OwnFiles::isOurs));
        work.run(told, sorted -> {
            List<Path> ours = sorted.getOrDefault(true, List.of());
            if (!ours.isEmpty()) {
                opening.dropped(ours);
            }
            show(sorted.getOrDefault(false, List.of()));
        });
    }
}
