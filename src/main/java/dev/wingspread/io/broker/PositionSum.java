package dev.wingspread.io.broker;

import dev.wingspread.model.Leg;
import dev.wingspread.model.positions.BrokerPosition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Rows of one contract, account and group added up. */
final class PositionSum {

    /** Most sums are of one row. */
    private List<Long> lines;

    private Leg leg;
    private Optional<LocalDate> openedOn;
    private Optional<String> assumption;

    /** Begins with a row. */
    PositionSum(long line, Leg leg, Optional<LocalDate> openedOn, Optional<String> assumption) {
        lines = List.of(line);
        this.leg = leg;
        this.openedOn = openedOn;
        this.assumption = assumption;
    }

    /** Contracts there would be with those of a further row. */
    long quantityWith(Leg further) {
        return (long) leg.quantity() + further.quantity();
    }

    /** Adds a row that does not close the position. */
    void add(long line, Leg further, Optional<LocalDate> since, Optional<String> assumed) {
        if (lines.size() == 1) {
            lines = new ArrayList<>(lines);
        }
        lines.add(line);
        leg = new Leg(leg.instrument(), (int) quantityWith(further), price(leg, further));
        openedOn = earlier(openedOn, since);
        assumption = assumption.or(() -> assumed);
    }

    /** The mean of both by size where both add up; that of the larger where one takes from the other. */
    private static OptionalDouble price(Leg held, Leg further) {
        if (held.isLong() != further.isLong()) {
            return Math.abs(held.quantity()) > Math.abs(further.quantity()) ? held.entryPrice() : further.entryPrice();
        }
        if (held.entryPrice().isEmpty() || further.entryPrice().isEmpty()) {
            return OptionalDouble.empty();
        }
        double size = (double) held.quantity() + further.quantity();
        return OptionalDouble.of((held.entryPrice().getAsDouble() * held.quantity()
                        + further.entryPrice().getAsDouble() * further.quantity())
                / size);
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isBefore(other.get()) ? one : other;
    }

    /** Line of the first row. */
    long firstLine() {
        return lines.get(0);
    }

    /** The sum. */
    BrokerPosition position(String group, String account) {
        return new BrokerPosition(leg, openedOn, group, account, lines(), assumption);
    }

    /** Lines of the rows, rising. */
    List<Long> lines() {
        return lines.size() == 1 ? lines : lines.stream().sorted().distinct().toList();
    }
}
