package dev.wingspread.ui.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShockRangeTest {

    @Test
    void valuesSnapToTheStep() {
        assertEquals(6.5, ShockRange.VIX.snap(6.4));
        assertEquals(-3.1, ShockRange.SPX.snap(-3.05001));
        assertEquals(17, ShockRange.DAYS.snap(16.6));
    }

    @Test
    void valuesStayWithinTheRange() {
        assertEquals(60, ShockRange.VIX.snap(1000));
        assertEquals(-15, ShockRange.VIX.snap(-16));
        assertEquals(0, ShockRange.DAYS.snap(-1));
    }

    @Test
    void whatIsNoNumberIsNoShock() {
        assertEquals(0, ShockRange.VIX.snap(Double.NaN));
        assertEquals(0, ShockRange.VIX.snap(Double.POSITIVE_INFINITY));
    }
}
