package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.SnapshotExport;
import dev.wingspread.risk.RiskReport;
import dev.wingspread.ui.support.BackgroundWork;
import dev.wingspread.ui.support.JournalDesk;
import dev.wingspread.ui.support.UiPreferences;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Adds the figures of the day to the file that collects them, one file a book, and to the journal. */
public final class SnapshotViewModel {

    private static final String SNAPSHOT_FILE = "snapshot.";

    private final SnapshotExport snapshots;
    private final JournalDesk desk;
    private final BackgroundWork work;
    private final UiPreferences preferences;
    private final FileChoice files;
    private final OverlayViewModel overlay;
    private final ReadOnlyObjectProperty<Optional<OpenBook>> open;
    private final Consumer<String> message;
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper("");
    private Runnable onStored = () -> {};
    private Optional<Figures> shown = Optional.empty();

    /** What the window shows of a book. */
    private record Figures(OpenBook book, RiskReport report) {}

    /**
     * Exports of the open book.
     *
     * @param desk where the journal is
     * @param book the open book and what it tells its user
     */
    SnapshotViewModel(
            SnapshotExport snapshots,
            JournalDesk desk,
            BackgroundWork work,
            UiPreferences preferences,
            FileChoice files,
            OverlayViewModel overlay,
            BookViewModel book) {
        this.snapshots = snapshots;
        this.desk = desk;
        this.work = work;
        this.preferences = preferences;
        this.files = files;
        this.overlay = overlay;
        this.open = book.bookProperty();
        this.message = book::say;
    }

    /** Takes the day's figures of a book, which are those that are exported from now on. */
    void show(OpenBook valued, RiskReport report) {
        shown = Optional.of(new Figures(valued, report));
    }

    /** Adds the day's figures to the file used last for this book, at first one beside the book. */
    public void export() {
        shown.filter(this::isOfOpenBook).ifPresent(figures -> exportTo(figures, fileOf(figures.book())));
    }

    /** Asks for the file that collects snapshots, then adds the day's figures. */
    public void chooseAndExport() {
        shown.filter(this::isOfOpenBook)
                .ifPresent(figures -> files.snapshotFile(fileOf(figures.book())).ifPresent(file -> {
                    preferences.put(SNAPSHOT_FILE + key(figures.book()), file.toString());
                    exportTo(figures, file);
                }));
    }

    /** Whether the figures are those of the open book; right after opening another one they are not yet. */
    private boolean isOfOpenBook(Figures figures) {
        boolean isOpen = open.get().filter(figures.book()::equals).isPresent();
        if (!isOpen) {
            message.accept("No snapshot yet: the figures of this book are still being calculated");
        }
        return isOpen;
    }

    private void exportTo(Figures figures, Path file) {
        String name = BookViewModel.name(file);
        work.run(() -> snapshots.append(figures.book(), figures.report(), file), written -> {
            if (written.isOk()) {
                last.set("Snapshot → " + name);
                message.accept(written.orThrow());
                store(figures);
            } else {
                overlay.showFaults(
                        "The snapshot was not written to " + name, "The file on disk is as it was.", written.faults());
            }
        });
    }

    /** The file is what the user asked for: a journal that cannot take the day is told of and no more. */
    private void store(Figures figures) {
        work.run(
                () -> desk.journal().then(journal -> journal.recordSnapshot(figures.book(), figures.report())),
                stored -> {
                    desk.tell(stored.faults());
                    onStored.run();
                });
    }

    /** Called when a day was stored in the journal. */
    void onStored(Runnable action) {
        onStored = action;
    }

    private Path fileOf(OpenBook book) {
        return preferences.path(SNAPSHOT_FILE + key(book)).orElseGet(() -> besideTheBook(book));
    }

    private static Path besideTheBook(OpenBook book) {
        return book.file()
                .map(file ->
                        file.resolveSibling(BookViewModel.name(file).replaceFirst("\\.json$", "") + "-snapshots.csv"))
                .orElse(Path.of("book-snapshots.csv"));
    }

    private static String key(OpenBook book) {
        return book.file().map(file -> file.toAbsolutePath().toString()).orElse("");
    }

    /** Where the last snapshot went since the window opened; empty before. */
    public ReadOnlyStringProperty lastProperty() {
        return last.getReadOnlyProperty();
    }
}
