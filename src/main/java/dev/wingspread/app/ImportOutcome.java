package dev.wingspread.app;

import dev.wingspread.io.market.MarketWriter;
import dev.wingspread.io.portfolio.PortfolioWriter;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.positions.SkippedRow;
import dev.wingspread.model.recognition.Recognition;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of files.
 *
 * @param files what they are, in the order they were named
 * @param recognition what the positions form, if there are any
 * @param book the book with the positions, if there are any
 * @param market the market the files of Cboe make, if there are any
 * @param bookFile where the book was saved, if it was
 * @param marketFile market file the book names or that was saved, if there is one
 */
public record ImportOutcome(
        List<ImportedFile> files,
        Optional<Recognition> recognition,
        Optional<Portfolio> book,
        Optional<OpenBook> market,
        Optional<Path> bookFile,
        Optional<Path> marketFile) {

    public ImportOutcome {
        files = List.copyOf(files);
    }

    /** The files of brokers. */
    public List<ImportedFile.OfBroker> statements() {
        return files.stream()
                .filter(ImportedFile.OfBroker.class::isInstance)
                .map(ImportedFile.OfBroker.class::cast)
                .toList();
    }

    /** Number of rows that should have given a position and gave none. */
    public long lostRows() {
        return statements().stream()
                .flatMap(file -> file.statement().skipped().stream())
                .filter(row -> !row.isExpected())
                .count();
    }

    /** The rows of a statement that should have given a position and gave none. */
    public static List<SkippedRow> lost(ImportedFile.OfBroker file) {
        return file.statement().skipped().stream()
                .filter(row -> !row.isExpected())
                .toList();
    }

    /** The text of the book's file, or of the market's where there is no book. */
    public String text() {
        return book.map(PortfolioWriter::write)
                .or(() -> market.map(made -> MarketWriter.write(made.levels().now())))
                .orElse("");
    }
}
