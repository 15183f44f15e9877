package dev.wingspread.cli;

import dev.wingspread.base.Formats;
import dev.wingspread.risk.SpikeBreakEven;
import java.util.OptionalDouble;

/** Break-even spikes in words. */
final class SpikeText {

    private SpikeText() {}

    /**
     * What follows "break-even spike": the rise of VIX, or, where small rises gain, from which on and up to which the book
     * loses.
     */
    static String sentence(SpikeBreakEven spike) {
        if (spike.vixPoints().isEmpty()) {
            return " none up to +60 VIX points";
        }
        if (!spike.isAtOnce()) {
            String points = " " + points(spike.vixPoints()) + " VIX points";
            return spike.lossFromVixPoints().isEmpty() ? points : points + ", a loss again" + loss(spike);
        }
        return spike.lossFromVixPoints().isEmpty()
                ? ": no rise up to +60 VIX points loses"
                : ": no loss up to " + points(spike.lossFromVixPoints()) + " VIX points, then a loss"
                        + (spike.lossToVixPoints().isPresent()
                                ? " up to " + points(spike.lossToVixPoints())
                                : " with all up to +60");
    }

    private static String loss(SpikeBreakEven spike) {
        return " from " + points(spike.lossFromVixPoints())
                + (spike.lossToVixPoints().isPresent() ? " to " + points(spike.lossToVixPoints()) : " on");
    }

    /** The same for a cell of a table, in VIX points. */
    static String cell(SpikeBreakEven spike) {
        if (spike.vixPoints().isEmpty()) {
            return "none to +60";
        }
        if (!spike.isAtOnce()) {
            return points(spike.vixPoints());
        }
        return spike.lossFromVixPoints().isEmpty() ? "no loss to +60" : "loss" + loss(spike);
    }

    private static String points(OptionalDouble points) {
        return Formats.signedPoints(points.orElseThrow());
    }
}
