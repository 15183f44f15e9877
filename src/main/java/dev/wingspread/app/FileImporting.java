package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.io.broker.BrokerFiles;
import dev.wingspread.io.files.FileContent;
import dev.wingspread.io.files.FileSource;
import dev.wingspread.market.feed.MarketPiece;
import dev.wingspread.model.Structure;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        return Loaded.failed(UnknownFile.explained(bytes, name));
    }

    @Override
    public Loaded<OpenBook> market(List<MarketPiece> pieces, Optional<OpenBook> known) {
        return Loaded.failed(Failure.of(
                FailureReason.MISSING, "no market can be made of these files", "name a market file instead"));
    }

    @Override
    public Loaded<OpenBook> withStructures(OpenBook into, List<Structure> structures) {
        var all = new ArrayList<>(into.portfolio().structures());
        var faults = new ArrayList<Failure>();
        for (Structure structure : structures) {
            if (all.stream().anyMatch(held -> held.id().equals(structure.id()))) {
                faults.add(Failure.at(
                        SourceLocation.ofFile(into.displayName()),
                        FailureReason.DUPLICATE,
                        "the book has a structure named " + structure.id() + " already",
                        "give it another name"));
            }
            all.add(structure);
        }
        return faults.isEmpty()
                ? Loaded.of(into.withPortfolio(into.portfolio().withStructures(all)))
                : Loaded.failed(faults, List.of());
    }
}
