package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.model.Instrument;
import dev.wingspread.model.Leg;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.positions.ContractName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two files that hold the same contract of the same account, or of accounts of which one is not named, or one file that is
 * named twice: the contract counts twice.
 *
 * @param file the later file
 * @param other the file before it that holds the contract too; the same one where it is named twice
 * @param contract the first such contract, in words
 * @param account the account, masked; empty where one of the files names none
 */
public record StatementOverlap(String file, String other, String contract, String account) {

    private record Holding(String file, String account) {

        /** An account that is not named may be any. */
        boolean mayBeOf(String other) {
            return account.isEmpty() || other.isEmpty() || account.equals(other);
        }
    }

    /** Every file that overlaps with one before it, once. */
    public static List<StatementOverlap> of(List<ImportedFile> files) {
        Map<Instrument, List<Holding>> before = new HashMap<>();
        var overlaps = new ArrayList<StatementOverlap>();
        for (ImportedFile file : files) {
            if (file instanceof ImportedFile.OfBroker broker) {
                List<BrokerPosition> positions = broker.statement().positions();
                positions.stream()
                        .flatMap(position -> overlap(broker.file(), position, before).stream())
                        .findFirst()
                        .ifPresent(overlaps::add);
                positions.forEach(
                        position -> before.computeIfAbsent(position.leg().instrument(), any -> new ArrayList<>())
                                .add(new Holding(broker.file(), position.account())));
            }
        }
        return overlaps;
    }

    private static Optional<StatementOverlap> overlap(
            String file, BrokerPosition position, Map<Instrument, List<Holding>> before) {
        Instrument contract = position.leg().instrument();
        String account = position.account();
        return before.getOrDefault(contract, List.of()).stream()
                .filter(held -> held.mayBeOf(account))
                .findFirst()
                .map(held -> new StatementOverlap(
                        file,
                        held.file(),
                        ContractName.of(contract),
                        held.account().isEmpty() ? "" : account));
    }

    /** One warning per file with contracts that the book it is added to holds already. */
    static List<Failure> withBook(List<ImportedFile> files, Portfolio book) {
        Set<Instrument> held = book.legs().stream().map(Leg::instrument).collect(Collectors.toSet());
        var warnings = new ArrayList<Failure>();
        for (ImportedFile file : files) {
            if (file instanceof ImportedFile.OfBroker broker) {
                List<Instrument> again = broker.statement().positions().stream()
                        .map(position -> position.leg().instrument())
                        .filter(held::contains)
                        .distinct()
                        .toList();
                if (!again.isEmpty()) {
                    warnings.add(Failure.at(
                            SourceLocation.ofFile(broker.file()),
                            FailureReason.DUPLICATE,
                            "the book holds " + Formats.plural(again.size(), "contract", "contracts")
                                    + " of this file already, first " + ContractName.of(again.get(0))
                                    + ": what the file holds is added to it",
                            "reconcile the book with the file instead, if they are the same positions"));
                }
            }
        }
        return warnings;
    }

    /** What the files hold twice, such as {@code SPXW 2026-12-18 6550 put of account …067}. */
    public String holding() {
        return account.isEmpty() ? contract : contract + " of account " + account;
    }

    /** The same as a warning about the later file. */
    public Failure warning() {
        if (other.equals(file)) {
            return Failure.at(
                    SourceLocation.ofFile(file),
                    FailureReason.DUPLICATE,
                    "the file is named twice: its positions are counted twice",
                    "name it once");
        }
        return Failure.at(
                SourceLocation.ofFile(file),
                FailureReason.DUPLICATE,
                "it holds " + holding() + " as " + other + " does: both are counted",
                "name one file per account");
    }
}
