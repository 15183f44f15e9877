package dev.wingspread.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wingspread.risk.SpikeBreakEven;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A break-even spike reads as what a trader asks: from which rise to which do I lose? */
class SpikeTextTest {

    /** Below the resolution of the search: even the smallest rise does not lose. */
    private static final double AT_ONCE = 0.0078125;

    private static SpikeBreakEven spike(double... points) {
        return new SpikeBreakEven(at(0, points), at(1, points), at(2, points));
    }

    private static OptionalDouble at(int index, double... points) {
        return index < points.length ? OptionalDouble.of(points[index]) : OptionalDouble.empty();
    }

    private static void reads(String sentence, String cell, SpikeBreakEven spike) {
        assertEquals(sentence, SpikeText.sentence(spike));
        assertEquals(cell, SpikeText.cell(spike));
    }

    @Test
    void aBookThatLosesFirstBreaksEvenAtItsSpike() {
        reads(" +34.03 VIX points", "+34.03", spike(34.03));
        reads(" none up to +60 VIX points", "none to +60", spike());
        reads(" +3.00 VIX points, a loss again from +20.50 on", "+3.00", spike(3, 20.5));
        reads(" +3.00 VIX points, a loss again from +20.50 to +41.00", "+3.00", spike(3, 20.5, 41));
    }

    @Test
    void aBookThatGainsFirstSaysWhereItLoses() {
        reads(": no rise up to +60 VIX points loses", "no loss to +60", spike(AT_ONCE));
        reads(
                ": no loss up to +2.09 VIX points, then a loss with all up to +60",
                "loss from +2.09 on",
                spike(AT_ONCE, 2.09));
        reads(
                ": no loss up to +2.09 VIX points, then a loss up to +53.29",
                "loss from +2.09 to +53.29",
                spike(AT_ONCE, 2.09, 53.29));
    }
}
