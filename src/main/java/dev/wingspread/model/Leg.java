package dev.wingspread.model;

import dev.wingspread.base.Checks;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A position in one contract.
 *
 * @param instrument the contract
 * @param quantity contracts, positive is long, never 0
 * @param entryPrice price paid or received per contract in index points; empty if unknown, which makes the leg's P&amp;L
 *     unknown, never 0
 */
public record Leg(Instrument instrument, int quantity, OptionalDouble entryPrice) {

    public Leg {
        Objects.requireNonNull(instrument, "instrument");
        Checks.require(quantity != 0, "quantity must not be 0");
        entryPrice.ifPresent(price -> Checks.notNegative(price, "entryPrice"));
    }

    public boolean isLong() {
        return quantity > 0;
    }

    /** Dollars per index point of the whole position, signed: quantity times multiplier. */
    public double dollarsPerPoint() {
        return quantity * instrument.multiplier();
    }
}
