package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.files.AtomicFiles;
import dev.wingspread.io.files.FileContent;
import dev.wingspread.io.files.FileSource;
import dev.wingspread.io.market.MarketReader;
import dev.wingspread.io.market.MarketWriter;
import dev.wingspread.io.portfolio.PortfolioReader;
import dev.wingspread.io.portfolio.PortfolioWriter;
import dev.wingspread.io.recovery.RecoveryFile;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.SettingOverrides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Unsaved work in a folder of the program's own. A file belongs to one process and one book, so that several windows never
 * write the same one; it was left behind if its process is not running any more.
 */
public final class RecoveryFolder implements Recovery {

    private static final String ENDING = ".recovery.json";
    private static final Pattern NAME = Pattern.compile("(\\d{1,18})-[0-9a-f]+" + Pattern.quote(ENDING));
    private static final Pattern UNFINISHED =
            Pattern.compile("\\.(\\d{1,18})-[0-9a-f]+" + Pattern.quote(ENDING) + "\\..*\\.tmp");
    private static final int HASH_DIGITS = 12;

    private final Path folder;
    private final Workspace workspace;
    private final Processes processes;
    private final InstantSource clock;
    private final Duration rest;
    private @Nullable Path own;

    /**
     * Recovery files in a folder, which is made when the first one is written.
     *
     * @param workspace reads the markets of kept books
     * @param processes tells which programs are running
     * @param clock tells when something was kept
     * @param rest the least time between two writes
     */
    public RecoveryFolder(Path folder, Workspace workspace, Processes processes, InstantSource clock, Duration rest) {
        this.folder = folder;
        this.workspace = workspace;
        this.processes = processes;
        this.clock = clock;
        this.rest = rest;
    }

