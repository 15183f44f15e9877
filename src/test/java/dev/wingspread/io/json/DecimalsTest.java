package dev.wingspread.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    private static final long SEED = 20260302;
    private static final int SAMPLES = 20_000;

    @ParameterizedTest
    @CsvSource({
        "6000, 6000, 6000.0",
        "4.10, 4.1, 4.1",
        "0.1, 0.1, 0.1",
        "-0.0, 0, 0.0",
        "1e-7, 0.0000001, 0.0000001",
        "1e-12, 1.0E-12, 1.0E-12",
        "123456789012, 123456789012, 123456789012.0",
        "1e22, 1.0E22, 1.0E22",
        "2e-3, 0.002, 0.002",
        "2.0000000000000003, 2.0000000000000004, 2.0000000000000004",
        "4.9e-324, 4.9E-324, 4.9E-324",
        // JDK 17's own conversion writes 1.9999999999999998E23 and 8.409999999999999E21.
        "2e23, 2.0E23, 2.0E23",
        "8.41e21, 8.41E21, 8.41E21"
    })
    void numbersHaveTheirShortestDigits(double value, String plain, String decimal) {
        assertEquals(plain, Decimals.plain(value));
        assertEquals(decimal, Decimals.decimal(value));
    }

    @Test
    void everyFiniteNumberReadsBackToTheSameDouble() {
        var random = new Random(SEED);
        for (int i = 0; i < SAMPLES; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertEquals(value, Double.parseDouble(Decimals.plain(value)));
            }
        }
    }

    @Test
    void numbersThatAreNotFiniteAreNeverWritten() {
        assertThrows(IllegalArgumentException.class, () -> Decimals.plain(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Decimals.decimal(Double.NEGATIVE_INFINITY));
    }
}
