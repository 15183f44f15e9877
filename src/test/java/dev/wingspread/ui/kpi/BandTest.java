package dev.wingspread.ui.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BandTest {

    private static Band band(double value) {
        return new Band(-0.15, 0.25, -0.5, 0.5, OptionalDouble.of(value));
    }

    @Test
    void theVerdictFollowsTheThresholds() {
        assertEquals(Level.INSIDE, band(0.05).level());
        assertEquals(Level.NEAR, band(-0.14).level());
        assertEquals(Level.NEAR, band(0.24).level());
        assertEquals(Level.OUTSIDE, band(-0.16).level());
        assertEquals(Level.OUTSIDE, band(0.26).level());
    }

    @Test
    void anUnknownFigureHasNoVerdict() {
        assertEquals(Level.UNKNOWN, new Band(0, 1, 0, 2, OptionalDouble.empty()).level());
    }

    @Test
    void figuresBeyondTheGaugeStopAtItsEnd() {
        assertEquals(0, band(0).place(-9));
        assertEquals(0.5, band(0).place(0));
        assertEquals(1, band(0).place(9));
        assertEquals(1, band(0).place(Double.POSITIVE_INFINITY));
    }
}