    @Override
    public synchronized Optional<Failure> keep(OpenBook book) {
        Path place = placeOf(book.file());
        var content = new RecoveryFile(
                processes.own(),
                processes.startOf(processes.own()),
                clock.instant(),
                book.file().map(RecoveryFolder::spelledOut),
                book.fingerprint(),
                book.marketFile().map(RecoveryFolder::spelledOut),
                PortfolioWriter.write(book.portfolio()),
                book.isMarketEdited() || book.marketFile().isEmpty()
                        ? Optional.of(MarketWriter.write(book.levels().now()))
                        : Optional.empty());
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return Optional.of(Failure.of(
                    FailureReason.INACCESSIBLE,
                    "unsaved work cannot be kept in " + folder,
                    "save often, or check the permissions of the folder"));
        }
        Loaded<String> written = AtomicFiles.put(place, content.write());
        if (written.isOk()) {
            if (own != null && !own.equals(place)) {
                delete(own);
            }
            own = place;
        }
        return written.faults().stream().findFirst();
    }

    private Path placeOf(Optional<Path> book) {
        String identity = book.map(RecoveryFolder::spelledOut).orElse("");
        String hash = FileContent.fingerprintOf(identity).substring(0, HASH_DIGITS);
        return folder.resolve(processes.own() + "-" + hash + ENDING);
    }

    private static String spelledOut(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    @Override
    public synchronized void drop() {
        if (own != null) {
            delete(own);
            own = null;
        }
    }

    /** A file that cannot be deleted is offered once more; nothing is lost by that. */
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            return;
        }
    }

    @Override
    public synchronized Found lookForCrashed() {
        var kept = new ArrayList<Kept>();
        var damaged = new ArrayList<Failure>();
        for (Path place : leftBehind()) {
            Loaded<RecoveryFile> read = read(place);
            if (read.value().filter(this::isStillRunning).isPresent()) {
                continue;
            }
            Loaded<Kept> found = read.then(content -> kept(place, content));
            found.value().ifPresent(work -> {
                if (isSaved(work)) {
                    delete(place);
                } else {
                    kept.add(work);
                }
            });
            if (!found.isOk()) {
                damaged.add(putAside(place, found.faults().get(0)));
            }
        }
        kept.sort(Comparator.comparing(Kept::savedAt).reversed());
        return new Found(kept, damaged);
    }

    /** The program ended between saving and forgetting. */
    private static boolean isSaved(Kept work) {
        return work.onDisk().isPresent() && work.changes().isEmpty();
    }

    /** Recovery files that are not this process's own nor, as far as their names tell, of a running one. */
    private List<Path> leftBehind() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var found = new ArrayList<Path>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                Matcher whole = NAME.matcher(name);
                Matcher unfinished = UNFINISHED.matcher(name);
                if (whole.matches() && !file.equals(own)) {
                    found.add(file);
                } else if (unfinished.matches()
                        && processes
                                .startOf(Long.parseLong(unfinished.group(1)))
                                .isEmpty()) {
                    delete(file);
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        return found;
    }

    private static Loaded<RecoveryFile> read(Path place) {
        return FileSource.read(place).then(content -> RecoveryFile.read(content.bytes(), place.toString()));
    }

    /** A process of the same id that began at another time is another program. */
    private boolean isStillRunning(RecoveryFile content) {
        return processes
                .startOf(content.process())
                .filter(start -> content.started().map(start::equals).orElse(true))
                .isPresent();
    }

    private static Loaded<Kept> kept(Path place, RecoveryFile content) {
        return paths(place, content)
                .then(paths -> portfolio(place, content).map(portfolio -> {
                    Optional<FileContent> file =
                            paths.file().flatMap(path -> FileSource.read(path).value());
                    Optional<Portfolio> onDisk =
                            file.flatMap(present -> PortfolioReader.read(present.bytes(), present.name())
                                    .value());
                    var changes = new ArrayList<>(onDisk.map(before -> BookChanges.between(before, portfolio))
                            .orElse(List.of()));
                    if (content.levels().isPresent()) {
                        changes.add("other market levels");
                    }
                    return new Kept(
                            place,
                            content.savedAt(),
                            name(portfolio, paths.file()),
                            paths.file(),
                            onDisk,
                            changes,
                            file.filter(present -> !present.fingerprint().equals(content.fingerprint()))
                                    .isPresent());
                }));
    }

    private static String name(Portfolio portfolio, Optional<Path> file) {
        return portfolio.name().isBlank()
                ? file.map(path -> String.valueOf(path.getFileName())).orElse("unnamed book")
                : portfolio.name();
    }

    private record Paths(Optional<Path> file, Optional<Path> market) {}

    private static Loaded<Paths> paths(Path place, RecoveryFile content) {
        try {
            return Loaded.of(
                    new Paths(content.file().map(Path::of), content.market().map(Path::of)));
        } catch (InvalidPathException e) {
            return Loaded.failed(Failure.of(FailureReason.SYNTAX, place + " holds a path that is none", ""));
        }
    }

    private static Loaded<Portfolio> portfolio(Path place, RecoveryFile content) {
        return PortfolioReader.read(content.book(), place.toString());
    }

    private static Failure putAside(Path place, Failure fault) {
        Path aside = place.resolveSibling(place.getFileName() + ".damaged");
        try {
            Files.move(place, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            aside = place;
        }
        return Failure.of(
                fault.reason(),
                "unsaved work of an earlier session cannot be read: " + fault.message(),
                "what is left of it lies in " + aside);
    }

    @Override
    public Loaded<OpenBook> open(Kept kept) {
        Path place = kept.place();
        return read(place)
                .then(content -> paths(place, content)
                        .then(paths -> portfolio(place, content)
                                .then(held -> market(place, content, paths)
                                        .then(empty -> empty.holding(paths.file(), content.fingerprint(), held)))));
    }

    /** The kept market with an empty book in it. Kept levels do without their file. */
    private Loaded<OpenBook> market(Path place, RecoveryFile content, Paths paths) {
        Loaded<OpenBook> ofFile = paths.market()
                .map(file -> workspace.openWithoutBook(file, SettingOverrides.NONE))
                .orElseGet(() -> Loaded.failed(
                        Failure.of(FailureReason.MISSING, "the book names no market file", "open a market first")));
        if (content.levels().isEmpty()) {
            return ofFile;
        }
        return MarketReader.read(content.levels().get(), place.toString())
                .then(typed -> ofFile.isOk() ? ofFile.orThrow().withLevels(typed) : OpenBook.ofLevels(typed));
    }

    @Override
    public synchronized void adopt(Kept kept) {
        Path mine = placeOf(kept.file());
        try {
            if (own != null && !own.equals(mine)) {
                delete(own);
            }
            Files.move(kept.place(), mine, StandardCopyOption.REPLACE_EXISTING);
            own = mine;
        } catch (IOException e) {
            // It stays where it is and is offered again; the next write keeps the work under this program's name.
            own = null;
        }
    }

    @Override
    public void discard(Kept kept) {
        delete(kept.place());
    }

    @Override
    public Duration restBetweenWrites() {
        return rest;
    }
}
