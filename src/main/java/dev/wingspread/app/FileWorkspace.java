package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.io.files.AtomicFiles;
import dev.wingspread.io.files.FileContent;
import dev.wingspread.io.files.FileSource;
import dev.wingspread.io.files.Overwrite;
import dev.wingspread.io.market.EventCalendarReader;
import dev.wingspread.io.market.MarketReader;
import dev.wingspread.io.market.MarketWriter;
import dev.wingspread.io.portfolio.PortfolioReader;
import dev.wingspread.io.portfolio.PortfolioWriter;
import dev.wingspread.market.Market;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.spike.SpikeModel;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.settings.Preset;
import dev.wingspread.model.settings.SettingOverrides;
import dev.wingspread.model.settings.Settings;
import dev.wingspread.pricing.QuoteReduction;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Books and markets as files; {@code -} is standard input. */
public final class FileWorkspace implements Workspace {

    private static final Path STANDARD_INPUT = Path.of("-");

    private final InputStream standardInput;

    /** A workspace that reads {@code -} from the given stream. */
    public FileWorkspace(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    private record BookFile(FileContent content, Portfolio portfolio) {}

    /**
     * A market file.
     *
     * @param snapshot the market with its quotes reduced
     * @param written the market as it is written
     */
    private record MarketFile(FileContent content, MarketSnapshot snapshot, MarketSnapshot written) {}

    @Override
    public Loaded<OpenBook> open(Path book, Optional<Path> market, SettingOverrides overrides) {
        Loaded<BookFile> bookFile = readBook(book);
        if (bookFile.isOk()) {
            return remembered(bookFile.then(read -> marketPath(book, read.portfolio(), market)
                    .then(path -> readMarket(path).then(levels -> combine(book, read, path, levels, overrides)))));
        }
        // All faults in one go: a market named on its own is judged although the book is refused.
        List<Failure> faults = new ArrayList<>(bookFile.faults());
        market.or(() -> marketNamedIn(book)).map(this::readMarket).ifPresent(levels -> faults.addAll(levels.faults()));
        return Loaded.failed(faults, bookFile.warnings());
    }

    /** The market a refused book names, as far as that much of it can be read. */
    private static Optional<Path> marketNamedIn(Path book) {
        if (book.equals(STANDARD_INPUT)) {
            return Optional.empty();
        }
        try {
            return FileSource.read(book)
                    .value()
                    .flatMap(content -> PortfolioReader.marketNamedIn(content.bytes(), content.name()))
                    .map(named -> relativeTo(book, named));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Loaded<BookFile> readBook(Path book) {
        return content(book)
                .then(content -> PortfolioReader.read(content.bytes(), content.name())
                        .map(portfolio -> new BookFile(content, portfolio)));
    }

    private Loaded<MarketFile> readMarket(Path market) {
        return content(market)
                .then(content -> MarketReader.read(content.bytes(), content.name())
                        .then(written -> QuoteReduction.reduce(written)
                                .map(snapshot -> new MarketFile(content, snapshot, written))));
    }

    private Loaded<FileContent> content(Path file) {
        return file.equals(STANDARD_INPUT) ? FileSource.read(standardInput, "standard input") : FileSource.read(file);
    }

    /** The market asked for, else the one the book names, which is relative to the book's folder. */
    private static Loaded<Path> marketPath(Path book, Portfolio portfolio, Optional<Path> market) {
        if (market.isPresent()) {
            return Loaded.of(market.get());
        }
        SourceLocation place = new SourceLocation(book.toString(), "/market", 0, 0);
        if (portfolio.market().isEmpty()) {
            return Loaded.failed(Failure.at(
                    place,
                    FailureReason.MISSING,
                    "the book names no market file",
                    "add a \"market\" field with its path, or name one with --market"));
        }
        String named = portfolio.market().get();
        try {
            Path folder = book.toAbsolutePath().getParent();
            return Loaded.of(folder == null || book.equals(STANDARD_INPUT) ? Path.of(named) : relativeTo(book, named));
        } catch (InvalidPathException e) {
            return Loaded.failed(Failure.at(
                    place, FailureReason.OUT_OF_RANGE, "'" + named + "' is not a file path", "correct the path"));
        }
    }

    private static Path relativeTo(Path book, String named) {
        Path folder = book.getParent();
        return folder == null ? Path.of(named) : folder.resolve(named);
    }

    private static Loaded<OpenBook> combine(
            Path book, BookFile bookFile, Path market, MarketFile marketFile, SettingOverrides overrides) {
        Portfolio portfolio = bookFile.portfolio();
        return Settings.of(portfolio.preset(), portfolio.overrides().with(overrides))
                .map(settings -> new OpenBook(
                        book.equals(STANDARD_INPUT) ? Optional.empty() : Optional.of(book),
                        bookFile.content().fingerprint(),
                        portfolio,
                        market.equals(STANDARD_INPUT) ? Optional.empty() : Optional.of(market),
                        marketFile.content().fingerprint(),
                        Market.of(marketFile.snapshot(), settings),
                        settings,
                        SpikeModel.of(settings),
                        overrides,
                        List.of(),
                        MarketLevels.read(marketFile.written())));
    }

    @Override
    public Loaded<OpenBook> openWithoutBook(Path market, SettingOverrides overrides) {
        return remembered(readMarket(market)
                .then(levels -> Settings.of(Preset.DEFAULT, overrides)
                        .map(settings -> new OpenBook(
                                Optional.empty(),
                                "",
                                Portfolio.EMPTY,
                                market.equals(STANDARD_INPUT) ? Optional.empty() : Optional.of(market),
                                levels.content().fingerprint(),
                                Market.of(levels.snapshot(), settings),
                                settings,
                                SpikeModel.of(settings),
                                overrides,
                                List.of(),
                                MarketLevels.read(levels.written())))));
    }

    /** The book carrying the warnings it was opened with. */
    private static Loaded<OpenBook> remembered(Loaded<OpenBook> opened) {
        return opened.map(book -> book.withWarnings(opened.warnings()));
    }

    @Override
    public Loaded<OpenBook> openMarket(OpenBook book, Path market) {
        return remembered(readMarket(market)
                .map(levels -> new OpenBook(
                        book.file(),
                        book.fingerprint(),
                        book.portfolio(),
                        Optional.of(market),
                        levels.content().fingerprint(),
                        Market.of(levels.snapshot(), book.settings()),
                        book.settings(),
                        book.model(),
                        book.unsavedOverrides(),
                        List.of(),
                        MarketLevels.read(levels.written()))));
    }

    @Override
    public Loaded<OpenBook> withEvents(OpenBook book, Path calendar) {
        return content(calendar)
                .then(content -> EventCalendarReader.read(content.bytes(), content.name()))
                .map(events ->
                        book.withMarket(Market.of(book.market().snapshot().withEvents(events), book.settings())));
    }

    @Override
    public Loaded<OpenBook> reload(OpenBook book) {
        if (book.file().isEmpty()) {
            return Loaded.of(book);
        }
        return open(book.file().get(), book.marketFile(), book.unsavedOverrides());
    }

    @Override
    public Loaded<OpenBook> save(OpenBook book, Path target, boolean evenIfChanged) {
        Portfolio portfolio = movedTo(book, target);
        boolean isSameFile = book.file().map(FileWorkspace::spelledOut).equals(Optional.of(spelledOut(target)));
        Overwrite overwrite = evenIfChanged
                ? Overwrite.always()
                : isSameFile ? Overwrite.ifUnchangedSince(book.fingerprint()) : Overwrite.never();
        return AtomicFiles.save(target, PortfolioWriter.write(portfolio), overwrite)
                .map(fingerprint -> new OpenBook(
                        Optional.of(target),
                        fingerprint,
                        portfolio,
                        book.marketFile(),
                        book.marketFingerprint(),
                        book.market(),
                        book.settings(),
                        book.model(),
                        book.unsavedOverrides(),
                        book.warnings(),
                        book.levels()));
    }

    @Override
    public Loaded<OpenBook> saveMarket(OpenBook book, Path target, boolean evenIfChanged) {
        boolean isSameFile = book.marketFile().map(FileWorkspace::spelledOut).equals(Optional.of(spelledOut(target)));
        Overwrite overwrite = evenIfChanged
                ? Overwrite.always()
                : isSameFile ? Overwrite.ifUnchangedSince(book.marketFingerprint()) : Overwrite.never();
        return AtomicFiles.save(target, MarketWriter.write(book.levels().now()), overwrite)
                .map(fingerprint -> book.withSavedLevels(
                        isSameFile ? book.portfolio() : pointedTo(book, target), target, fingerprint));
    }

    /** The book naming a market file as it is seen from the book's folder. */
    private static Portfolio pointedTo(OpenBook book, Path market) {
        Path folder = book.file().map(file -> spelledOut(file).getParent()).orElse(spelledOut(Path.of("")));
        return book.portfolio().withMarket(seenFrom(folder, spelledOut(market)));
    }

    /** A file as it is seen from a folder, with slashes; in full from none. */
    static String seenFrom(@Nullable Path folder, Path file) {
        Path seen = folder != null && Objects.equals(file.getRoot(), folder.getRoot()) ? folder.relativize(file) : file;
        return seen.toString().replace('\\', '/');
    }

    static Path spelledOut(Path file) {
        return file.toAbsolutePath().normalize();
    }

    static boolean isSameFile(Path one, Path other) {
        return spelledOut(one).equals(spelledOut(other));
    }

    /** The book with its market's path as seen from another folder. */
    private static Portfolio movedTo(OpenBook book, Path target) {
        // The market of a book from standard input is relative to where the program runs.
        Path from = book.file().map(file -> spelledOut(file).getParent()).orElse(spelledOut(Path.of("")));
        Path to = spelledOut(target).getParent();
        if (from == null
                || to == null
                || from.equals(to)
                || book.portfolio().market().isEmpty()) {
            return book.portfolio();
        }
        Path market = from.resolve(book.portfolio().market().get()).normalize();
        return book.portfolio().withMarket(seenFrom(to, market));
    }
}
