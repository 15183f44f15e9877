package dev.wingspread.app;

import dev.wingspread.base.Loaded;
import java.nio.file.Path;
import java.time.InstantSource;

/** Journals as SQLite files. */
public final class SqliteJournals implements Journals {

    private final Path defaultFile;
    private final InstantSource clock;
    private final String appVersion;

    /**
     * Journals that are dated by a clock.
     *
     * @param defaultFile where the journal is unless another file is named
     * @param clock tells when something is recorded
     * @param appVersion version of the program, stored with every day
     */
    public SqliteJournals(Path defaultFile, InstantSource clock, String appVersion) {
        this.defaultFile = defaultFile;
        this.clock = clock;
        this.appVersion = appVersion;
    }

    @Override
    public Loaded<Journal> open(Path file) {
        var journal = new SqliteJournal(file, isDefault(file), clock, appVersion);
        return journal.openIfThere().map(isThere -> journal);
    }

    private boolean isDefault(Path file) {
        return file.toAbsolutePath()
                .normalize()
                .equals(defaultFile.toAbsolutePath().normalize());
    }

    @Override
    public Path defaultFile() {
        return defaultFile;
    }
}
