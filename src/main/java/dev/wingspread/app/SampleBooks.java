package dev.wingspread.app;

import dev.wingspread.base.Loaded;
import java.nio.file.Path;

/** The books that come with the program. */
public interface SampleBooks {

    /** The book shown on the first start, as a file. */
    Loaded<Path> defaultBook();
}
