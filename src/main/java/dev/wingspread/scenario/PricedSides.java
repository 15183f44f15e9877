package dev.wingspread.scenario;

import dev.wingspread.pricing.Unpriced;
import dev.wingspread.risk.Position;
import dev.wingspread.risk.Quality;
import dev.wingspread.risk.Revaluation;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which sides of a book have a P&amp;L at all. A side with legs of which none has a price is unknown, not nil.
 *
 * @param condors whether the SPX legs have one; true where there are none
 * @param hedge whether the VIX legs have one; true where there are none
 * @param book whether any leg has one; true in an empty book
 * @param unpriced legs without a price, which no sum counts
 */
public record PricedSides(boolean condors, boolean hedge, boolean book, List<Quality.UnpricedLeg> unpriced) {

    public PricedSides {
        unpriced = List.copyOf(unpriced);
    }

    /** The sides of a book as it is valued today. */
    public static PricedSides of(Revaluation revaluation) {
        List<Position> positions = revaluation.positions();
        return new PricedSides(
                isKnown(positions, Position::isCondorSide),
                isKnown(positions, position -> !position.isCondorSide()),
                isKnown(positions, position -> true),
                positions.stream().flatMap(PricedSides::unpriced).toList());
    }

    private static boolean isKnown(List<Position> positions, Predicate<Position> wanted) {
        List<Position> group = positions.stream().filter(wanted).toList();
        return group.isEmpty() || group.stream().anyMatch(Position::isPriced);
    }

    private static Stream<Quality.UnpricedLeg> unpriced(Position position) {
        return position.value() instanceof Unpriced unpriced
                ? Stream.of(new Quality.UnpricedLeg(
                        position.leg(), position.structure().id(), unpriced.why()))
                : Stream.empty();
    }

    /** P&amp;L of the SPX legs in dollars, empty where it is unknown. */
    public OptionalDouble condorsUsd(double usd) {
        return condors ? OptionalDouble.of(usd) : OptionalDouble.empty();
    }

    /** P&amp;L of the VIX legs in dollars, empty where it is unknown. */
    public OptionalDouble hedgeUsd(double usd) {
        return hedge ? OptionalDouble.of(usd) : OptionalDouble.empty();
    }

    /** P&amp;L of the book in dollars, or another sum over its legs, empty where none has a price. */
    public OptionalDouble totalUsd(double usd) {
        return book ? OptionalDouble.of(usd) : OptionalDouble.empty();
    }
}
