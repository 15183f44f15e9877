package dev.wingspread.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wingspread.base.PlainNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalReaderTest {

    private static double read(String text) {
        byte[] bytes = ("," + text + ",").getBytes(StandardCharsets.UTF_8);
        return new DecimalReader().read(bytes, 1, bytes.length - 1);
    }

    private static void check(String text) {
        double expected = PlainNumber.parse(text).orElse(Double.NaN);
        assertEquals(Double.doubleToRawLongBits(expected), Double.doubleToRawLongBits(read(text)), text);
    }

    @Test
    void decimalsAreReadToTheNearestDouble() {
        Random random = new Random(20261121);
        for (int i = 0; i < 300_000; i++) {
            long digits = random.nextLong() >>> (1 + random.nextInt(62));
            String plain = new BigDecimal(BigInteger.valueOf(digits), random.nextInt(26)).toPlainString();
            check((random.nextInt(4) == 0 ? "-" : "") + (random.nextInt(9) == 0 ? "00" : "") + plain);
            check(digits + "E" + (random.nextInt(640) - 330));
            check(ShortestDecimal.of(Double.longBitsToDouble(random.nextLong() & ~(1L << 62))));
        }
    }

    @Test
    void decimalsNextToHalfwayBetweenTwoDoublesAreReadToTheNearest() {
        Random random = new Random(20261122);
        for (int i = 0; i < 100_000; i++) {
            // Whole numbers of 54 to 59 bits with the bit behind the mantissa set, and one more or less.
            long half = ((1L << 53) | (random.nextLong() >>> 11) | 1) << random.nextInt(6);
            check("" + half);
            check("" + (half + 1));
            check("" + (half - 1));
            check(new BigDecimal(BigInteger.valueOf(half))
                    .divide(BigDecimal.valueOf(1L << random.nextInt(20)))
                    .toPlainString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "+5",
                ".5",
                "5.",
                "1e5",
                "1E-5",
                "1e+5",
                "0e5",
                "000.000",
                "00000000000000000000000000012.5",
                "0.00000000000000000000000000000000125",
                "123456789012345678",
                "1234567890123456789",
                "9007199254740993",
                "1e308",
                "1e309",
                "1e-320",
                "4.9e-324",
                "1e-400",
                "17976931348623157e292",
                "1e00000000005"
            })
    void unusualNumbersAreReadAsEverywhereElse(String text) {
        assertTrue(text.equals("1e309") || !Double.isNaN(read(text)), text);
        check(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                ".",
                "-.",
                "e5",
                "1e",
                "1e+",
                "1e5.",
                "1e5e5",
                "--1",
                "+-1",
                "1-",
                "1 2",
                "1,5",
                "0x10",
                "1d",
                "1f",
                "NaN",
                "Infinity",
                "1_0",
                "\u0665",
                "1\u00e9",
                "1..2"
            })
    void whatIsNoNumberIsNone(String text) {
        assertTrue(Double.isNaN(read(text)), text);
        check(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 1", "1 ", "\t1"})
    void blanksAreLeftToTheCarefulReader(String text) {
        assertTrue(Double.isNaN(read(text)), text);
    }
}
