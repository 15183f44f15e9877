package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.ui.shell.OverlayViewModel.Choice;
import dev.wingspread.ui.shell.OverlayViewModel.Sheet;
import dev.wingspread.ui.support.BackgroundWork;
import dev.wingspread.ui.support.UiPreferences;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.ObservableList;

/**
 * Reads books and markets and puts them in place of the open ones, asking first where something unsaved would be lost.
 * What cannot be read leaves the open book as it is.
 */
public final class BookOpening {

    private final UseCases useCases;
    private final NewestReading reading;
    private final LastFolder folder;
    private final FileChoice files;
    private final OverlayViewModel overlay;
    private final RecentBooks recent;
    private final BookViewModel book;
    private final NewBook newBook;

    /** @param book the open book */
    BookOpening(
            UseCases useCases,
            BackgroundWork work,
            UiPreferences preferences,
            FileChoice files,
            OverlayViewModel overlay,
            RecentBooks recent,
            BookViewModel book) {
        this.useCases = useCases;
        this.reading = new NewestReading(work);
        this.folder = new LastFolder(preferences);
        this.files = files;
        this.overlay = overlay;
        this.recent = recent;
        this.book = book;
        this.newBook = new NewBook(useCases.workspace(), reading, files, folder, overlay, this::begun, this::refuse);
    }

    /** Opens the book last used, or the sample on the first start. */
    public void openFirst() {
        Optional<Path> last = recent.books().stream().findFirst();
        if (last.isEmpty()) {
            openSample();
            return;
        }
        reading.read(() -> useCases.workspace().open(last.get(), Optional.empty(), SettingOverrides.NONE), loaded -> {
            if (loaded.isOk()) {
                opened(loaded.orThrow(), BookOpening::told);
            } else {
                // The book of last time may be on a disk that is not there; nobody asked for it now.
                openSample("Opened the sample book; " + BookViewModel.name(last.get()) + " could not be opened: "
                        + loaded.faults().get(0).text());
            }
        });
    }

    /** Opens the book that comes with the program. */
    public void openSample() {
        openSample("Opened the sample book");
    }

    private void openSample(String message) {
        reading.read(
                () -> useCases.samples()
                        .defaultBook()
                        .then(file -> useCases.workspace().open(file, Optional.empty(), SettingOverrides.NONE)),
                loaded -> {
                    if (loaded.isOk()) {
                        book.takeAnother(loaded.orThrow(), onDisk(loaded.orThrow()), true);
                        book.say(message);
                    } else {
                        book.say("The sample book is missing: "
                                + loaded.faults().get(0).text());
                    }
                });
    }

    /** Asks for a book and opens it. */
    public void chooseAndOpen() {
        book.afterSaving(() -> files.bookToOpen(folder.get(current())).ifPresent(this::openNow));
    }

    /** Opens a book, asking first if the open one has unsaved changes. */
    public void open(Path file) {
        book.afterSaving(() -> openNow(file));
    }

    /** Opens a book with another market and settings than its own. */
    public void open(Path file, Optional<Path> market, SettingOverrides overrides) {
        load(file, () -> useCases.workspace().open(file, market, overrides), BookOpening::told);
    }

    /** Shows a book that was read elsewhere. */
    public void show(OpenBook read) {
        book.take(read, false);
        book.say("Opened " + read.displayName());
    }

    private void openNow(Path file) {
        open(file, Optional.empty(), SettingOverrides.NONE);
    }

    /** Begins a book that holds nothing, asking first whether to keep the market. */
    public void newBook() {
        book.afterSaving(() -> newBook.begin(current()));
    }

    private void begun(OpenBook empty) {
        book.takeAnother(empty, onDisk(empty), false);
        book.say("New book in market " + empty.marketName());
    }

    /**
     * Makes a book the open one that is in no file yet, asking first if the open one has unsaved changes.
     *
     * @param afterwards done once it is the open one
     */
    void begin(OpenBook made, Runnable afterwards) {
        book.afterSaving(() -> {
            book.takeAnother(made, Optional.empty(), false);
            book.say("New book, not yet saved");
            afterwards.run();
        });
    }

