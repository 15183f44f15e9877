package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.Portfolio;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps unsaved work on the disk while there is any, and finds that of programs that did not end as they should. */
public interface Recovery {

    /** Keeps nothing. */
    Recovery NONE = new Recovery() {
        @Override
        public Optional<Failure> keep(OpenBook book) {
            return Optional.empty();
        }

        @Override
        public void drop() {}

        @Override
        public Found lookForCrashed() {
            return new Found(List.of(), List.of());
        }

        @Override
        public Loaded<OpenBook> open(Kept kept) {
            throw new IllegalStateException("nothing is kept");
        }

        @Override
        public void adopt(Kept kept) {}

        @Override
        public void discard(Kept kept) {}

        @Override
        public Duration restBetweenWrites() {
            return Duration.ZERO;
        }
    };

    /**
     * Unsaved work of a program that is no longer running.
     *
     * @param place its recovery file
     * @param savedAt when it was written
     * @param name the book's name
     * @param file the book's own file, if it has one
     * @param onDisk the book as it is in that file now; empty if there is none or it cannot be read
     * @param changes how the kept book differs from that, a few words each
     * @param isFileChanged whether somebody has changed the file since it was opened
     */
    record Kept(
            Path place,
            Instant savedAt,
            String name,
            Optional<Path> file,
            Optional<Portfolio> onDisk,
            List<String> changes,
            boolean isFileChanged) {

        public Kept {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What was left behind.
     *
     * @param kept work that can be had back, the newest first
     * @param damaged one for each recovery file that cannot be read; it was set aside
     */
    record Found(List<Kept> kept, List<Failure> damaged) {

        public Found {
            kept = List.copyOf(kept);
            damaged = List.copyOf(damaged);
        }
    }

    /**
     * Keeps a book in place of what this program kept before, with its levels if they are not those of its market file.
     *
     * @return why it could not be kept, if it could not
     */
    Optional<Failure> keep(OpenBook book);

    /** Forgets what this program kept: it was saved or given up. */
    void drop();

    /** Looks for what programs left behind that are not running any more. Damaged files are set aside. */
    Found lookForCrashed();

    /** The kept book in its market. */
    Loaded<OpenBook> open(Kept kept);

    /** Takes a kept file over as this program's own. */
    void adopt(Kept kept);

    /** Forgets what another program left behind. */
    void discard(Kept kept);

    /** The least time from the end of one write to the start of the next. */
    Duration restBetweenWrites();
}
