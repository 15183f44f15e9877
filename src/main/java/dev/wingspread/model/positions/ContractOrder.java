package dev.wingspread.model.positions;

import dev.wingspread.model.Instrument;
import dev.wingspread.model.OptionContract;
import java.util.Comparator;

/** Contracts in the order people list them: SPX before VIX, by expiry, root, puts before calls, strike; futures last. */
public final class ContractOrder {

    /** The order; two contracts are equal in it exactly when they are the same contract. */
    public static final Comparator<Instrument> BY_EXPIRY_AND_STRIKE = ContractOrder::compare;

    private ContractOrder() {}

    private static int compare(Instrument one, Instrument other) {
        int byUnderlying = one.underlying().compareTo(other.underlying());
        int byExpiry = byUnderlying != 0 ? byUnderlying : one.expiry().compareTo(other.expiry());
        if (byExpiry != 0) {
            return byExpiry;
        }
        if (one instanceof OptionContract first && other instanceof OptionContract second) {
            return compareOptions(first, second);
        }
        return Boolean.compare(other instanceof OptionContract, one instanceof OptionContract);
    }

    private static int compareOptions(OptionContract one, OptionContract other) {
        int byRoot = one.root().compareTo(other.root());
        // Puts first, as their strikes are the lower ones.
        int byType = byRoot != 0 ? byRoot : other.type().compareTo(one.type());
        return byType != 0 ? byType : Double.compare(one.strike(), other.strike());
    }
}
