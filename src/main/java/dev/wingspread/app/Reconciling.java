package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Loaded;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.positions.BrokerFormat;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.positions.BrokerStatement;
import dev.wingspread.model.positions.SkippedRow;
import dev.wingspread.model.reconcile.Reconciliation;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares books with what brokers say is held; needs no market. */
public final class Reconciling {

    private final Importing importing;
    private final InputStream standardInput;

    /**
     * A comparison.
     *
     * @param standardInput what a book named {@code -} is read from
     */
    public Reconciling(Importing importing, InputStream standardInput) {
        this.importing = importing;
        this.standardInput = standardInput;
    }

    /**
     * A book beside the files of brokers.
     *
     * @param bookName name of the book: its own, else that of its file
     * @param formats the kind of each file
     * @param statement what the files say together
     * @param reconciliation where both differ
     * @param lostRows the rows that should have given a position and gave none
     */
    public record Compared(
            String bookName,
            List<BrokerFormat> formats,
            BrokerStatement statement,
            Reconciliation reconciliation,
            List<LostRow> lostRows) {

        public Compared {
            formats = List.copyOf(formats);
            lostRows = List.copyOf(lostRows);
        }
    }

    /** A row of a file that should have given a position and gave none. */
    public record LostRow(String file, SkippedRow row) {}

    /**
     * Compares.
     *
     * @param book portfolio file
     * @param files one file for each account, at least one
     */
    public Loaded<Compared> compare(Path book, List<Path> files) {
        return PortfolioFile.read(book, standardInput)
                .then(held -> readAll(files)
                        .map(statements -> compared(
                                held.portfolio().name().isBlank()
                                        ? String.valueOf(book.getFileName())
                                        : held.portfolio().name(),
                                held.portfolio(),
                                statements)));
    }

    private static Compared compared(String bookName, Portfolio book, List<ImportedFile.OfBroker> files) {
        BrokerStatement statement = together(files);
        List<LostRow> lost = files.stream()
                .flatMap(file -> ImportOutcome.lost(file).stream().map(row -> new LostRow(file.file(), row)))
                .toList();
        List<BrokerFormat> formats =
                files.stream().map(file -> file.statement().format()).toList();
        return new Compared(bookName, formats, statement, Reconciliation.of(book, statement), lost);
    }

    private Loaded<List<ImportedFile.OfBroker>> readAll(List<Path> files) {
        var read = new ArrayList<ImportedFile>();
        var faults = new ArrayList<Failure>();
        var warnings = new ArrayList<Failure>();
        for (Path file : files) {
            Loaded<ImportedFile> one = importing.read(file);
            one.value().ifPresent(known -> {
                read.add(known);
                if (known instanceof ImportedFile.OfMarket) {
                    faults.add(Failure.at(
                            SourceLocation.ofFile(known.file()),
                            FailureReason.INCONSISTENT,
                            "this is a file of quotes, it holds no positions",
                            "name a file of a broker"));
                }
            });
            faults.addAll(one.faults());
            warnings.addAll(one.warnings());
        }
        StatementOverlap.of(read).forEach(overlap -> warnings.add(overlap.warning()));
        return faults.isEmpty()
                ? Loaded.of(read.stream().map(ImportedFile.OfBroker.class::cast).toList(), warnings)
                : Loaded.failed(faults, warnings);
    }

    /** One statement of all; its time is the earliest, and unknown if one is. */
    private static BrokerStatement together(List<ImportedFile.OfBroker> files) {
        List<BrokerStatement> statements =
                files.stream().map(ImportedFile.OfBroker::statement).toList();
        boolean isDated = statements.stream().allMatch(each -> each.asOf().isPresent());
        Optional<LocalDateTime> asOf = isDated
                ? statements.stream().flatMap(each -> each.asOf().stream()).min(LocalDateTime::compareTo)
                : Optional.empty();
        List<BrokerPosition> positions =
                statements.stream().flatMap(each -> each.positions().stream()).toList();
        return new BrokerStatement(
                statements.get(0).format(),
                asOf,
                statements.stream().mapToInt(BrokerStatement::rowsRead).sum(),
                positions,
                statements.stream().flatMap(each -> each.skipped().stream()).toList(),
                statements.stream().mapToInt(BrokerStatement::skippedInAll).sum());
    }
}
