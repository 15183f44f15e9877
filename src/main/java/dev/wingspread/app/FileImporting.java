package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.io.broker.BrokerFiles;
import dev.wingspread.io.cboe.CboeFiles;
import dev.wingspread.io.files.FileContent;
import dev.wingspread.io.files.FileSource;
import dev.wingspread.io.portfolio.PortfolioReader;
import dev.wingspread.io.portfolio.PortfolioWriter;
import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.Structure;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what other programs wrote from files; {@code -} is standard input. */
public final class FileImporting implements Importing {

    private static final Path STANDARD_INPUT = Path.of("-");

    private final InputStream standardInput;

    /** An importer that reads {@code -} from the given stream. */
    public FileImporting(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Loaded<ImportedFile> read(Path file) {
        Loaded<FileContent> content = file.equals(STANDARD_INPUT)
                ? FileSource.readImport(standardInput, "standard input")
                : FileSource.readImport(file);
        return content.then(FileImporting::understood);
    }

    private static Loaded<ImportedFile> understood(FileContent content) {
        byte[] bytes = content.bytes();
        String name = content.name();
        if (BrokerFiles.formatOf(bytes, name).isPresent()) {
            return BrokerFiles.read(bytes, name).map(statement -> new ImportedFile.OfBroker(name, statement));
        }
        if (CboeFiles.recognises(bytes, name)) {
            return CboeFiles.read(bytes, name).map(pieces -> new ImportedFile.OfMarket(name, pieces));
        }
        return Loaded.failed(UnknownFile.explained(bytes, name));
    }

    @Override
    public Loaded<OpenBook> market(List<MarketPiece> pieces, Optional<OpenBook> known) {
        return MarketImport.market(pieces, known);
    }

    @Override
    public Loaded<OpenBook> withStructures(OpenBook into, List<Structure> structures) {
        return joined(into.portfolio(), structures, into.displayName()).map(into::withPortfolio);
    }

    /** A portfolio with further structures; refused if it could not be read again from a file. */
    static Loaded<Portfolio> joined(Portfolio into, List<Structure> structures, String book) {
        var all = new ArrayList<>(into.structures());
        Set<String> names = all.stream().map(Structure::id).collect(Collectors.toCollection(HashSet::new));
        List<Failure> faults = structures.stream()
                .filter(structure -> !names.add(structure.id()))
                .map(structure -> takenName(book, structure.id()))
                .toList();
        if (!faults.isEmpty()) {
            return Loaded.failed(faults, List.of());
        }
        all.addAll(structures);
        Portfolio whole = into.withStructures(all);
        Loaded<Portfolio> read =
                PortfolioReader.read(PortfolioWriter.write(whole).getBytes(StandardCharsets.UTF_8), book);
        return read.isOk() ? Loaded.of(whole) : Loaded.failed(read.faults(), List.of());
    }

    private static Failure takenName(String book, String id) {
        return Failure.at(
                SourceLocation.ofFile(book),
                FailureReason.DUPLICATE,
                "the book has a structure named " + id + " already",
                "give it another name");
    }
}
