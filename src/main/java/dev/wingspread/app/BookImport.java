package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.recognition.Recognition;
import dev.wingspread.model.recognition.StructureRecognition;
import dev.wingspread.model.settings.Settings;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a book of the files of brokers, in a market made of files of Cboe or in one that is there. */
public final class BookImport {

    private final Importing importing;
    private final Workspace workspace;
    private final InputStream standardInput;

    /**
     * An import.
     *
     * @param importing reads the files
     * @param workspace opens books and saves markets
     * @param standardInput what a book named {@code -} is read from
     */
    public BookImport(Importing importing, Workspace workspace, InputStream standardInput) {
        this.importing = importing;
        this.workspace = workspace;
        this.standardInput = standardInput;
    }

    /** A book on the way: what it is made from, and the market it will name. */
    private record Base(Optional<PortfolioFile> file, Portfolio portfolio, Optional<OpenBook> known) {}

    /**
     * Imports.
     *
     * @return what became of the files, saved if the request names a file; or every fault, and nothing saved
     */
    public Loaded<ImportOutcome> run(ImportRequest request) {
        return readAll(Stream.concat(request.files().stream(), request.marketFrom().stream())
                        .toList())
                .then(files -> {
                    List<MarketPiece> pieces = pieces(files);
                    boolean hasPositions = files.stream().anyMatch(ImportedFile.OfBroker.class::isInstance);
                    return base(request, pieces.isEmpty())
                            .then(base -> market(pieces, base)
                                    .then(made -> hasPositions
                                            ? book(request, files, base, made)
                                            : marketAlone(request, files, made)));
                });
    }

    /** All files, or the faults of all of them. */
    private Loaded<List<ImportedFile>> readAll(List<Path> paths) {
        var files = new ArrayList<ImportedFile>();
        var faults = new ArrayList<Failure>();
        var warnings = new ArrayList<Failure>();
        for (Path path : paths) {
            Loaded<ImportedFile> read = importing.read(path);
            read.value().ifPresent(files::add);
            faults.addAll(read.faults());
            warnings.addAll(read.warnings());
        }
        StatementOverlap.of(files).forEach(overlap -> warnings.add(overlap.warning()));
        return faults.isEmpty() ? Loaded.of(files, warnings) : Loaded.failed(faults, warnings);
    }

    private static List<MarketPiece> pieces(List<ImportedFile> files) {
        return files.stream()
                .filter(ImportedFile.OfMarket.class::isInstance)
                .flatMap(file -> ((ImportedFile.OfMarket) file).pieces().stream())
                .toList();
    }

    /**
     * What the positions and the files of a market are added to.
     *
     * @param isMarketAsItIs whether no files are added to its market, which else tells itself what it assumes
     */
    private Loaded<Base> base(ImportRequest request, boolean isMarketAsItIs) {
        Loaded<Optional<OpenBook>> named = request.market()
                .map(file -> openMarket(file, request, isMarketAsItIs).map(Optional::of))
                .orElse(Loaded.of(Optional.empty()));
        if (request.into().isEmpty()) {
            return named.map(market -> new Base(Optional.empty(), Portfolio.EMPTY, market));
        }
        Path into = request.into().get();
        return named.then(market -> PortfolioFile.read(into, standardInput)
                .map(file -> new Base(Optional.of(file), file.portfolio(), market.or(() -> ownMarket(into, request)))));
    }

    private Loaded<OpenBook> openMarket(Path file, ImportRequest request, boolean isAsItIs) {
        Loaded<OpenBook> opened = workspace.openWithoutBook(file, request.overrides());
        return isAsItIs || !opened.isOk()
                ? opened
                : Loaded.of(
                        opened.orThrow(),
                        opened.warnings().stream()
                                .filter(warning -> !MarketSnapshot.ASSUMPTIONS.contains(warning.message()))
                                .toList());
    }

    /** The market of the book that gets the positions, as far as it can be read. */
    private Optional<OpenBook> ownMarket(Path into, ImportRequest request) {
        return into.toString().equals("-")
                ? Optional.empty()
                : workspace.open(into, Optional.empty(), request.overrides()).value();
    }

    private Loaded<Optional<OpenBook>> market(List<MarketPiece> pieces, Base base) {
        return pieces.isEmpty()
                ? Loaded.of(Optional.empty())
                : importing.market(pieces, base.known()).map(Optional::of);
    }

    private Loaded<ImportOutcome> marketAlone(
            ImportRequest request, List<ImportedFile> files, Optional<OpenBook> made) {
        var unsaved =
                new ImportOutcome(files, Optional.empty(), Optional.empty(), made, Optional.empty(), Optional.empty());
        if (request.out().isEmpty()) {
            return Loaded.of(unsaved);
        }
        Path target = request.out().get();
        return savedMarket(made.orElseThrow(), target, request)
                .map(file -> new ImportOutcome(
                        files, Optional.empty(), Optional.empty(), made, Optional.empty(), Optional.of(file)));
    }

