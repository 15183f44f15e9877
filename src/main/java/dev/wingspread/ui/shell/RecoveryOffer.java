package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.Recovery;
import dev.wingspread.app.Recovery.Kept;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.ui.shell.OverlayViewModel.Choice;
import dev.wingspread.ui.shell.OverlayViewModel.Line;
import dev.wingspread.ui.shell.OverlayViewModel.Sheet;
import dev.wingspread.ui.support.BackgroundWork;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Offers unsaved work of windows that did not close as they should. */
final class RecoveryOffer {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final Recovery recovery;
    private final BackgroundWork work;
    private final OverlayViewModel overlay;
    private final BookViewModel book;
    private final Clock clock;

    RecoveryOffer(Recovery recovery, BackgroundWork work, OverlayViewModel overlay, BookViewModel book, Clock clock) {
        this.recovery = recovery;
        this.work = work;
        this.overlay = overlay;
        this.book = book;
        this.clock = clock;
    }

    /** Looks for such work and asks about each piece of it. */
    void make() {
        work.run(recovery::lookForCrashed, found -> {
            if (!found.damaged().isEmpty()) {
                overlay.showFaults(
                        "Unsaved work could not be brought back",
                        "Wingspread did not end as it should. Files that were saved are as they were.",
                        found.damaged());
            }
            found.kept().forEach(this::ask);
        });
    }

    private void ask(Kept kept) {
        overlay.show(new Sheet(
                "Bring back the unsaved changes of " + kept.name() + "?",
                "Wingspread did not end as it should. " + when(kept)
                        + " Whatever you choose, the file of the book stays as it is until you save.",
                lines(kept),
                "",
                List.of(
                        new Choice("Recover", () -> book.afterSaving(() -> recover(kept))),
                        new Choice("Discard", () -> discard(kept)),
                        Choice.close("Decide later"))));
    }

    private String when(Kept kept) {
        LocalDateTime time = kept.savedAt().atZone(NEW_YORK).toLocalDateTime();
        return "The changes are of " + Formats.time(time) + ", "
                + BookLineViewModel.ageText(Duration.between(kept.savedAt(), clock.instant())) + ".";
    }

    private static List<Line> lines(Kept kept) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("File", kept.file().map(Object::toString).orElse("none: the book was never saved"), ""));
        if (!kept.changes().isEmpty()) {
            lines.add(new Line("Changes", String.join(", ", kept.changes()), ""));
        } else if (kept.file().isPresent()) {
            lines.add(new Line("Changes", "unknown: the file cannot be read now", ""));
        }
        if (kept.isFileChanged()) {
            lines.add(new Line("Note", "somebody has changed the file since it was opened", ""));
        }
        return lines;
    }

    private void recover(Kept kept) {
        work.run(() -> opened(kept), loaded -> {
            if (loaded.isOk()) {
                book.takeAnother(loaded.orThrow(), kept.onDisk(), false);
                book.say("Recovered the unsaved changes of " + loaded.orThrow().displayName());
            } else {
                overlay.showFaults(
                        "The unsaved changes of " + kept.name() + " cannot be brought back now",
                        "They stay where they are and are offered at the next start.",
                        loaded.faults());
            }
        });
    }

    private Loaded<OpenBook> opened(Kept kept) {
        Loaded<OpenBook> loaded = recovery.open(kept);
        if (loaded.isOk()) {
            recovery.adopt(kept);
        }
        return loaded;
    }

    private void discard(Kept kept) {
        work.run(
                () -> {
                    recovery.discard(kept);
                    return kept.name();
                },
                name -> book.say("Discarded the unsaved changes of " + name));
    }
}
