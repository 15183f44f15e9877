package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.Portfolio;
import dev.wingspread.ui.support.BackgroundWork;
import dev.wingspread.ui.support.UndoHistory;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The open book: its edits, whether they are saved, and saving it and its market. */
public final class BookViewModel {

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
    private final Autosave autosave;
    private Optional<Portfolio> savedPortfolio = Optional.empty();

    BookViewModel(
            UseCases useCases,
            BackgroundWork work,
            FileChoice files,
            OverlayViewModel overlay,
            RecentBooks recent,
            UndoHistory history) {
        this.history = history;
        this.recent = recent;
        this.edits = new BookEdits(book::get, this::edited, history);
        this.marketSaving =
                new MarketSaving(useCases.workspace(), work, files, overlay, book::get, sample::get, this::marketSaved);
        this.saving = new BookSaving(
                useCases.workspace(), work, files, overlay, book::get, sample::get, this::saved, marketSaving);
        this.autosave = new Autosave(useCases.recovery(), work);
    }

    // What is opened

    /**
     * Takes another book in place of the open one.
     *
     * @param onDisk the book as it is in its file, if it has one that can be read
     * @param isSample whether it is the one that comes with the program
     */
    void takeAnother(OpenBook other, Optional<Portfolio> onDisk, boolean isSample) {
        openings++;
        history.forget();
        savedPortfolio = onDisk;
        replace(other, isSample);
    }

    /** Takes the open book as it was just read. */
    void take(OpenBook read, boolean isSample) {
        history.forget();
        savedPortfolio = Optional.of(read.portfolio());
        replace(read, isSample);
    }

    /** Takes the open book with other contents, another market or other files; what was done to it can still be undone. */
    void replace(OpenBook fresh, boolean isSample) {
        sample.set(isSample);
        book.set(Optional.of(fresh));
        unsaved.set(fresh.isMarketEdited() || !savedPortfolio.equals(Optional.of(fresh.portfolio())));
        autosave.follow(unsaved.get() ? Optional.of(fresh) : Optional.empty());
    }

    private void edited(OpenBook fresh, String what) {
        replace(fresh, sample.get());
        say(what);
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

    /** Does something that gives up the market of the open book, asking first if its levels were typed in. */
    void afterSavingMarket(Runnable action) {
        marketSaving.beforeGivingUp(action);
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
}
