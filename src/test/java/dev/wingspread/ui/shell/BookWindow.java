package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.UseCases;
import dev.wingspread.ui.shell.OverlayViewModel.Sheet;
import dev.wingspread.ui.support.UiPreferences;
import dev.wingspread.ui.testing.NoFiles;
import dev.wingspread.ui.testing.Workstations;
import java.nio.file.Path;

/** Models of the window without a toolkit, on one of the sample books. */
final class BookWindow {

    static final Path BOOK = Workstations.sample("layered-hedged.json");

    private BookWindow() {}

    static WorkstationViewModel with(UseCases useCases, UiPreferences preferences) {
        return new WorkstationViewModel(
                useCases, Runnable::run, Workstations.NO_TOOLKIT, preferences, new NoFiles(), Workstations.CLOCK);
    }

    /** Opens the book. */
    static OpenBook openIn(WorkstationViewModel model) {
        model.opening().open(BOOK);
        return model.book().bookProperty().get().orElseThrow();
    }

    /** What lies over the window. */
    static Sheet sheetOf(WorkstationViewModel model) {
        return model.overlay().sheetProperty().get().orElseThrow();
    }
}
