package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.Workspace;
import dev.wingspread.base.Failure;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.ui.shell.OverlayViewModel.Choice;
import dev.wingspread.ui.shell.OverlayViewModel.Sheet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Begins a book that holds nothing; it needs a market to be valued in. */
final class NewBook {

    private final Workspace workspace;
    private final NewestReading reading;
    private final FileChoice files;
    private final LastFolder folder;
    private final OverlayViewModel overlay;
    private final Consumer<OpenBook> onBegun;
    private final BiConsumer<Path, List<Failure>> onRefused;

    /**
     * New books.
     *
     * @param onBegun takes the new book
     * @param onRefused takes a market file that was not opened, and why
     */
    NewBook(
            Workspace workspace,
            NewestReading reading,
            FileChoice files,
            LastFolder folder,
            OverlayViewModel overlay,
            Consumer<OpenBook> onBegun,
            BiConsumer<Path, List<Failure>> onRefused) {
        this.workspace = workspace;
        this.reading = reading;
        this.files = files;
        this.folder = folder;
        this.overlay = overlay;
        this.onBegun = onBegun;
        this.onRefused = onRefused;
    }

    /** Begins a book in the market that is open or in another one, as the user likes. */
    void begin(Optional<OpenBook> open) {
        open.ifPresentOrElse(this::askForMarket, () -> inChosenMarket(open));
    }

    private void askForMarket(OpenBook open) {
        overlay.show(new Sheet(
                "A new book needs a market",
                "It can be valued in the market that is open, " + open.marketName() + ", or in another one.",
                List.of(),
                "",
                List.of(
                        new Choice("Keep the market", () -> onBegun.accept(open.emptied())),
                        new Choice("Choose a market…", () -> inChosenMarket(Optional.of(open))),
                        Choice.close("Cancel"))));
    }

    private void inChosenMarket(Optional<OpenBook> open) {
        files.marketToOpen(folder.get(open)).ifPresent(file -> {
            folder.remember(file);
            reading.read(() -> workspace.openWithoutBook(file, SettingOverrides.NONE), loaded -> {
                if (loaded.isOk()) {
                    onBegun.accept(loaded.orThrow().emptied());
                } else {
                    onRefused.accept(file, loaded.faults());
                }
            });
        });
    }
}
