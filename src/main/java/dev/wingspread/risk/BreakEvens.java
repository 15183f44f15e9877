package dev.wingspread.risk;

import dev.wingspread.market.ExpirySlice;
import dev.wingspread.risk.CondorMeasures.OutsideMove;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a short iron condor neither wins nor loses at expiry. A side whose spread is narrower than the credit has none,
 * and neither has a condor sold at a debit.
 *
 * @param creditPoints credit per condor in points, negative is a debit
 * @param low break-even below the short put in index points
 * @param high break-even above the short call in index points
 */
public record BreakEvens(double creditPoints, OptionalDouble low, OptionalDouble high) {

    /**
     * The break-evens of a condor.
     *
     * @param shortPut short put strike in index points
     * @param shortCall short call strike in index points
     * @param putWidth width of the put spread in points, above 0
     * @param callWidth width of the call spread in points, above 0
     * @param creditPoints credit per condor in points
     */
    public static BreakEvens of(
            double shortPut, double shortCall, double putWidth, double callWidth, double creditPoints) {
        return new BreakEvens(
                creditPoints,
                creditPoints > 0 && creditPoints < putWidth
                        ? OptionalDouble.of(shortPut - creditPoints)
                        : OptionalDouble.empty(),
                creditPoints > 0 && creditPoints < callWidth
                        ? OptionalDouble.of(shortCall + creditPoints)
                        : OptionalDouble.empty());
    }

    /** Those that exist, put side first, in index points. */
    public List<Double> levels() {
        var levels = new ArrayList<Double>();
        low.ifPresent(levels::add);
        high.ifPresent(levels::add);
        return levels;
    }

    /** Probability of profit from the smile of the expiry, 0 to 1: risk-neutral, held to expiry. */
    public double pop(ExpirySlice slice) {
        return pop(slice, Probability::below);
    }

    /** The same with the ATM vol for all strikes. */
    public double popLognormal(ExpirySlice slice) {
        return pop(slice, Probability::belowLognormal);
    }

    private interface Cdf {
        double below(ExpirySlice slice, double level);
    }

    /** Probability of settling between the break-evens; a side without one cannot lose, a debit cannot win. */
    private double pop(ExpirySlice slice, Cdf cdf) {
        if (creditPoints <= 0) {
            return 0;
        }
        double above = high.isPresent() ? cdf.below(slice, high.getAsDouble()) : 1;
        double below = low.isPresent() ? cdf.below(slice, low.getAsDouble()) : 0;
        return Math.max(above - below, 0);
    }

    /** Whether each lies outside one expected move around the forward; empty unless both exist. */
    public Optional<OutsideMove> outsideMove(ExpirySlice slice) {
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        double move = slice.expectedMovePoints();
        return Optional.of(new OutsideMove(
                low.getAsDouble() <= slice.forward() - move, high.getAsDouble() >= slice.forward() + move));
    }
}
