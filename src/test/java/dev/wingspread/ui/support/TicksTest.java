package dev.wingspread.ui.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

    @Test
    void ticksAreRoundNumbersWithinTheRange() {
        assertEquals(List.of(4900.0, 5000.0, 5100.0, 5200.0), Ticks.between(4850, 5210, 5));
        assertEquals(List.of(-50_000.0, 0.0, 50_000.0), Ticks.between(-60_000, 70_000, 4));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 4", "-3, 812, 7", "5000, 5001, 3", "-1e9, 1e9, 10", "0.001, 0.0013, 6"})
    void thereAreNeverMoreThanWanted(double low, double high, int most) {
        List<Double> ticks = Ticks.between(low, high, most);
        assertTrue(!ticks.isEmpty() && ticks.size() <= most + 1, ticks::toString);
    }

    @Test
    void anEmptyRangeHasNone() {
        assertEquals(List.of(), Ticks.between(5, 5, 3));
        assertEquals(List.of(), Ticks.between(0, Double.NaN, 3));
    }
}
