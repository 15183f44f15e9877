package dev.wingspread.risk;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * With which rises of VIX the book breaks even, SPX moving as it usually does. A book may gain from small rises, as one
 * that is short SPX does, and lose from larger ones: then the smallest rise that does not lose says nothing about a spike.
 *
 * @param vixPoints smallest rise with which the book does not lose, in VIX points, refined to 0.01; empty if there is none
 *     up to 60
 * @param lossFromVixPoints rise up to which it goes on not losing and beyond which it loses, in VIX points; empty if it
 *     does not lose again up to 60
 * @param lossToVixPoints rise with which that loss ends, in VIX points; empty if it does not up to 60
 */
public record SpikeBreakEven(
        OptionalDouble vixPoints, OptionalDouble lossFromVixPoints, OptionalDouble lossToVixPoints) {

    /** To what a break-even is refined, in VIX points. */
    static final double RESOLUTION = 0.01;

    /** No rise breaks even, or none can be told. */
    static final SpikeBreakEven NONE =
            new SpikeBreakEven(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public SpikeBreakEven {
        Objects.requireNonNull(vixPoints, "vixPoints");
        Objects.requireNonNull(lossFromVixPoints, "lossFromVixPoints");
        Objects.requireNonNull(lossToVixPoints, "lossToVixPoints");
    }

    /** Whether even the smallest rise does not lose. */
    public boolean isAtOnce() {
        return vixPoints.isPresent() && vixPoints.getAsDouble() <= RESOLUTION;
    }
}
