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
import java.util.Set;
import java.util.stream.Collectors;

/** Tells where two files hold the same contract of the same account, or a file what the book holds: it would count twice. */
final class StatementOverlap {

    private StatementOverlap() {}

    private record Holding(String account, Object contract) {}

    /** One warning per pair of files at most. */
    static List<Failure> warnings(List<ImportedFile> files) {
        Map<Holding, String> first = new HashMap<>();
        var warnings = new ArrayList<Failure>();
        for (ImportedFile file : files) {
            if (file instanceof ImportedFile.OfBroker broker) {
                broker.statement().positions().stream()
                        .filter(position -> first.containsKey(key(position)))
                        .findFirst()
                        .ifPresent(position -> warnings.add(warning(broker.file(), position, first)));
                broker.statement().positions().forEach(position -> first.putIfAbsent(key(position), broker.file()));
            }
        }
        return warnings;
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

    private static Holding key(BrokerPosition position) {
        return new Holding(position.account(), position.leg().instrument());
    }

    private static Failure warning(String file, BrokerPosition position, Map<Holding, String> first) {
        String other = first.getOrDefault(key(position), "");
        if (other.equals(file)) {
            return Failure.at(
                    SourceLocation.ofFile(file),
                    FailureReason.DUPLICATE,
                    "the file is named twice: its positions are counted twice",
                    "name it once");
        }
        String account = position.account().isEmpty() ? "" : " of account " + position.account();
        return Failure.at(
                SourceLocation.ofFile(file),
                FailureReason.DUPLICATE,
                "it holds " + ContractName.of(position.leg().instrument()) + account + " as " + other
                        + " does: both are counted",
                "name one file per account");
    }
}
