package dev.wingspread.monitor;

import dev.wingspread.base.Checks;
import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What rules ask of a condor.
 *
 * @param id its name in the book
 * @param expiry settlement date
 * @param dte calendar days to it
 * @param lastTradingDay last day it can be closed
 * @param isTradable whether it still can
 * @param putDistance index level less the short put strike, points
 * @param callDistance short call strike less the index level, points
 * @param lowBreakEven break-even on the put side, if there is one
 * @param highBreakEven break-even on the call side, if there is one
 * @param forward forward of the index at expiry, points
 * @param expectedMove one standard deviation of the index at expiry, points
 */
public record CondorReading(
        String id,
        LocalDate expiry,
        long dte,
        LocalDate lastTradingDay,
        boolean isTradable,
        double putDistance,
        double callDistance,
        OptionalDouble lowBreakEven,
        OptionalDouble highBreakEven,
        OptionalDouble forward,
        OptionalDouble expectedMove) {

    public CondorReading {
        Checks.notBlank(id, "id");
        Objects.requireNonNull(expiry, "expiry");
        Objects.requireNonNull(lastTradingDay, "lastTradingDay");
        Checks.finite(putDistance, "putDistance");
        Checks.finite(callDistance, "callDistance");
    }

    /** Distance of the index to the nearer short strike in points, negative beyond it. */
    public double distance() {
        return Math.min(putDistance, callDistance);
    }

    /**
     * Distance of the nearer break-even from the forward in expected moves.
     *
     * @return below 1 where a break-even lies inside one expected move; empty without break-evens, forward or move
     */
    public OptionalDouble breakEvenDistance() {
        boolean isKnown = forward.isPresent()
                && expectedMove.isPresent()
                && expectedMove.getAsDouble() > 0
                && (lowBreakEven.isPresent() || highBreakEven.isPresent());
        if (!isKnown) {
            return OptionalDouble.empty();
        }
        double level = forward.getAsDouble();
        double low = lowBreakEven.isPresent() ? level - lowBreakEven.getAsDouble() : Double.POSITIVE_INFINITY;
        double high = highBreakEven.isPresent() ? highBreakEven.getAsDouble() - level : Double.POSITIVE_INFINITY;
        return OptionalDouble.of(Math.min(low, high) / expectedMove.getAsDouble());
    }
}
