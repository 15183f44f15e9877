package dev.wingspread.ui.support;

import dev.wingspread.app.Journal;
import dev.wingspread.app.Journals;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The journal the window writes to, opened when it is first needed and off the window's thread. One that could not be
 * opened is tried again the next time: its disk may be back.
 */
public final class JournalDesk {

    private final Journals journals;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private @Nullable Journal opened;

    public JournalDesk(Journals journals) {
        this.journals = journals;
    }

    /** The journal, or why it cannot be used. */
    public synchronized Loaded<Journal> journal() {
        if (opened != null) {
            return Loaded.of(opened);
        }
        Loaded<Journal> found = journals.open(journals.defaultFile());
        opened = found.value().orElse(null);
        return found;
    }

    /** Closes the journal, so that all of it is in one file. */
    public synchronized void close() {
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }

    /** What went wrong, as a line for the status bar; empty if nothing did. */
    public static Optional<String> trouble(Loaded<?> result) {
        return result.faults().stream().findFirst().map(JournalDesk::line);
    }

    private static String line(Failure fault) {
        return "Journal: " + fault.text();
    }

    /** Shows what went wrong the last time, if anything did; on the window's thread. */
    public void tell(List<Failure> faults) {
        trouble.set(faults.stream().findFirst().map(JournalDesk::line).orElse(""));
    }

    /** What is wrong with the journal, for the status bar; empty if nothing is. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
