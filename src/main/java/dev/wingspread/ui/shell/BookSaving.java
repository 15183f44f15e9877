package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.Workspace;
import dev.wingspread.base.Loaded;
import dev.wingspread.ui.shell.OverlayViewModel.Choice;
import dev.wingspread.ui.shell.OverlayViewModel.Sheet;
import dev.wingspread.ui.support.BackgroundWork;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Saves the open book, asking before it replaces what somebody else has written. */
final class BookSaving {

    private final Workspace workspace;
    private final BackgroundWork work;
    private final FileChoice files;
    private final OverlayViewModel overlay;
    private final Supplier<Optional<OpenBook>> book;
    private final BooleanSupplier isSample;
    private final BiConsumer<OpenBook, Loaded<OpenBook>> onSaved;
    private final MarketSaving market;

    /**
     * Saving.
     *
     * @param book the open book
     * @param isSample whether it is the one that comes with the program, which is never overwritten
     * @param onSaved takes the book as it was and as it is in its file
     * @param market saves edited levels before the book
     */
    BookSaving(
            Workspace workspace,
            BackgroundWork work,
            FileChoice files,
            OverlayViewModel overlay,
            Supplier<Optional<OpenBook>> book,
            BooleanSupplier isSample,
            BiConsumer<OpenBook, Loaded<OpenBook>> onSaved,
            MarketSaving market) {
        this.workspace = workspace;
        this.work = work;
        this.files = files;
        this.overlay = overlay;
        this.book = book;
        this.isSample = isSample;
        this.onSaved = onSaved;
        this.market = market;
    }

    /** Saves to the book's own file, if it has one, and does something once it is saved. */
    void save(Runnable afterwards) {
        market.first(() -> saveBook(afterwards));
    }

    private void saveBook(Runnable afterwards) {
        book.get()
                .ifPresent(open -> open.file()
                        .filter(file -> !isSample.getAsBoolean())
                        .ifPresentOrElse(file -> saveTo(open, file, false, afterwards), () -> saveBookAs(afterwards)));
    }

    /** Asks for a file, saves to it, and does something once it is saved. */
    void saveAs(Runnable afterwards) {
        market.first(() -> saveBookAs(afterwards));
    }

    private void saveBookAs(Runnable afterwards) {
        book.get()
                .ifPresent(open -> files.bookToSave(open.file().orElse(Path.of("book.json")))
                        // The dialog of the system has asked before it names an existing file.
                        .ifPresent(file -> saveTo(open, file, true, afterwards)));
    }

    /**
     * Asks whether to save before something that gives up the open book.
     *
     * @param afterSave done once it is saved
     * @param afterDiscard done if it need not be saved
     */
    void askFirst(Runnable afterSave, Runnable afterDiscard) {
        overlay.show(new Sheet(
                "Save the changes to " + book.get().map(OpenBook::displayName).orElse("the book") + "?",
                book.get().filter(OpenBook::isMarketEdited).isPresent()
                        ? "The market levels that were typed in are not saved either. They are lost otherwise."
                        : "They are lost otherwise.",
                List.of(),
                "",
                List.of(
                        new Choice("Save", () -> save(afterSave)),
                        new Choice("Discard", afterDiscard),
                        Choice.close("Cancel"))));
    }

    private void saveTo(OpenBook open, Path file, boolean evenIfChanged, Runnable afterwards) {
        new CarefulSave(
                        file,
                        isForced -> workspace.save(open, file, isForced),
                        saved -> {
                            onSaved.accept(open, saved);
                            afterwards.run();
                        },
                        new Choice("Save as…", () -> saveBookAs(afterwards)))
                .start(work, overlay, evenIfChanged);
    }
}
