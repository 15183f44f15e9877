package dev.wingspread.ui.testing;

import dev.wingspread.app.CsvSnapshotExport;
import dev.wingspread.app.FileWorkspace;
import dev.wingspread.app.Planning;
import dev.wingspread.app.SampleBooks;
import dev.wingspread.app.SqliteJournals;
import dev.wingspread.app.UseCases;
import dev.wingspread.app.Valuation;
import dev.wingspread.app.WorkerPool;
import dev.wingspread.base.Loaded;
import dev.wingspread.ui.support.UiThread;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The shipped books and real services, for tests of the window. */
public final class Workstations {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** A quarter of an hour after the levels of the default book. */
    public static final Clock CLOCK =
            Clock.fixed(LocalDateTime.of(2024, 7, 31, 16, 15).atZone(NEW_YORK).toInstant(), NEW_YORK);

    /** Where a test that records nothing has its journal. */
    private static final Path NO_JOURNAL = Path.of("target", "no-journal", "journal.db");

    /** Runs everything on the calling thread, which counts as being in the background. */
    public static final UiThread NO_TOOLKIT = new UiThread() {
        @Override
        public void run(Runnable task) {
            task.run();
        }

        @Override
        public boolean isCurrent() {
            return false;
        }
    };

    private Workstations() {}

    /** A shipped file. */
    public static Path sample(String name) {
        return Path.of("sample-portfolios", name);
    }

    /** The real use cases, with the sample where it lies in the project. */
    public static UseCases useCases() {
        SampleBooks samples = () -> Loaded.of(sample("layered-hedged.json"));
        return new UseCases(
                new FileWorkspace(InputStream.nullInputStream()),
                new Valuation(new WorkerPool()),
                new Planning(),
                new CsvSnapshotExport("test"),
                new SqliteJournals(NO_JOURNAL, CLOCK, "test"),
                samples);
    }
}
