package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.app.Recovery;
import dev.wingspread.base.Failure;
import dev.wingspread.ui.support.BackgroundWork;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Keeps unsaved work on the disk as it is done, in the background: one write at a time, and after it the newest state, if
 * it has changed meanwhile. Used on the window's thread.
 */
final class Autosave {

    private final Recovery recovery;
    private final BackgroundWork work;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final AtomicBoolean isEnded = new AtomicBoolean();
    private Optional<OpenBook> wanted = Optional.empty();
    private boolean isBusy;
    private boolean isStale;

    Autosave(Recovery recovery, BackgroundWork work) {
        this.recovery = recovery;
        this.work = work;
    }

    /** Keeps this, or nothing where there is no unsaved work. */
    void follow(Optional<OpenBook> unsaved) {
        if (wanted.isEmpty() && unsaved.isEmpty()) {
            return;
        }
        wanted = unsaved;
        isStale = true;
        if (!isBusy) {
            write();
        }
    }

    private void write() {
        isBusy = true;
        isStale = false;
        Optional<OpenBook> now = wanted;
        work.run(() -> store(now), found -> {
            trouble.set(found.map(fault -> "Unsaved changes are not kept: " + fault.text())
                    .orElse(""));
            work.after(recovery.restBetweenWrites(), this::resume);
        });
    }

    private Optional<Failure> store(Optional<OpenBook> unsaved) {
        if (isEnded.get()) {
            return Optional.empty();
        }
        if (unsaved.isEmpty()) {
            recovery.drop();
            return Optional.empty();
        }
        return recovery.keep(unsaved.get());
    }

    private void resume() {
        isBusy = false;
        if (isStale) {
            write();
        }
    }

    /** The window closes as it should: whatever is unsaved was given up. */
    void end() {
        isEnded.set(true);
        recovery.drop();
    }

    /** Why unsaved work is not kept, for the status line; empty if it is, or if there is none. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