    private Loaded<ImportOutcome> book(
            ImportRequest request, List<ImportedFile> files, Base base, Optional<OpenBook> made) {
        return Loaded.of(files, StatementOverlap.withBook(files, base.portfolio()))
                .then(read -> recognised(request, read, base, made))
                .then(recognition -> FileImporting.joined(base.portfolio(), recognition.structures(), "the book")
                        .then(joined -> saved(request, base, made, joined)
                                .map(target -> new ImportOutcome(
                                        files,
                                        Optional.of(recognition),
                                        Optional.of(target.portfolio()),
                                        made,
                                        target.book(),
                                        target.market()))));
    }

    private Loaded<Recognition> recognised(
            ImportRequest request, List<ImportedFile> files, Base base, Optional<OpenBook> made) {
        List<ImportedFile.OfBroker> statements = files.stream()
                .filter(ImportedFile.OfBroker.class::isInstance)
                .map(ImportedFile.OfBroker.class::cast)
                .toList();
        List<BrokerPosition> positions = statements.stream()
                .flatMap(file -> file.statement().positions().stream())
                .toList();
        Optional<LocalDate> today = request.asOf()
                .or(() -> StatementDay.of(statements))
                .or(() -> made.or(base::known)
                        .map(market -> market.market().asOf().toLocalDate()));
        if (today.isEmpty()) {
            return Loaded.failed(Failure.at(
                    SourceLocation.ofFile(statements.get(0).file()),
                    FailureReason.MISSING,
                    "neither the file nor its name says of which day it is, and the layers of condors go by it",
                    "name the day with --as-of 2026-11-20, or a market"));
        }
        return Settings.of(
                        base.portfolio().preset(), base.portfolio().overrides().with(request.overrides()))
                .map(settings -> StructureRecognition.of(positions, today.get(), settings, base.portfolio()));
    }

    /** Where a book was saved, and the market it names. */
    private record Saved(Portfolio portfolio, Optional<Path> book, Optional<Path> market) {}

    private Loaded<Saved> saved(ImportRequest request, Base base, Optional<OpenBook> made, Portfolio joined) {
        Portfolio named =
                request.name().isBlank() ? joined : joined.withDetails(request.name(), joined.phase(), joined.flags());
        Optional<Path> target = request.out();
        if (target.isEmpty()) {
            Optional<Path> market = request.market().or(() -> ownMarketFile(base));
            return Loaded.of(new Saved(pointing(named, market, Optional.empty()), Optional.empty(), market));
        }
        boolean isInPlace = base.file()
                .filter(file -> FileWorkspace.isSameFile(file.path(), target.get()))
                .isPresent();
        if (!isInPlace && !request.mayReplace() && Files.exists(target.get())) {
            return Loaded.failed(alreadyThere(target.get()));
        }
        return marketFile(request, base, made, target.get()).then(market -> {
            Portfolio pointing = pointing(named, market, target);
            Loaded<Path> saved = isInPlace
                    ? base.file().orElseThrow().replacedBy(pointing)
                    : PortfolioFile.save(pointing, target.get(), request.mayReplace());
            return saved.map(file -> new Saved(pointing, Optional.of(file), market));
        });
    }

    /** The market made, saved beside the book; else the one named; else that of the book that got the positions. */
    private Loaded<Optional<Path>> marketFile(
            ImportRequest request, Base base, Optional<OpenBook> made, Path bookFile) {
        if (made.isEmpty()) {
            return Loaded.of(request.market().or(() -> ownMarketFile(base)));
        }
        return savedMarket(made.get(), marketBeside(bookFile), request).map(Optional::of);
    }

    private Loaded<Path> savedMarket(OpenBook made, Path target, ImportRequest request) {
        if (!request.mayReplace() && Files.exists(target)) {
            return Loaded.failed(alreadyThere(target));
        }
        return workspace.saveMarket(made, target, request.mayReplace()).map(book -> target);
    }

    private static Optional<Path> ownMarketFile(Base base) {
        return base.file()
                .flatMap(file -> file.portfolio()
                        .market()
                        .map(market -> FileWorkspace.spelledOut(file.path())
                                .resolveSibling(market)
                                .normalize()));
    }

    /** {@code book.json} has its market in {@code book.market.json}. */
    private static Path marketBeside(Path book) {
        String name = String.valueOf(book.getFileName());
        String stem = name.endsWith(".json") ? name.substring(0, name.length() - ".json".length()) : name;
        return book.resolveSibling(stem + ".market.json");
    }

    private static Portfolio pointing(Portfolio portfolio, Optional<Path> market, Optional<Path> bookFile) {
        Path folder = FileWorkspace.spelledOut(bookFile.orElse(Path.of("book"))).getParent();
        return market.map(file -> portfolio.withMarket(FileWorkspace.seenFrom(folder, FileWorkspace.spelledOut(file))))
                .orElse(portfolio);
    }

    private static Failure alreadyThere(Path file) {
        return Failure.at(
                SourceLocation.ofFile(file.toString()),
                FailureReason.CHANGED_ON_DISK,
                "there is such a file already, and it is left as it is",
                "choose another name, or add --replace");
    }
}
