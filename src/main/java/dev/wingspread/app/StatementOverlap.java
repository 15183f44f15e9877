package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.SourceLocation;
import dev.wingspread.model.positions.BrokerPosition;
import dev.wingspread.model.positions.ContractName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells where two files hold the same contract of the same account, which would count it twice. */
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
                        .filter(position -> isOfAnother(first, position, broker.file()))
                        .findFirst()
                        .ifPresent(position -> warnings.add(warning(broker.file(), position, first)));
                broker.statement().positions().forEach(position -> first.putIfAbsent(key(position), broker.file()));
            }
        }
        return warnings;
    }

    private static Holding key(BrokerPosition position) {
        return new Holding(position.account(), position.leg().instrument());
    }

    private static boolean isOfAnother(Map<Holding, String> first, BrokerPosition position, String file) {
        String other = first.get(key(position));
        return other != null && !other.equals(file);
    }

    private static Failure warning(String file, BrokerPosition position, Map<Holding, String> first) {
        String account = position.account().isEmpty() ? "" : " of account " + position.account();
        return Failure.at(
                SourceLocation.ofFile(file),
                FailureReason.DUPLICATE,
                "it holds " + ContractName.of(position.leg().instrument()) + account + " as " + first.get(key(position))
                        + " does: both are counted",
                "name one file per account");
    }
}
