package dev.wingspread.app;

import dev.wingspread.base.Loaded;
import java.nio.file.Path;

/** Opens journals. Nothing of a journal is loaded before the first one is opened. */
public interface Journals {

    /**
     * Opens a journal. A file that is not there is made, if need be with the folder of {@link #defaultFile()}, when
     * something is first recorded; until then the journal is empty.
     *
     * @return the journal, or why it cannot be used: not a journal, damaged, of a newer release, read-only
     */
    Loaded<Journal> open(Path file);

    /** Where the journal is unless another file is named. */
    Path defaultFile();
}
