package dev.wingspread.app;

import dev.wingspread.base.Loaded;
import dev.wingspread.io.files.AtomicFiles;
import dev.wingspread.io.files.FileContent;
import dev.wingspread.io.files.FileSource;
import dev.wingspread.io.files.Overwrite;
import dev.wingspread.io.portfolio.PortfolioReader;
import dev.wingspread.io.portfolio.PortfolioWriter;
import dev.wingspread.model.Portfolio;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * A portfolio file by itself, whatever has become of its market.
 *
 * @param path the file; {@code -} for standard input
 * @param fingerprint SHA-256 of the file as it was read, in hex
 * @param portfolio what it holds
 */
record PortfolioFile(Path path, String fingerprint, Portfolio portfolio) {

    private static final Path STANDARD_INPUT = Path.of("-");

    /** Reads a file; {@code -} is the given stream. */
    static Loaded<PortfolioFile> read(Path path, InputStream standardInput) {
        Loaded<FileContent> content =
                path.equals(STANDARD_INPUT) ? FileSource.read(standardInput, "standard input") : FileSource.read(path);
        return content.then(read -> PortfolioReader.read(read.bytes(), read.name())
                .map(portfolio -> new PortfolioFile(path, read.fingerprint(), portfolio)));
    }

    /** Saves another portfolio in place of this one, unless the file was changed since it was read. */
    Loaded<Path> replacedBy(Portfolio changed) {
        return saved(changed, path, Overwrite.ifUnchangedSince(fingerprint));
    }

    /**
     * Saves a portfolio.
     *
     * @param mayReplace whether a file that is there may be replaced
     */
    static Loaded<Path> save(Portfolio portfolio, Path target, boolean mayReplace) {
        return saved(portfolio, target, mayReplace ? Overwrite.always() : Overwrite.never());
    }

    private static Loaded<Path> saved(Portfolio portfolio, Path target, Overwrite overwrite) {
        return AtomicFiles.save(target, PortfolioWriter.write(portfolio), overwrite)
                .map(fingerprint -> target);
    }
}
