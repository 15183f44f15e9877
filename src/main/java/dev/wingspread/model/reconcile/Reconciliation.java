package dev.wingspread.model.reconcile;

import dev.wingspread.base.Checks;
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

    /** Whether book and broker agree in every contract. */
    public boolean isAgreed() {
        return differences.isEmpty();
    }
}
