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

/**
 * Two files that hold the same contract of the same account, which counts it twice.
 *
 * @param file the later file
 * @param other the file before it that holds the contract too
 * @param contract the first such contract, in words
 * @param account the account, masked; empty where the files name none
 */
public record StatementOverlap(String file, String other, String contract, String account) {

    private record Holding(String account, Object contract) {}

    /** Every file that overlaps with one before it, once. */
    public static List<StatementOverlap> of(List<ImportedFile> files) {
        Map<Holding, String> first = new HashMap<>();
        var overlaps = new ArrayList<StatementOverlap>();
        for (ImportedFile file : files) {
            if (file instanceof ImportedFile.OfBroker broker) {
                broker.statement().positions().stream()
                        .filter(position -> isOfAnother(first, position, broker.file()))
                        .findFirst()
                        .ifPresent(position -> overlaps.add(new StatementOverlap(
                                broker.file(),
                                String.valueOf(first.get(key(position))),
                                ContractName.of(position.leg().instrument()),
                                position.account())));
                broker.statement().positions().forEach(position -> first.putIfAbsent(key(position), broker.file()));
            }
        }
        return overlaps;
    }

    private static Holding key(BrokerPosition position) {
        return new Holding(position.account(), position.leg().instrument());
    }

    private static boolean isOfAnother(Map<Holding, String> first, BrokerPosition position, String file) {
        String other = first.get(key(position));
        return other != null && !other.equals(file);
    }

    /** What the files hold twice, such as {@code SPXW 2026-12-18 6550 put of account …067}. */
    public String holding() {
        return account.isEmpty() ? contract : contract + " of account " + account;
    }

    /** The same as a warning about the later file. */
    public Failure warning() {
        return Failure.at(
                SourceLocation.ofFile(file),
                FailureReason.DUPLICATE,
                "it holds " + holding() + " as " + other + " does: both are counted",
                "name one file per account");
    }
}
