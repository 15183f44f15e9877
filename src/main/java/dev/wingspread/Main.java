package dev.wingspread;

import dev.wingspread.app.CboeRefresh;
import dev.wingspread.app.CsvSnapshotExport;
import dev.wingspread.app.FileImporting;
import dev.wingspread.app.FileWorkspace;
import dev.wingspread.app.OnDemandRefresh;
import dev.wingspread.app.PictureTaker;
import dev.wingspread.app.Planning;
import dev.wingspread.app.Processes;
import dev.wingspread.app.RecoveryFolder;
import dev.wingspread.app.ShippedSampleBooks;
import dev.wingspread.app.SqliteJournals;
import dev.wingspread.app.UseCases;
import dev.wingspread.app.Valuation;
import dev.wingspread.app.WindowOpener;
import dev.wingspread.app.WorkerPool;
import dev.wingspread.cli.Cli;
import dev.wingspread.cli.ConsoleTour;
import dev.wingspread.cli.Streams;
import dev.wingspread.ui.UiLauncher;
import dev.wingspread.ui.picture.ToolkitPictures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Starts Wingspread: with a command the command line, without one the window. This is where all objects are wired. */
public final class Main {

    private static final String VERSION_RESOURCE = "version.properties";

    /** The toolkit's own property: which ways of painting to try. */
    private static final String PIPELINES = "prism.order";

    /** Environment variable that names the journal. */
    private static final String JOURNAL_VARIABLE = "WINGSPREAD_JOURNAL";

    /** Environment variable that names the folder for unsaved work. */
    private static final String RECOVERY_VARIABLE = "WINGSPREAD_RECOVERY";

    /** Environment variable that names the folder for copies of fetched files. */
    private static final String CACHE_VARIABLE = "WINGSPREAD_CACHE";

    /** Environment variable that names the file that says whether a refresh is allowed. */
    private static final String CONSENT_VARIABLE = "WINGSPREAD_REFRESH";

    /** A drag changes a book with every pixel; the disk need not follow each. */
    private static final Duration REST_BETWEEN_WRITES = Duration.ofSeconds(1);

    private Main() {}

    /**
     * Runs the program.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        Streams streams = Streams.ofProcess();
        String version = version();
        var workspace = new FileWorkspace(streams.in());
        var useCases = new UseCases(
                workspace,
                new Valuation(new WorkerPool()),
                new Planning(),
                new CsvSnapshotExport(version),
                new SqliteJournals(inHome(JOURNAL_VARIABLE, "journal.db"), InstantSource.system(), version),
                new ShippedSampleBooks(sampleFolders()),
                new RecoveryFolder(
                        inHome(RECOVERY_VARIABLE, "recovery"),
                        workspace,
                        Processes.ofThisMachine(),
                        InstantSource.system(),
                        REST_BETWEEN_WRITES),
                new FileImporting(streams.in()),
                new OnDemandRefresh(() -> CboeRefresh.ofPublicAddresses(
                        "Wingspread/" + version,
                        inHome(CONSENT_VARIABLE, "refresh.json"),
                        inHome(CACHE_VARIABLE, "cache"))));
        // The window's classes are named in lambdas alone: a command that runs without it loads none of them.
        WindowOpener window = (book, market, overrides) -> {
            DisplayCheck display = DisplayCheck.ofThisMachine();
            Optional<String> missing = display.whatIsMissing();
            if (missing.isEmpty()) {
                if (display.lacksOpenGl() && System.getProperty(PIPELINES) == null) {
                    System.setProperty(PIPELINES, "sw");
                }
                missing = whyNotOpened(new UiLauncher.Start(useCases, book, market, overrides));
            }
            return missing.isEmpty()
                    ? 0
                    : new ConsoleTour(streams, useCases, Path.of(System.getProperty("java.io.tmpdir", ".")))
                            .show(missing.get(), book, market, overrides);
        };
        PictureTaker pictures =
                (book, shock, journals, form) -> new ToolkitPictures(useCases).take(book, shock, journals, form);
        System.exit(new Cli(streams, version, useCases, window, pictures).run(args));
    }

    /** Opens the window and returns when it is closed; says why where the toolkit cannot start. */
    private static Optional<String> whyNotOpened(UiLauncher.Start start) {
        try {
            UiLauncher.launch(start);
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            return Optional.of(DisplayCheck.whyNotOpened(e));
        }
    }

    /** The file or folder the environment names, else one in the user's home. */
    private static Path inHome(String variable, String usual) {
        String named = System.getenv(variable);
        return named == null || named.isBlank()
                ? Path.of(System.getProperty("user.home", "."), ".wingspread", usual)
                : Path.of(named);
    }

    /** A folder in the user's home, or a temporary one where the home cannot be written to. */
    private static List<Path> sampleFolders() {
        return List.of(
                Path.of(System.getProperty("user.home", "."), ".wingspread", "samples"),
                Path.of(System.getProperty("java.io.tmpdir", "."), "wingspread-samples"));
    }

    private static String version() {
        var properties = new Properties();
        try (InputStream in = Main.class.getResourceAsStream(VERSION_RESOURCE)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            // A program that cannot tell its version still does its work.
            return "unknown";
        }
        return properties.getProperty("version", "unknown");
    }
}
