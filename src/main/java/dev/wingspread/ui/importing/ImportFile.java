package dev.wingspread.ui.importing;

import dev.wingspread.app.ImportedFile;
import dev.wingspread.base.Failure;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.model.positions.BrokerStatement;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file of the wizard.
 *
 * @param path where it is
 * @param state how far it is
 * @param content what it holds, once it is read
 * @param warnings what was assumed
 * @param faults why it is of no use
 */
public record ImportFile(
        Path path, State state, Optional<ImportedFile> content, List<Failure> warnings, List<Failure> faults) {

    public ImportFile {
        warnings = List.copyOf(warnings);
        faults = List.copyOf(faults);
    }

    /** How far a file is. */
    public enum State {
        READING("reading…"),
        READ("read"),
        FAULTY("not read"),
        GIVEN_UP("given up");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static ImportFile reading(Path path) {
        return new ImportFile(path, State.READING, Optional.empty(), List.of(), List.of());
    }

    ImportFile givenUp() {
        return new ImportFile(path, State.GIVEN_UP, Optional.empty(), List.of(), List.of());
    }

    ImportFile read(Loaded<ImportedFile> loaded) {
        return new ImportFile(
                path, loaded.isOk() ? State.READ : State.FAULTY, loaded.value(), loaded.warnings(), loaded.faults());
    }

    /** What a broker says is held, if it is such a file. */
    Optional<BrokerStatement> statement() {
        return content.filter(ImportedFile.OfBroker.class::isInstance)
                .map(ImportedFile.OfBroker.class::cast)
                .map(ImportedFile.OfBroker::statement);
    }

    /** What it says of the market, if it is such a file. */
    Optional<ImportedFile.OfMarket> market() {
        return content.filter(ImportedFile.OfMarket.class::isInstance).map(ImportedFile.OfMarket.class::cast);
    }

    public String name() {
        return shortName(path.toString());
    }

    /** The last part of the name of a file. */
    static String shortName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /** Kind of file, as its content tells. */
    String format() {
        if (state == State.READING) {
            return State.READING.words();
        }
        return statement()
                .map(statement -> statement.format().title())
                .or(() -> market().map(held -> PieceWords.kindOf(held.pieces())))
                .orElse(state.words());
    }

    /** What it was found to hold. */
    String holds() {
        return statement()
                .map(statement -> Formats.plural(statement.positions().size(), "position", "positions"))
                .or(() -> market().map(held -> PieceWords.of(held.pieces())))
                .orElse(Formats.UNKNOWN);
    }

    String rowsRead() {
        return statement().map(statement -> Formats.count(statement.rowsRead())).orElse(Formats.UNKNOWN);
    }

    String skipped() {
        return statement()
                .map(statement -> Formats.count(statement.skippedInAll()))
                .orElse(Formats.UNKNOWN);
    }

    /** The time it is of, as it says. */
    String asOf() {
        return statement()
                .flatMap(BrokerStatement::asOf)
                .map(Formats::time)
                .or(() -> market().map(held -> PieceWords.time(held.pieces())))
                .orElse(Formats.UNKNOWN);
    }
}
