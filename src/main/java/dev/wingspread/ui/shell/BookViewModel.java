package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.ui.support.BackgroundWork;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.support.UndoHistory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;

/** The open book and what can be done with its files. A book that cannot be read leaves the open one as it is. */
public final class BookViewModel {

    private final UseCases useCases;
    private final NewestReading reading;
    private final LastFolder folder;
    private final FileChoice files;
    private final OverlayViewModel overlay;
    private final RecentBooks recent;
    private final BookSaving saving;
    private final MarketSaving marketSaving;
    private final BookEdits edits;
    private final UndoHistory history;

    private final ReadOnlyObjectWrapper<Optional<OpenBook>> book = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper sample = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private int openings;
    private final NewBook newBook;
    private final Autosave autosave;
    private Optional<Portfolio> savedPortfolio = Optional.empty();

    BookViewModel(
            UseCases useCases,
            BackgroundWork work,
            UiPreferences preferences,
            FileChoice files,
            OverlayViewModel overlay,
            UndoHistory history) {
        this.useCases = useCases;
        this.history = history;
        this.reading = new NewestReading(work);
        this.folder = new LastFolder(preferences);
        this.files = files;
        this.overlay = overlay;
        this.recent = new RecentBooks(preferences);
        this.edits = new BookEdits(book::get, this::edited, history);
        this.marketSaving =
                new MarketSaving(useCases.workspace(), work, files, overlay, book::get, sample::get, this::marketSaved);
        this.saving = new BookSaving(
                useCases.workspace(), work, files, overlay, book::get, sample::get, this::saved, marketSaving);
        this.newBook = new NewBook(useCases.workspace(), reading, files, folder, overlay, this::begun, this::refuse);
        this.autosave = new Autosave(useCases.recovery(), work);
    }

    // Opening

