package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.base.Loaded;
import dev.wingspread.ui.support.BackgroundWork;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads files in the background; a result that comes after a later reading has begun, or after
 * the user gave it up, is dropped.
 */
final class NewestReading {

    private static final String WHAT = "Reading files";

    private final BackgroundWork work;
    private long newest;

    NewestReading(BackgroundWork work) {
        this.work = work;
    }

    void read(Supplier<Loaded<OpenBook>> source, Consumer<Loaded<OpenBook>> onResult) {
        newest++;
        long mine = newest;
        work.run(WHAT, Optional.of(() -> newest++), source, loaded -> {
            if (mine == newest) {
                onResult.accept(loaded);
            }
        });
    }
}
