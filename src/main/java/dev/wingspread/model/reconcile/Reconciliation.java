package dev.wingspread.model.reconcile;

import dev.wingspread.base.Checks;
import dev.wingspread.model.Portfolio;
import dev.wingspread.model.positions.BrokerStatement;
import java.util.List;

/**
 * A book beside what a broker says is held.
 *
 * @param matched contracts held alike on both sides
 * @param differences contracts that are not, by expiry and strike
 */
public record Reconciliation(int matched, List<Difference> differences) {

    public Reconciliation {
        Checks.require(matched >= 0, "matched must not be below 0");
        differences = List.copyOf(differences);
    }

    /**
     * A book beside a statement.
     *
     * @return contracts held alike and those that are not, whatever the order of either side
     */
    public static Reconciliation of(Portfolio book, BrokerStatement statement) {
        return new Comparing(Side.of(book), Side.of(statement), statement.asOf()).result();
    }

    /** Whether book and broker agree in every contract. */
    public boolean isAgreed() {
        return differences.isEmpty();
    }
}
