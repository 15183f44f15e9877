package dev.wingspread.model.recognition;

import dev.wingspread.model.Instrument;
import dev.wingspread.model.Leg;
import dev.wingspread.model.positions.ContractOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is held of one contract on one side. Holdings of one side add up; long and short never cancel here, since whoever
 * holds both, in two accounts or two trades, holds both.
 *
 * @param instrument the contract
 * @param quantity signed contracts, not 0
 * @param price mean entry price by size in points; empty if one is unknown
 * @param openedOn the last day of entry; empty if one is unknown
 */
record Holding(Instrument instrument, long quantity, OptionalDouble price, Optional<LocalDate> openedOn) {

    /** No leg of a book is larger. */
    static final int MOST_CONTRACTS = 1_000_000;

    /** What adds up: the contract and its side. */
    record Key(Instrument instrument, boolean isLong) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(
                        Key::instrument, ContractOrder.BY_EXPIRY_AND_STRIKE)
                .thenComparing(Key::isLong);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    static Holding of(Leg leg, Optional<LocalDate> openedOn) {
        return new Holding(leg.instrument(), leg.quantity(), leg.entryPrice(), openedOn);
    }

    Key key() {
        return new Key(instrument, isLong());
    }

    boolean isLong() {
        return quantity > 0;
    }

    long contracts() {
        return Math.abs(quantity);
    }

    /** So many contracts of the same. */
    Holding sized(long contracts) {
        return new Holding(instrument, Long.signum(quantity) * contracts, price, openedOn);
    }

    Holding plus(Holding other) {
        return new Holding(
                instrument, quantity + other.quantity, meanWith(other), lastDay(List.of(openedOn, other.openedOn)));
    }

    private OptionalDouble meanWith(Holding other) {
        if (price.isEmpty() || other.price.isEmpty()) {
            return OptionalDouble.empty();
        }
        // The same price stays the same to the last bit.
        double difference = other.price.getAsDouble() - price.getAsDouble();
        return OptionalDouble.of(price.getAsDouble() + difference * other.quantity / (quantity + other.quantity));
    }

    /** The contracts as a leg; as several where one could not be so large. */
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

    /** The last of days, empty if one is unknown. */
    static Optional<LocalDate> lastDay(List<Optional<LocalDate>> days) {
        return days.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : days.stream().flatMap(Optional::stream).max(LocalDate::compareTo);
    }
}
