package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.Workspace;
import dev.wingspread.ui.shell.OverlayViewModel.Choice;
import dev.wingspread.ui.shell.OverlayViewModel.Sheet;
import dev.wingspread.ui.support.BackgroundWork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Saves the levels the open book is valued at, asking before it replaces what somebody else has written. */
final class MarketSaving {

    private static final String ENDING = ".market.json";

    private final Workspace workspace;
    private final BackgroundWork work;
    private final FileChoice files;
    private final OverlayViewModel overlay;
    private final Supplier<Optional<OpenBook>> book;
    private final BooleanSupplier isSample;
    private final BiConsumer<OpenBook, OpenBook> onSaved;

    /**
     * Saving.
     *
     * @param book the open book
     * @param isSample whether it is the one that comes with the program, whose market is never overwritten
     * @param onSaved takes the book as it was, and as it is with its market in a file
     */
    MarketSaving(
            Workspace workspace,
            BackgroundWork work,
            FileChoice files,
            OverlayViewModel overlay,
            Supplier<Optional<OpenBook>> book,
            BooleanSupplier isSample,
            BiConsumer<OpenBook, OpenBook> onSaved) {
        this.workspace = workspace;
        this.work = work;
        this.files = files;
        this.overlay = overlay;
        this.book = book;
        this.isSample = isSample;
        this.onSaved = onSaved;
    }

    /** Saves to the market's own file, if it may be overwritten, and does something once it is saved. */
    void save(Runnable afterwards) {
        book.get()
                .ifPresent(open -> ownFile(open)
                        .ifPresentOrElse(file -> saveTo(open, file, false, afterwards), () -> saveAs(afterwards)));
    }

    /** Asks for a file, saves to it, and does something once it is saved. */
    void saveAs(Runnable afterwards) {
        book.get()
                .ifPresent(open -> files.marketToSave(suggestion(open))
                        // The dialog of the system has asked before it names an existing file.
                        .ifPresent(file -> saveTo(open, file, true, afterwards)));
    }

    /** Does something that saves the book; asks first where edited levels shall go, if there are any. */
    void first(Runnable action) {
        if (isEdited()) {
            ask(
                    "The market was edited and is in no file yet",
                    "The book is opened next time with the market file it names.",
                    new Choice("Save the book only", action),
                    action);
        } else {
            action.run();
        }
    }

    /** Does something that gives up the market; asks first if its levels were edited. */
    void beforeGivingUp(Runnable action) {
        if (isEdited()) {
            ask(
                    "Save the edited market first?",
                    "Its levels are lost otherwise.",
                    new Choice("Discard", action),
                    action);
        } else {
            action.run();
        }
    }

    private boolean isEdited() {
        return book.get().filter(OpenBook::isMarketEdited).isPresent();
    }

    private void ask(String title, String lead, Choice without, Runnable afterwards) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("Save market as…", () -> saveAs(afterwards)));
        book.get()
                .flatMap(this::ownFile)
                .ifPresent(
                        file -> choices.add(new Choice("Replace " + BookViewModel.name(file), () -> save(afterwards))));
        choices.add(without);
        choices.add(Choice.close("Cancel"));
        overlay.show(new Sheet(title, lead, List.of(), "", choices));
    }

    private Optional<Path> ownFile(OpenBook open) {
        return open.marketFile().filter(file -> !isSample.getAsBoolean());
    }

    /** Beside the book, named after the day. */
    private static Path suggestion(OpenBook open) {
        String day = open.market().asOf().toLocalDate().toString();
        Path taken = open.marketFile().map(Path::getFileName).orElse(Path.of(""));
        String name = taken.toString().equals(day + ENDING) ? day + "-edited" + ENDING : day + ENDING;
        return open.file()
                .or(open::marketFile)
                .map(file -> file.resolveSibling(name))
                .orElse(Path.of(name));
    }

    private void saveTo(OpenBook open, Path file, boolean evenIfChanged, Runnable afterwards) {
        new CarefulSave(
                        file,
                        isForced -> workspace.saveMarket(open, file, isForced),
                        saved -> {
                            onSaved.accept(open, saved.orThrow());
                            afterwards.run();
                        },
                        new Choice("Save market as…", () -> saveAs(afterwards)))
                .start(work, overlay, evenIfChanged);
    }
}
