package dev.wingspread.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading back is the measure, and that no number of one digit less reads back to the same double. */
class ShortestDecimalTest {

    private static final long[] FRACTIONS = {
        0, 1, 2, 3, 4, 9, 10, 99, 100, 1L << 51, (1L << 51) + 1, (1L << 52) - 2, (1L << 52) - 1
    };

    private static void check(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return;
        }
        String text = ShortestDecimal.of(value);
        assertEquals(value, Double.parseDouble(text), text);
        var written = new BigDecimal(text).stripTrailingZeros();
        // Two digits are written even where one would do: 4.9E-324.
        if (written.precision() > 2) {
            for (RoundingMode rounding : List.of(RoundingMode.DOWN, RoundingMode.UP)) {
                var shorter = written.round(new MathContext(written.precision() - 1, rounding));
                assertNotEquals(value, shorter.doubleValue(), () -> text + " could be " + shorter);
            }
        }
    }

    @Test
    void everyPowerOfTwoAndItsNeighboursHaveTheFewestDigits() {
        for (long exponent = 0; exponent < 2047; exponent++) {
            for (long fraction : FRACTIONS) {
                double value = Double.longBitsToDouble((exponent << 52) | fraction);
                check(value);
                check(-value);
            }
        }
    }

    @Test
    void everyPowerOfTenAndItsNeighboursHaveTheFewestDigits() {
        for (int exponent = -323; exponent <= 308; exponent++) {
            double value = Double.parseDouble("1e" + exponent);
            check(value);
            check(Math.nextUp(value));
            check(Math.nextDown(value));
            check(9 * value);
        }
    }

    @Test
    void randomNumbersHaveTheFewestDigits() {
        Random random = new Random(20261121);
        for (int i = 0; i < 100_000; i++) {
            check(Double.longBitsToDouble(random.nextLong()));
            check(random.nextGaussian() * Math.pow(10, random.nextInt(16) - 10));
            check(random.nextInt(100_000_000) / 100.0);
        }
        for (int i = 0; i < 30_000; i++) {
            check(i);
            check(i * 1000.0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4.9E-324, 4.9E-324",
        "1e-323, 9.9E-324",
        "0.001, 0.001",
        "0.00099, 9.9E-4",
        "9999999, 9999999",
        "9999999.5, 9999999.5",
        "1e7, 1.0E7",
        "-12345.5, -12345.5",
        "-1.7976931348623157e308, -1.7976931348623157E308",
        "-2.2250738585072014e-308, -2.2250738585072014E-308"
    })
    void formChangesWhereItAlwaysDid(double value, String text) {
        assertEquals(text, ShortestDecimal.of(value));
    }

    @Test
    void roomIsEnoughForTheLongest() {
        byte[] bytes = new byte[ShortestDecimal.ROOM];
        int length = ShortestDecimal.write(-2.2250738585072014E-308, bytes, 0);
        assertEquals("-2.2250738585072014E-308", new String(bytes, 0, length, StandardCharsets.US_ASCII));
        assertThrows(IllegalArgumentException.class, () -> ShortestDecimal.write(Double.NaN, bytes, 0));
    }
}
