package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.ui.shell.OverlayViewModel.Choice;
import dev.wingspread.ui.shell.OverlayViewModel.Sheet;
import dev.wingspread.ui.support.BackgroundWork;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Saving one file: asks before it replaces what somebody else has written, and tells what went wrong.
 *
 * @param file where to
 * @param write saves; told whether to replace a file that was changed since it was read
 * @param onSaved takes what is in the file now
 * @param elsewhere the way to another file, should the user not want to replace this one
 */
record CarefulSave(
        Path file, Function<Boolean, Loaded<OpenBook>> write, Consumer<Loaded<OpenBook>> onSaved, Choice elsewhere) {

    /** Saves in the background. */
    void start(BackgroundWork work, OverlayViewModel overlay, boolean evenIfChanged) {
        work.run(() -> write.apply(evenIfChanged), saved -> {
            if (saved.isOk()) {
                onSaved.accept(saved);
            } else if (saved.faults().stream().anyMatch(fault -> fault.reason() == FailureReason.CHANGED_ON_DISK)) {
                overlay.show(question(work, overlay));
            } else {
                overlay.showFaults(
                        BookViewModel.name(file) + " was not saved", "The file on disk is as it was.", saved.faults());
            }
        });
    }

    private Sheet question(BackgroundWork work, OverlayViewModel overlay) {
        return new Sheet(
                BookViewModel.name(file) + " was changed by someone else",
                "It is not the file that was read here any more. Replacing it loses the other changes.",
                List.of(),
                "",
                List.of(
                        Choice.close("Keep the file"),
                        elsewhere,
                        new Choice("Replace it", () -> start(work, overlay, true))));
    }
}
