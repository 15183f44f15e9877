package dev.wingspread.pricing.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class OptionGreeksTest {

    @Test
    void notANumberIsRefusedByName() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> OptionGreeks.ofIntrinsic(1, Double.NaN));
        assertEquals("delta must be a number but is NaN", refusal.getMessage());
    }

    @Test
    void negativeZeroLosesItsSign() {
        assertEquals(OptionGreeks.ZERO, OptionGreeks.ofIntrinsic(-0.0, -0.0));
    }

    @Test
    void intrinsicValueReactsToTheUnderlyingAlone() {
        assertEquals(new OptionGreeks(3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), OptionGreeks.ofIntrinsic(3, 1));
        assertEquals(OptionGreeks.ofIntrinsic(0, 0), OptionGreeks.ZERO);
    }
}
