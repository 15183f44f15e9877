package dev.wingspread.ui.testing;

import dev.wingspread.app.BookImport;
import dev.wingspread.app.CboeRefresh;
import dev.wingspread.app.CsvSnapshotExport;
import dev.wingspread.app.FileImporting;
import dev.wingspread.app.FileWorkspace;
import dev.wingspread.app.ImportRequest;
import dev.wingspread.app.Importing;
import dev.wingspread.app.MarketRefresh;
import dev.wingspread.app.OpenBook;
import dev.wingspread.app.Planning;
import dev.wingspread.app.Recovery;
import dev.wingspread.app.RecoveryFolder;
import dev.wingspread.app.RunningPrograms;
import dev.wingspread.app.SampleBooks;
import dev.wingspread.app.SqliteJournals;
import dev.wingspread.app.UseCases;
import dev.wingspread.app.Valuation;
import dev.wingspread.app.WorkerPool;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.Structure;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.ui.support.UiThread;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The shipped books and real services, for tests of the window. */
public final class Workstations {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** A quarter of an hour after the levels of the default book. */
    public static final Clock CLOCK =
            Clock.fixed(LocalDateTime.of(2024, 7, 31, 16, 15).atZone(NEW_YORK).toInstant(), NEW_YORK);

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

    /** A made-up market for the default book: a crossed quote, one without a bid, and a VIX expiry without a smile. */
    public static Path weakQuotes() {
        return resource("weak-quotes.market.json");
    }

    private static Path resource(String name) {
        URL found = Objects.requireNonNull(Workstations.class.getResource(name), name);
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The real use cases, with the sample where it lies in the project and an empty journal in a folder of its own. */
    public static UseCases useCases() {
        return useCases(newFolder().resolve("journal.db"));
    }

    /** The refresh of the shipped program, which contacts nobody as it was never turned on. */
    public static MarketRefresh notAllowedYet() {
        Path folder = newFolder();
        return CboeRefresh.ofPublicAddresses(
                "Wingspread/test", folder.resolve("refresh.json"), folder.resolve("cache"));
    }

    private static Path newFolder() {
        try {
            Path folder = Files.createTempDirectory("wingspread-journal");
            folder.toFile().deleteOnExit();
            for (String ending : List.of("", "-wal", "-shm")) {
                folder.resolve("journal.db" + ending).toFile().deleteOnExit();
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The real use cases on a machine where a window was killed while this book of the samples had unsaved changes. */
    public static UseCases afterACrash(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "books"));
        for (String file : List.of(name, "2024-07-31.market.json")) {
            Files.copy(sample(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        UseCases usual = useCases();
        Path kept = newFolder();
        OpenBook book = usual.workspace()
                .open(folder.resolve(name), Optional.empty(), SettingOverrides.NONE)
                .orThrow();
        List<Structure> held = book.portfolio().structures();
        var then = Clock.offset(CLOCK, Duration.ofMinutes(-12));
        new RecoveryFolder(kept, usual.workspace(), new RunningPrograms().seenBy(1), then, Duration.ZERO)
                .keep(book.withPortfolio(book.portfolio().withStructures(held.subList(1, held.size()))));
        return with(
                usual,
                new RecoveryFolder(kept, usual.workspace(), new RunningPrograms().seenBy(2), CLOCK, Duration.ZERO));
    }

    /** A book made of the sample imports, in a market fitted to their quotes. */
    public static Path imported() {
        UseCases usual = useCases();
        Path samples = Path.of("docs/importing");
        Path book = newFolder().resolve("imported.json");
        new BookImport(
                        new FileImporting(InputStream.nullInputStream()),
                        usual.workspace(),
                        InputStream.nullInputStream())
                .run(new ImportRequest(
                        List.of(samples.resolve("portfolio.20261120.csv")),
                        Stream.of("cboe-spx-chain.json", "cboe-vix-chain.json", "cboe-vx-settlement_2026-11-20.csv")
                                .map(samples::resolve)
                                .toList(),
                        Optional.empty(),
                        Optional.empty(),
                        "From the broker",
                        Optional.empty(),
                        SettingOverrides.NONE,
                        Optional.of(book),
                        false))
                .orThrow();
        return book;
    }

    /** The real use cases of somebody whose files are these. */
    public static UseCases importing(Importing files) {
        UseCases usual = useCases();
        return new UseCases(
                usual.workspace(),
                usual.valuation(),
                usual.planning(),
                usual.snapshots(),
                usual.journals(),
                usual.samples(),
                usual.recovery(),
                files);
    }

    private static UseCases with(UseCases usual, Recovery recovery) {
        return new UseCases(
                usual.workspace(),
                usual.valuation(),
                usual.planning(),
                usual.snapshots(),
                usual.journals(),
                usual.samples(),
                recovery);
    }

    /** The real use cases with a journal in this file. */
    public static UseCases useCases(Path journal) {
        SampleBooks samples = () -> Loaded.of(sample("layered-hedged.json"));
        return new UseCases(
                new FileWorkspace(InputStream.nullInputStream()),
                new Valuation(new WorkerPool()),
                new Planning(),
                new CsvSnapshotExport("test"),
                new SqliteJournals(journal, CLOCK, "test"),
                samples);
    }
}