    /** Asks for a market and values the open book in it. */
    public void chooseMarket() {
        if (current().isPresent()) {
            book.afterSavingMarket(
                    () -> files.marketToOpen(folder.get(current())).ifPresent(this::openMarketNow));
        }
    }

    /** Values the open book in another market, asking first if levels were typed in. */
    public void openMarket(Path file) {
        book.afterSavingMarket(() -> openMarketNow(file));
    }

    private void openMarketNow(Path file) {
        current().ifPresent(open -> {
            folder.remember(file);
            boolean isSample = book.sampleProperty().get();
            reading.read(() -> useCases.workspace().openMarket(open, file), loaded -> {
                if (loaded.isOk()) {
                    book.replace(loaded.orThrow(), isSample);
                    book.say("Market " + BookViewModel.name(file));
                } else {
                    refuse(file, loaded.faults());
                }
            });
        });
    }

    /** Reads the book and its market again, asking first if the open one has unsaved changes. */
    public void reload() {
        if (current().filter(open -> open.file().isEmpty()).isPresent()) {
            sayWhyNotReloaded();
        } else {
            book.afterSaving(this::reloadNow);
        }
    }

    private void sayWhyNotReloaded() {
        var choices = new ArrayList<Choice>();
        current()
                .flatMap(OpenBook::marketFile)
                .ifPresent(file -> choices.add(new Choice("Reload the market", () -> openMarket(file))));
        choices.add(Choice.close("Close"));
        overlay.show(new Sheet(
                "This book has no file to read again",
                "It is new or came from standard input, which can be read only once. Save it to give it a file.",
                List.of(),
                "",
                choices));
    }

    private void reloadNow() {
        current().ifPresent(open -> {
            boolean isSample = book.sampleProperty().get();
            reading.read(() -> useCases.workspace().reload(open), loaded -> {
                if (loaded.isOk()) {
                    book.take(loaded.orThrow(), isSample);
                    book.say("Reloaded");
                } else {
                    refuse(open.file().orElse(Path.of(open.displayName())), loaded.faults());
                }
            });
        });
    }

    /** Opens what was dropped onto the window: a book, a market for the open book, or a book together with its market. */
    public void dropped(List<Path> paths) {
        var drop = Drop.of(paths);
        if (drop.book().isPresent()) {
            Path file = drop.book().get();
            book.afterSaving(() -> load(
                    file,
                    () -> useCases.workspace().open(file, drop.market(), SettingOverrides.NONE),
                    opened -> "Opened " + opened.displayName()
                            + drop.market()
                                    .map(market -> " in market " + BookViewModel.name(market))
                                    .orElse("")
                            + drop.leftOut()));
        } else if (current().isPresent()) {
            drop.market().ifPresent(this::openMarket);
        } else {
            drop.market().ifPresent(this::open);
        }
    }

    private void load(Path file, Supplier<Loaded<OpenBook>> source, Function<OpenBook, String> done) {
        folder.remember(file);
        reading.read(source, loaded -> {
            if (loaded.isOk()) {
                opened(loaded.orThrow(), done);
            } else {
                if (loaded.faults().stream().anyMatch(fault -> fault.reason() == FailureReason.NOT_FOUND)) {
                    recent.remove(file);
                }
                refuse(file, loaded.faults());
            }
        });
    }

    private void opened(OpenBook fresh, Function<OpenBook, String> done) {
        book.takeAnother(fresh, onDisk(fresh), false);
        fresh.file().ifPresent(recent::add);
        book.say(done.apply(fresh));
    }

    private static String told(OpenBook opened) {
        return "Opened " + opened.displayName();
    }

    private void refuse(Path file, List<Failure> faults) {
        String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
        String lead = current().isPresent()
                ? "The book that was open is still open and unchanged."
                : "Correct the file and open it again.";
        overlay.showFaults(BookViewModel.name(file) + " was not opened: " + count, lead, faults);
        book.say(BookViewModel.name(file) + " was not opened");
    }

    /** What a book's file holds once the book was read from it, or begun. */
    private static Optional<Portfolio> onDisk(OpenBook fresh) {
        return Optional.of(fresh.portfolio());
    }

    private Optional<OpenBook> current() {
        return book.bookProperty().get();
    }

    /** Books opened last, newest first. */
    public ObservableList<Path> recentBooks() {
        return recent.books();
    }
}