    /** Opens the book last used, or the sample on the first start. */
    public void openFirst() {
        Optional<Path> last = recent.books().stream().findFirst();
        if (last.isEmpty()) {
            openSample();
            return;
        }
        reading.read(() -> useCases.workspace().open(last.get(), Optional.empty(), SettingOverrides.NONE), loaded -> {
            if (loaded.isOk()) {
                opened(loaded.orThrow(), BookViewModel::told);
            } else {
                // The book of last time may be on a disk that is not there; nobody asked for it now.
                openSample("Opened the sample book; " + name(last.get()) + " could not be opened: "
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
                        openings++;
                        history.forget();
                        adopt(loaded.orThrow(), true);
                        say(message);
                    } else {
                        say("The sample book is missing: "
                                + loaded.faults().get(0).text());
                    }
                });
    }

    /** Asks for a book and opens it. */
    public void chooseAndOpen() {
        afterSaving(() -> files.bookToOpen(folder.get(book.get())).ifPresent(this::openNow));
    }

    /** Opens a book, asking first if the open one has unsaved changes. */
    public void open(Path file) {
        afterSaving(() -> openNow(file));
    }

    /** Opens a book with another market and settings than its own. */
    public void open(Path file, Optional<Path> market, SettingOverrides overrides) {
        load(file, () -> useCases.workspace().open(file, market, overrides), BookViewModel::told);
    }

    /** Shows a book that was read elsewhere. */
    public void show(OpenBook read) {
        history.forget();
        adopt(read, false);
        say("Opened " + read.displayName());
    }

    private void openNow(Path file) {
        open(file, Optional.empty(), SettingOverrides.NONE);
    }

    /** Begins a book that holds nothing, asking first whether to keep the market. */
    public void newBook() {
        afterSaving(() -> newBook.begin(book.get()));
    }

    private void begun(OpenBook empty) {
        openings++;
        history.forget();
        adopt(empty, false);
        say("New book in market " + empty.marketName());
    }

    /**
     * Goes on with unsaved work of a window that did not close as it should.
     *
     * @param kept the work
     * @param onDisk the book as it is in its file, if it has one that can be read
     */
    void recovered(OpenBook kept, Optional<Portfolio> onDisk) {
        openings++;
        history.forget();
        savedPortfolio = onDisk;
        replace(kept, false);
        say("Recovered the unsaved changes of " + kept.displayName());
    }

    /**
     * Makes a book the open one that is in no file yet, asking first if the open one has unsaved changes.
     *
     * @param afterwards done once it is the open one
     */
    void begin(OpenBook made, Runnable afterwards) {
        afterSaving(() -> {
            openings++;
            history.forget();
            savedPortfolio = Optional.empty();
            replace(made, false);
            say("New book, not yet saved");
            afterwards.run();
        });
    }

    /** Asks for a market and values the open book in it. */
    public void chooseMarket() {
        if (book.get().isPresent()) {
            marketSaving.beforeGivingUp(
                    () -> files.marketToOpen(folder.get(book.get())).ifPresent(this::openMarketNow));
        }
    }

    /** Values the open book in another market, asking first if levels were typed in. */
    public void openMarket(Path file) {
        marketSaving.beforeGivingUp(() -> openMarketNow(file));
    }

    private void openMarketNow(Path file) {
        book.get().ifPresent(open -> {
            folder.remember(file);
            boolean isSample = sample.get();
            reading.read(() -> useCases.workspace().openMarket(open, file), loaded -> {
                if (loaded.isOk()) {
                    replace(loaded.orThrow(), isSample);
                    say("Market " + name(file));
                } else {
                    refuse(file, loaded.faults());
                }
            });
        });
    }

    /** Reads the book and its market again, asking first if the open one has unsaved changes. */
    public void reload() {
        if (book.get().filter(open -> open.file().isEmpty()).isPresent()) {
            saving.sayWhyNotReloaded(this::openMarket);
        } else {
            afterSaving(this::reloadNow);
        }
    }

    private void reloadNow() {
        book.get().ifPresent(open -> {
            boolean isSample = sample.get();
            reading.read(() -> useCases.workspace().reload(open), loaded -> {
                if (loaded.isOk()) {
                    history.forget();
                    adopt(loaded.orThrow(), isSample);
                    say("Reloaded");
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
            afterSaving(() -> load(
                    file,
                    () -> useCases.workspace().open(file, drop.market(), SettingOverrides.NONE),
                    opened -> "Opened " + opened.displayName()
                            + drop.market()
                                    .map(market -> " in market " + name(market))
                                    .orElse("")
                            + drop.leftOut()));
        } else if (book.get().isPresent()) {
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
        openings++;
        history.forget();
        adopt(fresh, false);
        fresh.file().ifPresent(recent::add);
        say(done.apply(fresh));
    }

    private static String told(OpenBook opened) {
        return "Opened " + opened.displayName();
    }

    private void adopt(OpenBook fresh, boolean isSample) {
        savedPortfolio = Optional.of(fresh.portfolio());
        replace(fresh, isSample);
    }

    private void replace(OpenBook fresh, boolean isSample) {
        sample.set(isSample);
        book.set(Optional.of(fresh));
        unsaved.set(fresh.isMarketEdited() || !savedPortfolio.equals(Optional.of(fresh.portfolio())));
        autosave.follow(unsaved.get() ? Optional.of(fresh) : Optional.empty());
    }

    private void edited(OpenBook fresh, String what) {
        replace(fresh, sample.get());
        say(what);
    }

    private void refuse(Path file, List<Failure> faults) {
        String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
        String lead = book.get().isPresent()
                ? "The book that was open is still open and unchanged."
                : "Correct the file and open it again.";
        overlay.showFaults(name(file) + " was not opened: " + count, lead, faults);
        say(name(file) + " was not opened");
    }

    /** The edits of the open book. */
    public BookEdits edits() {
        return edits;
    }

    // Saving

    /** Saves the book to its file. */
    public void save() {
        saving.save(() -> {});
    }

    /** Asks for a file and saves the book to it. */
    public void saveAs() {
        saving.saveAs(() -> {});
    }

    /** Saves the levels the book is valued at to their file. */
    public void saveMarket() {
        marketSaving.save(() -> {});
    }

    /** Asks for a file and saves the levels the book is valued at to it. */
    public void saveMarketAs() {
        marketSaving.saveAs(() -> {});
    }

    private void marketSaved(OpenBook before, OpenBook after) {
        if (book.get().filter(before::equals).isPresent()) {
            boolean isPointed = !before.portfolio().equals(after.portfolio());
            replace(after, sample.get());
            say("Saved market " + after.marketName()
                    + (isPointed ? "; the book names it from now on, save the book too" : ""));
        }
    }

    private void saved(OpenBook before, Loaded<OpenBook> after) {
        OpenBook saved = after.orThrow();
        // Another book may have been opened meanwhile: it stays. Edits made meanwhile stay too, unsaved.
        book.get().filter(now -> isStateOf(now, before)).ifPresent(now -> {
            savedPortfolio = Optional.of(saved.portfolio());
            replace(now.equals(before) ? saved : saved.withContentOf(now, true), false);
            saved.file().ifPresent(recent::add);
            say("Saved " + saved.displayName() + (now.equals(before) ? "" : " as it was before the last edit"));
        });
    }

    private static boolean isStateOf(OpenBook now, OpenBook before) {
        return now.file().equals(before.file()) && now.fingerprint().equals(before.fingerprint());
    }

    /** Does something that gives up the open book and its market, asking first if either has unsaved changes. */
    public void afterSaving(Runnable action) {
        if (unsaved.get()) {
            // Asked again where something was edited while it was saved.
            saving.askFirst(() -> afterSaving(action), action);
        } else {
            action.run();
        }
    }

    /** The window closes: whatever is unsaved was saved or given up. */
    void close() {
        autosave.end();
    }

    // Small things

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    void say(String text) {
        message.set(text);
    }

    public ReadOnlyObjectProperty<Optional<OpenBook>> bookProperty() {
        return book.getReadOnlyProperty();
    }

    /** Whether the open book differs from its file. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** Whether the open book is the one that comes with the program. */
    public ReadOnlyBooleanProperty sampleProperty() {
        return sample.getReadOnlyProperty();
    }

    /** How many books have been opened: one that is edited, saved or read again, or gets another market, is no other book. */
    int openings() {
        return openings;
    }

    /** Why unsaved changes are not kept, for the status line; empty if they are. */
    public ReadOnlyStringProperty keepingTroubleProperty() {
        return autosave.troubleProperty();
    }

    /** What happened last, for the status line. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Books opened last, newest first. */
    public ObservableList<Path> recentBooks() {
        return recent.books();
    }
}
