package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.OwnFiles;
import dev.wingspread.ui.importing.ImportViewModel;
import dev.wingspread.ui.importing.ReconcileViewModel;
import dev.wingspread.ui.support.BackgroundWork;
import dev.wingspread.ui.support.UiPreferences;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Brings files of other programs to the wizard: chosen in a dialog, or dropped onto the window. */
public final class ImportDesk {

    private final ImportViewModel wizard;
    private final ReconcileViewModel comparison;
    private final BookViewModel book;
    private final BackgroundWork work;
    private final FileChoice files;
    private final LastFolder folder;

    ImportDesk(
            ImportViewModel wizard,
            ReconcileViewModel comparison,
            BookViewModel book,
            BackgroundWork work,
            UiPreferences preferences,
            FileChoice files) {
        this.wizard = wizard;
        this.comparison = comparison;
        this.book = book;
        this.work = work;
        this.files = files;
        this.folder = new LastFolder(preferences);
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
                book.dropped(ours);
            }
            show(sorted.getOrDefault(false, List.of()));
        });
    }
}
