package dev.wingspread.model.recognition;

import dev.wingspread.model.Instrument;
import dev.wingspread.model.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Contracts of one kind and sign added up.
 *
 * @param instrument the contract
 * @param quantity signed contracts, not 0
 * @param price mean price by size in points; empty if one is unknown
 */
record LegSum(Instrument instrument, long quantity, OptionalDouble price) {

    /** No leg is larger. */
    private static final int MOST_CONTRACTS = 1_000_000_000;

    /** What is added up. */
    record Key(Instrument instrument, boolean isLong) {}

    static Key keyOf(Leg leg) {
        return new Key(leg.instrument(), leg.isLong());
    }

    static LegSum of(Leg leg) {
        return new LegSum(leg.instrument(), leg.quantity(), leg.entryPrice());
    }

    LegSum plus(LegSum other) {
        return new LegSum(instrument, quantity + other.quantity, meanWith(other));
    }

    private OptionalDouble meanWith(LegSum other) {
        if (price.equals(other.price) || price.isEmpty() || other.price.isEmpty()) {
            return price.isEmpty() ? price : other.price;
        }
        double points = price.getAsDouble() * quantity + other.price.getAsDouble() * other.quantity;
        return OptionalDouble.of(points / (quantity + other.quantity));
    }

    /** The contracts as a leg; as several where a leg could not be so large. */
    List<Leg> legs() {
        var legs = new ArrayList<Leg>();
        long rest = quantity;
        while (rest != 0) {
            int part = (int) Math.max(-MOST_CONTRACTS, Math.min(MOST_CONTRACTS, rest));
            legs.add(new Leg(instrument, part, price));
            rest -= part;
        }
        return legs;
    }
}
